package org.cairn.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.autoconfigure.freemarker.FreeMarkerVariablesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.DigestUtils;

/** What every template can say without being told by its controller. */
@Configuration(proxyBeanMethods = false)
class PageSettings {

    @Bean
    FreeMarkerVariablesCustomizer pageVariables() {
        return variables -> {
            variables.put("visitor", new Visitor());
            variables.put("site", Map.of("stylesheet", "/cairn.css?" + fingerprint("static/cairn.css")));
        };
    }

    /** Changes with the file, so that a browser may keep it for good. */
    private static String fingerprint(String path) {
        try (var file = new ClassPathResource(path).getInputStream()) {
            return DigestUtils.md5DigestAsHex(file).substring(0, 8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
