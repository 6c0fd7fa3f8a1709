package org.cairn.engine.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;

import org.cairn.testing.CairnTest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Danger 2: whoever comes first makes himself an administrator, without a login (CVE-2026-77226). */
@CairnTest
class SetUpTest {

    private static final String MALLORY = "{\"profile\":{\"id\":\"mallory\",\"firstName\":\"M\",\"lastName\":\"M\"},"
            + "\"credentials\":{\"password\":\"let-me-in-please\"}}";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Test
    void on_the_bare_web_application_a_stranger_becomes_administrator() {
        IdentityService bare = BareCamunda.engine().getIdentityService();
        Client stranger = Client.at(BareCamunda.port());
        stranger.get("/camunda/app/admin/bare/setup/");

        stranger.json("POST", "/camunda/api/admin/setup/bare/user/create", MALLORY);

        assertThat(bare.createUserQuery()
                        .userId("mallory")
                        .memberOfGroup(CAMUNDA_ADMIN)
                        .count())
                .isEqualTo(1);
        bare.deleteUser("mallory");
    }

    @Test
    void in_cairn_nobody_does_even_while_there_is_no_administrator() {
        identities.deleteMembership("admin", CAMUNDA_ADMIN);
        try {
            Client stranger = Client.at(port);
            Client coordinator = Client.at(port);
            coordinator.logIn("coordinator", "walks-before-you");
            coordinator.get("/camunda/app/tasklist/default/");

            var asked = stranger.json("POST", "/camunda/api/admin/setup/default/user/create", MALLORY);
            var loggedIn = coordinator.json("POST", "/camunda/api/admin/setup/default/user/create", MALLORY);
            var page = coordinator.get("/camunda/app/tasklist/default/setup/");

            assertThat(asked.statusCode()).isEqualTo(401);
            assertThat(loggedIn.statusCode()).isEqualTo(404);
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(identities.createUserQuery().userId("mallory").count()).isZero();
        } finally {
            identities.createMembership("admin", CAMUNDA_ADMIN);
        }
    }
}
