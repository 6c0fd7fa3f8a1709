package org.cairn.processes.matchround;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cairn.engine.TableDraft;
import org.cairn.engine.TableRule;
import org.cairn.form.Component;
import org.cairn.form.Form;
import org.cairn.kernel.Refusal;
import org.cairn.matching.MatchingDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.signup.Role;

/** The criteria of each program must be such that the next round can work with them. */
@org.springframework.stereotype.Component
class CriteriaCanBeMatched implements TableRule {

    private final MatchingDesk matching;
    private final ProgramDesk programs;

    CriteriaCanBeMatched(MatchingDesk matching, ProgramDesk programs) {
        this.matching = matching;
        this.programs = programs;
    }

    @Override
    public String decision() {
        return "matchingCriteria";
    }

    @Override
    public List<String> problems(TableDraft draft) {
        if (!draft.isTable()) {
            return List.of("The criteria of a match are rows: draw them as a decision table.");
        }
        Optional<Form> mentee = draft.form(Role.MENTEE.form());
        Optional<Form> mentor = draft.form(Role.MENTOR.form());
        if (mentee.isEmpty() || mentor.isEmpty()) {
            return List.of("The criteria ask for questions of the sign-up forms, which are not deployed: deploy "
                    + Role.MENTEE.form() + " and " + Role.MENTOR.form() + " too.");
        }
        Set<String> names = new TreeSet<>(draft.askedFor());
        programs.years().forEach(year -> names.add(year.program()));
        List<String> problems = new ArrayList<>();
        for (String program : names) {
            try {
                matching.checkCriteria(
                        draft.rows(Map.of("program", program)), questions(mentee.get()), questions(mentor.get()));
            } catch (Refusal refusal) {
                problems.add("For the program “" + program + "”: " + refusal.sentence());
            }
        }
        return problems;
    }

    private static Set<String> questions(Form form) {
        return form.all().filter(Component::isQuestion).map(Component::key).collect(Collectors.toSet());
    }
}
