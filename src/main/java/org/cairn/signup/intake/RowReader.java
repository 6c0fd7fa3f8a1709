package org.cairn.signup.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cairn.form.Checked;
import org.cairn.form.Component;
import org.cairn.form.FormDesk;
import org.cairn.form.Mistake;
import org.cairn.kernel.EmailAddress;
import org.cairn.kernel.NoEmailAddress;
import org.cairn.kernel.OneLine;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a sheet as answers to a form, and lets the form check them. */
final class RowReader {

    private static final List<DateTimeFormatter> TIMES = java.util.stream.Stream.of(
                    "yyyy-M-d H:mm[:ss]",
                    "yyyy-M-d'T'H:mm[:ss]",
                    "yyyy/M/d H:mm[:ss]",
                    "yyyy/M/d h:mm[:ss] a",
                    "M/d/yyyy H:mm[:ss]",
                    "M/d/yyyy h:mm[:ss] a",
                    "d.M.yyyy H:mm[:ss]")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.US))
            .toList();

    /** A question's property: where the rest of a list is asked that begins with it. */
    private static final String GOES_ON_IN = "goesOnIn";

    private final Questions questions;
    private final List<ImportColumn> columns;
    private final FormDesk forms;
    private final ZoneId zone;

    RowReader(Questions questions, List<ImportColumn> columns, FormDesk forms, ZoneId zone) {
        this.questions = questions;
        this.columns = columns;
        this.forms = forms;
        this.zone = zone;
    }

    RowReading read(Sheet.Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (ImportColumn column : columns) {
            if (column.question() != null) {
                cells.put(column.question(), row.cell(column.index()));
            }
        }
        List<ImportRow.Trouble> troubles = new ArrayList<>();
        if (row.cells().size() > columns.size()
                && row.cells().subList(columns.size(), row.cells().size()).stream()
                        .anyMatch(cell -> !cell.isEmpty())) {
            troubles.add(new ImportRow.Trouble(
                    "after the last column",
                    "The row has more cells than there are headings. Put cells that contain the separator in quotation"
                            + " marks."));
        }
        String writtenEmail = cells.getOrDefault("email", "");
        EmailAddress email = email(writtenEmail, troubles);
        Map<String, Object> raw = answers(cells, troubles);
        if (email != null) {
            raw.put("email", email.value());
        }
        List<String> refused = agreements().stream()
                .filter(question -> Boolean.FALSE.equals(raw.get(question)))
                .toList();
        agreements().forEach(question -> raw.put(question, true)); // a no is the desk's to judge, not the form's
        Checked checked = forms.check(questions.form(), Map.of(), raw);
        Set<String> named =
                Set.copyOf(troubles.stream().map(ImportRow.Trouble::column).toList());
        for (Mistake mistake : checked.mistakes()) {
            String column = heading(mistake.key());
            if (!named.contains(column)) {
                troubles.add(new ImportRow.Trouble(column, mistake.sentence()));
            }
        }
        String name = OneLine.of(cells.getOrDefault("name", ""));
        return new RowReading(
                row.number(),
                name,
                writtenEmail,
                email,
                time(cells.getOrDefault(Questions.SIGNED_UP_AT, "")),
                checked.answers(),
                refused,
                troubles);
    }

    /** Required yes-or-no questions: whoever says no to one does not sign up. */
    private List<String> agreements() {
        return questions.required().stream()
                .filter(question -> {
                    Component component = questions.component(question);
                    return component != null && component.type().equals("checkbox");
                })
                .toList();
    }

    private Map<String, Object> answers(Map<String, String> cells, List<ImportRow.Trouble> troubles) {
        Map<String, Object> raw = new LinkedHashMap<>();
        cells.forEach((question, cell) -> {
            Component component = questions.component(question);
            if (component == null) {
                return;
            }
            String next = component.properties().getOrDefault(GOES_ON_IN, "");
            if (next.isEmpty()) {
                answer(component, cell, heading(question), raw, troubles);
            } else {
                goOn(component, List.of(cell.split(";")), heading(question), raw, troubles);
            }
        });
        return raw;
    }

    /** A ranking in one cell is what several questions ask one after the other. */
    private void goOn(
            Component first,
            List<String> parts,
            String heading,
            Map<String, Object> raw,
            List<ImportRow.Trouble> troubles) {
        Component question = first;
        for (String part : parts) {
            if (question == null) {
                troubles.add(new ImportRow.Trouble(
                        heading, "The cell has more parts than there are questions. Leave out the last ones."));
                return;
            }
            answer(question, part.strip(), heading, raw, troubles);
            question = questions.component(question.properties().getOrDefault(GOES_ON_IN, ""));
        }
    }

    private static void answer(
            Component question,
            String cell,
            String heading,
            Map<String, Object> raw,
            List<ImportRow.Trouble> troubles) {
        Cells.Read read = Cells.read(question, cell);
        if (read.mistake() != null) {
            troubles.add(new ImportRow.Trouble(heading, read.mistake()));
        } else if (read.answer() != null) {
            raw.put(question.key(), read.answer());
        }
    }

    private @Nullable EmailAddress email(String written, List<ImportRow.Trouble> troubles) {
        try {
            return new EmailAddress(written);
        } catch (NoEmailAddress none) {
            troubles.add(new ImportRow.Trouble(
                    heading("email"),
                    written.isEmpty() ? "There is no email address. Write the person's address." : none.sentence()));
            return null;
        }
    }

    private String heading(String question) {
        return columns.stream()
                .filter(column -> question.equals(column.question()))
                .map(ImportColumn::heading)
                .findFirst()
                .orElseGet(() -> questions.label(question));
    }

    /** Null if nobody can tell: then the time of the import counts. */
    private @Nullable Instant time(String written) {
        String text = written.replaceAll("\\s+[A-Z]{3,4}$", "").strip();
        for (DateTimeFormatter format : TIMES) {
            try {
                return LocalDateTime.parse(text, format).atZone(zone).toInstant();
            } catch (DateTimeException other) {
                continue;
            }
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
