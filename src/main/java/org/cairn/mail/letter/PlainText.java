package org.cairn.mail.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * A letter as readable text: what was emphasised is plain, links are written out, a table is a list of its rows. The
 * lines are format=flowed (RFC 3676): a blank at the end of a line says that the paragraph goes on.
 */
final class PlainText extends AbstractVisitor {

    private static final int WIDTH = 72;

    private final List<String> lines = new ArrayList<>();
    private StringBuilder inline = new StringBuilder();
    private String quote = "";
    private String bullet = "";
    private boolean tight;

    static String of(Node document) {
        var writer = new PlainText();
        document.accept(writer);
        while (!writer.lines.isEmpty()
                && writer.lines.get(writer.lines.size() - 1).isBlank()) {
            writer.lines.remove(writer.lines.size() - 1);
        }
        return String.join("\n", writer.lines) + "\n";
    }

    @Override
    public void visit(Heading heading) {
        String title = inline(heading);
        flow(title);
        fixed((heading.getLevel() == 1 ? "=" : "-").repeat(Math.min(title.length(), WIDTH)));
        space();
    }

    @Override
    public void visit(Paragraph paragraph) {
        flow(inline(paragraph));
        if (!tight) {
            space();
        }
    }

    @Override
    public void visit(BlockQuote block) {
        String outer = quote;
        boolean outerTight = tight;
        quote = outer + ">";
        tight = false;
        visitChildren(block);
        dropSpace();
        quote = outer;
        tight = outerTight;
        space();
    }

    @Override
    public void visit(BulletList list) {
        items(list, list.isTight(), item -> "- ");
    }

    @Override
    public void visit(OrderedList list) {
        int[] number = {list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber()};
        items(list, list.isTight(), item -> number[0]++ + ". ");
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code.getLiteral());
    }

    @Override
    public void visit(ThematicBreak line) {
        fixed("-".repeat(24));
        space();
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            table(table);
        } else {
            visitChildren(block);
        }
    }

    @Override
    public void visit(Link link) {
        String words = inline(link);
        String address = link.getDestination();
        boolean same = words.isEmpty() || words.equals(address) || ("mailto:" + words).equals(address);
        if (same) {
            inline.append(words.isEmpty() ? address : words);
        } else if (Layout.standsAlone(link)) {
            inline.append(words).append(":\n").append(address);
        } else {
            inline.append(words).append(" <").append(address).append('>');
        }
    }

    @Override
    public void visit(Text text) {
        inline.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        inline.append(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        inline.append(html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        flow(html.getLiteral());
        space();
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        inline.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        inline.append('\n');
    }

    private void items(Block list, boolean isTight, Function<ListItem, String> marker) {
        boolean outer = tight;
        tight = isTight;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            bullet = marker.apply((ListItem) item);
            visitChildren(item);
            bullet = "";
        }
        tight = outer;
        if (!tight) {
            space();
        }
    }

    private void table(TableBlock table) {
        List<String> heads = new ArrayList<>();
        table.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableRow row) {
                    row(row, heads);
                } else {
                    visitChildren(node);
                }
            }
        });
    }

    private void row(TableRow row, List<String> heads) {
        boolean header = false;
        int column = 0;
        for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
            String words = inline(node);
            if (((TableCell) node).isHeader()) {
                heads.add(words);
                header = true;
            } else {
                String head = column < heads.size() ? heads.get(column) : "";
                flow(head.isEmpty() ? words : head + ": " + words);
            }
            column++;
        }
        if (!header) {
            space();
        }
    }

    private void code(String literal) {
        literal.lines().forEach(this::fixed);
        space();
    }

    private String inline(Node parent) {
        StringBuilder outer = inline;
        inline = new StringBuilder();
        visitChildren(parent);
        String words = inline.toString().strip();
        inline = outer;
        return words;
    }

    /** Breaks words into lines of which all but the last of a paragraph's line end with a blank. */
    private void flow(String words) {
        for (String paragraph : words.split("\n", -1)) {
            StringBuilder line = new StringBuilder(bullet);
            bullet = "";
            for (String word : paragraph.strip().split(" +")) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
                if (line.length() + word.length() > WIDTH - quote.length() - 1 && !line.isEmpty()) {
                    add(line.toString());
                    line.setLength(0);
                }
                line.append(word);
            }
            fixed(line.toString());
        }
    }

    private void fixed(String line) {
        add(line.stripTrailing());
    }

    private void space() {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).equals(quote)) {
            lines.add(quote);
        }
    }

    private void dropSpace() {
        if (!lines.isEmpty() && lines.get(lines.size() - 1).equals(quote)) {
            lines.remove(lines.size() - 1);
        }
    }

    /** A blank in front keeps a line from being read as a quotation or as the mark of a mail folder. */
    private void add(String line) {
        boolean stuffed = (!quote.isEmpty() && !line.isEmpty())
                || line.startsWith(" ")
                || line.startsWith(">")
                || line.startsWith("From ");
        lines.add(quote + (stuffed ? " " : "") + line);
    }
}
