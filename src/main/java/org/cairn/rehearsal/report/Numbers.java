package org.cairn.rehearsal.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.rehearsal.diary.Diary;
import org.cairn.rehearsal.report.RehearsalReport.Growth;
import org.cairn.rehearsal.report.RehearsalReport.Month;
import org.cairn.rehearsal.report.RehearsalReport.Waiting;
import org.cairn.rehearsal.report.RehearsalReport.Week;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what lies in the database and in the diary at the end. */
public final class Numbers {

    private static final double DAYS_A_YEAR = 365.25;
    private static final long MEGABYTE = 1 << 20;
    private static final double KILOBYTE = 1 << 10;

    private final JdbcClient database;
    private final long bytesBefore;

    /** Made before anybody plays: what is in the database by then is not the year's. */
    public Numbers(JdbcClient database) {
        this.database = database;
        bytesBefore = bytes();
    }

    /** Letters, forms and tasks, week by week from the first day on. */
    static List<Week> weeks(Diary diary, LocalDate begins, ZoneId zone) {
        Map<LocalDate, int[]> weeks = new TreeMap<>();
        for (Diary.Entry entry : diary.entries()) {
            LocalDate monday =
                    entry.at().atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            int which = List.of("letter", "form", "task").indexOf(entry.kind());
            if (which >= 0 && !monday.isBefore(begins.minusWeeks(1))) {
                weeks.computeIfAbsent(monday, any -> new int[3])[which]++;
            }
        }
        return weeks.entrySet().stream()
                .map(week ->
                        new Week(week.getKey().toString(), week.getValue()[0], week.getValue()[1], week.getValue()[2]))
                .toList();
    }

    Map<String, Integer> lettersByName() {
        return counted("select letter, count(*) from letter where state = 'SENT' group by letter order by 2 desc, 1");
    }

    Map<String, Integer> tasksByName() {
        return counted(
                """
                select name_, count(*) from act_hi_taskinst
                 where end_time_ is not null and coalesce(assignee_, '') !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-'
                   and delete_reason_ = 'completed' group by name_ order by 2 desc, 1""");
    }

    Waiting waiting() {
        List<Integer> days = database.sql(
                        """
                        select pair.begun_on - mentee.signed_up_at::date from mentorship pair
                          join sign_up mentee on mentee.id = pair.mentee where not pair.under_way
                         union all
                        select one.formed_at::date - peer.signed_up_at::date from peer_group_member member
                          join peer_group one on one.id = member.peer_group
                          join sign_up peer on peer.id = member.sign_up
                         order by 1""")
                .query(Integer.class)
                .list();
        int still = database.sql(
                        """
                        select count(*) from sign_up one where one.state = 'WAITING' and one.role <> 'MENTOR'
                           and not exists (select from peer_group_member member where member.sign_up = one.id)""")
                .query(Integer.class)
                .single();
        return days.isEmpty()
                ? new Waiting(0, 0, 0, still)
                : new Waiting(days.size(), days.get(days.size() / 2), days.get(days.size() - 1), still);
    }

    List<Month> checkIns() {
        return database.sql(
                        """
                        select to_char(form.mailed_at, 'YYYY-MM'), count(*), count(*) filter (where form.state = 'ANSWERED')
                          from personal_form form join form_copy copy on copy.hash = form.copy
                         where form.mailed_at is not null
                           and copy.form_id in ('firstContact', 'checkInMentee', 'checkInMentor', 'sessionFeedback')
                         group by 1 order by 1""")
                .query((row, number) -> new Month(row.getString(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    int groups() {
        return database.sql("select count(*) from peer_group")
                .query(Integer.class)
                .single();
    }

    long megabytes() {
        return bytes() / MEGABYTE;
    }

    Growth growth(LocalDate ends) {
        double pairs = years(
                "select sum(greatest(0, least(coalesce(ended_on, :end), :end) - begun_on)) from mentorship", ends);
        double members = years(
                """
                select sum(:end - one.formed_at::date) from peer_group_member member
                  join peer_group one on one.id = member.peer_group""",
                ends);
        double grown = (bytes() - bytesBefore) / KILOBYTE;
        return new Growth(
                bytesBefore / MEGABYTE,
                pairs,
                members == 0 && pairs > 0 ? Math.round(grown / pairs) : 0,
                members,
                pairs == 0 && members > 0 ? Math.round(grown / members) : 0);
    }

    private double years(String days, LocalDate ends) {
        double sum = database.sql("select coalesce((" + days + "), 0)")
                .param("end", ends)
                .query(Double.class)
                .single();
        return Math.round(sum / DAYS_A_YEAR * 10) / 10.0;
    }

    private long bytes() {
        return database.sql("select pg_database_size(current_database())")
                .query(Long.class)
                .single();
    }

    private Map<String, Integer> counted(String query) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        database.sql(query)
                .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }
}
