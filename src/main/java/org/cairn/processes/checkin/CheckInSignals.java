package org.cairn.processes.checkin;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import org.cairn.checkin.CheckInDesk;
import org.cairn.checkin.CheckInId;
import org.cairn.engine.TaskAnswered;
import org.cairn.form.SubmissionId;
import org.cairn.formlink.AnsweredLate;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.participant.ParticipantId;
import org.cairn.processes.Pairs;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what people answer to a first contact or a check-in, in time or late. */
@Component
class CheckInSignals {

    private static final Set<String> FORMS = Set.of("firstContact", "checkInMentee", "checkInMentor");

    private final CheckInDesk checkIns;
    private final MentorshipDesk mentorships;
    private final Pairs pairs;

    CheckInSignals(CheckInDesk checkIns, MentorshipDesk mentorships, Pairs pairs) {
        this.checkIns = checkIns;
        this.mentorships = mentorships;
        this.pairs = pairs;
    }

    @EventListener
    void on(TaskAnswered answered) {
        if (FORMS.contains(answered.form())) {
            ParticipantId who = ParticipantId.of(answered.assignee());
            keep(CheckInId.of(answered.about()), who, answered.submission(), answered.choices());
        }
    }

    @EventListener
    void on(AnsweredLate answered) {
        if (FORMS.contains(answered.formId())) {
            keep(CheckInId.of(answered.about()), answered.who(), answered.submission(), answered.choices());
        }
    }

    private void keep(CheckInId id, ParticipantId who, SubmissionId submission, Map<String, Object> choices) {
        Mentorship mentorship = mentorships.mentorship(checkIns.checkIn(id).mentorship());
        checkIns.answer(id, pairs.role(mentorship, who), submission, choices);
        if (Boolean.TRUE.equals(choices.get("call")) && mentorship.runs()) {
            mentorships.askForCall(mentorship.id(), pairs.role(mentorship, who)); // nobody waits for the other's answer
        }
        Object rhythm = choices.get("rhythm");
        if (rhythm != null && mentorship.runs()) {
            changeRhythm(mentorship, rhythm.toString());
        }
    }

    /** The form offers what the program allows; what it offered then and does not any more is left as it is. */
    private void changeRhythm(Mentorship mentorship, String wish) {
        try {
            Period rhythm = Period.parse(wish);
            if (mentorships.possible(mentorship.year(), rhythm)) {
                mentorships.changeRhythm(mentorship.id(), rhythm);
            }
        } catch (DateTimeException asBefore) {
            return;
        }
    }
}
