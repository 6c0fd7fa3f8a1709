package org.cairn.processes.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairn.checkin.FollowUp;
import org.cairn.checkin.FollowUpDesk;
import org.cairn.engine.OpenTask;
import org.cairn.engine.TaskDesk;
import org.cairn.mentorship.Mentorship;
import org.cairn.program.ProgramDesk;
import org.cairn.signup.Role;
import org.springframework.stereotype.Service;

/** What the two of a pair have asked for, each for themselves: where it stands, and none of the words. */
@Service
public class Wishes {

    private static final String CALL = "call";

    private final FollowUpDesk followUps;
    private final TaskDesk tasks;
    private final ProgramDesk programs;

    Wishes(FollowUpDesk followUps, TaskDesk tasks, ProgramDesk programs) {
        this.followUps = followUps;
        this.tasks = tasks;
        this.programs = programs;
    }

    /** Another mentor, or a change, if the member in that role has asked for it and no coordinator has settled it. */
    public Optional<Wish> otherMentor(Mentorship pair, Role who) {
        return of(pair, who).stream().filter(wish -> !wish.call()).findFirst();
    }

    /** What the member in that role has asked for and no coordinator has settled yet, the oldest first. */
    public List<Wish> of(Mentorship pair, Role who) {
        return followUps.of(pair.id()).stream()
                .filter(followUp -> followUp.open() && followUp.wantedBy() == who)
                .map(followUp -> wish(pair, who, followUp))
                .toList();
    }

    private Wish wish(Mentorship pair, Role who, FollowUp followUp) {
        LocalDate again = followUp.lookAgainOn();
        LocalDate today = programs.today(pair.year());
        LocalDate by = due(followUp)
                .map(due -> due.atZone(programs.year(pair.year()).zone()).toLocalDate())
                .or(() -> Optional.ofNullable(again))
                .filter(day -> !day.isBefore(today))
                .orElse(null);
        boolean call = followUp.cause().equals(CALL);
        return new Wish(who, call, followUp.openedOn(), by, again != null);
    }

    /** When the task is due that brings it to the coordinators, if it waits for one of them now. */
    private Optional<Instant> due(FollowUp followUp) {
        String id = followUp.id().toString();
        return tasks.about(followUp.mentorship().toString()).stream()
                .filter(task -> id.equals(task.values().get("followUpId")))
                .map(OpenTask::due)
                .flatMap(due -> Optional.ofNullable(due).stream())
                .findFirst();
    }
}
