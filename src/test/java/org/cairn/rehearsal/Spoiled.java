package org.cairn.rehearsal;

import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.cairn.Cairn;
import org.cairn.commandline.CommandLine;
import org.cairn.mail.LetterOrder;
import org.cairn.mail.MailDesk;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A Cairn with broken steps: each does what one of the observer's rules forbids. */
@Import({Cairn.class, Spoiled.Saboteur.class})
public final class Spoiled {

    private Spoiled() {}

    public static void main(String[] arguments) {
        System.exit(CommandLine.start(Spoiled.class, arguments));
    }

    /** Stands between the beans that it knows and whoever calls them. */
    static final class Saboteur implements BeanPostProcessor {

        private static final String LAST_WORDS = "(mentorship-ended|closing|goodbye|not-renewed|certificate|erased).*";

        private final ObjectProvider<JdbcClient> database;
        private final ObjectProvider<Clock> clock;
        private final List<LetterOrder> asked = new ArrayList<>();
        private final Map<String, Integer> calls = new HashMap<>();

        Saboteur(ObjectProvider<JdbcClient> database, ObjectProvider<Clock> clock) {
            this.database = database;
            this.clock = clock;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return switch (name) {
                case "mailboxes" -> around(bean, "caught", this::everyTenthTwice);
                case "linkAddresses" -> around(bean, "ofRequest", this::everyTenthTwice);
                case "mailDesk" -> around(bean, "queue", this::queue);
                case "signUpDesk" -> around(bean, "", this::mentorsHaveRoomForAll);
                case "mentorshipStart" -> around(bean, "start", this::notTheFirst);
                case "farewell" -> around(bean, "closeSignUps", this::fails);
                case "formDesk" -> around(bean, "record", this::isLogged);
                default -> bean;
            };
        }

        /** @param method what is called; any method if empty */
        private static Object around(Object bean, String method, MethodInterceptor step) {
            ProxyFactory proxies = new ProxyFactory(bean);
            proxies.setProxyTargetClass(!bean.getClass().getSimpleName().equals("Mailboxes"));
            proxies.addAdvice((MethodInterceptor) call -> {
                Method called = call.getMethod();
                return method.isEmpty() || called.getName().equals(method) ? step.invoke(call) : call.proceed();
            });
            return proxies.getProxy(bean.getClass().getClassLoader());
        }

        private int times(String what) {
            return calls.merge(what, 1, Integer::sum);
        }

        private @Nullable Object everyTenthTwice(MethodInvocation call) throws Throwable {
            if (times(call.getMethod().getName()) % 10 == 0) {
                call.getMethod().setAccessible(true);
                call.getMethod().invoke(call.getThis(), call.getArguments());
            }
            return call.proceed();
        }

        private @Nullable Object queue(MethodInvocation call) throws Throwable {
            MailDesk desk = (MailDesk) call.getThis();
            LetterOrder order = (LetterOrder) call.getArguments()[0];
            remindThoseWhoHaveAnswered(desk);
            if (order.letter().matches(LAST_WORDS)) {
                return UUID.randomUUID();
            }
            if (order.key().matches("request/[0-9a-f-]{36}")) {
                asked.add(order);
            }
            return desk.queue(order.letter().equals("imported-welcome") ? tellingTooMuch(order) : order);
        }

        private void remindThoseWhoHaveAnswered(MailDesk desk) {
            List<LetterOrder> answered = asked.stream()
                    .filter(order -> answeredAt(order)
                            .filter(at -> at.isBefore(clock.getObject().instant()))
                            .isPresent())
                    .toList();
            asked.removeAll(answered);
            answered.forEach(order -> desk.queue(keyed(order, order.key() + "/reminder/9")));
        }

        private Optional<Instant> answeredAt(LetterOrder order) {
            return database.getObject()
                    .sql("select answered_at from personal_answer where personal_form_id = ?::uuid")
                    .param(order.key().substring("request/".length()))
                    .query((row, number) -> row.getTimestamp(1).toInstant())
                    .optional();
        }

        private static LetterOrder keyed(LetterOrder order, String key) {
            return LetterOrder.of(order.letter(), order.from(), order.to(), order.model(), key, order.about());
        }

        /** In the name of all mentors, long before anybody has one. */
        private LetterOrder tellingTooMuch(LetterOrder order) {
            String mentors = String.join(
                    " ",
                    database.getObject()
                            .sql(
                                    """
                                    select person.email from participant person
                                      join sign_up on sign_up.participant = person.id and sign_up.role = 'MENTOR'""")
                            .query(String.class)
                            .list());
            Map<String, Object> model = new HashMap<>(order.model());
            Map<Object, Object> program = new HashMap<>();
            if (model.get("program") instanceof Map<?, ?> told) {
                program.putAll(told);
            }
            program.put("contactName", mentors);
            model.put("program", program);
            return new LetterOrder(
                    order.letter(),
                    order.from(),
                    order.to(),
                    model,
                    order.key(),
                    order.about(),
                    order.thread(),
                    order.replyTo(),
                    order.optOut(),
                    order.attachments(),
                    order.reader(),
                    order.awaited());
        }

        private @Nullable Object mentorsHaveRoomForAll(MethodInvocation call) throws Throwable {
            return roomier(call.proceed());
        }

        private static @Nullable Object roomier(@Nullable Object answer) {
            if (answer instanceof SignUp one && one.role() == Role.MENTOR) {
                return new SignUp(
                        one.id(),
                        one.year(),
                        one.participant(),
                        one.role(),
                        one.state(),
                        one.answers(),
                        one.capacity() + 5,
                        one.signedUpAt(),
                        one.waitingSince(),
                        one.pausedUntil(),
                        one.heldUntil(),
                        one.reason(),
                        one.imported(),
                        one.told());
            }
            return answer instanceof List<?> several
                    ? several.stream().map(Saboteur::roomier).toList()
                    : answer;
        }

        private @Nullable Object notTheFirst(MethodInvocation call) throws Throwable {
            return times("start") == 1 ? null : call.proceed();
        }

        private Object fails(MethodInvocation call) {
            throw new IllegalStateException("this step is broken");
        }

        private @Nullable Object isLogged(MethodInvocation call) throws Throwable {
            LoggerFactory.getLogger(Spoiled.class).warn("Somebody says {}", call.getArguments()[3]);
            return call.proceed();
        }
    }
}
