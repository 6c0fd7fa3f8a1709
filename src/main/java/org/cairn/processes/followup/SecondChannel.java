package org.cairn.processes.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairn.checkin.CheckIn;
import org.cairn.checkin.CheckInDesk;
import org.cairn.checkin.FollowUp;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.participant.Contact;
import org.cairn.processes.AnswerSheet;
import org.cairn.processes.Pairs;
import org.cairn.signup.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who of a pair is silent, and how they can be reached beside their email address. */
@Component
class SecondChannel {

    private static final String SILENCE = "silence";

    private final CheckInDesk checkIns;
    private final MentorshipDesk mentorships;
    private final Pairs pairs;

    SecondChannel(CheckInDesk checkIns, MentorshipDesk mentorships, Pairs pairs) {
        this.checkIns = checkIns;
        this.mentorships = mentorships;
        this.pairs = pairs;
    }

    boolean exists(FollowUp followUp) {
        Role silent = silent(followUp);
        return silent != null
                && !channels(mentorships.mentorship(followUp.mentorship()), silent)
                        .isEmpty();
    }

    /** The one whose silence is the matter; null if something else is. */
    @Nullable
    Role silent(FollowUp followUp) {
        return followUp.cause().equals(SILENCE) ? unheard(followUp) : null;
    }

    /** The one who did not answer the last time; of two the mentor, on whom more depends. Null if both did. */
    @Nullable
    Role unheard(FollowUp followUp) {
        List<CheckIn> history = checkIns.history(followUp.mentorship()).stream()
                .filter(CheckIn::closed)
                .toList();
        if (history.isEmpty()) {
            return null;
        }
        CheckIn last = history.get(history.size() - 1);
        if (last.silent(Role.MENTOR)) {
            return Role.MENTOR;
        }
        return last.silent(Role.MENTEE) ? Role.MENTEE : null;
    }

    /** As rows of a table. */
    List<Map<String, Object>> channels(Mentorship mentorship, Role silent) {
        Contact contact = pairs.contact(mentorship, silent);
        List<Map<String, Object>> rows = new ArrayList<>();
        if (contact.phone() != null) {
            rows.add(AnswerSheet.row("Telephone", contact.phone()));
        }
        Object second = pairs.signUp(mentorship, silent).answers().get("secondEmail");
        if (second != null && !second.toString().isBlank()) {
            rows.add(AnswerSheet.row("Second email address", second.toString()));
        }
        return rows;
    }
}
