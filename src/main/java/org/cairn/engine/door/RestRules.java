package org.cairn.engine.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What may be asked of the engine over REST, by whom. Everything that is not named here is refused: the engine's own
 * authorizations know neither forms nor which words could never be erased again.
 */
@Component
class RestRules {

    private static final String NOT_OPEN = "This is not open over the engine's REST interface.";
    static final String BY_FORM =
            "Variables are set by forms only, which check them. Send the answers with submit-form.";
    private static final String BY_FORM_START =
            "A process is started with its form only, which checks what is entered.";
    private static final String NO_ANSWERS =
            "These are no answers: send each as {\"variables\": {\"key\": {\"value\": …}}}.";
    private static final String STRANDS = "Refused to everybody: it would strand the mentorships that run on it.";
    private static final String WORDS =
            "Comments, attachments, notes and free tasks are switched off: nobody could erase what is written there.";

    /** Requests that deserve a reason, for everybody. First match wins, before anything is allowed. */
    private static final List<Refused> REFUSED = List.of(
            refused("POST|PUT|DELETE|PATCH", "task/[^/]+/(comment|attachment)(/.*)?", WORDS),
            refused("POST|PUT|DELETE", "(task/create|process-instance/[^/]+/comment(/.*)?)", WORDS),
            refused("PUT", "task/[^/]+", WORDS),
            refused("PUT|DELETE", "(incident/[^/]+/annotation|user-operation-log/.*)", WORDS),
            refused("DELETE", "(deployment|process-definition|process-instance|decision-definition)(/.*)?", STRANDS),
            refused(
                    "POST",
                    "(process-instance|process-definition)/([^/]+/)*(delete|modification|modification-async)",
                    STRANDS),
            refused("POST", "(process-instance/delete.*|modification/.*|migration/.*)", STRANDS),
            refused("POST", "process-definition/(key/)?[^/]+/(restart|restart-async)", STRANDS),
            refused("DELETE|POST", "history/process-instance(/.*)?/?(delete|set-removal-time)", STRANDS),
            refused("DELETE", "history/.*", STRANDS),
            refused("POST", "process-definition/(key/[^/]+(/tenant-id/[^/]+)?|[^/]+)/start", BY_FORM_START),
            refused("POST", "task/[^/]+/(bpmnError|bpmnEscalation)", BY_FORM),
            refused(
                    "POST|PUT|DELETE",
                    "(task|process-instance|execution|case-execution)/[^/]+/(variables|localVariables)(/.*)?",
                    BY_FORM),
            refused(
                    "POST|PUT",
                    "(process-instance/variables-async|message|signal|condition|execution/[^/]+/(messageSubscriptions/.*|signal)|external-task/.*)",
                    BY_FORM));

    private static final String DEFINITION = "process-definition/(key/[^/]+|[^/]+)";

    private static final List<Pattern> COORDINATOR_READS = patterns(
            "",
            "engine",
            "filter(/count)?",
            "filter/[^/]+(/(list|count|singleResult))?",
            "task(/count)?",
            "task/[^/]+(/(form|form-variables|deployed-form|rendered-form|identity-links|comment|attachment))?",
            "process-definition(/count)?",
            DEFINITION + "(/(xml|diagram|startForm|deployed-start-form|form-variables|rendered-form))?",
            "user/[^/]+/profile",
            "identity/(groups|password-policy)",
            "authorization/check");

    private static final List<Pattern> COORDINATOR_WRITES = patterns(
            "POST filter/[^/]+/(list|count|singleResult)",
            "POST task/[^/]+/(claim|unclaim|submit-form|complete)",
            "POST " + DEFINITION + "/submit-form",
            "POST identity/password-policy");

    private static final List<Pattern> ADMIN_WRITES = patterns(
            "POST filter/create",
            "(PUT|DELETE) filter/[^/]+",
            "POST deployment/create",
            "POST deployment/[^/]+/redeploy",
            "POST (task|process-instance|execution|variable-instance|job|user|group|external-task|incident|event-subscription)(/count)?",
            "POST history/(process-instance|activity-instance|task|variable-instance|detail|decision-instance|identity-link-log)(/count|/report)?",
            "POST history/cleanup",
            "PUT (process-definition|process-instance|job-definition|job)(/key/[^/]+|/[^/]+)?/suspended",
            "PUT (process-definition|decision-definition)/(key/[^/]+|[^/]+)/history-time-to-live",
            "PUT job-definition/[^/]+/(retries|jobPriority)",
            "PUT job/[^/]+/(retries|duedate|priority)",
            "POST job/[^/]+/(execute|duedate/recalculate)",
            "POST (job/retries|process-instance/job-retries)",
            "POST decision-definition/(key/[^/]+|[^/]+)/evaluate",
            "POST user/create",
            "PUT user/[^/]+/(profile|credentials)",
            "DELETE user/[^/]+",
            "POST user/[^/]+/unlock",
            "POST group/create",
            "(PUT|DELETE) group/[^/]+",
            "(PUT|DELETE) group/[^/]+/members/[^/]+",
            "POST authorization/create",
            "(PUT|DELETE) authorization/[^/]+");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern SUBMISSION = Pattern.compile("POST (?:task|process-definition)/.*/submit-form");

    private final TaskRules tasks;
    private final StartRules starts;

    RestRules(TaskRules tasks, StartRules starts) {
        this.tasks = tasks;
        this.starts = starts;
    }

    /**
     * Why a request is refused; empty if it may pass.
     *
     * @param path below the engine, without the engine's name: {@code task/4711/complete}
     * @param body the JSON sent with it, or a missing node
     * @param user who asks
     */
    Optional<Denial> denial(String method, String path, JsonNode body, String user, boolean admin) {
        for (Refused refused : REFUSED) {
            if (refused.matches(method, path)) {
                return Optional.of(Denial.forbidden(refused.sentence()));
            }
        }
        if (!allowed(method, path, admin)) {
            return Optional.of(Denial.forbidden(NOT_OPEN));
        }
        String request = method + " " + path;
        if (SUBMISSION.matcher(request).matches() && !areVariables(body.path("variables"))) {
            return Optional.of(Denial.unreadable(NO_ANSWERS));
        }
        return tasks.denial(request, body, user)
                .or(() -> starts.denial(request))
                .or(() -> Expressions.refusal(path, body).map(Denial::forbidden));
    }

    /** Each as {@code {"value": …}}; the engine would stumble over anything else. */
    private static boolean areVariables(JsonNode variables) {
        if (variables.isMissingNode()) {
            return true;
        }
        return variables.isObject()
                && variables.properties().stream()
                        .allMatch(variable -> variable.getValue().isObject());
    }

    private static boolean allowed(String method, String path, boolean admin) {
        if (READING.contains(method)) {
            return admin || any(COORDINATOR_READS, path);
        }
        String request = method + " " + path;
        return any(COORDINATOR_WRITES, request) || (admin && any(ADMIN_WRITES, request));
    }

    private static boolean any(List<Pattern> patterns, String text) {
        return patterns.stream().map(Pattern::asMatchPredicate).anyMatch((Predicate<String> fits) -> fits.test(text));
    }

    private static List<Pattern> patterns(String... expressions) {
        return List.of(expressions).stream().map(Pattern::compile).toList();
    }

    private static Refused refused(String methods, String path, String sentence) {
        return new Refused(Pattern.compile(methods), Pattern.compile(path), sentence);
    }

    private record Refused(Pattern methods, Pattern path, String sentence) {

        boolean matches(String method, String asked) {
            return methods.matcher(method).matches() && path.matcher(asked).matches();
        }
    }
}
