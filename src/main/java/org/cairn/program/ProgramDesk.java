package org.cairn.program;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairn.kernel.EmailAddress;
import org.cairn.kernel.NoEmailAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens program years, knows their settings, and computes every date of theirs. */
@Component
@Transactional
public class ProgramDesk {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime NIGHT = LocalTime.of(1, 0);
    private static final Pattern SHORT_NAME = Pattern.compile("[a-z][a-z0-9]{1,29}");
    private static final int LONGEST_TEXT = 120;
    private static final int LONGEST_YEAR = 36;
    private static final int DAYS_A_MONTH = 31;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    private final ProgramYears years;
    private final Clock clock;
    private final WorkingDays workingDays;

    /**
     * @param federalHolidays whether the United States' federal holidays are no working days
     * @param closedDays further days on which nobody is written to
     */
    ProgramDesk(
            ProgramYears years,
            Clock clock,
            @Value("${cairn.holidays.us-federal:true}") boolean federalHolidays,
            @Value("${cairn.holidays.days:}") Set<LocalDate> closedDays) {
        this.years = years;
        this.clock = clock;
        this.workingDays = new WorkingDays(federalHolidays, closedDays);
    }

    /** @throws UnfitSetting the first of {@link #mistakes} */
    public ProgramYearId open(OpenProgramYear command) {
        for (UnfitSetting mistake : mistakes(command)) {
            throw mistake;
        }
        ZoneId zone = ZoneId.of(command.zone().strip());
        LocalDate closes = command.signUpCloses();
        ProgramYear year = new ProgramYear(
                new ProgramYearId(UUID.randomUUID()),
                command.program().strip(),
                command.programName().strip(),
                command.label().strip(),
                command.format(),
                command.signUpOpens().atStartOfDay(zone).toInstant(),
                closes == null ? null : closes.plusDays(1).atStartOfDay(zone).toInstant(),
                command.yearStart(),
                command.months(),
                Period.parse(command.checkInRhythm().strip()),
                command.approval(),
                command.contactName().strip(),
                new EmailAddress(command.contactEmail()),
                zone,
                command.program().strip() + "Coordinators",
                command.patience() == null ? Patience.usual() : command.patience(),
                null);
        years.save(new OpenedYear(year, clock.instant()));
        return year.id();
    }

    /** Everything that is wrong with a year that somebody wants to open, in the order of its settings. */
    @Transactional(readOnly = true)
    public List<UnfitSetting> mistakes(OpenProgramYear command) {
        List<UnfitSetting> found = new ArrayList<>();
        String program = command.program().strip();
        if (!SHORT_NAME.matcher(program).matches()) {
            found.add(new UnfitSetting.NoShortName(program));
        }
        text(found, "programName", command.programName(), "how the program is called");
        text(found, "label", command.label(), "how the year is called, for example 2026-27");
        if (years.existsByProgramAndLabelIgnoreCase(program, command.label().strip())) {
            found.add(new UnfitSetting.LabelTaken(command.label().strip()));
        }
        zoneAndDates(found, command);
        if (command.months() < 1 || command.months() > LONGEST_YEAR) {
            found.add(new UnfitSetting.NoLength(command.months()));
        }
        if (!rhythm(command.checkInRhythm())) {
            found.add(new UnfitSetting.NoRhythm(command.checkInRhythm().strip()));
        }
        text(found, "contactName", command.contactName(), "whom people can write to");
        try {
            new EmailAddress(command.contactEmail());
        } catch (NoEmailAddress none) {
            found.add(new UnfitSetting.NoContactAddress(none.sentence()));
        }
        if (command.patience() != null && !orderly(command.patience())) {
            found.add(new UnfitSetting.NoPatience());
        }
        return found;
    }

