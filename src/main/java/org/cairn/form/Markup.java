package org.cairn.form;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** Markdown and HTML of a form's author made safe to show. What the author did not write never becomes a link. */
final class Markup {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>")
            .build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();
    private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|mailto:|tel:|/(?!/)|#).*");
    private static final Safelist ALLOWED = Safelist.relaxed()
            .addTags("hr", "section", "article", "abbr", "details", "summary")
            .addProtocols("a", "href", "http", "https", "mailto", "tel", "#")
            .addProtocols("img", "src", "http", "https", "data")
            .preserveRelativeLinks(true)
            .addEnforcedAttribute("a", "rel", "noopener noreferrer");

    private Markup() {}

    /** So that Markdown takes every sign of a text for itself. */
    static String literally(String words) {
        return PUNCTUATION.matcher(words).replaceAll("\\\\$0");
    }

    /**
     * Markdown as HTML.
     *
     * @param author what the author wrote: only addresses in it become links and images
     */
    static String html(String markdown, String author) {
        Node document = PARSER.parse(markdown);
        Highest highest = new Highest();
        document.accept(highest);
        document.accept(new Tamed(author, 2 - highest.level)); // the page has a first heading of its own
        return HTML.render(document);
    }

    /** Markdown as one sentence without any markup. */
    static String sentence(String markdown) {
        return PLAIN.render(PARSER.parse(markdown)).replaceAll("\\s+", " ").strip();
    }

    /** HTML without scripts, styles, forms and frames. */
    static String clean(String html) {
        return Jsoup.clean(html, "https://cairn.invalid/", ALLOWED, new Document.OutputSettings().prettyPrint(false));
    }

    private static final class Highest extends AbstractVisitor {

        private int level = 6;

        @Override
        public void visit(Heading heading) {
            level = Math.min(level, heading.getLevel());
        }
    }

    private static final class Tamed extends AbstractVisitor {

        private final String author;

        private final int lower;

        Tamed(String author, int lower) {
            this.author = author;
            this.lower = lower;
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (!authored(link.getDestination())) {
                unwrap(link);
            }
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            if (!authored(image.getDestination())) {
                unwrap(image);
            }
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() + lower));
            visitChildren(heading);
        }

        private boolean authored(String destination) {
            return ADDRESS.matcher(destination).matches() && author.contains(destination);
        }

        private static void unwrap(Node node) {
            Node child = node.getFirstChild();
            if (child == null) {
                node.insertBefore(new Text(""));
            }
            while (child != null) {
                Node next = child.getNext();
                node.insertBefore(child);
                child = next;
            }
            node.unlink();
        }
    }
}
