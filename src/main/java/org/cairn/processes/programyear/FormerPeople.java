package org.cairn.processes.programyear;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.participant.ParticipantDesk;
import org.cairn.processes.Letters;
import org.cairn.processes.Letters.Offer;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.NextYearDesk;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.springframework.stereotype.Component;

/**
 * Invites those whose mentorship in an earlier year came to a good end, and who are in the program no longer, to join
 * again: the form is filled in as it was, a year further on.
 */
@Component
class FormerPeople {

    private final ProgramDesk programs;
    private final MentorshipDesk mentorships;
    private final SignUpDesk signUps;
    private final NextYearDesk nextYear;
    private final ParticipantDesk participants;
    private final Letters letters;

    FormerPeople(
            ProgramDesk programs,
            MentorshipDesk mentorships,
            SignUpDesk signUps,
            NextYearDesk nextYear,
            ParticipantDesk participants,
            Letters letters) {
        this.programs = programs;
        this.mentorships = mentorships;
        this.signUps = signUps;
        this.nextYear = nextYear;
        this.participants = participants;
        this.letters = letters;
    }

    void invite(ProgramYearId opened) {
        ProgramYear year = programs.year(opened);
        former(year).stream()
                .filter(former -> !participants.isNobody(former.participant()))
                .filter(former -> nextYear.joinable(former.id())
                        .filter(joinable -> joinable.id().equals(opened))
                        .isPresent())
                .forEach(former -> invite(former, year));
    }

    /** Of each person in each role the latest sign-up. */
    private List<SignUp> former(ProgramYear year) {
        Map<String, SignUp> latest = new LinkedHashMap<>();
        for (ProgramYear before : programs.predecessors(year.id())) {
            for (Mentorship pair : mentorships.all(before.id())) {
                if (endedWell(pair)) {
                    note(pair.mentor(), latest);
                    note(pair.mentee(), latest);
                }
            }
        }
        return List.copyOf(latest.values());
    }

    private static boolean endedWell(Mentorship pair) {
        return Optional.ofNullable(pair.ending()).filter(Ending::kindly).isPresent();
    }

    private void note(SignUpId id, Map<String, SignUp> latest) {
        SignUp signUp = signUps.signUp(id);
        latest.putIfAbsent(signUp.role() + " " + signUp.participant(), signUp);
    }

    private void invite(SignUp former, ProgramYear year) {
        LocalDate today = programs.today(year.id());
        LocalDate lastDay = lastDay(year);
        Period open = Period.ofDays((int) ChronoUnit.DAYS.between(today, lastDay.plusDays(1)));
        Map<String, String> links = letters.links(former, List.of(Offer.JOIN_AGAIN), open);
        letters.send(letters.order(
                "join-again",
                former,
                year,
                year.id().toString(),
                Map.of("links", links, "dueOn", Letters.dayAndYear(lastDay))));
    }

    private static LocalDate lastDay(ProgramYear year) {
        Instant closes = year.signUpCloses();
        return closes == null
                ? year.yearStart().plusMonths(year.months()).minusDays(1)
                : closes.atZone(year.zone()).toLocalDate().minusDays(1);
    }
}
