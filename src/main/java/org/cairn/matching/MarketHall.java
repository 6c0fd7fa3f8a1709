package org.cairn.matching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.matching.criteria.Comparisons;
import org.cairn.matching.criteria.Criteria;
import org.cairn.matching.criteria.Person;
import org.cairn.matching.criteria.Spoken;
import org.cairn.matching.criteria.Words;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.participant.Contact;
import org.cairn.participant.ParticipantDesk;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gathers the market of a program year as it stands. */
@Component
class MarketHall {

    private static final long LONGEST_WAIT = 180;
    private static final long LEFT_OUT = 1000;

    private final ProgramDesk programs;
    private final SignUpDesk signUps;
    private final ParticipantDesk participants;
    private final MentorshipDesk mentorships;
    private final NeverPairs never;
    private final HopesForBetter hopes;
    private final Holds holds;
    private final Rounds rounds;
    private final ObjectProvider<CriteriaTable> criteria;
    private final ObjectProvider<AnswerWords> words;
    private final int minimum;

    MarketHall(
            ProgramDesk programs,
            SignUpDesk signUps,
            ParticipantDesk participants,
            MentorshipDesk mentorships,
            NeverPairs never,
            HopesForBetter hopes,
            Holds holds,
            Rounds rounds,
            ObjectProvider<CriteriaTable> criteria,
            ObjectProvider<AnswerWords> words,
            @Value("${cairn.matching.minimum-score:300}") int minimum) {
        this.programs = programs;
        this.signUps = signUps;
        this.participants = participants;
        this.mentorships = mentorships;
        this.never = never;
        this.hopes = hopes;
        this.holds = holds;
        this.rounds = rounds;
        this.criteria = criteria;
        this.words = words;
        this.minimum = minimum;
    }

    /** The market, with the places and people of proposals that cannot move left out. */
    YearMarket gather(ProgramYearId id, Collection<ProposalEntry> open) {
        ProgramYear year = programs.year(id);
        LocalDate today = programs.today(id);
        Set<ParticipantId> held = held();
        Set<SignUpId> settled = open.stream()
                .filter(proposal -> proposal.state().fixed())
                .map(ProposalEntry::mentee)
                .collect(Collectors.toSet());
        List<SignUp> mentees = signUps.waiting(id, Role.MENTEE).stream()
                .filter(mentee -> !settled.contains(mentee.id()) && !held.contains(mentee.participant()))
                .toList();
        List<YearMarket.Seat> seats = seats(id, open);
        List<SignUp> mentors = seats.stream().map(YearMarket.Seat::mentor).toList();
        Map<ParticipantId, Contact> contacts = participants.contacts(Stream.concat(mentees.stream(), mentors.stream())
                .map(SignUp::participant)
                .toList());
        Comparisons comparisons = new Comparisons(
                Criteria.read(mentees.isEmpty() || seats.isEmpty() ? List.of() : rows(year.program())),
                people(mentees, contacts),
                people(mentors, contacts));
        return new YearMarket(
                mentees,
                seats,
                priorities(id, mentees, open, today),
                comparisons,
                words(year.program()),
                forbidden(mentees, today),
                minimum);
    }

    private List<Map<String, Object>> rows(String program) {
        return criteria.getObject().rows(program);
    }

    /** Whether the mentor waits for a mentee and has a place that no mentorship and none of these proposals takes. */
    boolean hasPlace(SignUp mentor, Collection<ProposalEntry> open) {
        return mentor.role() == Role.MENTOR
                && mentor.state() == SignUpState.WAITING
                && places(mentor, open) > 0
                && !holds.existsById(mentor.participant().value());
    }

    /** How many more a mentor can take than mentorships and these proposals take; a mentee is one. */
    int places(SignUp signUp, Collection<ProposalEntry> open) {
        if (signUp.role() != Role.MENTOR) {
            return 1;
        }
        long proposed = open.stream()
                .filter(proposal ->
                        proposal.state().fixed() && proposal.mentor().equals(signUp.id()))
                .count();
        return Math.toIntExact(signUp.capacity() - mentorships.running(signUp.id()) - proposed);
    }

    /** Who waits for a mentee and has a place that no mentorship and no mentor who was asked takes. */
    Set<SignUpId> withPlace(ProgramYearId id, Collection<ProposalEntry> open) {
        List<ProposalEntry> asked = open.stream()
                .filter(proposal -> proposal.state() == ProposalState.APPROVED)
                .toList();
        return seats(id, asked).stream().map(seat -> seat.mentor().id()).collect(Collectors.toSet());
    }

