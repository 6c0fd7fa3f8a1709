package org.cairn.engine.forms;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.engine.TaskSubject;
import org.cairn.engine.door.AccountDesk;
import org.cairn.kernel.EmailAddress;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Whom a task is offered to: the groups that its diagram names. If somebody of them is whom it is about, all the others
 * by name instead; if there are no others, the admins.
 */
final class Candidates {

    private static final Set<String> ADMINS = Set.of(Groups.CAMUNDA_ADMIN);

    private final Supplier<Briefings> briefings;
    private final Supplier<AccountDesk> accounts;

    Candidates(Supplier<Briefings> briefings, Supplier<AccountDesk> accounts) {
        this.briefings = briefings;
        this.accounts = accounts;
    }

    /** Before the engine offers the task: rights that were given once would stay. */
    void follow(TaskDefinition definition) {
        Set<Expression> drawn = Set.copyOf(definition.getCandidateGroupIdExpressions());
        if (!drawn.isEmpty()) {
            definition.getCandidateGroupIdExpressions().clear();
            definition.addCandidateGroupIdExpression(
                    new Computed(scope -> offer(definition, drawn, scope).groups()));
            definition.addCandidateUserIdExpression(
                    new Computed(scope -> offer(definition, drawn, scope).users()));
        }
    }

    private Offer offer(TaskDefinition definition, Set<Expression> drawn, VariableScope scope) {
        Set<String> groups =
                drawn.stream().flatMap(group -> ids(group.getValue(scope))).collect(Collectors.toSet());
        Set<EmailAddress> about = subject(definition, scope).people();
        if (about.isEmpty()) {
            return new Offer(groups, Set.of());
        }
        Set<String> others = others(groups, about);
        if (others.equals(members(groups))) {
            return new Offer(groups, Set.of());
        }
        Set<String> instead = others.isEmpty() ? others(ADMINS, about) : others;
        return instead.isEmpty() ? new Offer(ADMINS, Set.of()) : new Offer(Set.of(), instead);
    }

    private TaskSubject subject(TaskDefinition definition, VariableScope scope) {
        return scope instanceof ExecutionEntity execution
                ? briefings
                        .get()
                        .subject(
                                TaskFacts.form(definition, execution),
                                TaskFacts.about(execution),
                                TaskFacts.values(execution))
                : TaskSubject.NOBODY;
    }

    private Set<String> others(Set<String> groups, Set<EmailAddress> about) {
        return members(groups).stream()
                .filter(member -> !accounts.get().isOneOf(member, about))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> members(Set<String> groups) {
        return groups.stream()
                .flatMap(group -> accounts.get().members(group).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> ids(@Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("The diagram offers a task to a group and does not say to which.");
        }
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf)
                : Stream.of(String.valueOf(value).split(",")).map(String::strip);
    }

    private record Offer(Set<String> groups, Set<String> users) {}

    /** A list of ids that is made when the task is. */
    private record Computed(Function<VariableScope, Set<String>> ids) implements Expression {

        @Override
        public Object getValue(VariableScope scope) {
            return List.copyOf(ids.apply(scope));
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            throw new UnsupportedOperationException("Nobody is written into a diagram.");
        }

        @Override
        public String getExpressionText() {
            return "candidates";
        }

        @Override
        public boolean isLiteralText() {
            return false;
        }
    }
}
