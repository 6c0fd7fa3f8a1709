package org.cairn.rehearsal.observer;

import java.util.List;

/**
 * A rule that the database alone can answer.
 *
 * @param query yields a sentence for each breach
 */
record DatabaseCheck(String rule, String query) implements Check {

    /** No step has failed, and no letter was given up. */
    static final DatabaseCheck NOTHING_FAILED = new DatabaseCheck(
            "No step failed, and no letter was given up.",
            """
            select 'The letter ' || letter || ' was ' || lower(state) from letter where state <> 'SENT'
             union all
            select 'A step has failed and is tried again: ' || exception_msg_ from act_ru_job where exception_msg_ is not null
             order by 1""");

    /** Whatever lives waits for a date, for a person, for news or for what it has called. */
    static final DatabaseCheck NOTHING_IS_STUCK = new DatabaseCheck(
            "Every process that goes on waits for a date, a person or news.",
            """
            select definition.key_ || ' stands at ' || coalesce(execution.act_id_, 'its beginning')
              from act_ru_execution execution
              join act_re_procdef definition on definition.id_ = execution.proc_def_id_
             where execution.is_active_
               and not exists (select from act_ru_job job where job.execution_id_ = execution.id_)
               and not exists (select from act_ru_task task where task.execution_id_ = execution.id_)
               and not exists (select from act_ru_event_subscr news where news.execution_id_ = execution.id_)
               and not exists (select from act_ru_execution below where below.super_exec_ = execution.id_)
               and not exists (select from act_ru_execution child where child.parent_id_ = execution.id_)
             order by 1""");

    /** Whoever a diagram asks gets the question in a letter, alone or among others. */
    static final DatabaseCheck EVERY_REQUEST_WAS_MAILED = new DatabaseCheck(
            "Everything that a diagram asks somebody came in exactly one letter.",
            """
            select copy.form_id || ' was asked on ' || form.made_at::date || ' and was in no letter'
              from personal_form form join form_copy copy on copy.hash = form.copy
             where form.task_id is not null and form.mailed_at is null and form.state = 'OPEN'
               and form.made_at < (select max(made_at) from personal_form) - interval '21 days'
             union all
            select copy.form_id || ' was asked in ' || count(*) || ' letters, ' || form.reminders || ' of them reminders'
              from personal_form form
              join form_copy copy on copy.hash = form.copy
              join personal_link link on link.personal_form_id = form.id and not link.renewal
             where form.task_id is not null
             group by form.id, copy.form_id, form.reminders having count(*) > 1 + form.reminders
             order by 1""");

    /** Nobody is reminded of what is answered. */
    static final DatabaseCheck NO_REMINDER_AFTER_AN_ANSWER = new DatabaseCheck(
            "Nobody was reminded of what was answered already.",
            """
            select letter.letter || ' went to ' || letter.recipient_email || ' after the answer'
              from letter
              join personal_form form on letter.key like 'request/%/reminder/%'
               and form.id::text = split_part(letter.key, '/', 2)
              join personal_answer answer on answer.personal_form_id = form.id
             where answer.answered_at < letter.queued_at
             order by 1""");

    /** No mentor has more mentees at a time than there is room for, and who is never to be paired is not. */
    static final DatabaseCheck CAPACITY_IS_KEPT = new DatabaseCheck(
            "No mentor had more mentees than there was room for, and whoever was never to be paired was not.",
            """
            select 'A mentor with room for ' || mentor.capacity || ' had ' || count(*) || ' mentees on ' || one.begun_on
              from mentorship one
              join mentorship other on other.mentor = one.mentor and other.begun_on <= one.begun_on
               and (other.ended_on is null or other.ended_on > one.begun_on)
              join sign_up mentor on mentor.id = one.mentor
             group by one.id, one.begun_on, mentor.capacity having count(*) > mentor.capacity
             union all
            select 'Two people were paired on ' || pair.begun_on || ' who were never to be'
              from mentorship pair
              join sign_up mentee on mentee.id = pair.mentee
              join sign_up mentor on mentor.id = pair.mentor
              join matching_never never on never.mentee = mentee.participant and never.mentor = mentor.participant
             where never.since < pair.begun_at
             order by 1""");

    /** Every open task is somebody's, and has a date. */
    static final DatabaseCheck SOMEBODY_IS_RESPONSIBLE = new DatabaseCheck(
            "Nobody waits for somebody unnamed, or without a date.",
            """
            select task.name_ || ' has no date' from act_ru_task task
             where task.due_date_ is null and task.follow_up_date_ is null
               and coalesce(task.assignee_, '') !~ '^[0-9a-f]{8}-'
             union all
            select task.name_ || ' is nobody''s' from act_ru_task task
             where task.assignee_ is null
               and not exists (select from act_ru_identitylink link where link.task_id_ = task.id_)
             order by 1""");

    /** What a coordinator has decided stays decided. */
    static final DatabaseCheck NO_TASK_COMES_AGAIN_AND_AGAIN = new DatabaseCheck(
            "No task came back on the day it was done, again and again.",
            """
            select name_ || ' was done ' || count(*) || ' times on ' || end_time_::date || ' in one process'
              from act_hi_taskinst
             where end_time_ is not null and coalesce(assignee_, '') !~ '^[0-9a-f]{8}-'
             group by proc_inst_id_, task_def_key_, name_, end_time_::date having count(*) > 3
             order by 1""");

    /** Whoever's mentorship has ended was written to about it. */
    static final DatabaseCheck EVERYBODY_GOT_A_FAREWELL = new DatabaseCheck(
            "Both got a last word when a mentorship ended.",
            """
            select 'A ' || lower(member.role) || ' heard nothing when the mentorship ended on ' || pair.ended_on
              from mentorship pair
              join sign_up member on member.id in (pair.mentor, pair.mentee)
              join participant person on person.id = member.participant
             where pair.ended_on < (select max(queued_at)::date from letter) - 14
               and not exists (
                   select from letter
                    where letter.recipient_email = person.email and letter.queued_at >= pair.ended_on - 1
                      and letter.letter ~ '^(mentorship-ended|closing|goodbye|not-renewed|certificate|erased)')
             order by 1""");

    @Override
    public List<String> breaches(Evidence evidence) {
        return evidence.database().sql(query).query(String.class).list();
    }
}
