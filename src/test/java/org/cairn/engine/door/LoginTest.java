package org.cairn.engine.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Dangers 8, 9 and 10: passwords, locked accounts, two logins side by side, rights that outlive their end. */
@CairnTest
class LoginTest {

    private static final String RIGHT = "long enough to be right";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Autowired
    AccountDesk accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @Autowired
    WebApplicationContext web;

    @BeforeEach
    void makeRuth() {
        accounts.makeCoordinator("ruth", RIGHT);
    }

    @AfterEach
    void removeRuth() {
        identities.deleteUser("ruth");
        database.sql("delete from login_attempt").update();
        database.sql("delete from login_place").update();
    }

    @Test
    void on_the_bare_engine_ten_wrong_passwords_lock_a_person_out_for_good() {
        IdentityService bare = BareCamunda.engine().getIdentityService();
        newUser(bare, "noor");
        Instant now = clock.instant();
        try {
            for (int attempt = 0; attempt < 10; attempt++) {
                bare.checkPassword("noor", "wrong");
                ClockUtil.setCurrentTime(Date.from(now.plus(Duration.ofMinutes(2L * (attempt + 1)))));
            }
            ClockUtil.setCurrentTime(Date.from(now.plus(Duration.ofDays(365))));

            assertThat(bare.checkPassword("noor", RIGHT)).isFalse();
            assertThat(BareCamunda.passwordAsStored("noor")).startsWith("{SHA-512}");
        } finally {
            clock.set(now);
            bare.deleteUser("noor");
        }
    }

    @Test
    void in_cairn_whoever_guesses_waits_and_the_person_logs_in_from_elsewhere() throws Exception {
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(logInFrom("203.0.113.7", "ruth", "wrong")).isEqualTo("/login?error");
        }

