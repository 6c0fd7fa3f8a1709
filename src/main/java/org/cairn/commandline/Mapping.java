package org.cairn.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What somebody has said that columns mean, beside what is recognised. */
final class Mapping {

    static final Mapping NONE = new Mapping(List.of());

    private final List<Line> lines;

    private record Line(Path file, int row, String column, String question) {}

    private Mapping(List<Line> lines) {
        this.lines = lines;
    }

    /** Reads {@code column,question}. */
    static Mapping read(Path file) {
        List<Line> lines = new ArrayList<>();
        try (Table table = Table.open(file)) {
            int columns = table.column("column");
            int questions = table.column("question");
            table.forEach(row -> {
                String column = row.cell(columns);
                if (column.isEmpty()) {
                    throw row.refused(columns, "the cell is empty. Write the heading of a column.");
                }
                Mapping before = new Mapping(List.copyOf(lines));
                if (before.question(column).isPresent()) {
                    throw row.refused(columns, "“" + column + "” stands in a row above, too. Leave one of them out.");
                }
                if (row.cell(questions).isEmpty()) {
                    throw row.refused(questions, "the cell is empty. Write the key of a question.");
                }
                lines.add(new Line(file, row.number(), column, row.cell(questions)));
            });
        }
        return new Mapping(lines);
    }

    Optional<String> question(String heading) {
        return lines.stream()
                .filter(line -> line.column().equalsIgnoreCase(heading))
                .map(Line::question)
                .findFirst();
    }

    /**
     * Checks that each line says something of these files.
     *
     * @throws InputRefused a line with a column that no file has, or with a question that nobody asks
     */
    void check(Set<String> headings, Set<String> questions) {
        for (Line line : lines) {
            if (headings.stream().noneMatch(line.column()::equalsIgnoreCase)) {
                throw new InputRefused(
                        line.file(),
                        line.row(),
                        "column",
                        "no file has a column “" + line.column() + "”. Write it as it stands in the first row there.");
            }
            if (!questions.contains(line.question())) {
                throw new InputRefused(
                        line.file(),
                        line.row(),
                        "question",
                        "there is no question “" + line.question() + "”. Write one of "
                                + String.join(", ", new TreeSet<>(questions)) + ".");
            }
        }
    }
}