    /**
     * Another open year of the program for which people can sign up at the same time. That is no fault of the new year's
     * own settings, since the other can be closed.
     *
     * @param command free of {@link #mistakes}
     */
    @Transactional(readOnly = true)
    public Optional<UnfitSetting> overlap(OpenProgramYear command) {
        ZoneId zone = ZoneId.of(command.zone().strip());
        LocalDate closes = command.signUpCloses();
        Instant now = clock.instant();
        Instant opens = command.signUpOpens().atStartOfDay(zone).toInstant();
        Instant from = opens.isBefore(now) ? now : opens;
        Instant to = closes == null
                ? yearEnds(command.yearStart(), command.months(), zone)
                : closes.plusDays(1).atStartOfDay(zone).toInstant();
        return open(command.program().strip()).stream()
                .filter(year -> year.signUpOpens().isBefore(to) && from.isBefore(signUpEnds(year)))
                .findFirst()
                .map(year -> new UnfitSetting.SignUpOverlaps(
                        year.label(),
                        DAY.format(year.signUpOpens().atZone(year.zone())),
                        DAY.format(signUpEnds(year).minusSeconds(1).atZone(year.zone()))));
    }

    private Instant signUpEnds(ProgramYear year) {
        Instant closes = year.signUpCloses();
        return closes == null ? yearEnds(year.yearStart(), year.months(), year.zone()) : closes;
    }

    /** @throws UnknownProgramYear if there is none with this id */
    @Transactional(readOnly = true)
    public ProgramYear year(ProgramYearId id) {
        return opened(id).view();
    }

    /** All years of all programs, the latest first. */
    @Transactional(readOnly = true)
    public List<ProgramYear> years() {
        return years.findAllByOrderByYearStartDescLabelAsc().stream()
                .map(OpenedYear::view)
                .toList();
    }

    /** The years of a program that have not been closed, the latest first. */
    @Transactional(readOnly = true)
    public List<ProgramYear> open(String program) {
        return years.findByProgramAndClosedAtIsNullOrderByYearStartDescLabelAsc(program).stream()
                .map(OpenedYear::view)
                .toList();
    }

    /** The year of a program for which people can sign up now; of several the latest. */
    @Transactional(readOnly = true)
    public Optional<ProgramYear> takingSignUps(String program) {
        Instant now = clock.instant();
        return open(program).stream().filter(year -> year.takesSignUps(now)).findFirst();
    }

    /** Ends a year. Closing twice is closing once. */
    public void close(ProgramYearId id) {
        years.save(opened(id).close(clock.instant()));
    }

    /** Nine o'clock, where the program is, of the first working day that is so much later, and never before {@code from}. */
    @Transactional(readOnly = true)
    public Instant morning(ProgramYearId id, Instant from, Period after) {
        return morning(year(id).zone(), from, after);
    }

    /** When the next nightly matching round is due: one o'clock at night, where the program is. */
    @Transactional(readOnly = true)
    public Instant nextRound(ProgramYearId id) {
        ZoneId zone = year(id).zone();
        Instant now = clock.instant();
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant tonight = today.atTime(NIGHT).atZone(zone).toInstant();
        return tonight.isAfter(now)
                ? tonight
                : today.plusDays(1).atTime(NIGHT).atZone(zone).toInstant();
    }

    /** The morning of the first working day after the year's last one. */
    @Transactional(readOnly = true)
    public Instant yearEnds(ProgramYearId id) {
        ProgramYear year = year(id);
        return yearEnds(year.yearStart(), year.months(), year.zone());
    }

    private Instant yearEnds(LocalDate yearStart, int months, ZoneId zone) {
        LocalDate over = yearStart.plusMonths(months);
        return workingDays.onOrAfter(over).atTime(MORNING).atZone(zone).toInstant();
    }

    /** When somebody who was asked to confirm an address is reminded and when the sign-up expires. */
    @Transactional(readOnly = true)
    public PatienceDates confirmDates(ProgramYearId id, Instant asked) {
        Patience patience = year(id).patience();
        return dates(id, asked, patience.confirmRemind(), patience.confirmRemindAgain(), patience.confirmEnds());
    }

    /** When a mentor who was asked for consent is reminded and when the proposal is passed on. */
    @Transactional(readOnly = true)
    public PatienceDates consentDates(ProgramYearId id, Instant asked) {
        Patience patience = year(id).patience();
        return dates(id, asked, patience.consentRemind(), patience.consentRemindAgain(), patience.consentEnds());
    }

