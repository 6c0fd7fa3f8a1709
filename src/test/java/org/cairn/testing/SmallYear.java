package org.cairn.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.checkin.CheckInDesk;
import org.cairn.checkin.CheckInId;
import org.cairn.checkin.Kind;
import org.cairn.form.FormDesk;
import org.cairn.form.SubmissionId;
import org.cairn.kernel.EmailAddress;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.yearend.RenewalId;
import org.cairn.yearend.ReviewId;
import org.cairn.yearend.YearEndDesk;

/** Plays a year of twelve pairs whose numbers can be counted on the fingers, through the desks. */
public final class SmallYear {

    /** The day on which a small year is looked at. */
    public static final Instant LOOKED_AT = Instant.parse("2027-09-20T14:00:00Z");

    private static final Instant SIGNED_UP = Instant.parse("2026-09-01T14:00:00Z");
    private static final int PAIRS = 12;

    private final ProgramDesk programs;
    private final SignUpDesk signUps;
    private final MentorshipDesk mentorships;
    private final CheckInDesk checkIns;
    private final YearEndDesk yearEnds;
    private final FormDesk forms;
    private final TestClock clock;

    public SmallYear(
            ProgramDesk programs,
            SignUpDesk signUps,
            MentorshipDesk mentorships,
            CheckInDesk checkIns,
            YearEndDesk yearEnds,
            FormDesk forms,
            TestClock clock) {
        this.programs = programs;
        this.signUps = signUps;
        this.mentorships = mentorships;
        this.checkIns = checkIns;
        this.yearEnds = yearEnds;
        this.forms = forms;
        this.clock = clock;
    }

    /** A year in which nobody has signed up. */
    public ProgramYearId open(String program) {
        clock.set(SIGNED_UP);
        return programs.open(new OpenProgramYear(
                program,
                "MAPS",
                "2026-27 " + UUID.randomUUID().toString().substring(0, 4),
                Format.PAIRS,
                LocalDate.parse("2026-08-01"),
                null,
                LocalDate.parse("2026-09-01"),
                12,
                "P2M",
                true,
                "Mai Lor",
                "maps@example.org",
                "America/Chicago",
                null));
    }

