package org.cairn.commandline;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.rehearsal.Rehearsal;
import org.cairn.rehearsal.RehearsalPlan;
import org.cairn.rehearsal.RehearsalPlan.Cast;
import org.cairn.rehearsal.people.Personas;

/** {@code rehearse}: plays a whole year before people meet it. */
final class Rehearse {

    static final String USAGE =
            """
            rehearse: plays a whole program year with simulated people, on the real diagrams, forms and letters

              java -jar cairn.jar rehearse --mentors FILE.csv --mentees FILE.csv --out DIR
              java -jar cairn.jar rehearse --people FILE.csv --groups 19 --out DIR

              --program NAME                   whose the files behind it are; maps and empower otherwise
              --mentors FILE, --mentees FILE   who signs up for a program of pairs (both, or neither)
              --people FILE                    who signs up for a program in groups
              --groups N                       how many groups there are to be; what Cairn proposes otherwise
              --out DIR                        where report.html, report.json, diary.txt and the mail go
              --months N                       how long, from 1 to 60; 14 otherwise
              --begin DAY                      the first day, like 2026-08-03 (which it is otherwise)
              --seed N                         another seed, another year; the same seed, the same year; 1 otherwise
              --personas FILE.yaml             what people are like; written like the file that comes with Cairn
              --processes DIR, --forms DIR     an admin's diagrams, tables, letters and forms instead of the usual ones
              --compare REPORT.json            an earlier report to compare with
              --quiet                          says nothing but what is wrong

              Ends with 0 if all went well, with 1 if something in the year was wrong, with 2 if it could not be
              played, with 3 if it broke off.
            """;

    private static final String QUIET = "--quiet";
    private static final Set<String> KNOWN = Set.of(
            "--mentors",
            "--mentees",
            "--people",
            "--groups",
            "--out",
            "--months",
            "--begin",
            "--seed",
            "--personas",
            "--processes",
            "--forms",
            "--compare",
            QUIET);

    private Rehearse() {}

    private static final String PAIRS = "maps";
    private static final String GROUPS = "empower";

    /** @return whether nothing was wrong in the year */
    static boolean run(Class<?> application, List<String> arguments, PrintStream out) {
        Map<String, String> named = new HashMap<>();
        Options options = Options.read(KNOWN, Set.of(QUIET), withoutPrograms(arguments, named));
        List<Cast> programs = new ArrayList<>();
        if (options.has("--mentors") || options.has("--mentees")) {
            String program = named.getOrDefault("--mentors", named.getOrDefault("--mentees", PAIRS));
            programs.add(new Cast(
                    program,
                    name(program),
                    Map.of("mentor", options.needed("--mentors"), "mentee", options.needed("--mentees")),
                    0));
        }
        if (options.has("--people")) {
            String program = named.getOrDefault("--people", GROUPS);
            programs.add(new Cast(
                    program,
                    name(program),
                    Map.of("peer", options.needed("--people")),
                    options.whole("--groups", 1, 1000).orElse(0)));
        }
        if (programs.isEmpty()) {
            throw new InputRefused("Nobody is to take part. Name --mentors and --mentees, or --people.");
        }
        Path personas = options.file("--personas").orElse(null);
        return new Rehearsal(application, out)
                .play(new RehearsalPlan(
                        programs,
                        begin(options),
                        options.whole("--months", 1, 60).orElse(14),
                        options.whole("--seed", 0, Integer.MAX_VALUE).orElse(1),
                        personas == null ? Personas.usual() : Personas.of(personas),
                        options.file("--processes").orElse(null),
                        options.file("--forms").orElse(null),
                        options.needed("--out"),
                        options.file("--compare").orElse(null),
                        options.yesOrNo(QUIET, false)));
    }

    /** Takes {@code --program NAME} out, which may stand there twice, and notes whose files follow. */
    private static List<String> withoutPrograms(List<String> arguments, Map<String, String> named) {
        List<String> others = new ArrayList<>();
        String program = "";
        for (int at = 0; at < arguments.size(); at++) {
            if (arguments.get(at).equals("--program") && at + 1 < arguments.size()) {
                program = arguments.get(++at);
                if (!program.matches("[a-z][a-zA-Z0-9]{0,30}")) {
                    throw new InputRefused("--program: “" + program
                            + "” is no program. Write its short name, like maps: letters and digits.");
                }
            } else {
                others.add(arguments.get(at));
                if (!program.isEmpty() && arguments.get(at).startsWith("--")) {
                    named.putIfAbsent(arguments.get(at), program);
                }
            }
        }
        return others;
    }

    /** As people call it. */
    private static String name(String program) {
        return switch (program) {
            case PAIRS -> "MAPS";
            case GROUPS -> "eMpower";
            default -> program;
        };
    }

    private static LocalDate begin(Options options) {
        String day = options.text("--begin").orElse("2026-08-03");
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException unreadable) {
            throw new InputRefused("--begin: “" + day + "” is no day. Write it like 2026-08-03.");
        }
    }
}
