package org.cairn.matching.intake;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.cairn.kernel.EmailAddress;
import org.cairn.signup.intake.ImportRow;
import org.cairn.signup.intake.ImportRow.Fate;
import org.cairn.signup.intake.ImportRow.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was understood.
 *
 * @param members null if the row does not say who they are, or since when
 * @param writtenAs what the row is called in a list, and the mentee's address as it was written
 * @param troubles what is wrong, cell by cell
 */
record PairRow(int number, @Nullable Members members, WrittenAs writtenAs, List<Trouble> troubles) {

    /** Somebody in a row. */
    record Member(String name, EmailAddress email) {}

    /**
     * A pair.
     *
     * @param rhythm how often they are asked; null: as the program does
     * @param earlier the addresses of mentors whom the mentee had before
     */
    record Members(
            Member mentor, Member mentee, LocalDate begun, @Nullable Period rhythm, List<EmailAddress> earlier) {}

    /** As the row stands in a list. */
    record WrittenAs(String name, String email) {}

    ImportRow because(Fate fate, String says) {
        return new ImportRow(number, writtenAs.name(), writtenAs.email(), fate, says, troubles);
    }

    ImportRow wrong(PairColumn column, String sentence) {
        return new ImportRow(
                number,
                writtenAs.name(),
                writtenAs.email(),
                Fate.BAD,
                "",
                List.of(new Trouble(column.heading(), sentence)));
    }
}
