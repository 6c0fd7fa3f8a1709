package org.cairn.program;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
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

    private static final LocalTime OFFICE_OPENS = LocalTime.of(8, 30);
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final LocalTime NIGHT = LocalTime.of(1, 0);
    private static final Pattern SHORT_NAME = Pattern.compile("[a-z][a-z0-9]{1,29}");
    private static final int LONGEST_TEXT = 120;
    private static final int LONGEST_YEAR = 36;

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

    /** @throws UnfitSetting the first of {@link #mistakes(OpenProgramYear)} */
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
                command.patience() == null ? patienceBefore(command.program().strip()) : command.patience(),
                arrangementsBefore(command.program().strip(), command.yearStart()),
                null);
        years.save(new OpenedYear(year, clock.instant()));
        return year.id();
    }

    /** What was arranged for the latest year holds on, but for quiet times that are past. */
    private Arrangements arrangementsBefore(String program, LocalDate yearStart) {
        return latest(program)
                .map(ProgramYear::arrangements)
                .map(before -> before.withQuiet(before.quiet().stream()
                        .filter(time -> !time.until().isBefore(yearStart))
                        .toList()))
                .orElseGet(Arrangements::usual);
    }

    private Patience patienceBefore(String program) {
        return latest(program).map(ProgramYear::patience).orElseGet(Patience::usual);
    }

    /** The latest year of a program, closed or not. */
    @Transactional(readOnly = true)
    public Optional<ProgramYear> latest(String program) {
        return all(program).stream().findFirst();
    }

    /** Every year of a program, the latest first. */
    @Transactional(readOnly = true)
    public List<ProgramYear> all(String program) {
        return years().stream().filter(year -> year.program().equals(program)).toList();
    }

    /** The year into which those are carried over who are still there when this one is over: open, and with sign-ups. */
    @Transactional(readOnly = true)
    public Optional<ProgramYear> successor(ProgramYearId id) {
        ProgramYear year = year(id);
        Instant now = clock.instant();
        return open(year.program()).stream()
                .filter(later -> later.yearStart().isAfter(year.yearStart()) && later.format() == year.format())
                .filter(later -> !later.signUpOpens().isAfter(now))
                .reduce((later, earlier) -> earlier);
    }

    /** The earlier years of the same program that are over, the latest first. */
    @Transactional(readOnly = true)
    public List<ProgramYear> predecessors(ProgramYearId id) {
        ProgramYear year = year(id);
        return all(year.program()).stream()
                .filter(before -> before.yearStart().isBefore(year.yearStart()) && before.format() == year.format())
                .filter(before ->
                        before.closedAt() != null || !yearEnds(before.id()).isAfter(clock.instant()))
                .toList();
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
        if (command.patience() != null && !command.patience().orderly()) {
            found.add(new UnfitSetting.NoPatience());
        }
        return found;
    }

    /**
     * Another open year of the program for which people can sign up at the same time. That is no fault of the new year's
     * own settings, since the other can be closed.
     *
     * @param command free of {@link #mistakes(OpenProgramYear)}
     */
    @Transactional(readOnly = true)
    public Optional<UnfitSetting> overlap(OpenProgramYear command) {
        ZoneId zone = ZoneId.of(command.zone().strip());
        LocalDate closes = command.signUpCloses();
        Instant now = clock.instant();
        Instant opens = command.signUpOpens().atStartOfDay(zone).toInstant();
        Instant from = opens.isBefore(now) ? now : opens;
        Instant to = closes == null
                ? over(command.yearStart(), command.months(), zone)
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
        return closes == null ? over(year.yearStart(), year.months(), year.zone()) : closes;
    }

    /** From when nobody can sign up any more for a year with rolling sign-up. */
    private static Instant over(LocalDate yearStart, int months, ZoneId zone) {
        return yearStart.plusMonths(months).atStartOfDay(zone).toInstant();
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
        return calendar(year(id)).morning(from, after);
    }

    /** Nine o'clock of that day or of the first working day after it. */
    @Transactional(readOnly = true)
    public Instant morning(ProgramYearId id, LocalDate day) {
        ProgramYear year = year(id);
        return calendar(year).morning(day.atStartOfDay(year.zone()).toInstant(), Period.ZERO);
    }

    /** The same for a letter that asks something: it does not come in a quiet time either. */
    @Transactional(readOnly = true)
    public Instant asking(ProgramYearId id, LocalDate day) {
        ProgramYear year = year(id);
        return calendar(year).asking(day.atStartOfDay(year.zone()).toInstant(), Period.ZERO);
    }

    /** The same for a letter that asks something. */
    @Transactional(readOnly = true)
    public Instant asking(ProgramYearId id, Instant from, Period after) {
        return calendar(year(id)).asking(from, after);
    }

    /** Whether people may be asked something at that time: in the hours of a working day that is not quiet. */
    @Transactional(readOnly = true)
    public boolean asks(ProgramYearId id, Instant at) {
        ProgramYear year = year(id);
        ZonedDateTime there = at.atZone(year.zone());
        LocalDate day = there.toLocalDate();
        LocalTime time = there.toLocalTime();
        return workingDays.includes(day)
                && !year.arrangements().quietOn(day)
                && !time.isBefore(YearCalendar.MORNING)
                && time.isBefore(EVENING);
    }

    /** When the day begins, where the program is, that is so much later. */
    @Transactional(readOnly = true)
    public Instant startOfDay(ProgramYearId id, Instant from, Period after) {
        ZoneId zone = year(id).zone();
        return from.atZone(zone).toLocalDate().plus(after).atStartOfDay(zone).toInstant();
    }

    /** Everything that is wrong with what somebody wants to arrange, in the order of the settings. */
    public List<UnfitArrangement> mistakes(Arrangements arrangements) {
        return UnfitArrangement.all(arrangements);
    }

    /** @throws UnfitArrangement the first of {@link #mistakes(Arrangements)} */
    public void arrange(ProgramYearId id, Arrangements arrangements) {
        for (UnfitArrangement mistake : mistakes(arrangements)) {
            throw mistake;
        }
        years.save(opened(id).arrange(arrangements));
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

    /** When nobody is waited for any more who was asked for last words on the day on which the year ends. */
    @Transactional(readOnly = true)
    public Instant lastAnswersIn(ProgramYearId id) {
        return dates(id, Ask.CLOSING, yearEnds(id)).patienceEnds();
    }

    private Instant yearEnds(LocalDate yearStart, int months, ZoneId zone) {
        LocalDate over = yearStart.plusMonths(months);
        return workingDays
                .onOrAfter(over)
                .atTime(YearCalendar.MORNING)
                .atZone(zone)
                .toInstant();
    }

    /** When somebody who is asked at that time is reminded, and when the program waits no longer. */
    @Transactional(readOnly = true)
    public PatienceDates dates(ProgramYearId id, Ask ask, Instant asked) {
        ProgramYear year = year(id);
        return calendar(year).patience(year.patience().of(ask), asked);
    }

    /**
     * The dates of a question, the earliest first, as they are after the program has arranged something else: days that
     * have become quiet are not counted, those that are quiet no longer are. What is over stays.
     *
     * @param before what was arranged when the dates were set
     */
    @Transactional(readOnly = true)
    public List<Instant> moved(ProgramYearId id, List<Instant> dates, Arrangements before) {
        ProgramYear year = year(id);
        return calendar(year).moved(dates, new YearCalendar(year.zone(), workingDays, before), clock.instant());
    }

    /** When somebody who waits hears from the program again. */
    @Transactional(readOnly = true)
    public Instant nextWaitingNews(ProgramYearId id, Instant from) {
        return morning(id, from, year(id).patience().waitingNews());
    }

    /** Today, where the program is, if its coordinators work now: from half past eight to the evening of a working day. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> atWork(ProgramYearId id) {
        ZonedDateTime there = clock.instant().atZone(year(id).zone());
        LocalTime time = there.toLocalTime();
        return Optional.of(there.toLocalDate())
                .filter(day -> workingDays.includes(day) && !time.isBefore(OFFICE_OPENS) && time.isBefore(EVENING));
    }

    /** Whether people can be expected to meet on a day: on no holiday, and not between Christmas Eve and New Year's Day. */
    public boolean peopleMeet(LocalDate day) {
        return workingDays.peopleMeet(day);
    }

    /** Today, where the program is. */
    @Transactional(readOnly = true)
    public LocalDate today(ProgramYearId id) {
        return clock.instant().atZone(year(id).zone()).toLocalDate();
    }

    /** The working day that is so many working days after today, where the program is. */
    @Transactional(readOnly = true)
    public LocalDate workingDay(ProgramYearId id, int ahead) {
        LocalDate day = today(id);
        for (int left = ahead; left > 0; left--) {
            day = workingDays.onOrAfter(day.plusDays(1));
        }
        return day;
    }

    private YearCalendar calendar(ProgramYear year) {
        return new YearCalendar(year.zone(), workingDays, year.arrangements());
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
            long days = Waits.days(period);
            return period.getDays() >= 0
                    && period.toTotalMonths() >= 0
                    && days >= 7
                    && period.toTotalMonths() <= 12
                    && period.getDays() <= 366;
        } catch (DateTimeParseException | ArithmeticException none) {
            return false;
        }
    }
}
