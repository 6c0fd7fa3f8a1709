package org.cairn.processes.programyear;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.participant.ParticipantDesk;
import org.cairn.processes.Letters;
import org.cairn.processes.Letters.Offer;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.signup.NextYearDesk;
import org.cairn.signup.SignUp;
import org.springframework.stereotype.Component;

/** Invites somebody of an earlier year to join again: the form is filled in as it was, a year further on. */
@Component
public class Invitation {

    private final ProgramDesk programs;
    private final NextYearDesk nextYear;
    private final ParticipantDesk participants;
    private final Letters letters;

    Invitation(ProgramDesk programs, NextYearDesk nextYear, ParticipantDesk participants, Letters letters) {
        this.programs = programs;
        this.nextYear = nextYear;
        this.participants = participants;
        this.letters = letters;
    }

    /** Writes once, and to nobody who is part of the program already, or was forgotten. */
    public void send(SignUp former, ProgramYear year) {
        boolean canJoin = nextYear.joinable(former.id())
                .filter(joinable -> joinable.id().equals(year.id()))
                .isPresent();
        if (!canJoin || participants.isNobody(former.participant())) {
            return;
        }
        LocalDate today = programs.today(year.id());
        LocalDate lastDay = Optional.ofNullable(year.lastDayOfSignUp())
                .orElse(year.yearStart().plusMonths(year.months()).minusDays(1));
        Period open = Period.ofDays((int) ChronoUnit.DAYS.between(today, lastDay.plusDays(1)));
        Map<String, String> links = letters.links(former, List.of(Offer.JOIN_AGAIN), open);
        letters.send(letters.order(
                "join-again",
                former,
                year,
                year.id().toString(),
                Map.of("links", links, "dueOn", Letters.dayAndYear(lastDay))));
    }
}
