package org.cairn.engine.door;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The filters between Cairn's login (order -100, Spring Security) and the engine's own, in the order they are passed. */
@Configuration(proxyBeanMethods = false)
class DoorSettings implements WebMvcConfigurer {

    private static final int AFTER_LOGIN = -90;

    @Bean
    FilterRegistrationBean<PagePolicy> pagePolicy() {
        return at(AFTER_LOGIN, new PagePolicy(), "/camunda/*");
    }

    @Bean
    FilterRegistrationBean<WebApplicationGuard> webApplicationGuard() {
        return at(AFTER_LOGIN + 1, new WebApplicationGuard(), "/camunda/*");
    }

    @Bean
    FilterRegistrationBean<RestGuard> restGuard(RestRules rules) {
        return at(AFTER_LOGIN + 2, new RestGuard(rules), "/camunda/api/engine/*", "/engine-rest/*");
    }

    @Bean
    FilterRegistrationBean<WebApplicationLogin> webApplicationLogin() {
        return at(AFTER_LOGIN + 3, new WebApplicationLogin(), "/camunda/*");
    }

    @Bean
    FilterRegistrationBean<EngineIdentity> engineIdentity(IdentityService identities) {
        return at(AFTER_LOGIN + 4, new EngineIdentity(identities), "/engine-rest/*");
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter, String... addresses) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(addresses);
        registration.setOrder(order);
        return registration;
    }

    /** Cairn's name, look and manners in place of what the web applications bring. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String application : new String[] {"tasklist", "cockpit", "admin"}) {
            registry.addResourceHandler("/camunda/app/" + application + "/styles/*")
                    .addResourceLocations("classpath:/camunda/styles/");
            registry.addResourceHandler("/camunda/app/" + application + "/scripts/*")
                    .addResourceLocations("classpath:/camunda/" + application + "/");
        }
    }
}
