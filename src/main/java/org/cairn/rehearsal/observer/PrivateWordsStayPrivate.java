package org.cairn.rehearsal.observer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.rehearsal.post.Letter;

/** What people write stands in no log and nowhere in the engine, and what they write in private in no letter. */
final class PrivateWordsStayPrivate implements Check {

    /** Questions whose answers go to the program alone, in any form; and whatever stands in a concern. */
    private static final Set<String> CONFIDENTIAL = Set.of("private", "reach", "reason", "concern");

    /** As people of a rehearsal mark what they write. */
    private static final Pattern MARK = Pattern.compile("own[0-9a-z]+");

    private static final String ENGINE =
            """
            select text_ from act_ru_variable where text_ is not null
             union all select text_ from act_hi_varinst where text_ is not null
             union all select text_ from act_hi_detail where text_ is not null
             union all select message_ from act_hi_comment where message_ is not null""";

    @Override
    public String rule() {
        return "People's own words stood in no log and nowhere in the engine, and private ones in no letter.";
    }

    @Override
    public List<String> breaches(Evidence evidence) {
        Set<String> logged = marks(Stream.of(evidence.log()));
        Set<String> known = marks(evidence.database().sql(ENGINE).query(String.class).stream());
        Set<String> written = marks(evidence.letters().stream().map(Letter::everything));
        List<String> breaches = new ArrayList<>();
        evidence.marks().forEach((mark, whose) -> {
            if (logged.contains(mark)) {
                breaches.add("What was written by %s stands in the log.".formatted(whose));
            }
            if (known.contains(mark)) {
                breaches.add("What was written by %s stands in the engine.".formatted(whose));
            }
            boolean confidential = CONFIDENTIAL.stream().anyMatch(key -> whose.endsWith(", " + key));
            if (confidential && written.contains(mark)) {
                breaches.add("What was written in private by %s stands in a letter.".formatted(whose));
            }
        });
        return breaches;
    }

    /** Whatever looks like a mark, text by text, since there may be more words than fit into memory. */
    private static Set<String> marks(Stream<String> texts) {
        try (texts) {
            return texts.flatMap(text -> MARK.matcher(text).results().map(MatchResult::group))
                    .collect(Collectors.toSet());
        }
    }
}