    /** The whole year. Mentee 3 is introduced on the ninth day, and so on. */
    public ProgramYearId play(String program) {
        ProgramYearId year = open(program);
        List<SignUpId> mentors = new ArrayList<>();
        List<SignUpId> mentees = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            mentors.add(accepted(year, Role.MENTOR, "Dr. Kia Okafor" + i));
            mentees.add(accepted(year, Role.MENTEE, "Ana Lee" + i));
        }
        unfinished(year);
        List<MentorshipId> pairs = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            clock.set(SIGNED_UP.plus(Duration.ofDays(3L * i)));
            pairs.add(mentorships.begin(year, mentors.get(i), mentees.get(i)));
        }
        checkIns(pairs);
        reviews(pairs);
        renewals(pairs);
        clock.set(LOOKED_AT);
        return year;
    }

    /** One pair, introduced on the day on which both came; one mentee comes a day before the year is closed. */
    public ProgramYearId playOnePair(String program) {
        ProgramYearId year = open(program);
        MentorshipId pair = mentorships.begin(
                year, accepted(year, Role.MENTOR, "Dr. Kia Okafor"), accepted(year, Role.MENTEE, "Ana Lee"));
        clock.set(Instant.parse("2026-11-05T15:00:00Z"));
        CheckInId asked = checkIns.open(pair, Kind.CHECK_IN);
        answer(asked, Role.MENTEE, "great", 2);
        checkIns.close(asked, "fine", "well", "It goes well.");
        clock.set(Instant.parse("2027-01-10T15:00:00Z"));
        accepted(year, Role.MENTEE, "Waiting Wanda");
        clock.set(Instant.parse("2027-01-11T15:00:00Z"));
        programs.close(year);
        return year;
    }

    /** One mentee waits, one has not confirmed what was sent twice, one mentor has not been vetted. */
    private void unfinished(ProgramYearId year) {
        accepted(year, Role.MENTEE, "=Waiting Wanda");
        EmailAddress twice = someone();
        signUps.receive(year, Role.MENTEE, twice, "Ben", Map.of("region", "duluth"));
        signUps.receive(year, Role.MENTEE, twice, "Ben", Map.of("region", "rochester"));
        signUps.confirm(signUps.receive(year, Role.MENTOR, someone(), "Dr. Noor", Map.of("capacity", 1)));
    }

    /** In November five say great, six good, one mixed; in January three of twelve answer; in March ten say great. */
    private void checkIns(List<MentorshipId> pairs) {
        clock.set(Instant.parse("2026-11-05T15:00:00Z"));
        for (int i = 0; i < PAIRS; i++) {
            CheckInId asked = checkIns.open(pairs.get(i), Kind.CHECK_IN);
            answer(asked, Role.MENTEE, i < 5 ? "great" : i < 11 ? "good" : "mixed", 2);
            checkIns.close(asked, i < 11 ? "fine" : "watch", "mood", "The mentee's feeling is mixed.");
        }
        clock.set(Instant.parse("2027-01-05T15:00:00Z"));
        for (int i = 0; i < PAIRS; i++) {
            CheckInId asked = checkIns.open(pairs.get(i), Kind.CHECK_IN);
            checkIns.askMentor(asked);
            if (i < 3) {
                answer(asked, Role.MENTEE, "bad", 0);
            }
            answer(asked, Role.MENTOR, i < 6 ? "good" : "great", i < 3 ? 0 : 2);
            checkIns.close(asked, i < 3 ? "followUp" : "watch", "silence", "The mentee has not answered.");
        }
        clock.set(Instant.parse("2027-03-05T15:00:00Z"));
        for (int i = 0; i < PAIRS; i++) {
            CheckInId asked = checkIns.open(pairs.get(i), Kind.CHECK_IN);
            if (i < 10) {
                answer(asked, Role.MENTEE, "great", i < 5 ? 1 : 4);
            }
            checkIns.close(asked, "fine", "well", "It goes well.");
        }
        clock.set(Instant.parse("2027-05-05T15:00:00Z"));
        answer(checkIns.open(pairs.get(0), Kind.CHECK_IN), Role.MENTEE, "bad", 0); // nobody has closed it yet
    }

    /** Eleven mentees and three mentors answer. */
    private void reviews(List<MentorshipId> pairs) {
        clock.set(Instant.parse("2027-07-05T15:00:00Z"));
        for (int i = 0; i < PAIRS; i++) {
            ReviewId asked = yearEnds.openReview(pairs.get(i));
            if (i < 11) {
                Map<String, Object> choices = new HashMap<>();
                choices.put("met_accessible", i == 10 ? "doesNotApply" : Integer.toString(5 + i % 3));
                choices.put("met_interest", "7");
                if (i < 4) {
                    choices.put("met_listens", "6");
                }
                choices.put("reached", i < 6 ? List.of("goal", "network") : List.of("network"));
                choices.put("admissions", i < 9 ? List.of("applied") : List.of());
                choices.put("quote", i == 0 ? "withName" : i < 3 ? "withoutName" : "no");
                yearEnds.answerReview(asked, Role.MENTEE, said(choices, menteesWords(i)), choices);
            }
            if (i < 3) {
                Map<String, Object> choices = Map.of("mentor_worthwhile", "5", "quote", "withoutName");
                yearEnds.answerReview(asked, Role.MENTOR, said(choices, "A mentor's words " + i), choices);
            }
            yearEnds.closeReview(asked);
        }
    }

    private static String menteesWords(int i) {
        return switch (i) {
            case 0 -> "Thanks to Okafor0 I, Ana, know how to ask.";
            case 1 -> "=HYPERLINK(\"https://evil.example\",\"Look\")";
            case 2 -> "Do it, \"now\"";
            default -> "Not to be quoted " + i;
        };
    }

    /** Seven go on; of the five others four end with their year and one because it was no good fit. */
    private void renewals(List<MentorshipId> pairs) {
        clock.set(Instant.parse("2027-08-05T15:00:00Z"));
        for (int i = 0; i < PAIRS; i++) {
            RenewalId asked = yearEnds.openRenewal(pairs.get(i));
            if (i < 7) {
                yearEnds.renew(asked);
            } else {
                yearEnds.letEnd(asked, false);
                mentorships.end(pairs.get(i), i == 7 ? Ending.NO_FIT : Ending.YEAR_OVER, false);
            }
        }
    }

    private void answer(CheckInId asked, Role who, String feels, int meetings) {
        Map<String, Object> choices = Map.of("met", meetings == 0 ? "no" : "yes", "feels", feels, "meetings", meetings);
        checkIns.answer(asked, who, said(choices, ""), choices);
    }

    private SubmissionId said(Map<String, Object> choices, String words) {
        Map<String, Object> answers = new HashMap<>(choices);
        answers.put("words", words);
        return forms.record("test", UUID.randomUUID().toString(), "somebody", answers);
    }

    private SignUpId accepted(ProgramYearId year, Role role, String name) {
        SignUpId id = signUps.receive(year, role, someone(), name, Map.of("capacity", 1));
        signUps.confirm(id);
        if (role == Role.MENTOR) {
            signUps.accept(id);
        }
        return id;
    }

    private static EmailAddress someone() {
        return new EmailAddress(UUID.randomUUID() + "@example.org");
    }
}
