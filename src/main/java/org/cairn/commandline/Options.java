package org.cairn.commandline;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What stands behind the command: options, each with a value, but for those that may stand alone. */
final class Options {

    private static final String ALONE = "";

    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads {@code --name value --other value}.
     *
     * @param mayBeAlone which may stand there without a value
     * @throws InputRefused an option that nobody knows, that stands there twice or that has no value
     */
    static Options read(Set<String> known, Set<String> mayBeAlone, Iterable<String> arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        String open = "";
        for (String argument : arguments) {
            if (!open.isEmpty() && !argument.startsWith("--")) {
                values.put(open, argument);
                open = "";
                continue;
            }
            close(open, mayBeAlone);
            if (!known.contains(argument)) {
                throw new InputRefused("There is no option “" + argument + "”. Write one of "
                        + String.join(", ", new TreeSet<>(known)) + ".");
            }
            if (values.containsKey(argument)) {
                throw new InputRefused("The option " + argument + " stands there twice. Write it once.");
            }
            values.put(argument, ALONE);
            open = argument;
        }
        close(open, mayBeAlone);
        return new Options(values);
    }

    private static void close(String open, Set<String> mayBeAlone) {
        if (!open.isEmpty() && !mayBeAlone.contains(open)) {
            throw new InputRefused("The option " + open + " has no value. Write it behind the option.");
        }
    }

    boolean has(String option) {
        return values.containsKey(option);
    }

    /** Whether it stands there without a value. */
    boolean alone(String option) {
        return ALONE.equals(values.get(option));
    }

    Optional<String> text(String option) {
        return Optional.ofNullable(values.get(option)).filter(value -> !value.equals(ALONE));
    }

    Optional<Path> file(String option) {
        return text(option).map(name -> {
            try {
                return Path.of(name);
            } catch (InvalidPathException broken) {
                throw new InputRefused(option + ": “" + name + "” is no name of a file.");
            }
        });
    }

    /** @throws InputRefused if the option is not there */
    Path needed(String option) {
        return file(option)
                .orElseThrow(() -> new InputRefused(
                        "The option " + option + " is missing. Write it with the name of a file; --help shows how."));
    }

    /** @throws InputRefused if it is no whole number between the two */
    Optional<Integer> whole(String option, int lowest, int highest) {
        return text(option).map(words -> {
            long number = words.matches("[0-9]{1,10}") ? Long.parseLong(words) : -1;
            if (number < lowest || number > highest) {
                throw new InputRefused(option + ": “" + words
                        + "” cannot stand here. Write a whole number from %,d to %,d.".formatted(lowest, highest));
            }
            return (int) number;
        });
    }

    /**
     * Yes where it stands alone.
     *
     * @throws InputRefused if it is neither yes nor no
     */
    boolean yesOrNo(String option, boolean otherwise) {
        return switch (values.getOrDefault(option, otherwise ? "yes" : "no")) {
            case "yes", ALONE -> true;
            case "no" -> false;
            default -> throw new InputRefused(option + ": write yes or no, not “" + values.get(option) + "”.");
        };
    }
}
