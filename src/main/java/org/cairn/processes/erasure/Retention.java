package org.cairn.processes.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.concern.ConcernDesk;
import org.cairn.form.FormDesk;
import org.cairn.group.GroupDesk;
import org.cairn.kernel.Unknown;
import org.cairn.matching.MatchingDesk;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.participant.ErasureDesk;
import org.cairn.participant.ParticipantDesk;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.session.SessionDesk;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets by itself what its program keeps no longer. Any number of nodes may do it at once: what is forgotten already
 * is forgotten. The words of letters have a time of their own, in the outbox.
 */
@Component
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final ProgramDesk programs;
    private final SignUpDesk signUps;
    private final MentorshipDesk mentorships;
    private final MatchingDesk matching;
    private final ParticipantDesk participants;
    private final ErasureDesk erasures;
    private final FormDesk forms;
    private final ConcernDesk concerns;
    private final Oblivion oblivion;
    private final GroupDesk groups;
    private final SessionDesk sessions;

    Retention(
            ProgramDesk programs,
            SignUpDesk signUps,
            MentorshipDesk mentorships,
            MatchingDesk matching,
            ParticipantDesk participants,
            ErasureDesk erasures,
            FormDesk forms,
            ConcernDesk concerns,
            Oblivion oblivion,
            GroupDesk groups,
            SessionDesk sessions) {
        this.groups = groups;
        this.sessions = sessions;
        this.programs = programs;
        this.signUps = signUps;
        this.mentorships = mentorships;
        this.matching = matching;
        this.participants = participants;
        this.erasures = erasures;
        this.forms = forms;
        this.concerns = concerns;
        this.oblivion = oblivion;
    }

    /** Once a night; what fails for one person keeps no other from being forgotten. */
    @Scheduled(cron = "${cairn.keeping.nightly:0 20 3 * * *}")
    public void forgetWhatIsOver() {
        Map<Object, Today> years = new HashMap<>();
        for (ProgramYear year : programs.years()) {
            Today today = new Today(year, programs.today(year.id()));
            years.put(year.id(), today);
            forgetAnswers(today);
            concerns.forget(year.id(), today.ago(year.arrangements().keeping().concerns()));
        }
        everybodyOf(years.values().stream().filter(Today::isLongOver)).forEach(who -> {
            List<SignUp> all = signUps.of(who);
            if (all.stream().allMatch(signUp -> isOver(signUp, Objects.requireNonNull(years.get(signUp.year()))))) {
                attempt(who, () -> letGo(who, all));
            }
        });
        forgetEarlierMentors();
    }

    private Set<ParticipantId> everybodyOf(Stream<Today> years) {
        return years.flatMap(today -> signUps.all(today.year().id()).stream())
                .map(SignUp::participant)
                .collect(Collectors.toSet());
    }

    /** A year, and what day it is where its program is. */
    private record Today(ProgramYear year, LocalDate day) {

        private Instant ago(Period kept) {
            return day.minus(kept).atStartOfDay(year.zone()).toInstant();
        }

        private boolean isLongOver() {
            return isLongAgo(year.yearStart().plusMonths(year.months()));
        }

        private boolean isLongAgo(LocalDate end) {
            return end.plus(year.arrangements().keeping().people()).isBefore(day);
        }
    }

    /** Whom a file has named as somebody's earlier mentor, and who never signed up, is kept as long as that somebody. */
    private void forgetEarlierMentors() {
        matching.earlierMentors()
                .forEach((mentor, mentees) -> attempt(mentor, () -> {
                    if (signUps.of(mentor).isEmpty() && mentees.stream().allMatch(participants::isNobody)) {
                        letGo(mentor, List.of());
                    }
                }));
    }

    /** Whose answers they are is found out where there are any of that age. */
    private void forgetAnswers(Today today) {
        ProgramYear year = today.year();
        Instant before = today.ago(year.arrangements().keeping().answers());
        if (forms.anythingFrom(before)) {
            Set<String> subjects = new HashSet<>(oblivion.everythingUnder(signUps.all(year.id()).stream()
                    .map(signUp -> signUp.id().toString())
                    .collect(Collectors.toSet())));
            subjects.addAll(ofGroups(year));
            forms.forget(subjects, before);
        }
    }

    /** What several people were asked together belongs to none of them, and is as old. */
    private Set<String> ofGroups(ProgramYear year) {
        Set<String> subjects = new HashSet<>();
        subjects.add(year.id().toString());
        groups.of(year.id()).forEach(group -> subjects.add(group.id().toString()));
        sessions.of(year.id()).forEach(session -> subjects.add(session.id().toString()));
        return subjects;
    }

    /** Whether everything about a sign-up has been over for as long as people are kept; looked up only after its year. */
    private boolean isOver(SignUp signUp, Today today) {
        if (!today.isLongOver()) {
            return false;
        }
        List<Mentorship> pairs = mentorships.of(signUp.id());
        return pairs.stream().noneMatch(Mentorship::runs)
                && pairs.stream()
                        .map(Mentorship::endedOn)
                        .filter(Objects::nonNull)
                        .allMatch(today::isLongAgo);
    }

    private void letGo(ParticipantId who, List<SignUp> all) {
        if (!participants.isNobody(who) && erasures.open(who).isEmpty()) {
            participants.letGo(who);
            all.stream()
                    .filter(signUp -> signUp.state().living())
                    .map(SignUp::id)
                    .forEach(signUps::withdraw);
            oblivion.forget(who);
        }
    }

    private static void attempt(ParticipantId who, Runnable forgetting) {
        try {
            forgetting.run();
        } catch (Unknown gone) {
            LOG.debug("Another node was faster.");
        } catch (RuntimeException failed) {
            LOG.error("Participant {} could not be forgotten; tried again tomorrow.", who, failed);
        }
    }
}