    /** Whether somebody is the mentor in a mentorship. */
    boolean hasMentee(SignUp signUp) {
        return signUp.role() == Role.MENTOR && mentorships.running(signUp.id()) > 0;
    }

    private List<YearMarket.Seat> seats(ProgramYearId id, Collection<ProposalEntry> open) {
        Set<ParticipantId> held = held();
        Map<SignUpId, Integer> taken = new HashMap<>();
        mentorships.running(id).stream()
                .map(Mentorship::mentor)
                .forEach(mentor -> taken.merge(mentor, 1, Integer::sum));
        open.stream()
                .filter(proposal -> proposal.state().fixed())
                .map(ProposalEntry::mentor)
                .forEach(mentor -> taken.merge(mentor, 1, Integer::sum));
        return signUps.waiting(id, Role.MENTOR).stream()
                .filter(mentor -> !held.contains(mentor.participant()))
                .map(mentor -> new YearMarket.Seat(mentor, mentor.capacity() - taken.getOrDefault(mentor.id(), 0)))
                .filter(seat -> seat.places() > 0)
                .toList();
    }

    private Set<ParticipantId> held() {
        return holds.findAll().stream().map(Hold::participant).collect(Collectors.toSet());
    }

    private static List<Person> people(List<SignUp> signUps, Map<ParticipantId, Contact> contacts) {
        return signUps.stream()
                .map(signUp -> {
                    Contact contact = contact(contacts, signUp.participant());
                    return new Person(
                            signUp.id().value(), contact.name(), contact.email().value(), signUp.answers());
                })
                .toList();
    }

    private static Contact contact(Map<ParticipantId, Contact> contacts, ParticipantId id) {
        return Objects.requireNonNull(contacts.get(id), () -> "participant " + id + " is gone");
    }

    /**
     * Days of waiting; whoever was left out of the last round goes before. So does whoever has a proposal that could
     * still move: otherwise two who are alike would take one place from each other night after night.
     */
    private Map<SignUpId, Long> priorities(
            ProgramYearId id, List<SignUp> mentees, Collection<ProposalEntry> open, LocalDate today) {
        Set<UUID> before = new HashSet<>();
        rounds.findFirstByProgramYearAndWholeTrueOrderByAtDesc(id.value())
                .ifPresent(last -> before.addAll(last.leftOut()));
        open.forEach(proposal -> before.add(proposal.mentee().value()));
        return mentees.stream().collect(Collectors.toMap(SignUp::id, mentee -> {
            LocalDate since = mentee.waitingSince();
            long days = since == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(since, today));
            return Math.min(days, LONGEST_WAIT) + (before.contains(mentee.id().value()) ? LEFT_OUT : 0);
        }));
    }

    private ForbiddenPairs forbidden(List<SignUp> mentees, LocalDate today) {
        return new ForbiddenPairs(
                never.findByMenteeIn(mentees.stream()
                        .map(mentee -> mentee.participant().value())
                        .toList()),
                hoping(mentees, today));
    }

    /** Those of the mentees who wait for somebody better. */
    List<HopeForBetter> hoping(List<SignUp> mentees, LocalDate today) {
        return hopes
                .findByMenteeIn(
                        mentees.stream().map(mentee -> mentee.id().value()).toList())
                .stream()
                .filter(hope -> hope.holds(today))
                .toList();
    }

    /** Words are looked up once a market: the same few options are spoken of in every pair. */
    private Words words(String program) {
        AnswerWords known = words.getIfAvailable();
        Map<String, String> answers = new HashMap<>();
        Map<String, Spoken> sentences = new HashMap<>();
        return new Words() {
            @Override
            public String question(String question) {
                return known == null ? Words.split(question) : known.question(program, question);
            }

            @Override
            public String answer(String question, String value) {
                return known == null
                        ? Words.split(value)
                        : answers.computeIfAbsent(
                                question + "=" + value, any -> known.answer(program, question, value));
            }

            @Override
            public Spoken told(String question) {
                return known == null
                        ? Words.super.told(question)
                        : sentences.computeIfAbsent(
                                question,
                                any -> new Spoken(
                                        known.toMentee(program, question), known.toMentor(program, question)));
            }
        };
    }
}
