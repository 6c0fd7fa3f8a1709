package org.cairn.processes.signup;

import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpState;
import org.springframework.stereotype.Component;

/** Knows who is between the end of a mentorship and the last words about it. */
@Component
class FormerPairs {

    private final MentorshipDesk mentorships;

    FormerPairs(MentorshipDesk mentorships) {
        this.mentorships = mentorships;
    }

    /** Whether a mentee counts as matched, and the mentorship has ended. */
    boolean hadMentor(SignUp mentee) {
        return mentee.state() == SignUpState.MATCHED
                && mentorships.of(mentee.id()).stream().noneMatch(Mentorship::runs);
    }
}
