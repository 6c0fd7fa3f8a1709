package org.cairn.formlink;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.form.Form;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The forms that were laid before people, as they were then: one copy of each content. */
@Component
class FormCopies {

    private static final int REMEMBERED = 200;

    private final JdbcClient database;
    private final Map<String, Form> read = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Form> eldest) {
            return size() > REMEMBERED; // a copy never changes, so forgetting one is only slower
        }
    });

    FormCopies(JdbcClient database) {
        this.database = database;
    }

    /** Keeps a form's JSON, in the caller's transaction. */
    String keep(String formId, String json) {
        String hash = HexFormat.of().formatHex(LinkToken.sha256(json.getBytes(StandardCharsets.UTF_8)));
        database.sql("insert into form_copy (hash, form_id, json) values (?, ?, ?) on conflict do nothing")
                .params(hash, formId, json)
                .update();
        return hash;
    }

    Form form(String hash) {
        Form known = read.get(hash);
        if (known != null) {
            return known;
        }
        Form form = Form.read(database.sql("select json from form_copy where hash = ?")
                .param(hash)
                .query(String.class)
                .single());
        read.put(hash, form);
        return form;
    }
}
