package org.cairn.rehearsal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.rehearsal.people.Personas;
import org.jspecify.annotations.Nullable;

/**
 * What is to be played.
 *
 * @param begins the first day
 * @param months how long
 * @param processes a folder with diagrams, tables and letters of an admin; null for those that come with Cairn
 * @param forms the same with forms
 * @param out where the report, the diary and the mail go
 * @param compare an earlier report to compare with; null for none
 */
public record RehearsalPlan(
        List<Cast> programs,
        LocalDate begins,
        int months,
        long seed,
        Personas personas,
        @Nullable Path processes,
        @Nullable Path forms,
        Path out,
        @Nullable Path compare,
        boolean quiet) {

    /**
     * The people of one program.
     *
     * @param program the program's id, such as {@code maps}
     * @param name what people call it
     * @param files a spreadsheet of sign-ups for each role: {@code mentor} and {@code mentee}, or {@code peer}
     * @param groups how many groups there are to be; 0 for what Cairn proposes
     */
    public record Cast(String program, String name, Map<String, Path> files, int groups) {

        /** In an order that is the same on each day: whoever comes in twice is looked at the second time. */
        public Cast {
            files = Collections.unmodifiableMap(new TreeMap<>(files));
        }

        boolean inGroups() {
            return files.containsKey("peer");
        }
    }
}
