package org.cairn.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that a dump of the database would tell, letters decoded. */
public final class Dump {

    private final JdbcClient database;
    /** What was decoded for one look is there for the next. */
    private final Map<ByteBuffer, String> decoded = new HashMap<>();

    public Dump(JdbcClient database) {
        this.database = database;
    }

    /** In which columns each of the marks stands, in whatever case; marks that stand nowhere are left out. */
    public SortedMap<String, Collection<String>> places(Collection<String> marks) {
        Map<String, String> sought = new HashMap<>();
        marks.forEach(mark -> sought.put(mark.toLowerCase(Locale.ROOT), mark));
        SortedMap<String, Collection<String>> places = new TreeMap<>();
        for (String table : tables()) {
            database.sql("select * from " + table).query((ResultSet row) -> {
                for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
                    String text = text(row.getObject(at));
                    String place = table + "." + row.getMetaData().getColumnName(at);
                    sought.forEach((lower, mark) -> {
                        if (text.contains(lower)) {
                            places.computeIfAbsent(mark, fresh -> new TreeSet<>())
                                    .add(place);
                        }
                    });
                }
            });
        }
        return places;
    }

    private List<String> tables() {
        return database.sql("select table_name from information_schema.tables"
                        + " where table_schema = current_schema() and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
    }

    /** In lower case. */
    private String text(Object value) {
        if (value instanceof byte[] bytes) {
            return decoded.computeIfAbsent(
                    ByteBuffer.wrap(bytes),
                    any -> (new String(bytes, StandardCharsets.UTF_8) + "\n" + letter(bytes)).toLowerCase(Locale.ROOT));
        }
        return String.valueOf(value).toLowerCase(Locale.ROOT);
    }

    /** Subject and words of a letter as it goes over the wire; empty if it is none. */
    public static String letter(byte[] bytes) {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            return message.getMessageID() == null ? "" : message.getSubject() + "\n" + text((Part) message);
        } catch (MessagingException | IOException noLetter) {
            return "";
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart several) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < several.getCount(); i++) {
                all.append(text((Part) several.getBodyPart(i))).append('\n');
            }
            return all.toString();
        }
        return content instanceof String words ? words.replaceAll("\\s+", " ") : "";
    }
}
