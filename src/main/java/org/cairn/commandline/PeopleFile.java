package org.cairn.commandline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.form.Component;
import org.cairn.matching.criteria.Person;
import org.cairn.signup.Role;
import org.cairn.signup.intake.Cells;
import org.cairn.signup.intake.Questions;
import org.jspecify.annotations.Nullable;

/** A file with a row for each mentee, or for each mentor. */
final class PeopleFile implements AutoCloseable {

    /** What a column can be beside the answer to a question. */
    static final Set<String> OWN_COLUMNS = Set.of("id", "name", "email", "capacity", "waiting");

    private static final String CAPACITY = "capacity";
    private static final String WAITING = "waiting";
    private static final int MOST = 1_000_000;

    private final Role role;
    private final Table table;
    private final Headings headings;
    private @Nullable Questions questions;

    /**
     * What stands in it.
     *
     * @param numbers the places of mentors, or the days that mentees have waited
     * @param answers what they answered to the questions that were asked about
     */
    record Everybody(People people, int[] numbers, List<Person> answers) {}

    private PeopleFile(Role role, Table table, Mapping mapping) {
        this.role = role;
        this.table = table;
        headings =
                new Headings(table, role.word(), mapping, heading -> questions().meaning(heading));
    }

    static PeopleFile open(Role role, Path file, Mapping mapping) {
        return new PeopleFile(role, Table.open(file), mapping);
    }

    /** The questions of the role's form, which is read when it is first needed. */
    private Questions questions() {
        Questions read = questions == null ? ShippedForms.questions(role) : questions;
        questions = read;
        return read;
    }

    Path file() {
        return table.file();
    }

    Set<String> headings() {
        return Set.copyOf(table.headings());
    }

    /** Which of the questions have a column. */
    Set<String> answered(Set<String> asked) {
        Set<String> answered = new TreeSet<>(asked);
        answered.removeIf(question -> headings.column(question).isEmpty());
        return answered;
    }

    /** What can be asked about: the questions of the form, and those of these that have a column. */
    Set<String> known(Set<String> asked) {
        Set<String> known = new TreeSet<>(questions().keys());
        known.addAll(answered(asked));
        return known;
    }

    /** Reads the rows. */
    Everybody read(Set<String> asked) {
        int id = headings.id();
        OptionalInt number = headings.column(role == Role.MENTOR ? CAPACITY : WAITING);
        Map<String, Integer> columns = new LinkedHashMap<>();
        answered(asked).forEach(question -> columns.put(question, columnOf(question)));
        People people = new People(role.word(), table.file());
        List<Person> answers = new ArrayList<>();
        IntStream.Builder numbers = IntStream.builder();
        table.forEach(row -> {
            people.joinOnce(row, id);
            numbers.add(number.isPresent() ? number(row, number.getAsInt()) : otherwise());
            if (!asked.isEmpty()) {
                answers.add(person(row, row.cell(id), columns));
            }
        });
        return new Everybody(people, numbers.build().toArray(), answers);
    }

    private int columnOf(String question) {
        return headings.column(question).orElseThrow();
    }

    private int otherwise() {
        return role == Role.MENTOR ? 1 : 0;
    }

    private int number(Row row, int column) {
        if (row.cell(column).isEmpty()) {
            return otherwise();
        }
        return role == Role.MENTOR
                ? row.whole(column, 1, MOST, " A mentor who has no place now is left out of the file.")
                : row.whole(column, 0, MOST, " These are the days of waiting.");
    }

    private Person person(Row row, String id, Map<String, Integer> columns) {
        Map<String, Object> given = new LinkedHashMap<>();
        columns.forEach((question, column) -> {
            Object answer = answer(row, column, question);
            if (answer != null) {
                given.put(question, answer);
            }
        });
        String email = text(row, "email");
        return new Person(UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)), text(row, "name"), email, given);
    }

    private String text(Row row, String key) {
        OptionalInt column = headings.column(key);
        return column.isPresent() ? row.cell(column.getAsInt()) : "";
    }

    /** As the import of sign-ups reads it if the form asks it; else a text, or several with semicolons between them. */
    private @Nullable Object answer(Row row, int column, String question) {
        String cell = row.cell(column);
        Component component = questions().component(question);
        if (component == null) {
            return cell.contains(";")
                    ? Stream.of(cell.split(";")).map(String::strip).toList()
                    : cell;
        }
        Cells.Read read = Cells.read(component, cell);
        if (read.mistake() != null) {
            throw row.refused(column, read.mistake());
        }
        return read.answer();
    }

    @Override
    public void close() {
        table.close();
    }
}