        assertThat(logInFrom("203.0.113.7", "ruth", RIGHT)).isEqualTo("/login?wait");
        assertThat(logInFrom("198.51.100.1", "ruth", RIGHT)).isEqualTo("/coordinator");
        clock.advance(Duration.ofMinutes(16));
        assertThat(logInFrom("203.0.113.7", "ruth", RIGHT)).isEqualTo("/coordinator");
    }

    @Test
    void ten_wrong_passwords_of_one_person_keep_nobody_else_behind_the_address_out() throws Exception {
        for (int attempt = 0; attempt < 10; attempt++) {
            logInFrom("203.0.113.7", "ruth", "wrong");
        }

        assertThat(logInFrom("203.0.113.7", "ruth", RIGHT)).isEqualTo("/login?wait");
        assertThat(logInFrom("203.0.113.7", "coordinator", "walks-before-you")).isEqualTo("/coordinator");
        assertThat(modelerFrom("203.0.113.7")).isEqualTo(200);
    }

    @Test
    void who_has_logged_in_from_an_address_does_not_wait_for_what_strangers_do_there() throws Exception {
        assertThat(modelerFrom("203.0.113.8")).isEqualTo(200);
        for (int attempt = 0; attempt < 60; attempt++) {
            logInFrom("203.0.113." + attempt % 9, "stranger" + attempt, "wrong");
        }

        assertThat(logInFrom("203.0.113.8", "ruth", RIGHT)).isEqualTo("/login?wait");
        assertThat(modelerFrom("203.0.113.8")).isEqualTo(200);

        for (int attempt = 0; attempt < 10; attempt++) {
            logInFrom("203.0.113.8", "admin", "wrong");
        }
        assertThat(modelerFrom("203.0.113.8"))
                .as("the account itself is guarded")
                .isEqualTo(401);
    }

    @Test
    void a_browser_that_has_logged_in_before_is_counted_by_itself() throws Exception {
        Cookie ruths = deviceOf("203.0.113.7", "ruth", RIGHT);
        Cookie others = deviceOf("203.0.113.7", "coordinator", "walks-before-you");
        for (int attempt = 0; attempt < 10; attempt++) {
            logInFrom("203.0.113.7", "ruth", "wrong");
        }

        assertThat(logInFrom("203.0.113.7", "ruth", RIGHT)).isEqualTo("/login?wait");
        assertThat(logInFrom("203.0.113.7", "ruth", RIGHT, others)).isEqualTo("/login?wait");
        assertThat(logInFrom("203.0.113.7", "ruth", RIGHT, changed(ruths))).isEqualTo("/login?wait");
        assertThat(logInFrom("203.0.113.7", "ruth", RIGHT, ruths)).isEqualTo("/coordinator");

        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(logInFrom("198.51.100." + attempt, "ruth", "wrong", ruths))
                    .isEqualTo("/login?error");
        }
        assertThat(logInFrom("198.51.100.77", "ruth", RIGHT, ruths)).isEqualTo("/login?wait");
    }

    @Test
    void a_browser_is_known_for_half_a_year_and_tells_nobody_but_the_login() throws Exception {
        Cookie ruths = deviceOf("203.0.113.7", "ruth", RIGHT);
        clock.advance(Duration.ofDays(181));
        for (int attempt = 0; attempt < 10; attempt++) {
            logInFrom("203.0.113.7", "ruth", "wrong");
        }

        assertThat(ruths.getPath()).isEqualTo("/login");
        assertThat(ruths.isHttpOnly()).isTrue();
        assertThat(logInFrom("203.0.113.7", "ruth", RIGHT, ruths)).isEqualTo("/login?wait");
    }

    @Test
    void a_network_that_guesses_from_many_addresses_waits_as_a_whole() throws Exception {
        for (int address = 1; address <= 5; address++) {
            for (int attempt = 0; attempt < 10; attempt++) {
                database.sql("insert into login_attempt (id, address, network, at) values (gen_random_uuid(), ?, ?, ?)")
                        .params("203.0.113." + address, "cb0071/24", java.sql.Timestamp.from(clock.instant()))
                        .update();
            }
        }

        assertThat(logInFrom("203.0.113.99", "ruth", RIGHT)).isEqualTo("/login?wait");
        assertThat(logInFrom("203.0.114.1", "ruth", RIGHT)).isEqualTo("/coordinator");
    }

    @Test
    void passwords_are_kept_slow_to_guess_and_weak_ones_are_refused() {
        String stored = database.sql("select pwd_ from act_id_user where id_ = 'ruth'")
                .query(String.class)
                .single();

        var refused = Client.at(port, "admin", "stones-on-the-path")
                .json(
                        "POST",
                        "/engine-rest/user/create",
                        "{\"profile\":{\"id\":\"weak\",\"firstName\":\"W\",\"lastName\":\"W\"},"
                                + "\"credentials\":{\"password\":\"short\"}}");

        assertThat(stored).startsWith("{SHA-256-BCRYPT-11}");
        assertThat(refused.body()).contains("Password does not match policy");
        assertThat(identities.createUserQuery().userId("weak").count()).isZero();
    }

    @Test
    void the_bare_web_application_has_a_login_of_its_own() {
        newUser(BareCamunda.engine().getIdentityService(), "noor");
        Client noor = Client.at(BareCamunda.port());
        noor.get("/camunda/app/tasklist/bare/");

        var answer = noor.form(
                "/camunda/api/admin/auth/user/bare/login/tasklist", Map.of("username", "noor", "password", RIGHT));

        assertThat(answer.statusCode()).isEqualTo(200);
        BareCamunda.engine().getIdentityService().deleteUser("noor");
    }

    @Test
    void one_login_opens_cairns_pages_and_tasklist_and_one_logout_closes_both() {
        Client ruth = Client.at(port);
        var before = ruth.get("/camunda/app/tasklist/default/");
        ruth.logIn("ruth", RIGHT);

        var page = ruth.get("/coordinator");
        var tasklist = ruth.get("/camunda/app/tasklist/default/");
        var known = ruth.get("/camunda/api/admin/auth/user/default");
        var otherLogin = ruth.form(
                "/camunda/api/admin/auth/user/default/login/tasklist", Map.of("username", "ruth", "password", RIGHT));
        var out = ruth.json("POST", "/camunda/api/admin/auth/user/default/logout", "");
        var pageAfter = ruth.get("/coordinator");
        var tasksAfter = ruth.get("/camunda/api/engine/engine/default/filter");

        assertThat(before.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(tasklist.statusCode()).isEqualTo(200);
        assertThat(known.body()).contains("ruth", "tasklist").doesNotContain("cockpit");
        assertThat(otherLogin.statusCode()).isEqualTo(404);
        assertThat(out.statusCode()).isLessThan(300);
        assertThat(pageAfter.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        assertThat(tasksAfter.statusCode()).isEqualTo(401);
    }

    @Test
    void logging_out_on_a_page_closes_tasklist_too() {
        Client ruth = Client.at(port);
        ruth.logIn("ruth", RIGHT);
        ruth.get("/camunda/app/tasklist/default/");

        ruth.post("/coordinator", "/logout", Map.of());

        assertThat(ruth.get("/camunda/api/engine/engine/default/filter").statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_session_gets_another_name_at_the_login() {
        Client ruth = Client.at(port);
        ruth.get("/coordinator");
        String before = ruth.cookie("CAIRN-SESSION");

        ruth.logIn("ruth", RIGHT);

        assertThat(before).isNotEmpty();
        assertThat(ruth.cookie("CAIRN-SESSION")).isNotEqualTo(before);
    }

    @Test
    void a_form_of_another_site_changes_nothing() {
        Client ruth = Client.at(port);
        ruth.logIn("ruth", RIGHT);

        var answer = ruth.form("/coordinator/account", Map.of("present", RIGHT, "wanted", "something else entirely"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(accounts.fits("ruth", RIGHT)).isTrue();
    }

    @Test
    void the_bare_web_application_keeps_revoked_rights() {
        IdentityService bare = BareCamunda.engine().getIdentityService();
        newUser(bare, "noor");
        Client noor = Client.at(BareCamunda.port());
        noor.get("/camunda/app/tasklist/bare/");
        noor.form("/camunda/api/admin/auth/user/bare/login/tasklist", Map.of("username", "noor", "password", RIGHT));

        bare.deleteUser("noor");

        assertThat(noor.get("/camunda/api/engine/engine/bare/filter").statusCode())
                .isEqualTo(200);
    }

    @Test
    void in_cairn_a_right_that_is_taken_away_is_gone_at_once() {
        Client ruth = Client.at(port);
        ruth.logIn("ruth", RIGHT);
        ruth.get("/camunda/app/tasklist/default/");

        identities.deleteMembership("ruth", AccountDesk.COORDINATORS);

        assertThat(ruth.get("/camunda/api/engine/engine/default/filter").statusCode())
                .isEqualTo(403);
        assertThat(ruth.get("/coordinator").statusCode()).isEqualTo(403);
    }

    @Test
    void a_changed_password_ends_the_logins_made_before() {
        Client ruth = Client.at(port);
        Client elsewhere = Client.at(port);
        ruth.logIn("ruth", RIGHT);
        elsewhere.logIn("ruth", RIGHT);

        var weak =
                ruth.post("/coordinator/account", "/coordinator/account", Map.of("present", RIGHT, "wanted", "short"));
        var changed = ruth.post(
                "/coordinator/account",
                "/coordinator/account",
                Map.of("present", RIGHT, "wanted", "another that is long"));

        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("at least 12 characters");
        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(elsewhere.get("/coordinator").statusCode()).isEqualTo(302);
        assertThat(accounts.fits("ruth", "another that is long")).isTrue();
    }

    private String logInFrom(String address, String user, String password, Cookie... cookies) throws Exception {
        return String.valueOf(answer(address, user, password, cookies).getRedirectedUrl());
    }

    private Cookie deviceOf(String address, String user, String password) throws Exception {
        Cookie device = answer(address, user, password).getCookie("CAIRN-DEVICE");
        assertThat(device).isNotNull();
        return device;
    }

    private MockHttpServletResponse answer(String address, String user, String password, Cookie... cookies)
            throws Exception {
        var login = MockMvcRequestBuilders.post("/login")
                .param("username", user)
                .param("password", password)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(from(address));
        return mvc().perform(cookies.length == 0 ? login : login.cookie(cookies))
                .andReturn()
                .getResponse();
    }

    /** Basic authentication, as Modeler's; the engine's own servlet is not to be had here, metrics have the same door. */
    private int modelerFrom(String address) throws Exception {
        return mvc().perform(MockMvcRequestBuilders.get("/actuator/metrics")
                        .with(SecurityMockMvcRequestPostProcessors.httpBasic("admin", "stones-on-the-path"))
                        .with(from(address)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockMvc mvc() {
        return MockMvcBuilders.webAppContextSetup(web)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static Cookie changed(Cookie cookie) {
        String value = cookie.getValue();
        char last = value.charAt(value.length() - 1);
        return new Cookie(cookie.getName(), value.substring(0, value.length() - 2) + (last == 'x' ? "yy" : "xx"));
    }

    private static void newUser(IdentityService identities, String id) {
        User user = identities.newUser(id);
        user.setPassword(RIGHT);
        identities.saveUser(user);
    }
}
