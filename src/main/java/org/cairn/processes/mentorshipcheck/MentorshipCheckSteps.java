package org.cairn.processes.mentorshipcheck;

import java.util.Map;
import org.cairn.engine.ProcessDesk;
import org.cairn.engine.Steps;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.processes.mentorship.MentorshipStart;
import org.springframework.stereotype.Component;

/** What mentorship-check.bpmn calls. */
@Component("mentorshipCheck")
public class MentorshipCheckSteps implements Steps {

    private final Differences differences;
    private final MentorshipStart start;
    private final MentorshipDesk mentorships;
    private final ProcessDesk processes;

    MentorshipCheckSteps(
            Differences differences, MentorshipStart start, MentorshipDesk mentorships, ProcessDesk processes) {
        this.differences = differences;
        this.start = start;
        this.mentorships = mentorships;
        this.processes = processes;
    }

    /** What differs by now, which may be nothing any more. */
    public void putRight(String mentorshipId) {
        differences.of(mentorshipId).ifPresent(difference -> {
            switch (difference) {
                case MISSING -> start.start(mentorships.held(MentorshipId.of(mentorshipId)));
                case TWICE -> processes.endAllButTheOldest(Differences.MENTORSHIP, mentorshipId);
                case LEFT_BEHIND -> processes.announce(Differences.ENDED, mentorshipId, Map.of());
                case UNKNOWN -> processes.endAll(Differences.MENTORSHIP, mentorshipId);
            }
        });
    }
}
