package org.cairn.web.personal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairn.kernel.InWords;
import org.cairn.processes.Letters.Offer;
import org.cairn.processes.personal.PersonalOffer;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.signup.NextYearDesk;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpState;
import org.cairn.web.personal.Standing.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells somebody how a sign-up of theirs stands. */
@Component
class SignUpStanding {

    private final ProgramDesk programs;
    private final NextYearDesk nextYear;
    private final GroupStanding groups;
    private final Clock clock;

    SignUpStanding(ProgramDesk programs, NextYearDesk nextYear, GroupStanding groups, Clock clock) {
        this.groups = groups;
        this.programs = programs;
        this.nextYear = nextYear;
        this.clock = clock;
    }

    Standing of(SignUp signUp) {
        ProgramYear year = programs.year(signUp.year());
        return new Standing(
                year.programName() + " " + year.label() + ", as a "
                        + signUp.role().word(),
                stands(signUp),
                next(signUp),
                List.of(),
                deeds(signUp));
    }

    private String stands(SignUp signUp) {
        return switch (signUp.state()) {
            case UNCONFIRMED, EXPIRED -> "Your address has not been confirmed.";
            case VETTING, HELD -> "A coordinator looks at your sign-up and writes to you.";
            case WAITING ->
                switch (signUp.role()) {
                    case MENTOR ->
                        "You are part of the program, with room for " + mentees(signUp.capacity()) + " in all.";
                    case MENTEE -> "You are in line for a mentor" + since(signUp.waitingSince()) + ".";
                    case PEER -> groups.stands(signUp).orElse("You are signed up for a group.");
                };
            case PAUSED ->
                "You pause" + until(signUp.pausedUntil()) + ". "
                        + groups.stands(signUp).orElse("Your place in line is kept.");
            case MATCHED -> "You have a mentor.";
            case DECLINED -> "This sign-up was not accepted.";
            case WITHDRAWN -> "You have left the program.";
        };
    }

    private String next(SignUp signUp) {
        ProgramYear year = programs.year(signUp.year());
        boolean part = signUp.state() == SignUpState.WAITING || signUp.state() == SignUpState.PAUSED;
        if (part && year.closedAt() != null) {
            return signUp.role() == Role.PEER
                    ? "This year has ended. When sign-up for the next one opens, we write to you."
                    : "This year has ended. Your place in line is kept for the next one.";
        }
        if (signUp.state() != SignUpState.WAITING) {
            return "";
        }
        if (signUp.role() == Role.PEER) {
            return groups.next(signUp).orElseGet(() -> peerNext(year, signUp));
        }
        if (signUp.role() == Role.MENTOR) {
            return "Before any student is introduced to you, we write and ask you.";
        }
        LocalDate news = programs.nextWaitingNews(year.id(), clock.instant())
                .atZone(year.zone())
                .toLocalDate();
        return "You hear from us when we have found somebody, and by " + InWords.dayAndYear(news) + " in any case.";
    }

    private static String peerNext(ProgramYear year, SignUp signUp) {
        LocalDate lastDay = year.lastDayOfSignUp();
        if (year.isLate(signUp.signedUpAt())) {
            return "Sign-up had closed when you came: you are on the list, and we write to you when a group has room.";
        }
        return lastDay == null
                ? "We write to you when the groups are made."
                : "Sign-up is open until " + InWords.dayAndYear(lastDay)
                        + "; then the groups are made, and we write to you.";
    }

    private List<Deed> deeds(SignUp signUp) {
        List<Deed> deeds = new ArrayList<>();
        SignUpState state = signUp.state();
        if (state.living()) {
            deeds.add(deed(Offer.CHANGE, signUp, "Change my answers"));
        }
        if (state == SignUpState.WAITING || state == SignUpState.PAUSED) {
            deeds.addAll(pausing(signUp));
        }
        if (state.living()) {
            deeds.add(deed(Offer.WITHDRAW, signUp, "Leave the program"));
        }
        if (nextYear.joinable(signUp.id())
                .filter(year -> !year.id().equals(signUp.year()))
                .isPresent()) {
            deeds.add(deed(Offer.JOIN_AGAIN, signUp, "Join again"));
        } else if (state == SignUpState.WITHDRAWN) {
            deeds.add(deed(Offer.COME_BACK, signUp, "Come back"));
        }
        return deeds;
    }

    /** Somebody in a group can pause once there are groups, and comes back to theirs. */
    private List<Deed> pausing(SignUp signUp) {
        boolean pauses = signUp.state() == SignUpState.PAUSED;
        if (signUp.role() != Role.PEER) {
            return List.of(deed(Offer.PAUSE, signUp, pauses ? "Pause longer" : "Pause for a while"));
        }
        if (groups.stands(signUp).isEmpty() || programs.year(signUp.year()).closedAt() != null) {
            return List.of();
        }
        Deed pause = deed(PersonalOffer.PAUSE_GROUP, signUp, pauses ? "Change the day of return" : "Pause until a day");
        return pauses ? List.of(pause, deed(PersonalOffer.RESUME_GROUP, signUp, "Go on now")) : List.of(pause);
    }

    private static Deed deed(PersonalOffer offer, SignUp signUp, String words) {
        return new Deed(offer.purpose() + ":" + signUp.id(), words);
    }

    private static Deed deed(Offer offer, SignUp signUp, String words) {
        return new Deed(offer.purpose() + ":" + signUp.id(), words);
    }

    private static String mentees(int capacity) {
        return capacity == 1 ? "one mentee" : capacity + " mentees";
    }

    private static String since(@Nullable LocalDate day) {
        return day == null ? "" : " since " + InWords.dayAndYear(day);
    }

    private static String until(@Nullable LocalDate day) {
        return day == null ? "" : " until " + InWords.dayAndYear(day);
    }
}
