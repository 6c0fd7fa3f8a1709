package org.cairn.rehearsal.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * All kinds of people of a rehearsal, and what coordinators decide.
 *
 * @param everybody what everybody says unless their persona says otherwise, by the key of the question
 * @param coordinators what coordinators decide, by the key of the question; how many tasks an hour they do and when
 * @param leaves the words of buttons that nobody presses unless they want just that
 */
public record Personas(
        List<Persona> all, Map<String, List<String>> everybody, Office coordinators, List<String> leaves) {

    private static final List<String> ROLES = List.of("mentor", "mentee", "peer");
    private static final Set<String> KNOWN = Set.of(
            "share",
            "for",
            "reads",
            "answers",
            "words",
            "silentFromMonth",
            "answersTwice",
            "scanner",
            "leavesInMonth",
            "concernInMonth",
            "newAddressInMonth",
            "pauses",
            "says");

    /**
     * When coordinators work.
     *
     * @param people how many share the task list
     * @param days the days of the week, from 1 (Monday) to 7
     * @param from the first hour, where the program is
     * @param until the hour at which they stop
     * @param tasksAnHour how many tasks each does in an hour
     */
    public record Office(
            int people, List<Integer> days, int from, int until, int tasksAnHour, Map<String, List<String>> says) {}

    /** The same, but whoever is asked how many groups there are to be says that many. */
    public Personas formingGroups(int groups) {
        Map<String, List<String>> says = new LinkedHashMap<>(coordinators.says());
        says.put("groups", List.of(Integer.toString(groups)));
        return new Personas(
                all,
                everybody,
                new Office(
                        coordinators.people(),
                        coordinators.days(),
                        coordinators.from(),
                        coordinators.until(),
                        coordinators.tasksAnHour(),
                        says),
                leaves);
    }

    /** Those that come with Cairn. */
    public static Personas usual() {
        try (InputStream file =
                Objects.requireNonNull(Personas.class.getResourceAsStream("/rehearsal/personas.yaml"))) {
            return read("personas.yaml", new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Those of a file.
     *
     * @throws PersonasUnreadable if it cannot be read, in a sentence
     */
    public static Personas of(Path file) {
        try {
            return read(String.valueOf(file.getFileName()), Files.readString(file));
        } catch (IOException gone) {
            throw new PersonasUnreadable(file + " cannot be read.");
        }
    }

    /** The persona of somebody: the shares of the file, each person always the same. */
    public Persona of(String role, String who, Chance chance) {
        List<Persona> possible = all.stream()
                .filter(persona -> persona.role().isEmpty() || persona.role().equals(role))
                .toList();
        double left = chance.of("persona", who)
                * possible.stream().mapToInt(Persona::share).sum();
        for (Persona persona : possible) {
            left -= persona.share();
            if (left < 0) {
                return persona;
            }
        }
        return possible.get(possible.size() - 1);
    }

    private static Personas read(String name, String text) {
        Map<String, Object> file;
        try {
            file = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text), name);
        } catch (YAMLException unreadable) {
            throw new PersonasUnreadable(name + " is no YAML: "
                    + String.valueOf(unreadable.getMessage())
                            .lines()
                            .findFirst()
                            .orElse(""));
        }
        List<Persona> all = new ArrayList<>();
        map(file.get("people"), name + ": “people”")
                .forEach((persona, said) -> all.add(persona(persona, map(said, name + ": “" + persona + "”"))));
        if (all.stream().noneMatch(persona -> persona.share() > 0)) {
            throw new PersonasUnreadable(name + ": nobody has a share. Write “share: 10” to at least one persona.");
        }
        Map<String, Object> office = map(file.getOrDefault("coordinators", Map.of()), name + ": “coordinators”");
        return new Personas(
                List.copyOf(all),
                says(file.getOrDefault("everybodySays", Map.of())),
                new Office(
                        Math.max(1, whole(office, "people", 1)),
                        numbers(office.getOrDefault("days", List.of(1, 2, 3, 4, 5))),
                        whole(office, "from", 9),
                        whole(office, "until", 17),
                        whole(office, "tasksAnHour", 12),
                        says(office.getOrDefault("says", Map.of()))),
                texts(file.getOrDefault("nobodyPresses", List.of())));
    }

    private static Persona persona(String name, Map<String, Object> said) {
        said.keySet().stream().filter(key -> !KNOWN.contains(key)).findFirst().ifPresent(unknown -> {
            throw new PersonasUnreadable("The persona “%s” has “%s”, which Cairn does not know. Write one of %s."
                    .formatted(
                            name,
                            unknown,
                            String.join(", ", KNOWN.stream().sorted().toList())));
        });
        List<Integer> hours = numbers(said.getOrDefault("reads", List.of(1, 24)));
        String role = Objects.toString(said.get("for"), "");
        if (hours.isEmpty() || hours.get(0) > hours.get(hours.size() - 1)) {
            throw new PersonasUnreadable(
                    "“%s” reads letters after “%s”. Write the fewest and the most hours, like [2, 48]."
                            .formatted(name, said.get("reads")));
        }
        if (!role.isEmpty() && !ROLES.contains(role)) {
            throw new PersonasUnreadable("“%s” is for “%s”. Write one of %s, or leave it out for everybody."
                    .formatted(name, role, String.join(", ", ROLES)));
        }
        Map<String, Object> pauses = map(said.getOrDefault("pauses", Map.of()), name + ": “pauses”");
        if (pauses.containsKey("from") != pauses.containsKey("until")) {
            throw new PersonasUnreadable("“%s” pauses without a beginning or an end. Write both.".formatted(name));
        }
        return new Persona(
                name,
                whole(said, "share", 0),
                role,
                new int[] {hours.get(0), hours.get(hours.size() - 1)},
                often(said, "answers", 1),
                often(said, "words", 0.2),
                whole(said, "silentFromMonth", 0),
                Boolean.TRUE.equals(said.get("answersTwice")),
                Boolean.TRUE.equals(said.get("scanner")),
                whole(said, "leavesInMonth", 0),
                whole(said, "concernInMonth", 0),
                whole(said, "newAddressInMonth", 0),
                day(pauses.get("from")),
                day(pauses.get("until")),
                says(said.getOrDefault("says", Map.of())));
    }

    private static @Nullable MonthDay day(@Nullable Object said) {
        try {
            return said == null ? null : MonthDay.parse("--" + said);
        } catch (DateTimeException unreadable) {
            throw new PersonasUnreadable("“" + said + "” is no day of a year. Write it like 06-15, in quotes.");
        }
    }

    private static int whole(Map<String, Object> said, String key, int otherwise) {
        Object value = said.getOrDefault(key, otherwise);
        if (value instanceof Integer number && number >= 0) {
            return number;
        }
        throw new PersonasUnreadable("“" + key + ": " + value + "” is no whole number.");
    }

    private static double often(Map<String, Object> said, String key, double otherwise) {
        Object value = said.getOrDefault(key, otherwise);
        if (value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= 1) {
            return number.doubleValue();
        }
        throw new PersonasUnreadable("“" + key + ": " + value + "” is no number from 0 to 1.");
    }

    private static Map<String, List<String>> says(Object said) {
        Map<String, List<String>> says = new LinkedHashMap<>();
        map(said, "“says”").forEach((key, value) -> says.put(key, texts(value)));
        return says;
    }

    private static List<String> texts(Object said) {
        return said instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(said));
    }

    private static List<Integer> numbers(Object said) {
        try {
            return texts(said).stream().map(Integer::valueOf).toList();
        } catch (NumberFormatException unreadable) {
            throw new PersonasUnreadable("“" + said + "” are no whole numbers.");
        }
    }

    private static Map<String, Object> map(@Nullable Object said, String where) {
        if (!(said instanceof Map<?, ?> pairs)) {
            throw new PersonasUnreadable(where + " is no list of names with something behind each.");
        }
        Map<String, Object> map = new LinkedHashMap<>();
        pairs.forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }
}
