package org.cairn.processes.personal;

import java.time.LocalDate;
import java.util.Optional;
import org.cairn.formlink.OfferCheck.Obstacle;
import org.cairn.group.GroupDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpState;
import org.springframework.stereotype.Component;

/** Lets somebody rest from a group, and come back. */
@Component
class GroupPauses {

    private final SignUpDesk signUps;
    private final GroupDesk groups;
    private final ProgramDesk programs;

    GroupPauses(SignUpDesk signUps, GroupDesk groups, ProgramDesk programs) {
        this.signUps = signUps;
        this.groups = groups;
        this.programs = programs;
    }

    /** @throws PauseBeyondTheYear if the group is none any more on that day */
    void pause(SignUpId who, LocalDate until) {
        ProgramYear year = programs.year(signUps.signUp(who).year());
        LocalDate ends = programs.yearEnds(year.id()).atZone(year.zone()).toLocalDate();
        if (!until.isBefore(ends)) {
            throw new PauseBeyondTheYear(ends);
        }
        signUps.pause(who, until);
    }

    void resume(SignUpId who) {
        signUps.resume(who);
    }

    /** Why somebody cannot pause now. */
    Optional<Obstacle> pausing(SignUpId who) {
        SignUp signUp = signUps.signUp(who);
        boolean member = signUp.state() == SignUpState.WAITING || signUp.state() == SignUpState.PAUSED;
        boolean open = programs.year(signUp.year()).closedAt() == null;
        return open && member && groups.groupOf(signUp.year(), who).isPresent()
                ? Optional.empty()
                : Optional.of(new Obstacle(
                        "You are not in this group any more",
                        "There is nothing to do here. Your page shows how things stand."));
    }

    /** Why somebody cannot come back now. */
    Optional<Obstacle> resuming(SignUpId who) {
        return pausing(who)
                .or(() -> signUps.signUp(who).state() == SignUpState.PAUSED
                        ? Optional.empty()
                        : Optional.of(new Obstacle(
                                "You do not pause", "There is nothing you need to do: your group expects you.")));
    }
}
