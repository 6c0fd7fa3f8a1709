package org.cairn.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.engine.DecisionFile;
import org.cairn.engine.UnreadableDecision;
import org.cairn.matching.criteria.Criteria;
import org.cairn.matching.criteria.CriteriaRefused;

/** The criteria in a decision table. */
final class CriteriaFile {

    private static final String DECISION = "matchingCriteria";

    private final Path file;
    private final Criteria criteria;

    private CriteriaFile(Path file, Criteria criteria) {
        this.file = file;
        this.criteria = criteria;
    }

    /**
     * Decides the table for a program.
     *
     * @param program empty: the only one that the table asks for
     */
    static CriteriaFile read(Path file, Optional<String> program) {
        try (InputStream text = Files.newInputStream(file)) {
            DecisionFile table = DecisionFile.read(DECISION, text);
            String name = program.orElseGet(() -> only(file, table.askedFor()));
            List<Map<String, Object>> rows = table.rows(Map.of("program", name));
            if (rows.isEmpty()) {
                throw new InputRefused(
                        file,
                        "no row is for the program “" + name + "”. Write a row for it, or --program with another one.");
            }
            return new CriteriaFile(file, Criteria.read(rows));
        } catch (IOException broken) {
            throw new InputRefused(
                    file, Files.exists(file) ? "this is no file that can be read." : "there is no such file.");
        } catch (UnreadableDecision | CriteriaRefused refused) {
            throw new InputRefused(file, refused.sentence());
        }
    }

    private static String only(Path file, Set<String> programs) {
        if (programs.size() > 1) {
            throw new InputRefused(
                    file,
                    "its rows are for several programs (" + String.join(", ", programs)
                            + "). Say with --program which of them is meant.");
        }
        return programs.stream().findFirst().orElse("");
    }

    /** @throws InputRefused if a row asks for something that neither the forms nor the files have */
    void check(Set<String> ofMentees, Set<String> ofMentors) {
        try {
            criteria.check(ofMentees, ofMentors);
        } catch (CriteriaRefused refused) {
            throw new InputRefused(file, refused.sentence());
        }
    }

    Criteria criteria() {
        return criteria;
    }
}
