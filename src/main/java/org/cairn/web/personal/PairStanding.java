package org.cairn.web.personal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairn.kernel.InWords;
import org.cairn.mentorship.Mentorship;
import org.cairn.participant.ParticipantId;
import org.cairn.processes.Pairs;
import org.cairn.processes.followup.Wish;
import org.cairn.processes.followup.Wishes;
import org.cairn.processes.mentorship.YearPlan;
import org.cairn.processes.personal.PersonalOffer;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.signup.Role;
import org.cairn.web.personal.Standing.Deed;
import org.springframework.stereotype.Component;

/** Tells somebody how a mentorship of theirs stands. */
@Component
class PairStanding {

    private final Pairs pairs;
    private final YearPlan plan;
    private final ProgramDesk programs;
    private final Wishes wishes;

    PairStanding(Pairs pairs, YearPlan plan, ProgramDesk programs, Wishes wishes) {
        this.wishes = wishes;
        this.pairs = pairs;
        this.plan = plan;
        this.programs = programs;
    }

    Standing of(Mentorship pair, ParticipantId who) {
        Role role = pairs.role(pair, who);
        List<Wish> asked = pair.runs() ? wishes.of(pair, role) : List.of();
        return new Standing(
                "You and " + pairs.contact(pair, Pairs.partner(role)).name(),
                stands(pair),
                next(pair),
                asked.stream().map(Wish::words).toList(),
                deeds(pair, role, asked.stream().allMatch(Wish::call)));
    }

    private static String stands(Mentorship pair) {
        if (!pair.runs()) {
            return "From " + InWords.dayAndYear(pair.begunOn()) + " to "
                    + InWords.dayAndYear(Objects.requireNonNull(pair.endedOn())) + ".";
        }
        String since = "Mentor and mentee since " + InWords.dayAndYear(pair.begunOn());
        return pair.pauses()
                ? since + ". It rests until " + InWords.dayAndYear(Objects.requireNonNull(pair.pausedUntil())) + "."
                : since + ". Your year together ends on " + InWords.dayAndYear(pair.endsOn()) + ".";
    }

    private String next(Mentorship pair) {
        if (!pair.runs()) {
            return "";
        }
        if (pair.pauses()) {
            return "We ask neither of you anything until then.";
        }
        YearPlan.Next next = plan.next(pair.id());
        ProgramYear year = programs.year(pair.year());
        LocalDate due = next.due().atZone(year.zone()).toLocalDate();
        String day = due.isAfter(programs.today(year.id())) ? "On " + InWords.dayAndYear(due) : "These days";
        return switch (next.step()) {
            case "firstContact" -> day + " we ask whether the two of you have met.";
            case "checkIn" -> day + " we ask how it is going.";
            case "review" -> day + " we ask what the year was worth, and whether you would like to go on.";
            default -> day + " the year of your mentorship is over.";
        };
    }

    private static List<Deed> deeds(Mentorship pair, Role role, boolean mayAsk) {
        List<Deed> deeds = new ArrayList<>();
        if (pair.runs()) {
            deeds.add(deed(
                    PersonalOffer.PAUSE_MENTORSHIP,
                    pair,
                    pair.pauses() ? "Change the day of return" : "Pause until a day"));
            if (pair.pauses()) {
                deeds.add(deed(PersonalOffer.RESUME_MENTORSHIP, pair, "Go on now"));
            }
        }
        if (pair.runs() && mayAsk) {
            deeds.add(deed(
                    PersonalOffer.OTHER_MENTOR,
                    pair,
                    role == Role.MENTEE ? "Ask for another mentor" : "Say that something has to change"));
        }
        return deeds;
    }

    private static Deed deed(PersonalOffer offer, Mentorship pair, String words) {
        return new Deed(offer.purpose() + ":" + pair.id(), words);
    }
}
