package org.cairn.security;

import java.util.stream.Stream;
import org.cairn.engine.door.AccountDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One login for Cairn's pages and the engine's web applications; basic authentication for Modeler. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    /** What a page of Cairn may load: its own style sheet, images and scripts, nothing else and from nowhere else. */
    static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String LOGIN = "/login";

    @Bean
    @Order(1)
    SecurityFilterChain rest(HttpSecurity http) throws Exception {
        return http.securityMatcher(at("/engine-rest/**", "/actuator/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                at("/actuator/health", "/actuator/health/*")) // says up or down, no more
                        .permitAll()
                        .anyRequest()
                        .hasRole(Roles.ADMIN))
                .httpBasic(basic -> basic.realmName("Cairn"))
                .csrf(AbstractHttpConfigurer::disable) // no cookie is read here
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain webApplications(HttpSecurity http, AccountDesk accounts) throws Exception {
        return http.securityMatcher(at("/camunda", "/camunda/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                at("/camunda/app/cockpit/**", "/camunda/app/admin/**", "/camunda/api/cockpit/**"))
                        .hasRole(Roles.ADMIN)
                        .anyRequest()
                        .hasAnyRole(Roles.COORDINATOR, Roles.ADMIN))
                .addFilterAfter(new FreshRights(accounts), SecurityContextHolderFilter.class)
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), at("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(LOGIN), at("/camunda/**")))
                .csrf(AbstractHttpConfigurer::disable) // the web applications have their own
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, AccountDesk accounts, LoginDevices devices) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(at(
                                "/coordinator",
                                "/coordinator/**",
                                "/reports",
                                "/reports/**",
                                "/matching/**",
                                "/groups",
                                "/groups/**",
                                "/sessions",
                                "/sessions/**"))
                        .hasAnyRole(Roles.COORDINATOR, Roles.ADMIN)
                        .requestMatchers(at("/concerns", "/concerns/**")) // each says itself who may read it
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .addFilterAfter(new FreshRights(accounts), SecurityContextHolderFilter.class)
                .formLogin(login -> login.loginPage(LOGIN)
                        .authenticationDetailsSource(LoginFrom::new)
                        .successHandler(new LoginSucceeded(devices))
                        .failureHandler((request, response, failure) -> response.sendRedirect(
                                failure instanceof TooManyLogins ? "/login?wait" : "/login?error")))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /** By the whole address: the engine's servlets are none of Spring MVC's, whose own matchers would not see them. */
    private static RequestMatcher at(String... patterns) {
        return new OrRequestMatcher(Stream.of(patterns)
                .map(PathPatternRequestMatcher.withDefaults()::matcher)
                .map(RequestMatcher.class::cast)
                .toList());
    }

    /** A cookie and not the session: a visitor who only signs up needs none. */
    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("CAIRN-CSRF");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }
}
