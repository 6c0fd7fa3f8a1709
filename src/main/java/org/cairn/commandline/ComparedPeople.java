package org.cairn.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.matching.criteria.Comparisons;
import org.cairn.matching.criteria.Person;
import org.cairn.matching.criteria.Words;
import org.cairn.signup.Role;

/** A pool from people whom the criteria compare, as they do in a round. */
final class ComparedPeople {

    private static final int LONGEST_WAIT = 180;

    private static final Words WORDS = new Words() {
        @Override
        public String question(String question) {
            return Words.split(question);
        }

        @Override
        public String answer(String question, String value) {
            return Words.split(value);
        }
    };

    private final CriteriaFile criteria;
    private final Mapping mapping;
    private final List<String> notCompared = new ArrayList<>();

    ComparedPeople(CriteriaFile criteria, Mapping mapping) {
        this.criteria = criteria;
        this.mapping = mapping;
    }

    /** Reads both files and compares everybody with everybody. */
    Pool read(Path menteeFile, Path mentorFile) {
        Set<String> ofMentees = criteria.criteria().menteeQuestions();
        Set<String> ofMentors = criteria.criteria().mentorQuestions();
        try (PeopleFile mentees = PeopleFile.open(Role.MENTEE, menteeFile, mapping);
                PeopleFile mentors = PeopleFile.open(Role.MENTOR, mentorFile, mapping)) {
            Set<String> knownOfMentees = mentees.known(ofMentees);
            Set<String> knownOfMentors = mentors.known(ofMentors);
            criteria.check(knownOfMentees, knownOfMentors);
            mapping.check(
                    both(mentees.headings(), mentors.headings()),
                    both(both(knownOfMentees, knownOfMentors), PeopleFile.OWN_COLUMNS));
            noteMissing(mentees, ofMentees);
            noteMissing(mentors, ofMentors);
            return pool(mentees.read(ofMentees), mentors.read(ofMentors));
        }
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private void noteMissing(PeopleFile file, Set<String> asked) {
        Set<String> missing = new TreeSet<>(asked);
        missing.removeAll(file.answered(asked));
        missing.forEach(question -> notCompared.add(question + " (" + file.file() + " has no such column)"));
    }

    private Pool pool(PeopleFile.Everybody mentees, PeopleFile.Everybody mentors) {
        Comparisons comparisons = new Comparisons(criteria.criteria(), mentees.answers(), mentors.answers());
        Pairs pairs = new Pairs();
        for (int mentee = 0; mentee < mentees.people().size(); mentee++) {
            for (int mentor = 0; mentor < mentors.people().size(); mentor++) {
                int score = comparisons.score(mentee, mentor);
                if (score != Comparisons.IMPOSSIBLE && !same(mentees, mentee, mentors, mentor)) {
                    pairs.add(mentee, mentor, score, 0);
                }
            }
        }
        return new Pool(
                mentees.people(),
                mentors.people(),
                mentors.numbers(),
                Arrays.stream(mentees.numbers())
                        .mapToLong(days -> Math.min(days, LONGEST_WAIT))
                        .toArray(),
                pairs,
                (mentee, mentor) -> comparisons
                        .obstacle(mentee, mentor, WORDS)
                        .map(sentence -> sentence + ".")
                        .orElse("nobody can be their own mentor."));
    }

    private static boolean same(PeopleFile.Everybody mentees, int mentee, PeopleFile.Everybody mentors, int mentor) {
        Person one = mentees.answers().get(mentee);
        Person other = mentors.answers().get(mentor);
        return !one.email().isEmpty() && one.email().equalsIgnoreCase(other.email());
    }

    /** Questions of the criteria that count neither way, because a file has no column for them. */
    List<String> notCompared() {
        return notCompared;
    }
}
