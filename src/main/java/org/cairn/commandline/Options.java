package org.cairn.commandline;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What stands behind the command: options, each with a value. */
final class Options {

    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads {@code --name value --other value}.
     *
     * @throws InputRefused an option that nobody knows, that stands there twice or that has no value
     */
    static Options read(Set<String> known, Iterable<String> arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        String open = "";
        for (String argument : arguments) {
            if (!open.isEmpty() && !argument.startsWith("--")) {
                values.put(open, argument);
                open = "";
            } else if (!open.isEmpty()) {
                throw noValue(open);
            } else if (!known.contains(argument)) {
                throw new InputRefused("There is no option “" + argument + "”. Write one of "
                        + String.join(", ", new TreeSet<>(known)) + ".");
            } else if (values.containsKey(argument)) {
                throw new InputRefused("The option " + argument + " stands there twice. Write it once.");
            } else {
                open = argument;
            }
        }
        if (!open.isEmpty()) {
            throw noValue(open);
        }
        return new Options(values);
    }

    private static InputRefused noValue(String option) {
        return new InputRefused("The option " + option + " has no value. Write it behind the option.");
    }

    boolean has(String option) {
        return values.containsKey(option);
    }

    Optional<String> text(String option) {
        return Optional.ofNullable(values.get(option));
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

    /** @throws InputRefused if it is neither yes nor no */
    boolean yesOrNo(String option, boolean otherwise) {
        return switch (values.getOrDefault(option, otherwise ? "yes" : "no")) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new InputRefused(option + ": write yes or no, not “" + values.get(option) + "”.");
        };
    }
}
