package org.cairn.matching.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.matching.MatchingDesk;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.participant.ParticipantDesk;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.ImportedSignUp;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.signup.intake.ImportRow;
import org.cairn.signup.intake.Sheet;
import org.cairn.signup.intake.StagedImport;
import org.cairn.signup.intake.StagedImports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports pairs under way from a file. Nothing changes before {@link #run}, and the same file again changes nothing. */
@Service
@Transactional
public class PairImportDesk {

    private final ProgramDesk programs;
    private final ParticipantDesk participants;
    private final SignUpDesk signUps;
    private final MentorshipDesk mentorships;
    private final MatchingDesk matching;
    private final StagedImports files;

    PairImportDesk(
            ProgramDesk programs,
            ParticipantDesk participants,
            SignUpDesk signUps,
            MentorshipDesk mentorships,
            MatchingDesk matching,
            StagedImports files) {
        this.programs = programs;
        this.participants = participants;
        this.signUps = signUps;
        this.mentorships = mentorships;
        this.matching = matching;
        this.files = files;
    }

    /**
     * What importing the file would do.
     *
     * @throws org.cairn.signup.intake.UnreadableSheet if the file is no table
     */
    @Transactional(readOnly = true)
    public PairPreview preview(ProgramYearId year, byte[] file) {
        return judge(year, file).preview();
    }

    /**
     * Imports the good rows.
     *
     * @throws org.cairn.signup.intake.UnreadableSheet if the file is no table
     */
    public PairPreview run(ProgramYearId year, byte[] file) {
        files.takeTurn(year);
        Judged judged = judge(year, file);
        judged.admitted().forEach(pair -> takeIn(year, pair, judged.places(pair.mentor())));
        return judged.preview();
    }

    /**
     * Imports the good rows of a file that a coordinator has uploaded and looked at, once: asked again, it says what the
     * first time did.
     *
     * @param lettersSeen how many people the coordinator knows will be written to
     * @throws OtherLettersThanSeen if it would be another number by now
     * @throws org.cairn.signup.intake.NoSuchFile if the file has expired
     */
    public PairPreview run(UUID staged, String coordinator, int lettersSeen) {
        StagedImport file = files.take(staged, coordinator);
        Optional<PairPreview> before = files.outcome(staged, PairPreview.class);
        if (before.isPresent()) {
            return before.get();
        }
        PairPreview done = run(file.year(), file.content());
        if (done.people().size() != lettersSeen) {
            throw new OtherLettersThanSeen(lettersSeen, done.people().size());
        }
        files.settle(staged, done);
        return done;
    }

    private Judged judge(ProgramYearId year, byte[] file) {
        Sheet sheet = Sheet.read(file, headings -> (int) headings.stream()
                .filter(heading -> PairColumn.of(heading).isPresent())
                .count());
        Map<PairColumn, Integer> columns = columns(sheet.headings());
        String refusal = refusal(columns, sheet.headings());
        if (refusal != null) {
            return Judged.refused(refusal);
        }
        LocalDate today = programs.today(year);
        PairRules rules =
                new PairRules(year, participants, signUps, mentorships, new PairProspects(year, programs, mentorships));
        List<ImportRow> rows = new ArrayList<>();
        sheet.rows().forEach(row -> rows.add(rules.judge(PairReader.read(row, columns, today))));
        return new Judged(new PairPreview(null, rows, rules.newcomers()), rules.admitted());
    }

    private static Map<PairColumn, Integer> columns(List<String> headings) {
        Map<PairColumn, Integer> columns = new EnumMap<>(PairColumn.class);
        for (int index = 0; index < headings.size(); index++) {
            int here = index;
            PairColumn.of(headings.get(index)).ifPresent(column -> columns.putIfAbsent(column, here));
        }
        return columns;
    }

    private static @Nullable String refusal(Map<PairColumn, Integer> columns, List<String> headings) {
        String missing = Stream.of(PairColumn.values())
                .filter(column -> column.required() && !columns.containsKey(column))
                .map(column -> "“" + column.heading() + "”")
                .collect(Collectors.joining(", "));
        String found = headings.stream().map(heading -> "“" + heading + "”").collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? null
                : "These columns are missing: " + missing + ". The first row of the file has " + found
                        + ". Give the columns these headings and upload the file again.";
    }

    private void takeIn(ProgramYearId year, PairRow.Members pair, int places) {
        SignUpId mentor = signUp(year, Role.MENTOR, pair.mentor(), Map.of("capacity", (long) places));
        SignUpId mentee = signUp(year, Role.MENTEE, pair.mentee(), Map.of());
        mentorships.takeIn(year, mentor, mentee, pair.begun(), pair.rhythm());
        ParticipantId who = signUps.signUp(mentee).participant();
        pair.earlier().stream()
                .map(address -> participants.welcome(address, address.value()).id())
                .forEach(earlier -> matching.hadBefore(who, earlier));
    }

    /** The one that counts already, or a new one that needs no coordinator: the file is the coordinator's word. */
    private SignUpId signUp(ProgramYearId year, Role role, PairRow.Member member, Map<String, Object> answers) {
        Optional<SignUpId> known = PairRules.counting(participants, signUps, year, role, member.email())
                .map(signUp -> signUp.id());
        if (known.isPresent()) {
            return known.get();
        }
        signUps.takeIn(new ImportedSignUp(year, role, member.email(), member.name(), answers, null, null), false);
        SignUpId made = PairRules.counting(participants, signUps, year, role, member.email())
                .orElseThrow()
                .id();
        if (signUps.needsVetting(made)) {
            signUps.accept(made);
        }
        return made;
    }

    /** A file, judged row by row. */
    private record Judged(PairPreview preview, List<PairRow.Members> admitted) {

        static Judged refused(String why) {
            return new Judged(new PairPreview(why, List.of(), List.of()), List.of());
        }

        /** How many mentees a mentor has in the file. */
        int places(PairRow.Member mentor) {
            return (int) admitted.stream()
                    .filter(pair -> pair.mentor().email().equals(mentor.email()))
                    .count();
        }
    }
}