    /** When somebody who waits hears from the program again. */
    @Transactional(readOnly = true)
    public Instant nextWaitingNews(ProgramYearId id, Instant from) {
        return morning(id, from, year(id).patience().waitingNews());
    }

    /** Today, where the program is. */
    @Transactional(readOnly = true)
    public LocalDate today(ProgramYearId id) {
        return clock.instant().atZone(year(id).zone()).toLocalDate();
    }

    private PatienceDates dates(ProgramYearId id, Instant asked, Period remind, Period again, Period ends) {
        Instant first = morning(id, asked, remind);
        Instant second = later(id, first, morning(id, asked, again));
        return new PatienceDates(first, second, later(id, second, morning(id, asked, ends)));
    }

    /** Two dates that holidays have pushed onto the same morning are kept a working day apart. */
    private Instant later(ProgramYearId id, Instant before, Instant date) {
        return date.isAfter(before) ? date : morning(id, before, Period.ofDays(1));
    }

    private Instant morning(ZoneId zone, Instant from, Period after) {
        LocalDate day = workingDays.onOrAfter(from.atZone(zone).toLocalDate().plus(after));
        Instant morning = day.atTime(MORNING).atZone(zone).toInstant();
        return morning.isBefore(from) ? morning(zone, from, after.plusDays(1)) : morning;
    }

    private OpenedYear opened(ProgramYearId id) {
        return years.findById(id.value()).orElseThrow(() -> new UnknownProgramYear(id));
    }

    private void zoneAndDates(List<UnfitSetting> found, OpenProgramYear command) {
        ZoneId zone = zone(command.zone().strip()).orElse(null);
        LocalDate closes = command.signUpCloses();
        if (closes != null && closes.isBefore(command.signUpOpens())) {
            found.add(new UnfitSetting.ClosesBeforeItOpens());
        } else if (zone != null
                && closes != null
                && closes.isBefore(clock.instant().atZone(zone).toLocalDate())) {
            found.add(new UnfitSetting.ClosedAlready());
        }
        if (command.months() > 0
                && command.months() <= LONGEST_YEAR
                && !command.yearStart().plusMonths(command.months()).isAfter(command.signUpOpens())) {
            found.add(new UnfitSetting.OverBeforeSignUp());
        }
        if (zone == null) {
            found.add(new UnfitSetting.UnknownZone(command.zone().strip()));
        }
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return ZoneId.getAvailableZoneIds().contains(text) ? Optional.of(ZoneId.of(text)) : Optional.empty();
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static void text(List<UnfitSetting> found, String setting, String text, String what) {
        if (text.isBlank()) {
            found.add(new UnfitSetting.Blank(setting, what));
        } else if (text.strip().length() > LONGEST_TEXT) {
            found.add(new UnfitSetting.TooLong(setting, LONGEST_TEXT));
        }
    }

    private static boolean rhythm(String text) {
        try {
            Period period = Period.parse(text.strip());
            long days = period.toTotalMonths() * DAYS_A_MONTH + period.getDays();
            return period.getDays() >= 0
                    && period.toTotalMonths() >= 0
                    && days >= 7
                    && period.toTotalMonths() <= 12
                    && period.getDays() <= 366;
        } catch (DateTimeParseException | ArithmeticException none) {
            return false;
        }
    }

    private static boolean orderly(Patience patience) {
        return orderly(patience.confirmRemind(), patience.confirmRemindAgain(), patience.confirmEnds())
                && orderly(patience.consentRemind(), patience.consentRemindAgain(), patience.consentEnds())
                && days(patience.waitingNews()) >= 7;
    }

    private static boolean orderly(Period first, Period second, Period third) {
        return days(first) > 0 && days(first) < days(second) && days(second) < days(third);
    }

    private static long days(Period period) {
        return period.toTotalMonths() * DAYS_A_MONTH + period.getDays();
    }
}
