package org.cairn.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.group.GroupDesk;
import org.cairn.group.PeerGroup;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.cairn.report.CohortReport.GroupRow;
import org.cairn.report.CohortReport.Thought;
import org.cairn.session.GroupSession;
import org.cairn.session.Guest;
import org.cairn.session.PlanDesk;
import org.cairn.session.PlannedSession;
import org.cairn.session.SessionDesk;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.yearend.CohortReview;
import org.cairn.yearend.CohortReviewDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a year in groups in numbers. It reads, and changes nothing. */
@Component
@Transactional(readOnly = true)
public class CohortReportDesk {

    private static final Map<String, String> WISHES = words("yes", "Yes", "perhaps", "Perhaps", "no", "No");
    private static final Map<String, String> WORTH =
            words("5", "Very much", "4", "Rather yes", "3", "So so", "2", "Rather no", "1", "Not at all");

    private final ProgramDesk programs;
    private final SignUpDesk signUps;
    private final GroupDesk groups;
    private final SessionDesk sessions;
    private final PlanDesk plans;
    private final CohortReviewDesk reviews;

    CohortReportDesk(
            ProgramDesk programs,
            SignUpDesk signUps,
            GroupDesk groups,
            SessionDesk sessions,
            PlanDesk plans,
            CohortReviewDesk reviews) {
        this.programs = programs;
        this.signUps = signUps;
        this.groups = groups;
        this.sessions = sessions;
        this.plans = plans;
        this.reviews = reviews;
    }

    private record Said(SignUpId who, String title, int worth) {}

    /**
     * The year as it stands now.
     *
     * @param topicWords what each topic of the review's form is called, by its value
     */
    public CohortReport report(ProgramYearId id, Map<String, String> topicWords) {
        List<SignUp> everybody = signUps.ever(id).stream()
                .filter(one -> one.waitingSince() != null)
                .toList();
        Map<SignUpId, SignUp> people = everybody.stream().collect(Collectors.toMap(SignUp::id, Function.identity()));
        List<PeerGroup> all = groups.of(id);
        List<GroupSession> held = sessions.of(id);
        List<PlannedSession> planned = plans.plan(id).sessions();
        List<Said> said = held.stream()
                .filter(GroupSession::answersClosed)
                .flatMap(session -> session.guests().stream()
                        .filter(guest -> guest.worth() != null)
                        .map(guest -> said(session, guest)))
                .toList();
        List<CohortReview> answers = counted(programs.year(id), people);
        return new CohortReport(
                programs.year(id),
                programs.today(id),
                everybody.size(),
                all.stream().mapToInt(group -> group.members().size()).sum(),
                planned.stream().map(PlannedSession::title).toList(),
                all.stream().map(group -> row(group, planned, held)).toList(),
                thoughts(said, Said::title),
                thoughts(said, one -> yearOf(people.get(one.who()))),
                parts(answers, WORTH, review -> List.of(Integer.toString(review.worth()))),
                parts(answers, WORTH, review -> List.of(Integer.toString(review.belong()))),
                ticked(answers, topicWords),
                parts(answers, WISHES, review -> List.of(review.stays())),
                parts(answers, WISHES, review -> List.of(review.lead())),
                answers.isEmpty() || answers.size() >= FewAnswers.LEAST ? Count.of(answers.size()) : Count.FEW);
    }

    /** Reviews are told in groups, like those of pairs, so that nobody finds one by keeping an older report. */
    private List<CohortReview> counted(ProgramYear year, Map<SignUpId, SignUp> people) {
        record One(CohortReview review, ParticipantId who) implements Counted.Came {
            @Override
            public Instant at() {
                return review.at();
            }

            @Override
            public UUID submission() {
                return review.submission().value();
            }
        }
        Instant complete = programs.yearEnds(year.id());
        return Counted.of(
                        reviews.of(year.id()).stream()
                                .filter(review -> people.containsKey(review.signUp()))
                                .map(review -> new One(
                                        review,
                                        Objects.requireNonNull(people.get(review.signUp()))
                                                .participant()))
                                .toList(),
                        programs.today(year.id())
                                        .isBefore(complete.atZone(year.zone()).toLocalDate())
                                ? null
                                : complete)
                .stream()
                .map(One::review)
                .toList();
    }

