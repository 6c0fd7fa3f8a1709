package org.cairn.report;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.checkin.CheckIn;
import org.cairn.checkin.CheckInDesk;
import org.cairn.engine.EffortDesk;
import org.cairn.mail.LetterTally;
import org.cairn.mail.MailDesk;
import org.cairn.matching.MatchingDesk;
import org.cairn.matching.ProposalFate;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.participant.Contact;
import org.cairn.participant.ParticipantDesk;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.yearend.Renewal;
import org.cairn.yearend.Review;
import org.cairn.yearend.YearEndDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a program year in numbers. It reads, and changes nothing. */
@Component
@Transactional(readOnly = true)
public class ReportDesk {

    /** How many concerns there were is for those who read them. */
    private static final Set<String> IN_CONFIDENCE = Set.of("concern");

    private static final String CONCERN_RECEIVED = "concern-received";

    private final ProgramDesk programs;
    private final SignUpDesk signUps;
    private final ParticipantDesk participants;
    private final MatchingDesk matching;
    private final MentorshipDesk mentorships;
    private final CheckInDesk checkIns;
    private final YearEndDesk yearEnds;
    private final ReviewReader reviews;
    private final EffortDesk efforts;
    private final MailDesk mail;

    ReportDesk(
            ProgramDesk programs,
            SignUpDesk signUps,
            ParticipantDesk participants,
            MatchingDesk matching,
            MentorshipDesk mentorships,
            CheckInDesk checkIns,
            YearEndDesk yearEnds,
            ReviewReader reviews,
            EffortDesk efforts,
            MailDesk mail) {
        this.programs = programs;
        this.signUps = signUps;
        this.participants = participants;
        this.matching = matching;
        this.mentorships = mentorships;
        this.checkIns = checkIns;
        this.yearEnds = yearEnds;
        this.reviews = reviews;
        this.efforts = efforts;
        this.mail = mail;
    }

    /**
     * The year as it stands now.
     *
     * @throws org.cairn.program.UnknownProgramYear if there is none with this id
     */
    public YearReport report(ProgramYearId id) {
        YearFacts facts = facts(id);
        return new YearReport(
                facts.year(),
                facts.today(),
                Funnel.of(facts, Role.MENTEE),
                Funnel.of(facts, Role.MENTOR),
                Waits.of(facts),
                AnswerMonth.of(facts, Role.MENTEE),
                AnswerMonth.of(facts, Role.MENTOR),
                VerdictMonth.of(facts),
                PairCourse.of(facts),
                PairFigures.of(facts),
                reviews.read(facts, Role.MENTEE),
                reviews.read(facts, Role.MENTOR),
                effort(facts));
    }

    private YearFacts facts(ProgramYearId id) {
        List<SignUp> everybody = signUps.ever(id);
        List<Mentorship> pairs = mentorships.ever(id);
        List<MentorshipId> ids = pairs.stream().map(Mentorship::id).toList();
        Map<ParticipantId, Contact> contacts = participants.contacts(
                everybody.stream().map(SignUp::participant).distinct().toList());
        return new YearFacts(
                programs.year(id),
                programs.today(id),
                everybody,
                matching.fates(id),
                pairs,
                checkIns.histories(ids),
                yearEnds.reviews(ids),
                yearEnds.renewals(ids),
                contacts);
    }

    private Effort effort(YearFacts facts) {
        Set<ParticipantId> people = new HashSet<>();
        facts.signUps().stream()
                .filter(signUp -> signUp.waitingSince() != null)
                .forEach(signUp -> people.add(signUp.participant()));
        String year = facts.year().id().toString();
        return new Effort(people.size(), efforts.tasks(year, IN_CONFIDENCE), letters(facts));
    }

    /** Whoever may not read a concern would learn from one more receipt that there is one. */
    private List<LetterTally> letters(YearFacts facts) {
        return mail.tally(abouts(facts)).stream()
                .filter(one -> !one.letter().equals(CONCERN_RECEIVED))
                .toList();
    }

    /**
     * A letter says what it is about: a sign-up, a proposal, a mentorship, or what its two are asked. That somebody told
     * something in confidence is told nobody, not even as a number.
     */
    private static List<String> abouts(YearFacts facts) {
        return Stream.of(
                        facts.signUps().stream().map(SignUp::id),
                        facts.proposals().stream().map(ProposalFate::id),
                        facts.mentorships().stream().map(Mentorship::id),
                        facts.checkIns().stream().map(CheckIn::id),
                        facts.reviews().stream().map(Review::id),
                        facts.renewals().stream().map(Renewal::id))
                .flatMap(ids -> ids.map(Object::toString))
                .toList();
    }
}
