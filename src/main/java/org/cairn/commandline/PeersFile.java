package org.cairn.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.matching.groups.Cohort;
import org.cairn.matching.groups.CohortBuilder;
import org.cairn.matching.groups.Member;

/** A file with a row for each person who is to be in a group. */
final class PeersFile {

    private static final String UNSAID = "";

    private final Table table;
    private final Mapping mapping;
    private final Headings headings;
    private final Set<String> upper;
    private final Map<String, OptionalInt> columns = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Read> rows = new ArrayList<>();
    private final Numbered years = new Numbered();
    private final Numbered slots = new Numbered();
    private final Numbered topics = new Numbered();
    private final Numbered kinds = new Numbered();

    private record Read(
            Row row, String id, int year, boolean facilitator, List<Integer> slots, int[] topics, int[] kinds) {}

    /** Texts by the numbers in which they came first; spelled otherwise they are the same. */
    private static final class Numbered {

        private final Map<String, Integer> numbers = new LinkedHashMap<>();
        private final List<String> texts = new ArrayList<>();

        int of(String text) {
            Integer known = numbers.putIfAbsent(text.toLowerCase(Locale.ROOT), texts.size());
            if (known != null) {
                return known;
            }
            texts.add(text);
            return texts.size() - 1;
        }
    }

    private PeersFile(Table table, Mapping mapping, Set<String> upper) {
        this.table = table;
        this.mapping = mapping;
        headings = new Headings(table, "person", mapping, PeerQuestions::meaning);
        this.upper = upper.stream().map(year -> year.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /**
     * Reads it.
     *
     * @param upper the years whose people may help lead; empty if all may
     * @throws InputRefused naming row and column of what cannot be read
     */
    static Peers read(Path file, Mapping mapping, int groups, Set<String> upper) {
        try (Table table = Table.open(file)) {
            return new PeersFile(table, mapping, upper).read(groups);
        }
    }

    private Peers read(int groups) {
        mapping.check(Set.copyOf(table.headings()), PeerQuestions.KEYS);
        int id = headings.id();
        int year = find("year")
                .orElseThrow(() -> new InputRefused(
                        table.file(),
                        "there is no column year. Its first row says “" + String.join(",", table.headings())
                                + "”; --columns says what another heading means."));
        table.forEach(row -> row(row, id, year));
        if (rows.size() < groups) {
            throw new InputRefused(
                    table.file(),
                    "%,d people cannot be %,d groups. Write --groups with a smaller number."
                            .formatted(rows.size(), groups));
        }
        return new Peers(rows.stream().map(Read::id).toList(), slots.texts, topics.texts, cohort(groups));
    }

    private void row(Row row, int idColumn, int yearColumn) {
        String id = row.id(idColumn, "person");
        if (numbers.putIfAbsent(id.toLowerCase(Locale.ROOT), rows.size()) != null) {
            throw row.refused(
                    idColumn,
                    "“" + id + "” stands in a row above, too. Each person has one row and an id of their own.");
        }
        String year = row.cell(yearColumn);
        if (year.isEmpty()) {
            throw row.refused(yearColumn, "the cell is empty. Write the year of study.");
        }
        boolean leads = yes(row, "facilitator") && (upper.isEmpty() || upper.contains(year.toLowerCase(Locale.ROOT)));
        List<Integer> named = list(row, "slots").stream().map(slots::of).toList();
        if (slots.texts.size() > Cohort.MOST_SLOTS) {
            throw row.refused(
                    find("slots").orElseThrow(),
                    "this is the %dth different time. There can be %d; leave out those that few have chosen."
                            .formatted(slots.texts.size(), Cohort.MOST_SLOTS));
        }
        int[] wishes =
                list(row, "topics").stream().mapToInt(topics::of).distinct().toArray();
        Set<Integer> own = new LinkedHashSet<>();
        String gender = cell(row, "gender");
        if (!gender.isEmpty()) {
            own.add(kinds.of("gender " + gender));
        }
        if (yes(row, "minority")) {
            own.add(kinds.of("minority"));
        }
        rows.add(new Read(
                row,
                id,
                years.of(year),
                leads,
                named,
                wishes,
                own.stream().mapToInt(Integer::intValue).toArray()));
    }

    private Cohort cohort(int groups) {
        CohortBuilder cohort = Cohort.of(groups).slots(Math.max(1, slots.texts.size()));
        for (Read read : rows) {
            long free = read.slots.isEmpty()
                    ? -1
                    : read.slots.stream().mapToLong(slot -> 1L << slot).reduce(0, (one, other) -> one | other);
            cohort.add(new Member(read.year, read.facilitator, free, read.topics, read.kinds));
        }
        for (int person = 0; person < rows.size(); person++) {
            for (int other : others(person, "with")) {
                cohort.together(person, other);
            }
            for (int other : others(person, "apart")) {
                cohort.apart(person, other);
            }
        }
        return cohort.build();
    }

    private int[] others(int person, String key) {
        Row row = rows.get(person).row;
        return list(row, key).stream()
                .mapToInt(id -> other(row, person, key, id))
                .toArray();
    }

    private int other(Row row, int person, String key, String id) {
        Integer other = numbers.get(id.toLowerCase(Locale.ROOT));
        int column = find(key).orElseThrow();
        if (other == null) {
            throw row.refused(column, "nobody in this file has the id “" + id + "”. Write one that is there, or none.");
        }
        if (other == person) {
            throw row.refused(column, "“" + id + "” is the person's own id. Write somebody else's, or none.");
        }
        return other;
    }

    private boolean yes(Row row, String key) {
        String said = cell(row, key).toLowerCase(Locale.ROOT);
        return switch (said) {
            case "yes", "y", "true", "1" -> true;
            case UNSAID, "no", "n", "false", "0" -> false;
            default -> throw row.refused(find(key).orElseThrow(), "“" + said + "” cannot stand here. Write yes or no.");
        };
    }

    private List<String> list(Row row, String key) {
        return Arrays.stream(cell(row, key).split(";"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private String cell(Row row, String key) {
        OptionalInt column = find(key);
        return column.isPresent() ? row.cell(column.getAsInt()) : UNSAID;
    }

    private OptionalInt find(String key) {
        return columns.computeIfAbsent(key, headings::column);
    }
}
