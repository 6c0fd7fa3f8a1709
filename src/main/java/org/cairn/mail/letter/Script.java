package org.cairn.mail.letter;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * A letter's file: a line {@code Subject: …}, perhaps a line {@code Policy: resend} or {@code Policy: hold}, perhaps a
 * line {@code Forwarded: yes} if people forward or quote it, an empty line, and Markdown. Subject and Markdown are FreeMarker without any way out: no classes, no files, no switching off
 * of the escaping, and no more of the language than {@link Grammar} names.
 */
record Script(String letter, Template subject, Policy policy, boolean forwarded, Template body, int head) {

    private static final int LONGEST = 100_000; // characters; a letter that grows further is a loop
    private static final Pattern HEAD = Pattern.compile("(?i)(Subject|Policy|Forwarded):[ \\t]*(.*)");

    /** An address in its brackets, and what the letter puts after it within the same target. */
    private static final Pattern LONGER_TARGET = Pattern.compile("]\\(<([^<>\\s]+)>([^()<>\\s]+)\\)");

    /** Those that are in use, by their names and texts; to read one takes longer than to fill it. */
    private static final Map<List<String>, Script> KNOWN = new ConcurrentReferenceHashMap<>();

    private static final Configuration WORDS = configuration();
    private static final Configuration MARKDOWN = configuration();

    static {
        WORDS.setOutputFormat(PlainTextOutputFormat.INSTANCE);
        MARKDOWN.setOutputFormat(MarkdownFormat.MARKDOWN);
        MARKDOWN.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    }

    static Script read(String letter, String file) {
        return KNOWN.computeIfAbsent(List.of(letter, file), unknown -> parse(letter, file));
    }

    private static Script parse(String letter, String file) {
        String subject = "";
        Policy policy = Policy.RESEND;
        boolean forwarded = false;
        int head = 0;
        if (file.length() > LONGEST) {
            throw new LetterUnreadable(letter, "It has more than " + LONGEST + " characters. Shorten it.");
        }
        String rest = file.replace("\r\n", "\n").replaceFirst("^\\uFEFF", "");
        while (!rest.isEmpty()) {
            int end = rest.indexOf('\n');
            String line = end < 0 ? rest : rest.substring(0, end);
            rest = end < 0 ? "" : rest.substring(end + 1);
            head++;
            if (line.isBlank()) {
                break;
            }
            Matcher said = HEAD.matcher(line);
            if (!said.matches()) {
                throw new LetterUnreadable(
                        letter,
                        "The line “" + line
                                + "” stands where only “Subject: …”, “Policy: …” and “Forwarded: …” may. Leave an"
                                + " empty line between them and the letter.");
            }
            if (said.group(1).equalsIgnoreCase("Subject")) {
                subject = said.group(2).strip();
            } else if (said.group(1).equalsIgnoreCase("Policy")) {
                policy = policy(letter, said.group(2).strip());
            } else {
                forwarded = forwarded(letter, said.group(2).strip());
            }
        }
        if (subject.isEmpty()) {
            throw new LetterUnreadable(letter, "It has no subject. Begin it with a line “Subject: …”.");
        }
        return new Script(
                letter,
                template(letter, subject, WORDS, 0),
                policy,
                forwarded,
                template(letter, rest, MARKDOWN, head),
                head);
    }

    /** The subject, on one line. */
    String subject(Map<String, Object> model) {
        return fill(subject, Values.inWords(letter, model), 0)
                .replaceAll("[\\p{Cc}\\s]+", " ")
                .strip();
    }

    /**
     * The Markdown with all values in it, and nothing in the values that Markdown would heed. What follows an address, as
     * in {@code [Yes](${link}?answer=met:yes)}, belongs to it.
     */
    String markdown(Map<String, Object> model) {
        String filled = fill(body, Values.inMarkdown(letter, model), head);
        return LONGER_TARGET.matcher(filled).replaceAll("](<$1$2>)");
    }

    private String fill(Template template, Map<String, Object> model, int above) {
        var out = new Bounded();
        try {
            template.process(model, out);
        } catch (InvalidReferenceException missing) {
            throw new LetterUnreadable(
                    letter,
                    "It speaks of “" + missing.getBlamedExpressionString() + "”" + place(missing, above)
                            + ", which has no value here. Correct the name, or write what shall stand there without a"
                            + " value, as in ${name!\"…\"}.");
        } catch (TemplateException broken) {
            throw new LetterUnreadable(
                    letter, firstLine(broken.getMessageWithoutStackTop()) + place(broken, above) + ".");
        } catch (IOException tooLong) {
            throw new LetterUnreadable(
                    letter, "It grows beyond " + LONGEST + " characters. Look for a list that never ends.");
        }
        return out.toString();
    }

    private static Policy policy(String letter, String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "resend" -> Policy.RESEND;
            case "hold" -> Policy.HOLD;
            default ->
                throw new LetterUnreadable(
                        letter, "The policy “" + word + "” is none. Write “Policy: resend” or “Policy: hold”.");
        };
    }

    private static boolean forwarded(String letter, String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new LetterUnreadable(letter, "Write “Forwarded: yes” or “Forwarded: no”.");
        };
    }

    private static Template template(String letter, String text, Configuration configuration, int above) {
        if (text.stripLeading().matches("(?s)[<\\[]#ftl\\b.*")) { // a head that the template itself does not show
            throw new LetterUnreadable(letter, "“#ftl” would let people's words act as Markdown. Leave it out.");
        }
        try {
            Template template = new Template(letter, text, configuration);
            Grammar.demand(letter, template, above);
            return template;
        } catch (ParseException broken) {
            throw new LetterUnreadable(
                    letter, "Line " + (broken.getLineNumber() + above) + ": " + firstLine(broken.getEditorMessage()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String place(TemplateException broken, int above) {
        Integer line = broken.getLineNumber();
        return line == null ? "" : " (line " + (line + above) + ")";
    }

    private static String firstLine(String message) {
        return message.strip().lines().findFirst().orElse("FreeMarker does not understand it.");
    }

    private static Configuration configuration() {
        var configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_35));
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setLocale(Locale.US);
        configuration.setBooleanFormat("yes,no");
        return configuration;
    }

    /** Stops a letter that never ends. */
    private static final class Bounded extends Writer {

        private final StringBuilder written = new StringBuilder();

        @Override
        public void write(char[] characters, int from, int length) throws IOException {
            if (written.length() + length > LONGEST) {
                throw new IOException("too long");
            }
            written.append(characters, from, length);
        }

        @Override
        public void flush() {
            // written at once
        }

        @Override
        public void close() {
            // holds nothing
        }

        @Override
        public String toString() {
            return written.toString();
        }
    }
}
