package org.cairn.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.engine.FileDesk;
import org.cairn.form.Component;
import org.cairn.form.Form;
import org.cairn.form.FormDesk;
import org.cairn.form.Option;
import org.cairn.form.Reply;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipId;
import org.cairn.participant.ParticipantId;
import org.cairn.signup.Role;
import org.cairn.yearend.Review;
import org.jspecify.annotations.Nullable;

/** Reads the year-end reviews by the forms that asked: an admin who changes a statement changes the report with it. */
@org.springframework.stereotype.Component
class ReviewReader {

    private static final String WORDS = "words";

    private final FileDesk files;
    private final FormDesk forms;

    ReviewReader(FileDesk files, FormDesk forms) {
        this.files = files;
        this.forms = forms;
    }

    /** What somebody answered, and who it was. */
    private record Answered(ParticipantId who, Mentorship pair, Reply reply) implements Counted.Came {

        @Override
        public Instant at() {
            return reply.answeredAt();
        }

        @Override
        public UUID submission() {
            return reply.submission();
        }

        Object choice(String key) {
            return reply.choices().getOrDefault(key, "");
        }
    }

    Reviews read(YearFacts facts, Role role) {
        Map<MentorshipId, Review> asked = facts.firstReviews();
        List<Answered> answered = answered(facts, role, asked);
        List<Answered> counted = Counted.of(answered, facts.reviewed());
        List<Component> questions = questions(role == Role.MENTEE ? "reviewMentee" : "reviewMentor");
        return new Reviews(
                role,
                asked.size(),
                FewAnswers.answers(answered.stream().map(Answered::who).toList()),
                counted.size(),
                questions.stream()
                        .flatMap(question -> item(question, answered, facts.reviewed()))
                        .toList(),
                questions.stream()
                        .filter(Component::takesMany)
                        .map(question -> ticks(question, counted))
                        .toList(),
                quotes(facts, counted));
    }

    private static List<Answered> answered(YearFacts facts, Role role, Map<MentorshipId, Review> reviews) {
        Map<MentorshipId, ParticipantId> members = facts.members(role);
        List<Answered> answered = new ArrayList<>();
        for (Mentorship pair : facts.mentorships()) {
            Review review = reviews.get(pair.id());
            ParticipantId who = members.get(pair.id());
            if (review != null && who != null) {
                review.answer(role).ifPresent(reply -> answered.add(new Answered(who, pair, reply)));
            }
        }
        return answered;
    }

    private List<Component> questions(String form) {
        return files.form(form).stream().flatMap(json -> Form.read(json).all()).toList();
    }

    /**
     * A question is an item if its options are points. Those who chose one are counted for themselves: of five whose
     * reviews are counted together all but one may have left it open.
     */
    private static Stream<ReviewItem> item(Component asked, List<Answered> answered, @Nullable Instant complete) {
        List<Integer> scale = asked.takesOne()
                ? asked.options().stream()
                        .flatMap(option -> point(option.value()).stream())
                        .sorted()
                        .toList()
                : List.of();
        if (scale.size() < 3) {
            return Stream.empty();
        }
        List<Answered> chosen = answered.stream()
                .filter(answer -> point(answer.choice(asked.key())).isPresent())
                .toList();
        List<Integer> points = Counted.of(chosen, complete).stream()
                .flatMap(answer -> point(answer.choice(asked.key())).stream())
                .toList();
        boolean enough = !points.isEmpty();
        boolean nobody = chosen.isEmpty()
                && (answered.isEmpty()
                        || FewAnswers.enough(
                                answered.stream().map(Answered::who).toList()));
        return Stream.of(new ReviewItem(
                asked.label(),
                scale.get(0),
                scale.get(scale.size() - 1),
                enough || nobody ? Count.of(points.size()) : Count.FEW,
                enough ? rounded(mean(points)) : null,
                enough ? rounded(deviation(points)) : null));
    }

    private static Optional<Integer> point(Object choice) {
        String text = String.valueOf(choice);
        return text.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Reviews.Ticks ticks(Component asked, List<Answered> answered) {
        Set<ParticipantId> everybody = new HashSet<>();
        answered.forEach(answer -> everybody.add(answer.who()));
        return new Reviews.Ticks(
                asked.label(),
                asked.options().stream()
                        .map(option ->
                                new Part(sentence(option), FewAnswers.ticked(who(asked, option, answered), everybody)))
                        .toList());
    }

    private static Set<ParticipantId> who(Component asked, Option option, List<Answered> answered) {
        Set<ParticipantId> who = new HashSet<>();
        answered.stream()
                .filter(answer ->
                        answer.choice(asked.key()) instanceof Collection<?> ticked && ticked.contains(option.value()))
                .forEach(answer -> who.add(answer.who()));
        return who;
    }

    private static String sentence(Option option) {
        return option.label().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + option.label().substring(1);
    }

    /** In the order of the alphabet: that of the pairs would say whose they are. */
    private List<String> quotes(YearFacts facts, List<Answered> answered) {
        return answered.stream()
                .filter(answer -> Set.of("withoutName", "withName").contains(answer.choice("quote")))
                .map(answer -> quote(facts, answer))
                .filter(words -> !words.isBlank())
                .sorted()
                .toList();
    }

    private String quote(YearFacts facts, Answered answer) {
        Object words = forms.kept(answer.reply().submissionId())
                .map(answers -> answers.get(WORDS))
                .orElse("");
        return Nameless.words(
                Objects.toString(words, ""),
                List.of(
                        facts.name(answer.pair().mentor()),
                        facts.name(answer.pair().mentee())));
    }

    private static double mean(List<Integer> points) {
        return points.stream().mapToInt(Integer::intValue).average().orElse(0);
    }

    private static double deviation(List<Integer> points) {
        double mean = mean(points);
        double squares = points.stream()
                .mapToDouble(point -> (point - mean) * (point - mean))
                .sum();
        return Math.sqrt(squares / (points.size() - 1));
    }

    private static double rounded(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
