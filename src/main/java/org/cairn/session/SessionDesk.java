package org.cairn.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cairn.form.SubmissionId;
import org.cairn.group.GroupDesk;
import org.cairn.group.GroupId;
import org.cairn.group.PeerGroup;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows when each group meets, who comes, and how it was. */
@Component
@Transactional
public class SessionDesk {

    /** A date is proposed no sooner, so that people can arrange for it. */
    private static final Duration NOTICE = Duration.ofDays(7);

    private static final int LONGEST_PLACE = 300;
    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final LocalDateTime NO_TIME_SAID = LocalDateTime.of(2000, 1, 3, 17, 0);

    private final Sessions sessions;
    private final Guests guests;
    private final PlanDesk plans;
    private final GroupDesk groups;
    private final SignUpDesk signUps;
    private final ProgramDesk programs;
    private final Clock clock;

    SessionDesk(
            Sessions sessions,
            Guests guests,
            PlanDesk plans,
            GroupDesk groups,
            SignUpDesk signUps,
            ProgramDesk programs,
            Clock clock) {
        this.signUps = signUps;
        this.sessions = sessions;
        this.guests = guests;
        this.plans = plans;
        this.groups = groups;
        this.programs = programs;
        this.clock = clock;
    }

    /** When a group would have a planned session; empty if it is not planned any more, or was for all and is past. */
    @Transactional(readOnly = true)
    public Optional<Instant> proposal(GroupId id, int number) {
        PeerGroup group = groups.group(id);
        return plans.plan(group.year()).session(number).flatMap(planned -> proposal(group, planned));
    }

    private Optional<Instant> proposal(PeerGroup group, PlannedSession planned) {
        ProgramYear year = programs.year(group.year());
        LocalDateTime together = planned.together();
        if (together != null) {
            return Optional.of(together.atZone(year.zone()).toInstant()).filter(clock.instant()::isBefore);
        }
        Slot slot = Slot.of(group.slot()).orElse(new Slot(NO_TIME_SAID.getDayOfWeek(), NO_TIME_SAID.toLocalTime()));
        return Optional.of(soonest(year, slot.inWeekOf(planned.weekOf())));
    }

    /** That day, or the same weekday of the first week that leaves time, is not quiet and has no holiday on that day. */
    private Instant soonest(ProgramYear year, LocalDateTime planned) {
        ZoneId zone = year.zone();
        Instant earliest = clock.instant().plus(NOTICE);
        LocalDateTime when = planned;
        while (when.atZone(zone).toInstant().isBefore(earliest)
                || year.arrangements().quietOn(when.toLocalDate())
                || !programs.peopleMeet(when.toLocalDate())) {
            when = when.plusWeeks(1);
        }
        return when.atZone(zone).toInstant();
    }

    /**
     * Opens a planned session of a group; one that is open already is the same.
     *
     * @return empty if it is not to be any more
     */
    public Optional<SessionId> open(GroupId id, int number) {
        Optional<SessionEntry> known = sessions.findByPeerGroupAndNumber(id.value(), number);
        if (known.isPresent()) {
            return known.map(SessionEntry::id);
        }
        PeerGroup group = groups.group(id);
        return plans.plan(group.year()).session(number).flatMap(planned -> proposal(group, planned)
                .map(when -> sessions.save(new SessionEntry(id, group.year(), planned, when))
                        .id()));
    }

    /** Whether all groups meet at once, so that nobody is asked for the date. */
    @Transactional(readOnly = true)
    public boolean together(SessionId id) {
        GroupSession session = session(id);
        return plans.plan(session.year())
                .session(session.number())
                .map(planned -> planned.together() != null)
                .orElse(false);
    }

    /** @throws UnknownSession if there is none with this id */
    @Transactional(readOnly = true)
    public GroupSession session(SessionId id) {
        return view(sessions.findById(id.value()).orElseThrow(() -> new UnknownSession(id)));
    }

    /** Every session of every group of a year that has been opened, the earliest first. */
    @Transactional(readOnly = true)
    public List<GroupSession> of(ProgramYearId year) {
        return sessions.findByProgramYearOrderByBeginsAsc(year.value()).stream()
                .map(this::view)
                .toList();
    }

    /** The same of one group. */
    @Transactional(readOnly = true)
    public List<GroupSession> of(GroupId group) {
        return sessions.findByPeerGroupOrderByBeginsAsc(group.value()).stream()
                .map(this::view)
                .toList();
    }

    /** Those of a group that are neither over nor called off, settled or not. */
    @Transactional(readOnly = true)
    public List<GroupSession> unfinished(GroupId group) {
        return of(group).stream().filter(one -> one.state().ahead()).toList();
    }

    /** Those of a group to which people are invited and that have not begun. */
    @Transactional(readOnly = true)
    public List<GroupSession> ahead(GroupId group) {
        Instant now = clock.instant();
        return of(group).stream()
                .filter(one -> one.state() == SessionState.FIXED && one.begins().isAfter(now))
                .toList();
    }

    /**
     * The session takes place then and there. Who has another date is told.
     *
     * @throws SessionIsOver if it has begun or was called off
     * @throws DateIsPast if it would be in the past, or in more than a year
     */
    public void hold(SessionId id, Instant when, String place) {
        Instant now = clock.instant();
        if (!possible(when)) {
            throw new DateIsPast();
        }
        if (place.length() > LONGEST_PLACE) {
            throw new PlaceTooLong(LONGEST_PLACE);
        }
        SessionEntry entry = locked(id);
        if (!view(entry).begins().equals(when)) {
            guests.haveNotSaid(id);
        }
        sessions.save(entry.at(when, place.strip(), now));
    }

