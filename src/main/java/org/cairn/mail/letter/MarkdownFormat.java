package org.cairn.mail.letter;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells FreeMarker how to write a value into Markdown so that it stays words: no link, no heading, no HTML, whatever
 * a person has typed. Line breaks are kept as line breaks of the same paragraph.
 */
final class MarkdownFormat extends CommonMarkupOutputFormat<MarkdownFormat.Fragment> {

    static final MarkdownFormat MARKDOWN = new MarkdownFormat();

    /** What no letter needs: control characters, and those that turn the direction of the text that follows them. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\n]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern LINE_END = Pattern.compile("[ \\t]*(\\r\\n|[\\r\\n\\u2028\\u2029\\u0085])[ \\t]*");
    private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}"); // ASCII's, all of which \ may precede

    private MarkdownFormat() {}

    @Override
    public String getName() {
        return "Markdown";
    }

    @Override
    public String getMimeType() {
        return "text/markdown";
    }

    @Override
    public void output(String words, Writer out) throws IOException {
        out.write(escapePlainText(words));
    }

    @Override
    public String escapePlainText(String words) {
        String lines = LINE_END.matcher(words.strip()).replaceAll("\n");
        String seen = UNSEEN.matcher(lines.replace('\t', ' ')).replaceAll("");
        return PUNCTUATION.matcher(seen).replaceAll("\\\\$0").replace("\n", "\\\n");
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtIn) {
        return false;
    }

    @Override
    protected Fragment newTemplateMarkupOutputModel(@Nullable String words, @Nullable String markdown) {
        return new Fragment(words, markdown);
    }

    /** A piece of Markdown that is written as it is. */
    static final class Fragment extends CommonTemplateMarkupOutputModel<Fragment> {

        private Fragment(@Nullable String words, @Nullable String markdown) {
            super(words, markdown);
        }

        @Override
        public MarkdownFormat getOutputFormat() {
            return MARKDOWN;
        }
    }
}