    private static Said said(GroupSession session, Guest guest) {
        return new Said(guest.signUp(), session.title(), Objects.requireNonNull(guest.worth()));
    }

    private static String yearOf(@Nullable SignUp signUp) {
        return signUp == null ? "" : Objects.toString(signUp.answers().get("year"), "not said");
    }

    private static GroupRow row(PeerGroup group, List<PlannedSession> planned, List<GroupSession> held) {
        return new GroupRow(
                group.number(),
                group.slot(),
                group.members().size(),
                planned.stream()
                        .map(one -> held.stream()
                                .filter(session ->
                                        session.group().equals(group.id()) && session.number() == one.number())
                                .findFirst()
                                .map(CohortReportDesk::came)
                                .orElse(""))
                        .toList());
    }

    private static String came(GroupSession session) {
        return switch (session.state()) {
            case PROPOSED, FIXED -> "";
            case CALLED_OFF -> "called off";
            case MISSED -> "not held";
            case UNTOLD -> "not told";
            case HELD -> session.present().size() + " of " + session.guests().size();
        };
    }

    /** Where few have said something, neither how many nor the mean is told, nor another one that would give it away. */
    private static List<Thought> thoughts(List<Said> said, Function<Said, String> about) {
        Map<String, List<Said>> by =
                said.stream().collect(Collectors.groupingBy(about, LinkedHashMap::new, Collectors.toList()));
        Map<String, List<SignUpId>> people = new LinkedHashMap<>();
        by.forEach(
                (label, some) -> people.put(label, some.stream().map(Said::who).toList()));
        return FewAnswers.parts(people).parts().stream()
                .map(part -> new Thought(
                        part.label(), part.count(), part.count().told() ? mean(by.get(part.label())) : null))
                .toList();
    }

    private static @Nullable Double mean(@Nullable List<Said> some) {
        return some == null
                ? null
                : Math.round(some.stream().mapToInt(Said::worth).average().orElse(0) * 10) / 10.0;
    }

    private static Parts ticked(List<CohortReview> answers, Map<String, String> words) {
        Set<SignUpId> asked = answers.stream().map(CohortReview::signUp).collect(Collectors.toSet());
        return new Parts(
                asked.isEmpty() || asked.size() >= FewAnswers.LEAST ? Count.of(asked.size()) : Count.FEW,
                words.entrySet().stream()
                        .map(topic -> new Part(
                                topic.getValue(),
                                FewAnswers.ticked(
                                        answers.stream()
                                                .filter(review ->
                                                        review.topics().contains(topic.getKey()))
                                                .map(CohortReview::signUp)
                                                .collect(Collectors.toSet()),
                                        asked)))
                        .toList());
    }

    /** Who has not said is a group as well. */
    private static Parts parts(
            List<CohortReview> answers, Map<String, String> words, Function<CohortReview, List<String>> chosen) {
        Map<String, List<SignUpId>> by = new LinkedHashMap<>();
        words.forEach((value, label) -> by.put(
                label,
                new ArrayList<>(answers.stream()
                        .filter(review -> chosen.apply(review).contains(value))
                        .map(CohortReview::signUp)
                        .toList())));
        by.put(
                "Not said",
                answers.stream()
                        .filter(review -> chosen.apply(review).stream().noneMatch(words::containsKey))
                        .map(CohortReview::signUp)
                        .toList());
        return FewAnswers.parts(by);
    }

    private static Map<String, String> words(String... pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            words.put(pairs[at], pairs[at + 1]);
        }
        return words;
    }
}
