package org.cairn.form;

import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;

/** A desk that needs no database, and forms in few words. */
final class Fixtures {

    static final Feel FEEL = new EngineFeel();

    private Fixtures() {}

    @SuppressWarnings("NullAway") // records nothing
    static FormDesk desk() {
        Configuration pages = new Configuration(Configuration.VERSION_2_3_34);
        pages.setTemplateLoader(new ClassTemplateLoader(Fixtures.class, "/templates"));
        pages.setDefaultEncoding("UTF-8");
        Clock clock = Clock.fixed(EngineFeel.NOW.toInstant(), ZoneOffset.UTC);
        return new FormDesk(null, FEEL, clock, pages);
    }

    /** A form of components written as JSON with single quotes. */
    static Form form(String... components) {
        return Form.read(json(components));
    }

    static String json(String... components) {
        return """
                {"id": "test", "type": "default", "schemaVersion": 16, "components": [%s]}"""
                .formatted(String.join(",", components).replace('\'', '"'));
    }

    static String resource(String name) {
        try (var file = Fixtures.class.getResourceAsStream("/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
