package org.cairn.testing;

import java.io.CharArrayWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.catalina.valves.AbstractAccessLogValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/** What an access log in Cairn's pattern would hold. It is there from the start: Tomcat looks for its logs only once. */
public final class AccessLog extends AbstractAccessLogValve {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    AccessLog(String pattern) {
        setPattern(pattern);
        setRequestAttributesEnabled(true);
    }

    /** Forgets what was written before. */
    public void clear() {
        lines.clear();
    }

    /** The lines, in the order of the answers. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    protected void log(CharArrayWriter message) {
        lines.add(message.toString());
    }

    @TestConfiguration
    static class Settings {

        @Bean
        AccessLog accessLog(@Value("${server.tomcat.accesslog.pattern}") String pattern) {
            return new AccessLog(pattern);
        }

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> accessLogOnTomcat(AccessLog log) {
            return factory -> factory.addEngineValves(log);
        }
    }
}
