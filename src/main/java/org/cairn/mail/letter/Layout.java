package org.cairn.mail.letter;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/** The one look of all letters. Mail programs heed little but styles on the elements themselves, so there they stand. */
final class Layout {

    private static final Parser MARKDOWN =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak(" ")
            .attributeProviderFactory(context -> Layout::style)
            .nodeRendererFactory(WithoutImages::new)
            .build();
    private static final HtmlRenderer PLAIN = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .nodeRendererFactory(WithoutImages::new)
            .build();
    private static final Template PAGE = page();

    private Layout() {}

    static Node read(String markdown) {
        return MARKDOWN.parse(markdown);
    }

    /**
     * The whole page.
     *
     * @param foot the program's name, contact and address, as far as known
     * @param links addresses by their words
     */
    static String html(String subject, Node letter, Map<String, String> foot, Map<String, String> links) {
        var out = new StringWriter();
        try {
            PAGE.process(Map.of("subject", subject, "letter", HTML.render(letter), "foot", foot, "links", links), out);
        } catch (TemplateException | IOException broken) {
            throw new IllegalStateException(broken);
        }
        return out.toString();
    }

    /** Nothing but the words, for a page that brings its own look. */
    static String plain(Node words) {
        return PLAIN.render(words);
    }

    /** Whether a link is a paragraph of its own: then it is what the letter is about, and looks like a button. */
    static boolean standsAlone(Link link) {
        return link.getParent() instanceof Paragraph && link.getPrevious() == null && link.getNext() == null;
    }

    private static void style(Node node, String tag, Map<String, String> attributes) {
        String style = style(node, tag);
        if (style != null) {
            attributes.put("style", style);
        }
    }

    private static @Nullable String style(Node node, String tag) {
        if (node instanceof Paragraph) {
            return "margin:0 0 16px";
        }
        if (node instanceof Link link) {
            return standsAlone(link) && !link.getDestination().startsWith("mailto:")
                    ? "display:inline-block;padding:12px 22px;border:1px solid #c98f5a;border-radius:6px;"
                            + "background-color:#8a4a2b;color:#ffffff;font-weight:bold;text-decoration:none"
                    : "color:inherit;text-decoration:underline";
        }
        if (node instanceof ListItem item && isButton(item)) {
            return "margin:0 0 10px";
        }
        if (node instanceof BulletList list && isOfButtons(list)) {
            return "list-style:none;margin:0 0 16px;padding:0";
        }
        if (node instanceof Heading heading) {
            return "margin:24px 0 8px;line-height:1.3;font-size:" + (heading.getLevel() == 1 ? 22 : 18) + "px";
        }
        if (node instanceof BlockQuote) {
            return "margin:0 0 16px;padding:0 0 0 14px;border-left:3px solid #808080";
        }
        if (node instanceof TableBlock) {
            return "border-collapse:collapse;margin:0 0 16px";
        }
        if (node instanceof TableCell) {
            return "padding:6px 12px 6px 0;border-bottom:1px solid #808080;text-align:left;vertical-align:top";
        }
        return tag.equals("ul") || tag.equals("ol") ? "margin:0 0 16px;padding-left:24px" : null;
    }

    /** Buttons below each other need room for a thumb, and no dots. */
    private static boolean isOfButtons(BulletList list) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (!isButton(item)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isButton(Node item) {
        Node only = item.getFirstChild();
        return only instanceof Paragraph
                && only.getNext() == null
                && only.getFirstChild() instanceof Link link
                && standsAlone(link);
    }

    private static Template page() {
        var configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setClassForTemplateLoading(Layout.class, "/templates/letter");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_35));
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setDefaultEncoding("UTF-8");
        try {
            return configuration.getTemplate("layout.ftlh");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** An image would tell a stranger who opened the letter when: its description stands in its place. */
    private static final class WithoutImages extends CoreHtmlNodeRenderer {

        private WithoutImages(HtmlNodeRendererContext context) {
            super(context);
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class);
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
        }
    }
}
