package org.cairn.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.signup.Role;

/** How it has gone for a pair, from one check-in to the next. */
final class Course {

    private final List<CheckIn> history;

    /** @param history every time that the pair was asked, the first one first */
    Course(List<CheckIn> history) {
        this.history =
                history.stream().filter(asked -> asked.kind() == Kind.CHECK_IN).toList();
    }

    /** What the decision table is told about a check-in that nobody waits for any more. */
    CheckInFacts facts(CheckIn now) {
        return new CheckInFacts(
                met(now, Role.MENTEE),
                met(now, Role.MENTOR),
                feels(now, Role.MENTEE),
                feels(now, Role.MENTOR),
                silences(now, Role.MENTEE),
                silences(now, Role.MENTOR),
                moodFalls(now),
                now.answers().stream().anyMatch(CheckInAnswer::callWanted));
    }

    private static String met(CheckIn now, Role who) {
        if (!now.asked(who)) {
            return "notAsked";
        }
        return now.answer(who).map(answer -> answer.met() ? "yes" : "no").orElse("silent");
    }

    private static String feels(CheckIn now, Role who) {
        return now.answer(who)
                .flatMap(CheckInAnswer::feeling)
                .map(feeling -> feeling.name().toLowerCase(java.util.Locale.ROOT))
                .orElse("unsaid");
    }

    private int silences(CheckIn now, Role who) {
        int inARow = 0;
        for (CheckIn asked : upTo(now)) {
            if (asked.asked(who)) {
                boolean silent =
                        asked.answer(who).filter(answer -> !answer.late()).isEmpty();
                inARow = silent ? inARow + 1 : 0;
            }
        }
        return inARow;
    }

    private boolean moodFalls(CheckIn now) {
        List<Feeling> moods = upTo(now).stream()
                .map(asked -> asked.answer(Role.MENTEE).flatMap(CheckInAnswer::feeling))
                .flatMap(Optional::stream)
                .toList();
        int last = moods.size() - 1;
        if (last < 1 || now.answer(Role.MENTEE).flatMap(CheckInAnswer::feeling).isEmpty()) {
            return false;
        }
        int fall = moods.get(last).ordinal() - moods.get(last - 1).ordinal();
        boolean again =
                last >= 2 && moods.get(last - 1).ordinal() > moods.get(last - 2).ordinal();
        return fall >= 2 || (fall >= 1 && again);
    }

    private List<CheckIn> upTo(CheckIn now) {
        List<CheckIn> earlier = new ArrayList<>();
        for (CheckIn asked : history) {
            if (!asked.id().equals(now.id())) {
                earlier.add(asked);
            }
        }
        earlier.add(now);
        return earlier;
    }
}
