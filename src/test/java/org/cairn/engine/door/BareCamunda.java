package org.cairn.engine.door;

import org.cairn.testing.TestDatabase;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jersey.JerseyAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * The engine, its REST interface and its web applications as their starters bring them, with nothing of Cairn: each
 * danger is shown here first. Started once for the JVM, on a database of its own.
 */
final class BareCamunda {

    /** Engines are found by name in the whole JVM, and Cairn's is the default one. */
    static final String ENGINE = "bare";

    static final String REST = "/engine-rest/engine/" + ENGINE;

    private static final ServletWebServerApplicationContext RUNNING =
            (ServletWebServerApplicationContext) new SpringApplicationBuilder(Starters.class)
                    .run(
                            "--spring.config.name=bare",
                            "--camunda.bpm.process-engine-name=" + ENGINE,
                            "--server.port=0",
                            "--spring.main.banner-mode=off",
                            "--spring.datasource.url=" + TestDatabase.fresh(),
                            "--spring.datasource.username=postgres",
                            "--server.forward-headers-strategy=native",
                            "--camunda.bpm.job-execution.enabled=false");

    private BareCamunda() {}

    static ProcessEngine engine() {
        return RUNNING.getBean(ProcessEngine.class);
    }

    static int port() {
        return RUNNING.getWebServer().getPort();
    }

    static String passwordAsStored(String user) {
        return RUNNING.getBean(org.springframework.jdbc.core.JdbcTemplate.class)
                .queryForObject("select pwd_ from act_id_user where id_ = ?", String.class, user);
    }

    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration.class,
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        CamundaBpmAutoConfiguration.class,
        CamundaBpmRestJerseyAutoConfiguration.class,
        CamundaBpmWebappAutoConfiguration.class,
        JerseyAutoConfiguration.class
    })
    private static final class Starters {}
}
