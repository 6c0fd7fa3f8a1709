package org.cairn.commandline;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cairn.kernel.Refusal;

/** What Cairn does when it is asked for one thing by its arguments, and does not run as a server. */
public final class CommandLine {

    private static final int DONE = 0;
    private static final int WRONG = 1;
    private static final int REFUSED = 2;
    private static final int BROKEN = 3;
    private static final String MATCH = "match";
    private static final String GROUP = "group";
    private static final String REHEARSE = "rehearse";
    private static final String HELP = "--help";

    private final PrintStream out;
    private final PrintStream err;

    /** A command line that answers there. */
    public CommandLine(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Whether the arguments ask for something that needs no server. */
    public static boolean knows(String... arguments) {
        return arguments.length > 0 && List.of(MATCH, GROUP, REHEARSE, HELP).contains(arguments[0]);
    }

    /**
     * Does what a machine was started for, with nothing of a log.
     *
     * @param application what starts the whole of Cairn, where that is asked for
     * @return what the machine ends with
     */
    public static int start(Class<?> application, String... arguments) {
        CommandLine line = new CommandLine(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
        if (arguments[0].equals(REHEARSE)) {
            return line.rehearse(application, List.of(arguments));
        }
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        return line.run(arguments);
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    /**
     * Does what the arguments ask for.
     *
     * @return 0 when it is done, 2 when a sentence on the stream for errors says what is in the way
     */
    public int run(String... arguments) {
        List<String> words = List.of(arguments);
        if (words.contains(HELP)) {
            out.print(usage(words.get(0)));
            return DONE;
        }
        try {
            List<String> options = words.subList(1, words.size());
            List<String> said = words.get(0).equals(GROUP) ? Group.run(options) : Match.run(options);
            said.forEach(out::println);
            return DONE;
        } catch (Refusal refusal) {
            err.println(refusal.sentence());
            return REFUSED;
        }
    }

    /** Needs the whole of Cairn, and its log. */
    private int rehearse(Class<?> application, List<String> words) {
        if (words.contains(HELP)) {
            out.print(Rehearse.USAGE);
            return DONE;
        }
        try {
            return Rehearse.run(application, words.subList(1, words.size()), out) ? DONE : WRONG;
        } catch (Refusal refusal) {
            err.println(refusal.sentence());
            return REFUSED;
        } catch (RuntimeException broken) {
            err.println("The year could not be played to its end: " + broken);
            return BROKEN;
        }
    }

    private static String usage(String command) {
        return switch (command) {
            case MATCH -> Match.USAGE;
            case GROUP -> Group.USAGE;
            case REHEARSE -> Rehearse.USAGE;
            default -> Match.USAGE + "\n" + Group.USAGE + "\n" + Rehearse.USAGE;
        };
    }
}
