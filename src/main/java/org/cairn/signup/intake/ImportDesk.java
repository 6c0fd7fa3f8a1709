package org.cairn.signup.intake;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.form.FormDesk;
import org.cairn.kernel.EmailAddress;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.ImportEffect;
import org.cairn.signup.ImportedSignUp;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports sign-ups from a file. Nothing changes before {@link #run}, and running the same file again changes nothing. */
@Component
@Transactional
public class ImportDesk {

    /** So few of a form's own questions are found in another program's file. */
    private static final int TELLING_QUESTIONS = 3;

    private final ProgramDesk programs;
    private final SignUpDesk signUps;
    private final SignUpForms forms;
    private final FormDesk formDesk;
    private final ColumnMemory memory;
    private final StagedImports files;
    private final EntityManager loaded;

    ImportDesk(
            ProgramDesk programs,
            SignUpDesk signUps,
            SignUpForms forms,
            FormDesk formDesk,
            ColumnMemory memory,
            StagedImports files,
            EntityManager loaded) {
        this.programs = programs;
        this.signUps = signUps;
        this.forms = forms;
        this.formDesk = formDesk;
        this.memory = memory;
        this.files = files;
        this.loaded = loaded;
    }

    /**
     * What importing the file would do.
     *
     * @param role what the people in it sign up for; null: the columns tell
     * @throws UnreadableSheet if the file is no table of sign-ups
     */
    @Transactional(readOnly = true)
    public ImportPreview preview(ProgramYearId year, @Nullable Role role, byte[] file) {
        return new Reading(programs.year(year), role, file).preview(signUps::wouldTakeIn);
    }

    /**
     * Imports the good rows.
     *
     * @param mustConfirm whether people must follow the link in a letter before anything counts
     * @throws UnreadableSheet if the file is no table of sign-ups
     */
    public ImportPreview run(ProgramYearId year, @Nullable Role role, byte[] file, boolean mustConfirm) {
        files.takeTurn(year);
        return new Reading(programs.year(year), role, file).preview(found -> takeIn(found, mustConfirm));
    }

    /** Written at once and let go, so that the queries of later rows do not look at it again. */
    private ImportEffect takeIn(ImportedSignUp found, boolean mustConfirm) {
        ImportEffect effect = signUps.takeIn(found, mustConfirm);
        loaded.flush();
        loaded.clear();
        return effect;
    }

    /**
     * Imports the good rows of a file that a coordinator has uploaded and looked at, once: asked again, it says what the
     * first time did.
     *
     * @param lettersSeen how many people the coordinator knows will be written to
     * @throws NotWhatWasSeen if it would be another number by now
     * @throws NoSuchFile if the file has expired
     */
    public ImportDone run(UUID staged, String coordinator, @Nullable Role role, boolean mustConfirm, int lettersSeen) {
        StagedImport file = files.take(staged, coordinator);
        Optional<ImportDone> before = files.outcome(staged, ImportDone.class);
        if (before.isPresent()) {
            return before.get();
        }
        ImportDone done = new ImportDone(mustConfirm, run(file.year(), role, file.content(), mustConfirm));
        int letters = done.preview().letters(mustConfirm);
        if (letters != lettersSeen) {
            throw new NotWhatWasSeen(lettersSeen, letters);
        }
        files.settle(staged, done);
        return done;
    }

    /**
     * Remembers for the program what columns mean.
     *
     * @param meanings heading to the key of a question; an empty key leaves the column out
     */
    public void remember(ProgramYearId year, Role role, Map<String, String> meanings) {
        Questions questions = new Questions(role, forms.form(role));
        String program = programs.year(year).program();
        meanings.forEach((heading, question) -> {
            if (question.isEmpty() || questions.known(question)) {
                memory.remember(program, role, heading, question);
            }
        });
    }

    /** One file, read for one program year. */
    private final class Reading {

        private final ProgramYear year;
        private final Sheet sheet;
        private final Vocabulary vocabulary;
        private final Questions questions;
        private final List<ImportColumn> columns;

        Reading(ProgramYear year, @Nullable Role role, byte[] file) {
            this.year = year;
            List<Vocabulary> all = Role.in(year.format()).stream()
                    .map(each ->
                            new Vocabulary(new Questions(each, forms.form(each)), memory.recall(year.program(), each)))
                    .toList();
            sheet = Sheet.read(file, headings -> best(all, headings).understood(headings));
            vocabulary = all.stream()
                    .filter(each -> each.questions().role() == role)
                    .findFirst()
                    .orElseGet(() -> best(all, sheet.headings()));
            questions = vocabulary.questions();
            columns = columns();
        }

        ImportPreview preview(Function<ImportedSignUp, ImportEffect> effect) {
            String refusal = refusal();
            return new ImportPreview(
                    questions.role(), refusal, columns, questions.labels(), refusal == null ? rows(effect) : List.of());
        }

        private List<ImportColumn> columns() {
            List<ImportColumn> found = new ArrayList<>();
            Set<String> answered = new HashSet<>();
            for (int index = 0; index < sheet.headings().size(); index++) {
                String heading = sheet.headings().get(index);
                String question = vocabulary.meaning(heading);
                boolean first = question != null && answered.add(question);
                int column = index;
                String example = sheet.rows().stream()
                        .map(row -> row.cell(column))
                        .filter(cell -> !cell.isEmpty())
                        .findFirst()
                        .orElse("");
                found.add(new ImportColumn(index, heading, first ? question : null, example));
            }
            return found;
        }

        /** Why this cannot be a file of the program's sign-ups, with the remedy. */
        private @Nullable String refusal() {
            Set<String> answered = columns.stream()
                    .map(ImportColumn::question)
                    .filter(java.util.Objects::nonNull)
                    .collect(Collectors.toSet());
            List<String> strange = columns.stream()
                    .filter(column -> column.question() == null)
                    .map(column -> "“" + column.heading() + "”")
                    .toList();
            if (vocabulary.understood(sheet.headings()) < TELLING_QUESTIONS) {
                return "These do not look like sign-ups for " + year.programName()
                        + ", so nothing was imported: its forms"
                        + " do not ask " + (strange.isEmpty() ? "these questions" : some(strange))
                        + ". Perhaps the file is another program's. Choose the file that the sign-up form of "
                        + year.programName() + " has exported; if this is the one, say below what its columns mean.";
            }
            List<String> missing = questions.required().stream()
                    .filter(question -> !answered.contains(question))
                    .map(question -> "“" + questions.label(question) + "”")
                    .toList();
            if (!missing.isEmpty()) {
                return "No column answers " + String.join(", ", missing) + ". Say below which column does, or add it to"
                        + " the file.";
            }
            return null;
        }

        private List<ImportRow> rows(Function<ImportedSignUp, ImportEffect> effect) {
            RowReader reader = new RowReader(questions, columns, formDesk, year.zone());
            List<RowReading> readings = sheet.rows().stream().map(reader::read).toList();
            Map<EmailAddress, List<RowReading>> people = new LinkedHashMap<>();
            for (RowReading reading : readings) {
                if (!reading.bad() && reading.email() != null) {
                    people.computeIfAbsent(reading.email(), any -> new ArrayList<>())
                            .add(reading);
                }
            }
            Map<Integer, ImportRow> decided = new HashMap<>();
            people.forEach((email, rows) -> decide(email, rows, effect, decided));
            return readings.stream()
                    .map(reading -> decided.getOrDefault(
                            reading.number(), reading.because(ImportRow.Fate.BAD, "Is not imported.")))
                    .toList();
        }

        /** One person: the newest row that agrees counts; yes and no together are held for a coordinator. */
        private void decide(
                EmailAddress email,
                List<RowReading> rows,
                Function<ImportedSignUp, ImportEffect> effect,
                Map<Integer, ImportRow> decided) {
            List<RowReading> agreed =
                    rows.stream().filter(row -> row.refused().isEmpty()).toList();
            if (agreed.isEmpty()) {
                rows.forEach(row -> decided.put(row.number(), notAgreed(row)));
                return;
            }
            RowReading counts = newest(agreed);
            ImportEffect done = effect.apply(new ImportedSignUp(
                    year.id(),
                    questions.role(),
                    email,
                    counts.name(),
                    counts.answers(),
                    earliest(rows),
                    agreed.size() < rows.size() ? contradiction(rows) : null));
            decided.put(
                    counts.number(),
                    counts.because(ImportRow.Fate.valueOf(done.kind().name()), done.says()));
            rows.stream().filter(row -> row != counts).forEach(row -> decided.put(row.number(), repeated(row, counts)));
        }

        private ImportRow repeated(RowReading row, RowReading counts) {
            String same = "The same person as in row " + counts.number();
            if (!row.refused().isEmpty()) {
                return row.because(
                        ImportRow.Fate.REPEATED,
                        same + ", but this row says no to “"
                                + questions.label(row.refused().get(0)) + "”. Ask which of the two counts.");
            }
            return row.because(
                    ImportRow.Fate.REPEATED,
                    row.answers().equals(counts.answers())
                            ? same + ", with the same answers."
                            : same + ", whose answers are newer and count.");
        }

        private ImportRow notAgreed(RowReading row) {
            String question = questions.label(row.refused().get(0));
            return new ImportRow(
                    row.number(),
                    row.name(),
                    row.writtenEmail(),
                    ImportRow.Fate.BAD,
                    "Is not imported.",
                    List.of(new ImportRow.Trouble(
                            question,
                            "Says no, and nobody takes part without it. Ask the person, or leave the row out.")));
        }

        private String contradiction(List<RowReading> rows) {
            String question = rows.stream()
                    .flatMap(row -> row.refused().stream())
                    .findFirst()
                    .map(questions::label)
                    .orElse("");
            String words = rows.stream()
                    .map(row ->
                            "row " + row.number() + " says " + (row.refused().isEmpty() ? "yes" : "no"))
                    .collect(Collectors.joining(", "));
            return "The file contradicts itself on “" + question + "”: " + words
                    + ". Ask the person, then accept or decline.";
        }
    }

    private static RowReading newest(List<RowReading> rows) {
        return rows.stream()
                .max(Comparator.comparing((RowReading row) -> row.signedUpAt() == null ? Instant.MIN : row.signedUpAt())
                        // of rows that differ and are equally old the lower one is the correction; of equal ones the
                        // first counts
                        .thenComparing(row -> sameAsFirst(row, rows) ? Integer.MAX_VALUE - row.number() : row.number()))
                .orElseThrow();
    }

    private static boolean sameAsFirst(RowReading row, List<RowReading> rows) {
        return rows.stream().allMatch(other -> other.answers().equals(row.answers()));
    }

    private static @Nullable Instant earliest(List<RowReading> rows) {
        return rows.stream()
                .map(RowReading::signedUpAt)
                .filter(java.util.Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Vocabulary best(List<Vocabulary> all, List<String> headings) {
        return all.stream()
                .max(Comparator.comparingInt(each -> each.understood(headings)))
                .orElseThrow();
    }

    /** What a role's form asks, and what coordinators have said that headings mean. */
    private record Vocabulary(Questions questions, Map<String, String> remembered) {

        @Nullable
        String meaning(String heading) {
            String said = remembered.get(Questions.plain(heading));
            if (said == null) {
                return questions.meaning(heading);
            }
            return questions.known(said) ? said : null;
        }

        /** How many columns answer a question that tells this form from another program's. */
        int understood(List<String> headings) {
            return (int) headings.stream()
                    .map(this::meaning)
                    .filter(question -> question != null && questions.telling(question))
                    .distinct()
                    .count();
        }
    }

    private static String some(List<String> all) {
        return all.size() <= 3 ? String.join(", ", all) : String.join(", ", all.subList(0, 3)) + " and others";
    }
}
