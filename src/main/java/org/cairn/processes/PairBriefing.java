package org.cairn.processes;

import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.engine.TaskBriefing;
import org.cairn.kernel.InWords;
import org.cairn.mentorship.Mentorship;
import org.cairn.participant.ParticipantId;
import org.cairn.program.Arrangements;
import org.cairn.program.ProgramDesk;
import org.cairn.signup.Role;
import org.springframework.stereotype.Component;

/**
 * What the forms of questions about a mentorship, and the letters that ask them, may speak of: the partner, the year, and
 * the rhythms that can be chosen.
 */
@Component
public class PairBriefing implements TaskBriefing {

    private static final List<Period> RHYTHMS =
            List.of(Period.ofWeeks(2), Period.ofMonths(1), Period.ofMonths(2), Period.ofMonths(3), Period.ofMonths(6));

    private static final Set<String> FORMS = Set.of(
            "firstContact",
            "checkInMentee",
            "checkInMentor",
            "reviewMentee",
            "reviewMentor",
            "renewal",
            "closingMentee",
            "closingMentor",
            "outcomes");

    private final Pairs pairs;
    private final ProgramDesk programs;

    PairBriefing(Pairs pairs, ProgramDesk programs) {
        this.pairs = pairs;
        this.programs = programs;
    }

    @Override
    public Set<String> forms() {
        return FORMS;
    }

    @Override
    public Map<String, Object> brief(String businessKey, Map<String, Object> variables) {
        Mentorship mentorship = pairs.mentorship(String.valueOf(variables.get("mentorshipId")));
        Role reader = pairs.role(mentorship, ParticipantId.of(String.valueOf(variables.get("participantId"))));
        Map<String, Object> matter = new HashMap<>(pairs.model(mentorship, reader));
        matter.put("partner", pairs.contact(mentorship, Pairs.partner(reader)).name());
        matter.put("getsAnother", reader == Role.MENTEE && mentorship.otherMentorWanted());
        matter.put("rhythms", rhythms(programs.year(mentorship.year()).arrangements(), mentorship.rhythm()));
        return matter;
    }

    /** The rhythms that a program allows, without the present one, as options of a form. */
    public static List<Map<String, Object>> rhythms(Arrangements bounds, Period present) {
        return RHYTHMS.stream()
                .filter(rhythm -> bounds.allows(rhythm) && !rhythm.equals(present))
                .map(rhythm -> Map.<String, Object>of("value", rhythm.toString(), "label", InWords.every(rhythm)))
                .toList();
    }
}