    /** Whether a session can be at that time: it is to come, and within a year. */
    public boolean possible(Instant when) {
        Instant now = clock.instant();
        return when.isAfter(now) && !when.isAfter(now.plus(FARTHEST));
    }

    /** Whether it is to take place. Nobody moves it or calls it off until the transaction ends. */
    public boolean isOn(SessionId id) {
        return view(locked(id)).state() != SessionState.CALLED_OFF;
    }

    /** @throws SessionIsOver if it has begun or was called off already */
    public void callOff(SessionId id) {
        sessions.save(locked(id).callOff(clock.instant()));
    }

    /** Another date is looked for, a week from now at the earliest. */
    public void again(SessionId id) {
        SessionEntry entry = locked(id);
        GroupSession session = view(entry);
        ProgramYear year = programs.year(session.year());
        entry.again(soonest(
                year, session.begins().atZone(year.zone()).toLocalDateTime().plusWeeks(1)));
        sessions.save(entry);
    }

    /** The date stands, and everybody who is in the group now is expected, but those who pause on that day. */
    public GroupSession expectEverybody(SessionId id) {
        SessionEntry entry = sessions.save(locked(id).fix());
        List<SignUpId> members = members(view(entry).group()).stream()
                .filter(one -> isFor(view(entry), one))
                .toList();
        view(entry).guests().stream()
                .map(Guest::signUp)
                .filter(one -> !members.contains(one))
                .forEach(gone -> guests.expectNoMore(id, gone));
        guests.expect(id, members);
        return view(entry);
    }

    /** Whether somebody in the group is expected: on the session's day they do not pause. */
    @Transactional(readOnly = true)
    public boolean isFor(GroupSession session, SignUpId who) {
        LocalDate day =
                session.begins().atZone(programs.year(session.year()).zone()).toLocalDate();
        return !signUps.signUp(who).pausesOn(day);
    }

    /** Somebody has come into the group, or back to it. */
    public GroupSession expect(SessionId id, SignUpId who) {
        guests.expect(id, List.of(who));
        return view(sessions.save(locked(id).raise()));
    }

    /** Somebody has left the group, or pauses. */
    public GroupSession expectNoMore(SessionId id, SignUpId who) {
        guests.expectNoMore(id, who);
        return view(sessions.save(locked(id).raise()));
    }

    private List<SignUpId> members(GroupId group) {
        return groups.group(group).members().stream()
                .map(PeerGroup.Membership::signUp)
                .toList();
    }

    /** Somebody says whether they come. Who is not expected says it in vain. */
    public void answer(SessionId id, SignUpId who, boolean comes) {
        guests.comes(id, who, comes);
    }

    /** Those who lead tell that it took place, and who was there. What is known already stays. */
    public void wasHeld(SessionId id, Collection<SignUpId> present) {
        if (locked(id).open()) {
            tookPlace(id, present);
        }
    }

    /** Coordinators know that it took place, whatever was told before. Nobody counts who is not of the group. */
    public void tookPlace(SessionId id, Collection<SignUpId> present) {
        SessionEntry entry = sessions.save(locked(id).over(SessionState.HELD));
        List<SignUpId> possible = new ArrayList<>(members(view(entry).group()));
        view(entry).guests().forEach(guest -> possible.add(guest.signUp()));
        guests.came(id, present.stream().filter(possible::contains).toList());
    }

    /** Those who lead tell that it did not take place. What is known already stays. */
    public void wasMissed(SessionId id) {
        SessionEntry entry = locked(id);
        if (entry.open()) {
            sessions.save(entry.over(SessionState.MISSED));
        }
    }

    /** Nobody is waited for any more who could tell. What is known stays. */
    public void closeAttendance(SessionId id) {
        SessionEntry entry = locked(id);
        if (view(entry).state() == SessionState.FIXED) {
            sessions.save(entry.over(SessionState.UNTOLD));
        }
    }

    /**
     * Keeps what a session was worth to somebody, as long as anybody is asked.
     *
     * @param worth from 1 to 5
     */
    public void thought(SessionId id, SignUpId who, int worth, SubmissionId feedback) {
        if (!view(locked(id)).answersClosed()) {
            guests.thought(id, who, worth, feedback);
        }
    }

    /** Nobody is asked any more what it was worth: from now on that is told. */
    public void closeAnswers(SessionId id) {
        sessions.save(locked(id).closeAnswers());
    }

    /** Whether less than half came to this session, and to the one before it that was held. */
    @Transactional(readOnly = true)
    public boolean fewCameTwice(SessionId id) {
        GroupSession session = session(id);
        return session.state() == SessionState.HELD
                && session.fewCame()
                && of(session.group()).stream()
                        .filter(one ->
                                one.state() == SessionState.HELD && one.begins().isBefore(session.begins()))
                        .reduce((earlier, later) -> later)
                        .filter(GroupSession::fewCame)
                        .isPresent();
    }

    private SessionEntry locked(SessionId id) {
        return sessions.locked(id.value()).orElseThrow(() -> new UnknownSession(id));
    }

    private GroupSession view(SessionEntry entry) {
        return entry.view(guests.of(entry.id()));
    }
}
