package org.cairn.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows the groups of a program year, once they are published. */
@Component
@Transactional
public class GroupDesk {

    private final FormationDesk formations;
    private final Formations entries;
    private final Peers peers;
    private final ProgramDesk programs;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GroupDesk(
            FormationDesk formations,
            Formations entries,
            Peers peers,
            ProgramDesk programs,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.peers = peers;
        this.events = events;
        this.formations = formations;
        this.entries = entries;
        this.programs = programs;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Makes groups of what coordinators have agreed on. Doing it twice is doing it once.
     *
     * @throws NotNow if no groups were found, or a search goes on
     */
    public void publish(FormationId id) {
        FormationEntry entry = entries.locked(id.value()).orElseThrow(() -> new UnknownFormation(id));
        if (entry.view().state() == FormationState.PUBLISHED) {
            return;
        }
        GroupBoard board = formations.board(id);
        entries.save(entry.publish());
        board.sheets().forEach(sheet -> add(board.formation().year(), sheet));
    }

    private void add(ProgramYearId year, GroupSheet sheet) {
        UUID group = UUID.randomUUID();
        LocalDate today = programs.today(year);
        database.sql(
                        "insert into peer_group (id, program_year, number, slot, topic, formed_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        group,
                        year.value(),
                        sheet.number() + 1,
                        sheet.slot(),
                        sheet.topic(),
                        Timestamp.from(clock.instant()))
                .update();
        sheet.members().forEach(one -> database.sql(
                        "insert into peer_group_member (peer_group, sign_up, facilitator, joined_on) values (?, ?, ?, ?)")
                .params(group, one.peer().signUp().value(), one.leads(), today)
                .update());
    }

    /** All groups of a year, by number; empty before they are published. */
    @Transactional(readOnly = true)
    public List<PeerGroup> of(ProgramYearId year) {
        return all("program_year = ?", year.value());
    }

    /**
     * A group by its id, with those who are in it now; a group without anybody has gone over to another one.
     *
     * @throws UnknownGroup if there is none with this id
     */
    @Transactional(readOnly = true)
    public PeerGroup group(GroupId id) {
        return all("id = ?", id.value()).stream().findFirst().orElseThrow(() -> new UnknownGroup(id));
    }

    private List<PeerGroup> all(String which, UUID id) {
        Map<GroupId, List<PeerGroup.Membership>> members = members(which, id);
        return database.sql("select id, number, slot, topic, program_year from peer_group where " + which
                        + " order by number")
                .param(id)
                .query((row, number) -> group(row, members))
                .list();
    }

    private static PeerGroup group(ResultSet row, Map<GroupId, List<PeerGroup.Membership>> members)
            throws SQLException {
        GroupId id = new GroupId(row.getObject(1, UUID.class));
        return new PeerGroup(
                id,
                new ProgramYearId(row.getObject(5, UUID.class)),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                members.getOrDefault(id, List.of()));
    }

    /** Those who are in groups now, each group's in the order of arrival. */
    private Map<GroupId, List<PeerGroup.Membership>> members(String which, UUID id) {
        record In(GroupId group, PeerGroup.Membership member) {}
        return database
                .sql("select m.peer_group, m.sign_up, m.facilitator"
                        + " from peer_group_member m join sign_up s on s.id = m.sign_up"
                        + " where m.peer_group in (select id from peer_group where " + which + ")"
                        + " and m.left_on is null order by s.signed_up_at, s.id")
                .param(id)
                .query((row, number) -> new In(
                        new GroupId(row.getObject(1, UUID.class)),
                        new PeerGroup.Membership(new SignUpId(row.getObject(2, UUID.class)), row.getBoolean(3))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(In::group, Collectors.mapping(In::member, Collectors.toList())));
    }

    /**
     * Places somebody who came late. The person is told at once, and so are those who lead the group.
     *
     * @param number the group, as people know it
     * @throws AlreadyPlaced if the person is in a group
     * @throws NotOnTheList if the person is not part of that year
     * @throws NoSuchGroup if there is none of that number
     */
    public void join(ProgramYearId year, SignUpId who, int number) {
        List<PeerGroup> all = of(year);
        groupOf(all, who).ifPresent(group -> {
            throw new AlreadyPlaced(group.number());
        });
        if (onTheList(year).stream().noneMatch(peer -> peer.signUp().equals(who))) {
            throw new NotOnTheList();
        }
        PeerGroup group = all.stream()
                .filter(one -> one.number() == number && !one.members().isEmpty())
                .findFirst()
                .orElseThrow(() -> new NoSuchGroup(number, all.size()));
        enter(group.id(), who, false, programs.today(year));
        events.publishEvent(new JoinedGroup(group.id(), who));
    }

    /** Somebody has left the program. Whoever is in no group leaves none. */
    public void leave(ProgramYearId year, SignUpId who) {
        groupOf(year, who).ifPresent(group -> {
            database.sql("update peer_group_member set left_on = ? where peer_group = ? and sign_up = ?")
                    .params(programs.today(year), group.id().value(), who.value())
                    .update();
            events.publishEvent(new LeftGroup(group.id(), who));
            events.publishEvent(new GroupChanged(group.id()));
        });
    }

    /** The group that somebody is in now. */
    @Transactional(readOnly = true)
    public Optional<PeerGroup> groupOf(ProgramYearId year, SignUpId who) {
        return database.sql(
                        """
                        select peer_group from peer_group_member member
                          join peer_group one on one.id = member.peer_group
                         where one.program_year = ? and member.sign_up = ? and member.left_on is null""")
                .params(year.value(), who.value())
                .query((row, number) -> new GroupId(row.getObject(1, UUID.class)))
                .optional()
                .map(this::group);
    }

    /** Everybody who is or was in a group in which a person is or was. */
    @Transactional(readOnly = true)
    public List<SignUpId> everWith(SignUpId who) {
        return database.sql(
                        """
                        select distinct other.sign_up from peer_group_member own
                          join peer_group_member other on other.peer_group = own.peer_group
                         where own.sign_up = ? and other.sign_up <> own.sign_up""")
                .param(who.value())
                .query((row, number) -> new SignUpId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Somebody helps lead the own group from now on, or does no longer. */
    public void lead(GroupId id, SignUpId who, boolean leads) {
        int changed = database.sql(
                        """
                        update peer_group_member set facilitator = ?, asked_to_lead_on = ?
                         where peer_group = ? and sign_up = ? and left_on is null and facilitator <> ?""")
                .params(leads, programs.today(group(id).year()), id.value(), who.value(), leads)
                .update();
        if (changed > 0 && leads) {
            events.publishEvent(new LeadsNow(id, who));
        } else if (changed > 0) {
            events.publishEvent(new StepsDown(id, who));
            events.publishEvent(new GroupChanged(id));
        }
    }

    /**
     * Who could lead a group in which nobody does: those who offered it when they signed up, then others of the years
     * that may, each in the order of arrival. Who pauses is not asked.
     */
    @Transactional(readOnly = true)
    public List<SignUpId> couldLead(GroupId id) {
        PeerGroup group = group(id);
        List<String> leading =
                programs.year(group.year()).arrangements().groups().leading();
        return peers.present(group.year()).stream()
                .filter(peer -> group.has(peer.signUp()))
                .filter(peer -> peer.wouldLead() || leading.contains(peer.year()))
                .sorted(Comparator.comparing((Peer peer) -> !peer.wouldLead()))
                .map(Peer::signUp)
                .toList();
    }

    /** The next of these, who is not asked a second time; empty if everybody was. */
    public Optional<SignUpId> nextToAsk(GroupId id) {
        PeerGroup group = group(id);
        Optional<SignUpId> next = couldLead(id).stream()
                .filter(one -> !group.leading().contains(one))
                .filter(one -> database.sql(
                                        """
                                select count(*) from peer_group_member
                                 where peer_group = ? and sign_up = ? and asked_to_lead_on is null""")
                                .params(id.value(), one.value())
                                .query(Integer.class)
                                .single()
                        > 0)
                .findFirst();
        next.ifPresent(one -> database.sql(
                        "update peer_group_member set asked_to_lead_on = ? where peer_group = ? and sign_up = ?")
                .params(programs.today(group.year()), id.value(), one.value())
                .update());
        return next;
    }

    /** How many people a group has to have: half of what is usual. Whatever is smaller should be filled or merged. */
    @Transactional(readOnly = true)
    public int smallest(ProgramYearId year) {
        return (programs.year(year).arrangements().groups().groupSize() + 1) / 2;
    }

    /**
     * Everybody in a group goes over to another one of the same year. The group is empty then.
     *
     * @param number the other group, as people know it
     * @throws NoSuchGroup if nobody is in one of that number, or it is the same one
     */
    public void merge(GroupId id, int number) {
        ProgramYearId year = group(id).year();
        database.sql("select id from peer_group where program_year = ? order by id for update")
                .param(year.value())
                .query(UUID.class)
                .list(); // two merges at once would leave both groups empty
        PeerGroup group = group(id);
        List<PeerGroup> all = of(year);
        PeerGroup other = all.stream()
                .filter(one -> one.number() == number
                        && !one.id().equals(id)
                        && !one.members().isEmpty())
                .findFirst()
                .orElseThrow(() -> new NoSuchGroup(number, all.size()));
        LocalDate today = programs.today(group.year());
        for (PeerGroup.Membership member : group.members()) {
            database.sql("update peer_group_member set left_on = ? where peer_group = ? and sign_up = ?")
                    .params(today, id.value(), member.signUp().value())
                    .update();
            enter(other.id(), member.signUp(), member.facilitator(), today);
        }
        events.publishEvent(new GroupDissolved(id));
        group.members().forEach(member -> events.publishEvent(new JoinedGroup(other.id(), member.signUp())));
    }

    /** Who has been in the group before comes back. */
    private void enter(GroupId id, SignUpId who, boolean leads, LocalDate today) {
        database.sql(
                        """
                        insert into peer_group_member (peer_group, sign_up, facilitator, joined_on) values (?, ?, ?, ?)
                        on conflict (peer_group, sign_up)
                        do update set facilitator = excluded.facilitator, joined_on = excluded.joined_on, left_on = null""")
                .params(id.value(), who.value(), leads, today)
                .update();
    }

    /** Everybody in a group of the year is asked which times work now. */
    public void askForTimes(ProgramYearId year) {
        of(year).forEach(group -> events.publishEvent(new TimesWanted(group.id())));
    }

    /**
     * The group meets at another time from now on; everybody in it is told.
     *
     * @param slot one that somebody in it has named
     * @throws NotTheirTime if nobody has
     */
    public void meetAt(GroupId id, String slot) {
        if (!couldCome(id).containsKey(slot)) {
            throw new NotTheirTime();
        }
        int changed = database.sql("update peer_group set slot = ? where id = ? and slot <> ?")
                .params(slot, id.value(), slot)
                .update();
        if (changed > 0) {
            events.publishEvent(new GroupTimeChanged(id));
        }
    }

    private static Optional<PeerGroup> groupOf(List<PeerGroup> all, SignUpId who) {
        return all.stream().filter(group -> group.has(who)).findFirst();
    }

    /** Everybody who is part of the program, in a group or not. */
    @Transactional(readOnly = true)
    public List<Peer> people(ProgramYearId year) {
        return peers.all(year);
    }

    /**
     * How many of a group could come at each time that anybody in it has named, by that time; the present one among them.
     * Who pauses is not counted.
     */
    @Transactional(readOnly = true)
    public Map<String, Integer> couldCome(GroupId id) {
        PeerGroup group = group(id);
        Map<String, Integer> slots = new TreeMap<>();
        slots.put(group.slot(), 0);
        List<Peer> members = peers.present(group.year()).stream()
                .filter(peer -> group.has(peer.signUp()))
                .toList();
        members.forEach(peer -> peer.slots().forEach(slot -> slots.putIfAbsent(slot, 0)));
        slots.replaceAll((slot, none) -> (int) members.stream()
                .filter(peer -> peer.slots().isEmpty() || peer.slots().contains(slot))
                .count());
        return slots;
    }

    /** Those who are part of the program and in no group, in the order of arrival, once groups are published. */
    @Transactional(readOnly = true)
    public List<Peer> onTheList(ProgramYearId year) {
        List<PeerGroup> all = of(year);
        return all.isEmpty()
                ? List.of()
                : peers.present(year).stream()
                        .filter(peer -> groupOf(all, peer.signUp()).isEmpty())
                        .toList();
    }

    /** Where somebody who came late could be: groups whose time works first, the smallest first. */
    @Transactional(readOnly = true)
    public List<LatePlace> placesFor(ProgramYearId year, Peer late) {
        Map<SignUpId, Peer> known = peers.all(year).stream().collect(Collectors.toMap(Peer::signUp, peer -> peer));
        return of(year).stream()
                .filter(group -> !group.members().isEmpty())
                .map(group -> new LatePlace(
                        group.number(),
                        group.slot(),
                        late.slots().isEmpty() || late.slots().contains(group.slot()),
                        group.members().size(),
                        group.members().stream()
                                .map(one -> known.get(one.signUp()))
                                .filter(Objects::nonNull)
                                .anyMatch(late::isApartFrom)))
                .sorted(Comparator.comparing(LatePlace::apart)
                        .thenComparing(place -> !place.fits())
                        .thenComparing(LatePlace::size)
                        .thenComparing(LatePlace::group))
                .toList();
    }
}
