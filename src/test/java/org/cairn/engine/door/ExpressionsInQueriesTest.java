package org.cairn.engine.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairn.testing.CairnTest;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Danger 1: an expression inside an or-query runs code for every logged-in user of Tasklist (CVE-2026-109432). */
@CairnTest
class ExpressionsInQueriesTest {

    private static final String OR_QUERY = "{\"orQueries\":[{\"assigneeExpression\":\"" + Intruder.EXPRESSION + "\"}]}";
    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final String FILTERS = "/camunda/api/engine/engine/default/filter";

    @LocalServerPort
    int port;

    @Autowired
    FilterService filters;

    private int before;

    @BeforeEach
    void count() {
        before = Intruder.entered();
    }

    @Test
    void on_the_bare_engine_an_expression_in_an_or_query_runs() {
        Client.at(BareCamunda.port()).json("POST", BareCamunda.REST + "/task", OR_QUERY);

        assertThat(Intruder.entered()).isGreaterThan(before);
    }

    @Test
    void on_the_bare_engine_an_expression_in_a_stored_filter_runs() {
        Client anybody = Client.at(BareCamunda.port());
        String stored = anybody.json(
                        "POST",
                        BareCamunda.REST + "/filter/create",
                        "{\"resourceType\":\"Task\",\"name\":\"try\",\"query\":" + OR_QUERY + ",\"properties\":{}}")
                .body();
        String id = stored.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");

        anybody.get(BareCamunda.REST + "/filter/" + id + "/list");

        assertThat(Intruder.entered()).isGreaterThan(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orQueries\":[{\"assigneeExpression\":\"X\"}]}",
                "{\"orQueries\":[{\"candidateGroupsExpression\":\"X\"},{}]}",
                "{\"orQueries\":[{\"orQueries\":[{\"dueBeforeExpression\":\"X\"}]}]}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}\"}]}",
                "{\"\\u006frQueries\":[{\"assignee\\u0045xpression\":\"X\"}]}",
                "{\"assigneeExpression\":\"X\"}"
            })
    void a_coordinator_cannot_put_an_expression_into_a_query(String body) {
        String query = body.replace("X", Intruder.EXPRESSION);
        Client coordinator = inTasklist("coordinator", "walks-before-you");
        String filter = anyFilter();

        var count = coordinator.json("POST", FILTERS + "/" + filter + "/count", query);
        var list = coordinator.json("POST", FILTERS + "/" + filter + "/list", query);
        var single = coordinator.json("POST", FILTERS + "/" + filter + "/singleResult", query);
        var tasks = coordinator.json("POST", TASKS, query);

        assertThat(count.statusCode()).isEqualTo(403);
        assertThat(count.body()).contains("Expressions are not allowed in queries");
        assertThat(list.statusCode()).isEqualTo(403);
        assertThat(single.statusCode()).isEqualTo(403);
        assertThat(tasks.statusCode()).isEqualTo(403);
        assertThat(Intruder.entered()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orQueries\":[{\"assigneeExpression\":\"X\"}]}",
                "{\"assigneeExpression\":\"X\"}",
                "{\"dueBeforeExpression\":\"${dateTime().getClass()}\"}",
                "{\"dueBeforeExpression\":\"${now()}${dateTime().plusDays(1).getClass()}\"}"
            })
    void not_even_an_admin_stores_one_in_a_filter(String query) {
        String body = "{\"resourceType\":\"Task\",\"name\":\"try\",\"properties\":{},\"query\":"
                + query.replace("X", Intruder.EXPRESSION) + "}";
        Client admin = inTasklist("admin", "stones-on-the-path");

        var created = admin.json("POST", FILTERS + "/create", body);
        var changed = admin.json("PUT", FILTERS + "/" + anyFilter(), body);
        var overRest = Client.at(port, "admin", "stones-on-the-path").json("POST", "/engine-rest/filter/create", body);

        assertThat(created.statusCode()).isEqualTo(403);
        assertThat(changed.statusCode()).isEqualTo(403);
        assertThat(overRest.statusCode()).isEqualTo(403);
        assertThat(Intruder.entered()).isEqualTo(before);
    }

    @Test
    void an_admin_may_store_the_harmless_ones() {
        String body = "{\"resourceType\":\"Task\",\"name\":\"Due soon\",\"properties\":{},\"query\":"
                + "{\"assigneeExpression\":\"${currentUser()}\",\"dueBeforeExpression\":\"${dateTime().plusDays(2)}\"}}";

        var created = inTasklist("admin", "stones-on-the-path").json("POST", FILTERS + "/create", body);

        assertThat(created.statusCode()).isEqualTo(200);
        filters.deleteFilter(created.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"));
    }

    @Test
    void every_ready_made_filter_answers() {
        Client coordinator = inTasklist("coordinator", "walks-before-you");

        var shelves = filters.createFilterQuery().list();

        assertThat(shelves).hasSizeGreaterThanOrEqualTo(9).allSatisfy(shelf -> assertThat(coordinator
                        .get(FILTERS + "/" + shelf.getId() + "/count")
                        .statusCode())
                .as(shelf.getName())
                .isEqualTo(200));
    }

    private Client inTasklist(String user, String password) {
        Client client = Client.at(port);
        client.logIn(user, password);
        client.get("/camunda/app/tasklist/default/");
        return client;
    }

    private String anyFilter() {
        return filters.createFilterQuery().filterName("My tasks").singleResult().getId();
    }
}
