package org.cairn.rehearsal.observer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What people write stands in no log and nowhere in the engine, and what they write in private in no letter. */
final class PrivateWordsStayPrivate implements Check {

    /** Questions whose answers go to the program alone, in any form; and whatever stands in a concern. */
    private static final Set<String> CONFIDENTIAL = Set.of("private", "reach", "reason", "concern");

    @Override
    public String rule() {
        return "People's own words stood in no log and nowhere in the engine, and private ones in no letter.";
    }

    @Override
    public List<String> breaches(Evidence evidence) {
        List<String> breaches = new ArrayList<>();
        String letters = evidence.letters().stream()
                .map(letter -> letter.subject() + letter.text() + letter.html() + letter.calendar())
                .collect(Collectors.joining("\n"));
        String engine = String.join(
                "\n",
                evidence.database()
                        .sql(
                                """
                        select text_ from act_ru_variable where text_ is not null
                         union all select text_ from act_hi_varinst where text_ is not null
                         union all select text_ from act_hi_detail where text_ is not null
                         union all select message_ from act_hi_comment where message_ is not null""")
                        .query(String.class)
                        .list());
        for (Map.Entry<String, String> mark : evidence.marks().entrySet()) {
            if (evidence.log().contains(mark.getKey())) {
                breaches.add("What was written by %s stands in the log.".formatted(mark.getValue()));
            }
            if (engine.contains(mark.getKey())) {
                breaches.add("What was written by %s stands in the engine.".formatted(mark.getValue()));
            }
            boolean confidential =
                    CONFIDENTIAL.stream().anyMatch(key -> mark.getValue().endsWith(", " + key));
            if (confidential && letters.contains(mark.getKey())) {
                breaches.add("What was written in private by %s stands in a letter.".formatted(mark.getValue()));
            }
        }
        return breaches;
    }
}
