package org.cairn.group;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows the groups of a program year, once they are published. */
@Component
@Transactional
public class GroupDesk {

    private final FormationDesk formations;
    private final Formations entries;
    private final ProgramDesk programs;
    private final JdbcClient database;
    private final Clock clock;

    GroupDesk(FormationDesk formations, Formations entries, ProgramDesk programs, JdbcClient database, Clock clock) {
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
        return database
                .sql("select id, number, slot, topic from peer_group where program_year = ? order by number")
                .param(year.value())
                .query((row, number) -> new PeerGroup(
                        new GroupId(row.getObject(1, UUID.class)),
                        year,
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        List.of()))
                .list()
                .stream()
                .map(group -> new PeerGroup(
                        group.id(), year, group.number(), group.slot(), group.topic(), members(group.id())))
                .toList();
    }

    private List<PeerGroup.Membership> members(GroupId id) {
        return database.sql(
                        """
                        select m.sign_up, m.facilitator from peer_group_member m join sign_up s on s.id = m.sign_up
                         where m.peer_group = ? and m.left_on is null order by s.signed_up_at, s.id""")
                .param(id.value())
                .query((row, number) ->
                        new PeerGroup.Membership(new SignUpId(row.getObject(1, UUID.class)), row.getBoolean(2)))
                .list();
    }
}
