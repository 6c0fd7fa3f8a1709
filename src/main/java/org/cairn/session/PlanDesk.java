package org.cairn.session;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows what each program year plans for its groups. */
@Component
@Transactional
public class PlanDesk {

    private final SessionPlans plans;
    private final ProgramDesk programs;
    private final ApplicationEventPublisher events;

    PlanDesk(SessionPlans plans, ProgramDesk programs, ApplicationEventPublisher events) {
        this.plans = plans;
        this.programs = programs;
        this.events = events;
    }

    /** What a year plans; the usual sessions where nobody has changed them. */
    @Transactional(readOnly = true)
    public SessionPlan plan(ProgramYearId year) {
        return plans.findById(year.value())
                .map(SessionPlanEntry::view)
                .orElseGet(() -> new SessionPlan(0, UsualSessions.of(programs.year(year))));
    }

    /** Everything that is wrong with a plan, in the order of its sessions. */
    @Transactional(readOnly = true)
    public List<UnfitPlan> mistakes(ProgramYearId year, List<PlannedSession> sessions) {
        return UnfitPlan.all(programs.year(year), sessions);
    }

    /**
     * Plans these sessions and no others. Dates that people have already are not touched.
     *
     * @param seen the plan that was looked at
     * @throws PlanChangedMeanwhile if it is another one now
     * @throws UnfitPlan the first of {@link #mistakes}
     */
    public void change(ProgramYearId year, long seen, List<PlannedSession> sessions) {
        for (UnfitPlan mistake : mistakes(year, sessions)) {
            throw mistake;
        }
        SessionPlan before = plan(year);
        if (before.seen() != seen) {
            throw new PlanChangedMeanwhile();
        }
        SessionPlanEntry entry =
                plans.findById(year.value()).orElseGet(() -> new SessionPlanEntry(year, before.sessions()));
        SessionPlan after = plans.saveAndFlush(entry.plan(sessions)).view();
        Set<Integer> added =
                after.sessions().stream().map(PlannedSession::number).collect(Collectors.toSet());
        before.sessions().forEach(one -> added.remove(one.number()));
        events.publishEvent(new PlanChanged(year));
        added.forEach(number -> events.publishEvent(new SessionPlanned(year, number)));
    }
}
