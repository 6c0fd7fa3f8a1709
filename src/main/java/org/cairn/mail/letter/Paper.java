package org.cairn.mail.letter;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import freemarker.core.XMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.logging.Level;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;

/**
 * A paper to print or to keep, such as a certificate: written like a letter, Markdown with FreeMarker and a title in its
 * first line, and set as a PDF. It fetches nothing: no images, no style sheets, no fonts but its own.
 */
public final class Paper {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final Template PAGE = page();

    static {
        XRLog.listRegisteredLoggers().forEach(talkative -> XRLog.setLevel(talkative, Level.WARNING));
    }

    private Paper() {}

    /**
     * The paper as a PDF.
     *
     * @param name its name, for complaints
     * @param text its file: title, Markdown with FreeMarker
     * @param model what it speaks of
     * @throws LetterUnreadable if the text is wrong, or speaks of something that the model does not hold
     */
    public static byte[] print(String name, String text, Map<String, Object> model) {
        Script script = Script.read(name, text);
        String title = script.subject(model);
        var html = new StringWriter();
        var pdf = new ByteArrayOutputStream();
        try {
            PAGE.process(Map.of("title", title, "body", Layout.plain(Layout.read(script.markdown(model)))), html);
            var builder = new PdfRendererBuilder();
            builder.useHttpStreamImplementation(address -> null);
            builder.useProtocolsStreamImplementation(address -> null, "file", "jar", "data", "ftp");
            builder.useUriResolver((base, address) -> null);
            builder.useFont(
                    (FSSupplier<InputStream>) () -> PdfRendererBuilder.class.getResourceAsStream(FONT), "paper");
            builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html.toString())), "");
            builder.withProducer("Cairn");
            builder.toStream(pdf);
            builder.run();
        } catch (TemplateException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return pdf.toByteArray();
    }

    private static Template page() {
        var configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setClassForTemplateLoading(Paper.class, "/templates/letter");
        configuration.setOutputFormat(XMLOutputFormat.INSTANCE);
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_35));
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setDefaultEncoding("UTF-8");
        try {
            return configuration.getTemplate("paper.ftlh");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
