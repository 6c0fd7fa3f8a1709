package org.cairn.processes.mentorshipcheck;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.engine.ProcessDesk;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.program.ProgramDesk;
import org.springframework.stereotype.Component;

/** Holds mentorships against their processes. */
@Component
class Differences {

    static final String MENTORSHIP = "mentorship";
    static final String ENDED = "mentorship.ended";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final MentorshipDesk mentorships;
    private final ProgramDesk programs;
    private final ProcessDesk processes;

    Differences(MentorshipDesk mentorships, ProgramDesk programs, ProcessDesk processes) {
        this.mentorships = mentorships;
        this.programs = programs;
        this.processes = processes;
    }

    /** The ids of mentorships, of those that run and of those with a process, for which something differs. */
    List<String> all() {
        Set<String> running = new LinkedHashSet<>();
        programs.years().forEach(year -> mentorships
                .running(year.id())
                .forEach(pair -> running.add(pair.id().toString())));
        Map<String, Long> living = processes.living(MENTORSHIP);
        return Stream.concat(running.stream(), living.keySet().stream())
                .distinct()
                .filter(id -> !running.contains(id) || living.getOrDefault(id, 0L) != 1)
                .filter(id -> of(id).isPresent())
                .toList();
    }

    /** What differs for a mentorship, if anything does. */
    Optional<Difference> of(String mentorshipId) {
        int running = processes.count(MENTORSHIP, mentorshipId);
        Optional<Mentorship> pair = find(mentorshipId);
        if (pair.isEmpty()) {
            return running == 0 ? Optional.empty() : Optional.of(Difference.UNKNOWN);
        }
        if (running > 1) {
            return Optional.of(Difference.TWICE);
        }
        if (pair.get().runs()) {
            return running == 0 ? Optional.of(Difference.MISSING) : Optional.empty();
        }
        return leftBehind(pair.get()) ? Optional.of(Difference.LEFT_BEHIND) : Optional.empty();
    }

    /** A year that is over is ended by the process itself, which then says goodbye in its own time. */
    private boolean leftBehind(Mentorship ended) {
        return ended.ending() != Ending.YEAR_OVER
                && processes.awaits(ENDED, ended.id().toString());
    }

    /** The mentorship, if there is one: a process may have been started by hand, under any key. */
    Optional<Mentorship> find(String mentorshipId) {
        return ID.matcher(mentorshipId).matches() ? mentorships.find(MentorshipId.of(mentorshipId)) : Optional.empty();
    }
}
