package org.cairn.processes.renewal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.engine.TaskBriefing;
import org.cairn.engine.TaskSubject;
import org.cairn.mentorship.Mentorship;
import org.cairn.participant.Contact;
import org.cairn.processes.AnswerSheet;
import org.cairn.processes.Pairs;
import org.cairn.signup.Role;
import org.cairn.yearend.Renewal;
import org.cairn.yearend.RenewalId;
import org.cairn.yearend.YearEndDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who would like to go on and who has not answered, for the coordinator who decides. */
@Component
class RenewalTasks implements TaskBriefing {

    private final YearEndDesk yearEnds;
    private final Pairs pairs;

    RenewalTasks(YearEndDesk yearEnds, Pairs pairs) {
        this.yearEnds = yearEnds;
        this.pairs = pairs;
    }

    @Override
    public Set<String> forms() {
        return Set.of("decideRenewal");
    }

    @Override
    public TaskSubject subject(String businessKey, Map<String, Object> variables) {
        return pairs.subject(variables);
    }

    @Override
    public Map<String, Object> brief(String businessKey, Map<String, Object> variables) {
        Renewal asked = yearEnds.renewed(RenewalId.of(String.valueOf(variables.get("renewalId"))));
        Mentorship pair = pairs.mentorship(asked.mentorship().toString());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Role role : List.of(Role.MENTEE, Role.MENTOR)) {
            Contact contact = pairs.contact(pair, role);
            String phone = contact.phone() == null ? "" : ", " + contact.phone();
            String said = asked.answer(role).isPresent()
                    ? "would like to go on"
                    : "no answer (" + contact.email().value() + phone + ")";
            rows.add(AnswerSheet.row(contact.name() + ", " + role.word(), said));
        }
        Map<String, @Nullable Object> matter = new HashMap<>();
        matter.put("wishes", rows);
        matter.put("goOn", null);
        return matter;
    }
}
