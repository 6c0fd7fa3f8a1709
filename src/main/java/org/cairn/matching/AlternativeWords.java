package org.cairn.matching;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.participant.Contact;
import org.cairn.signup.SignUpId;
import org.jspecify.annotations.Nullable;

/** What choosing another mentor would mean, as a coordinator would say it. */
final class AlternativeWords {

    private static final int ALMOST = 50;
    private static final int SOMEWHAT = 200;

    private final SignUpId mentee;
    private final int score;
    private final Map<SignUpId, Contact> people;

    /**
     * @param score how well the mentee fits the mentor who is proposed
     * @param people the mentee, and everybody who would move
     */
    AlternativeWords(SignUpId mentee, int score, Map<SignUpId, Contact> people) {
        this.mentee = mentee;
        this.score = score;
        this.people = people;
    }

    Alternative of(Instead instead) {
        return new Alternative(
                new SignUpId(instead.mentor()),
                name(instead.mentor()),
                instead.score(),
                instead.loss(),
                instead.fewer(),
                quality(score - instead.score()),
                instead.others().isEmpty() ? "" : consequence(instead));
    }

    private String quality(int worse) {
        if (worse < -ALMOST) {
            return "Better for " + name(mentee.value());
        }
        if (worse <= 0) {
            return "Just as good";
        }
        if (worse <= ALMOST) {
            return "Almost as good";
        }
        return (worse <= SOMEWHAT ? "Somewhat worse for " : "Clearly worse for ") + name(mentee.value());
    }

    private String consequence(Instead instead) {
        List<Instead.Step> others = instead.others();
        Instead.Step told =
                others.stream().filter(step -> step.to() == null).findFirst().orElse(others.get(0));
        String first = name(told.mentee())
                + (told.to() == null ? " would then have nobody" : " would then get " + name(told.to()));
        if (others.size() > 1) {
            return first + ", and somebody else would change, too";
        }
        boolean worse = told.to() != null && instead.loss() - (score - instead.score()) > ALMOST;
        return worse ? first + ", who fits less well" : first;
    }

    private String name(@Nullable UUID signUp) {
        if (signUp == null) {
            return "nobody";
        }
        Contact known = people.get(new SignUpId(signUp));
        return known == null ? "somebody who has left" : known.name();
    }
}
