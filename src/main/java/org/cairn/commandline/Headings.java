package org.cairn.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file of people mean: what somebody has said, else a heading that is a key itself, else one that
 * the sign-up form asks in these words.
 */
final class Headings {

    private final Table table;
    private final String who;
    private final Mapping mapping;
    private final Function<String, @Nullable String> meaning;

    /**
     * The headings of a table.
     *
     * @param who a row is one of these
     * @param meaning the key of the question that asks in the words of a heading; null if none does
     */
    Headings(Table table, String who, Mapping mapping, Function<String, @Nullable String> meaning) {
        this.table = table;
        this.who = who;
        this.mapping = mapping;
        this.meaning = meaning;
    }

    /** The column with somebody's id: {@code id}, else {@code email}, else whatever asks for the email address. */
    int id() {
        for (String key : List.of("id", "email")) {
            OptionalInt named = named(key);
            if (named.isPresent()) {
                return named.getAsInt();
            }
        }
        return column("email")
                .orElseThrow(() -> new InputRefused(
                        table.file(),
                        "there is no column id, none called email and none with the email address. Its first row says “"
                                + String.join(",", table.headings())
                                + "”; add a column id there that is different for each " + who + "."));
    }

    /** The column that a key stands for, empty if there is none. */
    OptionalInt column(String key) {
        OptionalInt named = named(key);
        return named.isPresent() ? named : only(key, heading -> free(heading) && key.equals(meaning.apply(heading)));
    }

    /** The column by its own name or by the mapping: the form is not looked at. */
    private OptionalInt named(String key) {
        OptionalInt said = only(
                key, heading -> mapping.question(heading).filter(key::equals).isPresent());
        return said.isPresent() ? said : only(key, heading -> free(heading) && heading.equalsIgnoreCase(key));
    }

    private boolean free(String heading) {
        return mapping.question(heading).isEmpty();
    }

    private OptionalInt only(String key, Predicate<String> means) {
        List<String> headings = table.headings();
        List<Integer> found = new ArrayList<>(IntStream.range(0, headings.size())
                .filter(column -> means.test(headings.get(column)))
                .boxed()
                .toList());
        if (found.size() > 1) {
            throw new InputRefused(
                    table.file(),
                    "the columns “" + headings.get(found.get(0)) + "” and “" + headings.get(found.get(1))
                            + "” both stand for " + key + ". Leave one of them out.");
        }
        return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(found.get(0));
    }
}
