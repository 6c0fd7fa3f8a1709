package org.cairn.engine;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a program year has cost its coordinators, from the engine's history. */
@Service
public class EffortDesk {

    private final JdbcClient database;

    EffortDesk(JdbcClient database) {
        this.database = database;
    }

    /**
     * The coordinators' tasks of a program year, by their names, the most frequent first. What a participant is asked is
     * none of them, nor is what came to an end before anybody had to decide. A task counts in the year in which it came
     * up, whatever its process was carried over to later.
     *
     * @param without the processes whose tasks are nobody's business
     */
    @Transactional(readOnly = true)
    public List<TaskTally> tasks(String programYearId, Set<String> without) {
        return database.sql(
                        """
                        select task.name_,
                               count(*) filter (where task.delete_reason_ = 'completed') as done,
                               count(*) filter (where task.end_time_ is null) as open
                          from act_hi_taskinst task
                         where :year = (select detail.text_ from act_hi_detail detail
                                         where detail.proc_inst_id_ = task.proc_inst_id_
                                           and detail.name_ = 'programYearId' and detail.time_ <= task.start_time_
                                         order by detail.time_ desc, detail.sequence_counter_ desc limit 1)
                           and task.proc_def_key_ <> all (string_to_array(:without, ','))
                           and (task.delete_reason_ = 'completed' or task.end_time_ is null)
                           and coalesce(task.assignee_, '') !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                         group by task.name_
                         order by count(*) desc, task.name_""")
                .param("year", programYearId)
                .param("without", String.join(",", without))
                .query((row, number) -> new TaskTally(row.getString("name_"), row.getInt("done"), row.getInt("open")))
                .list();
    }
}
