package org.cairn.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.signup.SignUpId;
import org.jspecify.annotations.Nullable;

/** What choosing another mentor would mean, in a few words for a volunteer. */
final class AlternativeWords {

    private static final long ALMOST = 50;
    private static final long SOMEWHAT = 200;

    private final Map<SignUpId, String> names;

    AlternativeWords(Map<SignUpId, String> names) {
        this.names = names;
    }

    Alternative of(Instead instead) {
        SignUpId mentor = new SignUpId(instead.mentor());
        return new Alternative(
                mentor, name(instead.mentor()), instead.score(), instead.loss(), instead.fewer(), word(instead));
    }

    private String word(Instead instead) {
        List<String> parts = new ArrayList<>();
        if (instead.fewer() <= 0) {
            parts.add(quality(instead.loss()));
        }
        if (!instead.others().isEmpty()) {
            parts.add(consequence(instead.others()));
        }
        return parts.isEmpty() ? "one mentee fewer would have a mentor" : String.join("; ", parts);
    }

    private static String quality(long loss) {
        if (loss <= 0) {
            return "just as good";
        }
        if (loss <= ALMOST) {
            return "almost as good";
        }
        return loss <= SOMEWHAT ? "somewhat less good" : "clearly less good";
    }

    private String consequence(List<Instead.Step> others) {
        Instead.Step told =
                others.stream().filter(step -> step.to() == null).findFirst().orElse(others.get(0));
        String first = told.to() == null
                ? name(told.mentee()) + " would then have nobody"
                : name(told.mentee()) + " would then get " + name(told.to());
        return switch (others.size()) {
            case 1 -> first;
            case 2 -> first + ", and one other would change";
            default -> first + ", and " + (others.size() - 1) + " others would change";
        };
    }

    private String name(@Nullable UUID signUp) {
        return signUp == null ? "nobody" : names.getOrDefault(new SignUpId(signUp), "somebody who has left");
    }
}
