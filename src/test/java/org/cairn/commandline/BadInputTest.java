package org.cairn.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever cannot be worked with ends with 2 and one sentence that names the place, and nothing is written. */
class BadInputTest {

    @TempDir
    Path path;

    private Folder folder;
    private List<String> before;

    @BeforeEach
    void folder() throws IOException {
        folder = new Folder(path)
                .with("scores.csv", "mentee,mentor,score", "ana,drb,900", "ana,drc,800", "ben,drb,850")
                .with("mentees.csv", "id,help", "ana,research", "ben,research")
                .with("mentors.csv", "id,help,capacity", "drb,research,1", "drc,research,1");
        before = folder.names();
    }

    private void refuses(String[] words, String... said) throws IOException {
        Folder.Ended ended = folder.run(words);

        assertThat(ended.code()).as(ended.out()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.err()).contains(said);
        assertThat(folder.names()).isEqualTo(before);
    }

    private void withFile(String name, String text) throws IOException {
        Files.writeString(folder.file(name), text.replace("|", "\n"));
        before = folder.names();
    }

    private static String[] words(String words) {
        return words.split(" ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    match --scores scores.csv                                        ! --out is missing
                    match --out pairs.csv                                            ! --mentees is missing
                    match --scores scores.csv --out pairs.csv --flor no              ! There is no option “--flor”
                    match --scores scores.csv --out pairs.csv extra                  ! There is no option “extra”
                    match --scores scores.csv --out pairs.csv --floor                ! --floor has no value
                    match --scores --out pairs.csv                                   ! --scores has no value
                    match --scores scores.csv --out pairs.csv --out others.csv       ! --out stands there twice
                    match --scores scores.csv --out pairs.csv --floor maybe          ! --floor: write yes or no
                    match --scores scores.csv --mentees mentees.csv --out pairs.csv  ! either --scores or --mentees
                    match --scores none.csv --out pairs.csv                          ! none.csv: there is no such file
                    match --scores scores.csv --out none/pairs.csv                   ! nothing can be written there
                    match --scores scores.csv --out pairs.csv --json pairs.csv       ! two results cannot be one file
                    """)
    void of_the_command_itself(String command, String said) throws IOException {
        refuses(words(command), said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    ''                                      ! there is no column mentee
                    mentee;mentor;score|ana;drb;1           ! there is no column mentee
                    mentee,score|ana,1                      ! there is no column mentor
                    mentee,mentor,score,score|ana,drb,1,2   ! two columns score
                    mentee,mentor,score|ana,drb,1|,drb,2    ! row 3, column mentee: the cell is empty
                    mentee,mentor,score|ana,,1              ! row 2, column mentor: the cell is empty
                    mentee,mentor,score|ana,drb,            ! row 2, column score: the cell is empty. Write a whole number from 0 to 1,000,000.
                    mentee,mentor,score|ana,drb,1.5         ! row 2, column score: “1.5” cannot stand here
                    mentee,mentor,score|ana,drb,good        ! row 2, column score: “good” cannot stand here
                    mentee,mentor,score|ana,drb,-1          ! row 2, column score: “-1” cannot stand here
                    mentee,mentor,score|ana,drb,1000001     ! row 2, column score: “1000001” cannot stand here
                    mentee,mentor,score|ana,drb,99999999999999999999 ! row 2, column score
                    mentee,mentor,score|ana,drb,1||ana,drb,1  ! row 4, column mentor: row 2 has a score for “ana” and “drb” already
                    mentee,mentor,score|ana,drb,1,2         ! row 2, column after the last
                    mentee,mentor,score|ana,"drb,1          ! row 2 cannot be read
                    """)
    void of_scores(String text, String said) throws IOException {
        withFile("scores.csv", text);

        refuses(words("match --scores scores.csv --out pairs.csv --json report.json"), "scores.csv", said);
    }

    @Test
    void of_a_file_that_is_not_utf_8() throws IOException {
        Files.write(
                folder.file("scores.csv"), "mentee,mentor,score\nZoë,drb,1\n".getBytes(StandardCharsets.ISO_8859_1));

        refuses(words("match --scores scores.csv --out pairs.csv"), "scores.csv: not all of it is UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    id,capacity|drb,lots|drc,1 ! row 2, column capacity: “lots” cannot stand here. Write a whole number from 1 to 1,000,000. A mentor who has no place now is left out
                    id,capacity|drb,1|drc,0    ! row 3, column capacity: “0” cannot stand here
                    id,capacity|drb,-1|drc,0   ! row 2, column capacity: “-1” cannot stand here
                    id,capacity|drb,1|drb,1    ! row 3, column id: “drb” stands in a row above, too
                    id,capacity|drb,1|,1       ! row 3, column id: the cell is empty
                    capacity|1                 ! there is no column id, none called email
                    """)
    void of_mentors(String text, String said) throws IOException {
        withFile("mentors.csv", text);

        refuses(words("match --scores scores.csv --mentors mentors.csv --out pairs.csv"), "mentors.csv", said);
    }

    @Test
    void of_a_score_for_a_mentor_who_is_not_in_the_file_of_mentors() throws IOException {
        withFile("mentors.csv", "id|drb");

        refuses(
                words("match --scores scores.csv --mentors mentors.csv --out pairs.csv"),
                "scores.csv, row 3, column mentor: no mentor in ",
                "mentors.csv has the id “drc”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    ana,drx          ! ''      ! row 2, column mentor: no mentor in
                    eve,drb          ! ''      ! row 2, column mentee: no mentee in
                    ben,drc          ! ''      ! row 2, column mentor: “ben” and “drc” cannot be paired
                    ana,drb|ana,drc  ! ''      ! row 3, column mentor: “ana” must be with “drb” already
                    ana,drb|ben,drb  ! ''      ! row 3, column mentor: “drb” has 1 place, and the rows above have taken it
                    ana,drb          ! ana,drb ! row 2, column mentor: “ana” must be with “drb” and must never
                    """)
    void of_pairs_that_must_be(String must, String never, String said) throws IOException {
        withFile("must.csv", "mentee,mentor|" + must);
        withFile("never.csv", "mentee,mentor|" + never);

        refuses(
                words("match --scores scores.csv --out pairs.csv --must must.csv --never never.csv"),
                "must.csv, ",
                said);
    }

    @Test
    void of_pairs_that_must_never_be() throws IOException {
        withFile("never.csv", "mentee,mentor|ana,drx");

        refuses(
                words("match --scores scores.csv --out pairs.csv --never never.csv"),
                "never.csv, row 2, column mentor: no mentor in ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    mentee,priority|ana,high        ! row 2, column priority: “high” cannot stand here
                    mentee,priority|eve,1           ! row 2, column mentee: no mentee in
                    mentee,priority|ana,1|ana,2     ! row 3, column mentee: “ana” stands in row 2, too
                    mentee,urgency|ana,1            ! there is no column priority
                    """)
    void of_priorities(String text, String said) throws IOException {
        withFile("priorities.csv", text);

        refuses(words("match --scores scores.csv --out pairs.csv --priority priorities.csv"), "priorities.csv", said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    id,help|ana,magic            ! mentees.csv, row 2, column help: “magic” is not among the answers
                    id,help|ana,research|ana,    ! mentees.csv, row 3, column id: “ana” stands in a row above, too
                    id,waiting|ana,long          ! mentees.csv, row 2, column waiting: “long” cannot stand here
                    help|research                ! mentees.csv: there is no column id, none called email
                    id,What would you like help with?,What would you like help with? (optional)|ana,, ! both stand for help
                    """)
    void of_mentees(String text, String said) throws IOException {
        withFile("mentees.csv", text);

        refuses(people(Folder.CRITERIA.toString()), said);
    }

    @Test
    void of_a_result_where_a_link_stands() throws IOException {
        Path target = Files.createDirectory(folder.file("elsewhere")).resolve("target.csv");
        Files.writeString(target, "precious");
        Path link = Files.createSymbolicLink(folder.file("link.csv"), target);
        before = folder.names();

        refuses(words("match --scores scores.csv --out link.csv"), "link.csv: this is no file that can be replaced");
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(target).hasContent("precious");
    }

    @Test
    void of_a_result_beside_which_somebody_keeps_a_file() throws IOException {
        withFile("pairs.csv.unfinished", "precious");

        refuses(words("match --scores scores.csv --out pairs.csv"), "pairs.csv.unfinished stands in the way");
        assertThat(folder.file("pairs.csv.unfinished")).hasContent("precious");
    }

    private static String[] people(String criteria) {
        return words("match --mentees mentees.csv --mentors mentors.csv --out pairs.csv --criteria " + criteria);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    "help"         ! "halp"           ! Row 1 of the matching criteria: the sign-up form of the mentees has no question “halp”
                    "overlap"      ! "overlaps"       ! Row 1 of the matching criteria: there is no comparison “overlaps”
                    <text>350<     ! <text>3500<      ! Row 1 of the matching criteria: the weight is “3500”
                    <text>350<     ! <text>350 +<     ! It cannot be decided
                    matchingCriteria" ! criteria"     ! It has no decision table with the id matchingCriteria (but criteria)
                    <definitions   ! <definition      ! It cannot be read as a DMN file
                    """)
    void of_criteria(String instead, String of, String said) throws IOException {
        withFile("criteria.dmn", Files.readString(Folder.CRITERIA).replace(instead, of));

        refuses(people("criteria.dmn"), "criteria.dmn: ", said);
    }

    @Test
    void of_criteria_for_several_programs() throws IOException {
        withFile("criteria.dmn", Files.readString(Folder.CRITERIA).replaceFirst("\"maps\"", "\"other\""));

        refuses(people("criteria.dmn"), "criteria.dmn: ", "several programs (maps, other)", "--program");
    }

    @Test
    void of_a_program_that_has_no_criteria() throws IOException {
        String[] words = words("match --mentees mentees.csv --mentors mentors.csv --out pairs.csv --criteria "
                + Folder.CRITERIA + " --program none");

        refuses(words, "matching-criteria.dmn: no row is for the program “none”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    column,question|Nr,id         ! row 2, column column: no file has a column “Nr”
                    column,question|help,magic    ! row 2, column question: there is no question “magic”
                    column,question|help,help|help,name ! row 3, column column: “help” stands in a row above, too
                    """)
    void of_a_mapping(String text, String said) throws IOException {
        withFile("mapping.csv", text);
        String[] words = words("match --mentees mentees.csv --mentors mentors.csv --out pairs.csv --criteria "
                + Folder.CRITERIA + " --columns mapping.csv");

        refuses(words, "mapping.csv, ", said);
    }
}
