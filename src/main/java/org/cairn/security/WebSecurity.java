package org.cairn.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** One login for Cairn's pages and the engine's web applications; basic authentication for Modeler. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    /** What a page of Cairn may load: its own style sheet, images and scripts, nothing else and from nowhere else. */
    static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain rest(HttpSecurity http) throws Exception {
        return http.securityMatcher("/engine-rest/**", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole("ADMIN"))
                .httpBasic(Customizer.withDefaults())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain webApplications(HttpSecurity http) throws Exception {
        return http.securityMatcher("/camunda/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAnyRole("COORDINATOR", "ADMIN"))
                .formLogin(login -> login.loginPage("/login"))
                .csrf(csrf -> csrf.disable()) // the web applications have their own
                .headers(headers -> headers.frameOptions(frames -> frames.sameOrigin()))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/coordinator", "/coordinator/**")
                        .hasAnyRole("COORDINATOR", "ADMIN")
                        .requestMatchers("/admin/**")
                        .hasRole("ADMIN")
                        .anyRequest()
                        .permitAll())
                .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/coordinator"))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
                .requestCache(Customizer.withDefaults())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frames -> frames.sameOrigin())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }
}
