package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.cairn.engine.ProcessDesk;
import org.cairn.group.FormationDesk;
import org.cairn.group.GroupDesk;
import org.cairn.group.GroupSearch;
import org.cairn.group.PeerGroup;
import org.cairn.kernel.EmailAddress;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramYearId;
import org.cairn.session.GroupSession;
import org.cairn.session.PlanDesk;
import org.cairn.session.PlannedSession;
import org.cairn.session.SessionDesk;
import org.cairn.session.SessionState;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpId;
import org.cairn.testing.CalendarPart;
import org.cairn.testing.Cohorts;
import org.cairn.testing.FormedGroups;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GroupSessionProcessTest extends ProcessTest {

    private static final LocalDate WEEK = LocalDate.parse("2026-10-05");

    @Autowired
    ProcessDesk processes;

    @Autowired
    FormationDesk formations;

    @Autowired
    GroupSearch search;

    @Autowired
    GroupDesk groups;

    @Autowired
    SessionDesk sessions;

    @Autowired
    PlanDesk plans;

    private ProgramYearId cohort;
    private PeerGroup group;
    private PeerGroup other;

    GroupSessionProcessTest() {
        super("group-session");
    }

    @BeforeEach
    void twoGroups() {
        Cohorts cohorts = new Cohorts(programs, signUps, participants);
        cohort = cohorts.year();
        cohorts.people(cohort, 28);
        List<PeerGroup> all = FormedGroups.of(cohort, 2, formations, search, groups);
        group = all.get(0);
        other = all.get(1);
    }

    @Test
    void those_who_lead_confirm_the_date_everybody_is_invited_and_says_afterwards_how_it_was() {
        plan(session(1, null));
        begin();
        untilAsked("sessionDate");
        assertThat(text(letterTo(leader(), "session-date"))).contains("October", "Getting started", "CDT");

        says("sessionDate", Map.of("suits", "yes", "place", "Room 4"));

        assertThat(open()).as("nobody else is asked").isEmpty();
        assertThat(text(letterTo(leader(), "session-invitation")))
                .contains("Room 4", "Say hello.", "Begin with yourself.", "Move the session");
        assertThat(text(letterTo(member(), "session-invitation")))
                .contains("Room 4", "Say hello.", "Send a question")
                .doesNotContain("Begin with yourself.", "Move the session");
        untilAsked("sessionAttendance");
        assertThat(lettersTo(member())).contains("session-tomorrow");
        List<String> came =
                group.members().stream().map(one -> one.signUp().toString()).toList();
        says("sessionAttendance", Map.of("held", "yes", "present", came));
        assertThat(open()).hasSize(came.size()).containsOnly("sessionFeedback");
        for (String who : came) {
            boolean leads = group.leading().contains(SignUpId.of(who));
            saysOf(who, Map.of("worth", leads ? "1" : "4", "words", "Words of " + (leads ? "a leader" : "a member")));
        }
        untilClosed();

        assertThat(session().state()).isEqualTo(SessionState.HELD);
        assertThat(text(letterTo(leader(), "session-feedback")))
                .contains("4 of 5 on average", "Words of a member")
                .doesNotContain("Words of a leader");
        assertThat(lettersTo(member())).doesNotContain("session-feedback");
    }

    @Test
    void with_fewer_than_five_answers_nobody_reads_what_was_said() {
        plan(session(1, null));
        begin();
        untilAsked("sessionDate");
        says("sessionDate", Map.of("suits", "yes"));
        untilAsked("sessionAttendance");
        says(
                "sessionAttendance",
                Map.of(
                        "held",
                        "yes",
                        "present",
                        List.of(group.members().get(0).signUp().toString())));

        says("sessionFeedback", Map.of("worth", "1"));
        untilClosed();

        assertThat(lettersTo(leader())).doesNotContain("session-feedback");
    }

    @Test
    void whoever_leads_chooses_another_date_and_moves_it_once_more_in_everybodys_calendar() {
        plan(session(1, null));
        begin();
        untilAsked("sessionDate");

        says("sessionDate", Map.of("suits", "no", "day", "2026-10-20", "time", "17:30"));

        Instant chosen = Instant.parse("2026-10-20T22:30:00Z");
        assertThat(session().begins()).isEqualTo(chosen);
        CalendarPart invited = calendar(member(), "session-invitation");
        assertThat(invited.method()).isEqualTo("REQUEST");
        assertThat(invited.begins()).isEqualTo(chosen);

        Instant later = chosen.plus(Duration.ofDays(1));
        sessions.hold(session().id(), later, "Library");
        runAll(group.id());

        CalendarPart moved = calendar(member(), "session-moved");
        assertThat(moved.method()).isEqualTo("REQUEST");
        assertThat(moved.uid()).isEqualTo(invited.uid());
        assertThat(moved.sequence()).isGreaterThan(invited.sequence());
        assertThat(moved.begins()).isEqualTo(later);
        assertThat(moved.attendees()).containsExactly(member().value());
        untilAsked("sessionAttendance");
        assertThat(clock.instant()).isAfter(later);
    }

    @Test
    void a_session_that_is_called_off_goes_from_every_calendar_and_coordinators_have_another_date_looked_for() {
        plan(session(1, null));
        begin();
        untilAsked("sessionDate");
        says("sessionDate", Map.of("suits", "yes"));
        CalendarPart invited = calendar(member(), "session-invitation");

        sessions.callOff(session().id());
        runAll(group.id());

        CalendarPart cancelled = calendar(member(), "session-called-off");
        assertThat(cancelled.method()).isEqualTo("CANCEL");
        assertThat(cancelled.uid()).isEqualTo(invited.uid());
        assertThat(cancelled.sequence()).isGreaterThan(invited.sequence());
        coordinator("decideAboutSession", Map.of("decision", "again"));
        assertThat(open()).contains("sessionDate");
        says("sessionDate", Map.of("suits", "yes"));
        assertThat(calendar(member(), "session-invitation").sequence()).isGreaterThan(cancelled.sequence());
    }

    @Test
    void a_date_that_nobody_wants_is_called_off_before_anybody_hears_of_it() {
        plan(session(1, null));
        begin();
        untilAsked("sessionDate");

        says("sessionDate", Map.of("suits", "off"));

        assertThat(lettersTo(member())).doesNotContain("session-invitation", "session-called-off");
        coordinator("decideAboutSession", Map.of("decision", "leave"));
        assertThat(running()).isFalse();
    }

    @Test
    void if_nobody_answers_the_date_stands_and_coordinators_tell_later_who_was_there() {
        plan(session(1, null));
        begin();
        untilAsked("sessionDate");
        Instant proposed = session().begins();

        untilAsked("decideAboutSession");

        assertThat(lettersTo(leader())).contains("session-reminder", "session-invitation");
        assertThat(session().begins()).isEqualTo(proposed);
        assertThat(session().state()).isEqualTo(SessionState.UNTOLD);
        coordinator(
                "decideAboutSession",
                Map.of(
                        "decision",
                        "held",
                        "present",
                        List.of(group.members().get(0).signUp().toString())));
        assertThat(session().present()).hasSize(1);
        assertThat(open()).containsExactly("sessionFeedback");
    }

    @Test
    void a_session_of_all_groups_has_its_date_from_the_program() {
        plan(session(1, LocalDateTime.parse("2026-10-07T18:00")));
        begin();

        waitForNextDateOfAll(group.id());
        runAll(group.id());

        assertThat(calendar(member(), "session-invitation").begins()).isEqualTo(Instant.parse("2026-10-07T23:00:00Z"));
        assertThat(lettersTo(leader())).doesNotContain("session-date");
    }

    @Test
    void a_session_that_is_not_planned_any_more_bothers_nobody() {
        plan(session(1, null));
        begin();
        plan();

        waitForNextDateOfAll(group.id());
        runAll(group.id());

        assertThat(running()).isFalse();
        assertThat(sessions.of(group.id())).isEmpty();
    }

    @Test
    void a_group_to_which_few_come_twice_goes_over_to_another_one() {
        plan(session(1, null), session(2, null));
        begin();
        String one = group.members().get(0).signUp().toString();
        for (int time = 0; time < 2; time++) {
            untilAsked("sessionDate");
            says("sessionDate", Map.of("suits", "yes"));
            untilAsked("sessionAttendance");
            says("sessionAttendance", Map.of("held", "yes", "present", List.of(one)));
        }

        untilAsked("lookAtAttendance");
        assertThat(tasks.open(coordinatorsTask().getId())
                        .orElseThrow()
                        .values()
                        .get("story")
                        .toString())
                .contains("1 of 14 came");
        coordinator("lookAtAttendance", Map.of("decision", "merge", "into", Integer.toString(other.number())));

        assertThat(groups.group(group.id()).members()).isEmpty();
        assertThat(groups.group(other.id()).members()).hasSize(28);
    }

    @Test
    void whoever_joins_or_leaves_has_the_sessions_ahead_in_the_calendar_or_no_longer() {
        plan(session(1, null));
        begin();
        untilAsked("sessionDate");
        says("sessionDate", Map.of("suits", "yes"));
        EmailAddress late = Cohorts.address();
        SignUpId person =
                new Cohorts(programs, signUps, participants).person(cohort, late, "Late Lee", Cohorts.answers(0));

        groups.join(cohort, person, group.number());
        assertThat(calendar(late, "session-invitation").method()).isEqualTo("REQUEST");

        groups.leave(cohort, person);
        assertThat(calendar(late, "session-without-you").method()).isEqualTo("CANCEL");
        assertThat(session().guests()).noneMatch(guest -> guest.signUp().equals(person));
    }

    @Test
    void whoever_helps_lead_from_now_on_gets_the_date_with_what_those_who_lead_need() {
        plan(session(1, null));
        begin();
        untilAsked("sessionDate");
        says("sessionDate", Map.of("suits", "yes"));
        clock.advance(Duration.ofMinutes(1));

        groups.lead(group.id(), ordinary(), true);

        assertThat(text(letterTo(member(), "session-invitation"))).contains("Begin with yourself.", "Move the session");
        assertThat(lettersTo(leader())).contains("member-leads");
        groups.lead(group.id(), ordinary(), false);
        assertThat(text(letterTo(leader(), "member-steps-down"))).contains("leads it no longer");
    }

    @Test
    void no_session_is_proposed_between_christmas_eve_and_new_year_or_on_a_holiday() {
        plan(
                weekOf(1, LocalDate.parse("2026-12-21")),
                weekOf(2, LocalDate.parse("2026-12-28")),
                weekOf(3, LocalDate.parse("2026-11-23")));

        for (int number = 1; number <= 3; number++) {
            LocalDate day = sessions.proposal(group.id(), number)
                    .orElseThrow()
                    .atZone(programs.year(cohort).zone())
                    .toLocalDate();
            assertThat(programs.peopleMeet(day)).as(day.toString()).isTrue();
        }
        assertThat(programs.peopleMeet(LocalDate.parse("2026-12-31"))).isFalse();
        assertThat(programs.peopleMeet(LocalDate.parse("2027-01-01"))).isFalse();
        assertThat(programs.peopleMeet(LocalDate.parse("2026-11-26")))
                .as("Thanksgiving")
                .isFalse();
        assertThat(programs.peopleMeet(LocalDate.parse("2026-12-23"))).isTrue();
    }

    @Test
    void a_year_that_is_closed_waits_for_no_more_answers_about_a_session() {
        plan(session(1, null));
        begin();
        untilAsked("sessionDate");
        says("sessionDate", Map.of("suits", "yes"));
        untilAsked("sessionAttendance");
        List<String> came =
                group.members().stream().map(one -> one.signUp().toString()).toList();
        says("sessionAttendance", Map.of("held", "yes", "present", came));
        assertThat(session().answersClosed()).isFalse();

        programs.close(cohort);

        assertThat(session().answersClosed()).isTrue();
    }

    @Test
    void whoever_pauses_on_the_day_of_a_session_has_it_in_the_calendar_no_longer_and_once_back_again() {
        plan(session(1, null));
        begin();
        untilAsked("sessionDate");
        says("sessionDate", Map.of("suits", "yes"));
        SignUpId who = ordinary();
        CalendarPart invited = calendar(member(), "session-invitation");

        signUps.pause(who, day(session()).plusDays(1));

        CalendarPart cancelled = calendar(member(), "session-during-pause");
        assertThat(cancelled.method()).isEqualTo("CANCEL");
        assertThat(cancelled.uid()).isEqualTo(invited.uid());
        assertThat(cancelled.sequence()).isGreaterThan(invited.sequence());
        assertThat(session().guests()).noneMatch(guest -> guest.signUp().equals(who));
        assertThat(text(letterTo(leader(), "member-pauses"))).contains("pauses and will be back");
        assertThat(lettersTo(member())).contains("your-group-pause");

        clock.advance(Duration.ofMinutes(1));
        signUps.pause(who, day(session()));
        assertThat(calendar(member(), "session-invitation").sequence())
                .as("the day of the return is no day of the pause")
                .isGreaterThan(cancelled.sequence());

        signUps.pause(who, day(session()).plusDays(2));
        signUps.resume(who);
        assertThat(session().guests()).anyMatch(guest -> guest.signUp().equals(who));
        assertThat(lettersTo(member())).contains("group-pause-over");
        assertThat(lettersTo(leader())).contains("member-back");
    }

    @Test
    void who_pauses_is_neither_asked_nor_invited_nor_reminded_unless_the_session_moves_behind_the_pause() {
        plan(session(1, null));
        SignUpId resting = group.leading().get(0);
        SignUpId who = ordinary();
        begin();
        signUps.pause(resting, LocalDate.parse("2026-12-01"));
        signUps.pause(who, LocalDate.parse("2026-10-20"));
        untilAsked("sessionDate");
        assertThat(lettersTo(address(resting))).doesNotContain("session-date");
        says("sessionDate", Map.of("suits", "no", "day", "2026-10-14", "time", "17:30"));
        assertThat(lettersTo(address(resting))).doesNotContain("session-invitation");
        assertThat(lettersTo(member())).doesNotContain("session-invitation");

        sessions.hold(session().id(), Instant.parse("2026-10-21T22:00:00Z"), "");
        runAll(group.id());

        assertThat(lettersTo(member())).contains("session-invitation").doesNotContain("session-moved");
        assertThat(lettersTo(address(group.leading().get(1)))).contains("session-moved");
        assertThat(lettersTo(address(resting))).doesNotContain("session-invitation", "session-moved");
        untilAsked("sessionAttendance");
        assertThat(lettersTo(address(resting))).doesNotContain("session-tomorrow", "session-attendance");
        assertThat(lettersTo(member())).contains("session-tomorrow");
    }

    @Test
    void a_coordinator_settles_the_date_while_those_who_lead_are_asked() {
        plan(session(1, null));
        begin();
        untilAsked("sessionDate");

        sessions.hold(session().id(), Instant.parse("2026-10-21T22:00:00Z"), "Room 1");
        runAll(group.id());

        assertThat(open()).as("nobody is asked any more").isEmpty();
        assertThat(calendar(leader(), "session-invitation").begins()).isEqualTo(Instant.parse("2026-10-21T22:00:00Z"));
    }

    @Test
    void a_session_that_is_called_off_before_a_letter_has_gone_out_is_called_off_for_everybody() {
        plan(session(1, null));
        begin();
        untilAsked("sessionDate");
        says("sessionDate", Map.of("suits", "yes"));

        sessions.hold(session().id(), session().begins().plus(Duration.ofDays(1)), "");
        sessions.callOff(session().id());
        runAll(group.id());

        assertThat(lettersTo(member())).contains("session-called-off").doesNotContain("session-moved");
        assertThat(coordinatorsTask().getTaskDefinitionKey()).isEqualTo("decideAboutSession");
    }

    @Test
    void a_session_that_is_planned_earlier_is_asked_for_earlier() {
        plan(session(2, null));
        begin();

        plan(session(1, null));
        runAll(group.id());
        untilAsked("sessionDate");

        assertThat(session().begins()).isBefore(Instant.parse("2026-10-12T00:00:00Z"));
    }

    @Test
    void whoever_has_left_has_no_say_in_the_date() {
        plan(session(1, null));
        begin();
        untilAsked("sessionDate");
        Task theirs = tasksOfAll(group.id()).get(0);
        signUps.living(cohort, ParticipantId.of(theirs.getAssignee()), Role.PEER)
                .ifPresent(one -> groups.leave(cohort, one.id()));

        tasks.complete(theirs.getId(), Map.of("suits", "off"), theirs.getAssignee());
        runAll(group.id());

        assertThat(session().state()).isEqualTo(SessionState.PROPOSED);
    }

    // ---- words

    private void saysOf(String signUp, Map<String, Object> answers) {
        String who = signUps.signUp(SignUpId.of(signUp)).participant().toString();
        Task open = tasksOfAll(group.id()).stream()
                .filter(task -> who.equals(task.getAssignee()))
                .findFirst()
                .orElseThrow();
        tasks.complete(open.getId(), answers, who);
        runAll(group.id());
    }

    private void plan(PlannedSession... planned) {
        plans.change(cohort, plans.plan(cohort).seen(), List.of(planned));
    }

    private static PlannedSession weekOf(int number, LocalDate week) {
        return new PlannedSession(number, "Getting started", "Say hello.", "", week, null, 60, "");
    }

    private static PlannedSession session(int number, @Nullable LocalDateTime together) {
        LocalDate week = WEEK.plusWeeks(6L * (number - 1));
        return new PlannedSession(
                number,
                "Getting started",
                "Say hello.",
                "Begin with yourself.",
                together == null ? week : together.toLocalDate(),
                together,
                60,
                "");
    }

    private void begin() {
        processes.start(
                "groupYear",
                group.id().toString(),
                Map.of(
                        "groupId",
                        group.id().toString(),
                        "programYearId",
                        cohort.toString(),
                        "coordinators",
                        "empowerCoordinators"));
        runAll(group.id());
    }

    /** Whether a session of the group is under way, or waits for its time. */
    private boolean running() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("groupSession")
                        .variableValueEquals("groupId", group.id().toString())
                        .count()
                > 0;
    }

    private GroupSession session() {
        return sessions.of(group.id()).get(0);
    }

    private EmailAddress leader() {
        return address(group.leading().get(0));
    }

    private EmailAddress member() {
        return address(ordinary());
    }

    /** The first who does not lead. */
    private SignUpId ordinary() {
        return group.members().stream()
                .filter(one -> !one.facilitator())
                .findFirst()
                .map(PeerGroup.Membership::signUp)
                .orElseThrow();
    }

    private LocalDate day(GroupSession session) {
        return session.begins().atZone(programs.year(cohort).zone()).toLocalDate();
    }

    private List<String> open() {
        return tasksOfAll(group.id()).stream().map(this::form).toList();
    }

    private String form(Task task) {
        return tasks.open(task.getId()).orElseThrow().form();
    }

    private void untilAsked(String form) {
        while (!open().contains(form)) {
            waitForNextDateOfAll(group.id());
            formLinks.writeRequests();
        }
    }

    private void untilClosed() {
        while (running()) {
            waitForNextDateOfAll(group.id());
        }
    }

    /** The first whose task it is answers. */
    private void says(String form, Map<String, Object> answers) {
        Task open = tasksOfAll(group.id()).stream()
                .filter(task -> form(task).equals(form))
                .findFirst()
                .orElseThrow();
        clock.advance(Duration.ofMinutes(1));
        tasks.complete(open.getId(), answers, open.getAssignee());
        runAll(group.id());
    }

    private Task coordinatorsTask() {
        return tasksOfAll(group.id()).stream()
                .filter(task -> task.getAssignee() == null)
                .findFirst()
                .orElseThrow();
    }

    private void coordinator(String task, Map<String, Object> answers) {
        Task open = coordinatorsTask();
        assertThat(open.getTaskDefinitionKey()).isEqualTo(task);
        engine.getFormService().submitTaskForm(open.getId(), answers);
        runAll(group.id());
    }

    private CalendarPart calendar(EmailAddress to, String letter) {
        return CalendarPart.of(mail, letterTo(to, letter));
    }
}
