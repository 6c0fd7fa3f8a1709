package org.cairn.engine.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps code out of queries. The engine evaluates what stands under a key like {@code assigneeExpression}: in the stored
 * filters by intent, inside {@code orQueries} in spite of its own setting (CVE-2026-109432).
 */
final class Expressions {

    private static final String REFUSED = "Expressions are not allowed in queries, except, in a filter's own criteria,"
            + " ${currentUser()}, ${currentUserGroups()}, ${now()} and ${dateTime()…}.";

    private static final Pattern HARMLESS = Pattern.compile(
            "\\$\\{\\s*(?:(?:currentUser|currentUserGroups|now)\\(\\)"
                    + "|dateTime\\(\\)(?:\\.(?:(?:plus|minus|with)[A-Za-z]*\\(\\d{0,9}\\)|dayOf(?:Week|Month|Year)\\(\\)|toDate\\(\\)))*)\\s*}");

    private Expressions() {}

    /** Why the body of a request is refused; empty if nothing in it would be evaluated, or nothing but the harmless. */
    static Optional<String> refusal(String path, JsonNode body) {
        boolean stored = path.matches("filter/(create|[^/]+)");
        boolean query = path.startsWith("filter/") || path.equals("task") || path.startsWith("task/count");
        boolean refused = query ? criteria(stored ? body.path("query") : body) || insideOr(body) : insideOr(body);
        return refused ? Optional.of(REFUSED) : Optional.empty();
    }

    /** Why the parameters of an address are refused; empty if nothing in them would be evaluated. */
    static Optional<String> refusal(Set<String> parameters) {
        boolean refused = parameters.stream().anyMatch(name -> isExpression(name) || isOr(name));
        return refused ? Optional.of(REFUSED) : Optional.empty();
    }

    /** Whether a criterion of the query itself is an expression other than the harmless ones. */
    private static boolean criteria(JsonNode query) {
        for (var field : query.properties()) {
            if (isExpression(field.getKey()) && !harmless(field.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** Whether any expression stands inside an or-query, however deep. */
    private static boolean insideOr(JsonNode node) {
        for (var field : node.properties()) {
            boolean or = isOr(field.getKey());
            if (or ? anyExpression(field.getValue()) : insideOr(field.getValue())) {
                return true;
            }
        }
        for (JsonNode element : elements(node)) {
            if (insideOr(element)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyExpression(JsonNode node) {
        for (var field : node.properties()) {
            if (isExpression(field.getKey()) || anyExpression(field.getValue())) {
                return true;
            }
        }
        for (JsonNode element : elements(node)) {
            if (anyExpression(element)) {
                return true;
            }
        }
        return false;
    }

    private static Iterable<JsonNode> elements(JsonNode node) {
        return node.isArray() ? node : List.of();
    }

    private static boolean isOr(String key) {
        return key.equalsIgnoreCase("orQueries");
    }

    private static boolean isExpression(String key) {
        return key.toLowerCase(Locale.ROOT).endsWith("expression");
    }

    private static boolean harmless(JsonNode value) {
        return value.isNull()
                || value.isTextual() && HARMLESS.matcher(value.textValue()).matches();
    }
}
