package org.cairn.matching.intake;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.cairn.kernel.InWords;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.PresentYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;

/** Says how a row was read, and what such a pair is asked next. */
final class PairProspects {

    private static final List<String> WHICH =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    /** So close before the review nobody is asked how it goes, as in every year of a pair. */
    private static final Period CLOSE = Period.ofDays(28);

    private final ProgramYearId year;
    private final ProgramDesk programs;
    private final MentorshipDesk mentorships;

    PairProspects(ProgramYearId year, ProgramDesk programs, MentorshipDesk mentorships) {
        this.year = year;
        this.programs = programs;
        this.mentorships = mentorships;
    }

    String words(PairRow.Members pair) {
        PresentYear present = mentorships.presentYear(year, pair.begun());
        Period rhythm = pair.rhythm() == null ? programs.year(year).checkInRhythm() : pair.rhythm();
        return "Began on " + InWords.dayAndYear(pair.begun()) + ", asked " + InWords.every(rhythm)
                + (pair.rhythm() == null ? " as the program does. " : ". ") + standing(present) + next(present, rhythm)
                + earlier(present.number() - 1);
    }

    private static String standing(PresentYear present) {
        return present.number() == 1
                ? ""
                : "In its " + which(present.number()) + " year since " + InWords.dayAndYear(present.begunOn()) + ". ";
    }

    private String next(PresentYear present, Period rhythm) {
        LocalDate checkIn = asked(present.begunOn().plus(rhythm));
        LocalDate review = asked(present.reviewOn());
        String worth = "what this year was worth about " + InWords.dayAndYear(review) + ".";
        return checkIn.plus(CLOSE).isAfter(review)
                ? "They are asked " + worth
                : "The next check-in is asked about " + InWords.dayAndYear(checkIn) + ", and " + worth;
    }

    /** What would have been asked before they came here is asked now. */
    private LocalDate asked(LocalDate due) {
        LocalDate today = programs.today(year);
        return programs.asking(year, due.isBefore(today) ? today : due)
                .atZone(programs.year(year).zone())
                .toLocalDate();
    }

    private static String earlier(int years) {
        return switch (years) {
            case 0 -> "";
            case 1 -> " The review of the first year is not asked afterwards.";
            default -> " The reviews of the years before are not asked afterwards.";
        };
    }

    private static String which(int number) {
        return number <= WHICH.size() ? WHICH.get(number - 1) : number + "th";
    }
}
