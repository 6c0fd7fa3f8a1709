package org.cairn.journey.bare;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.aopalliance.intercept.MethodInterceptor;
import org.cairn.engine.Dates;
import org.cairn.engine.Steps;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** What steps have answered, each time in turn, by the name of the bean, the method and the first thing that it was told. */
public final class Recorded implements BeanPostProcessor {

    /** Whose first word is the id of a process, which is another one in another engine. */
    private static final String EMAILED_FORM = "emailedForm";

    private final Map<String, Queue<Optional<Object>>> answers = new HashMap<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof Steps || bean instanceof Dates)) {
            return bean;
        }
        ProxyFactory recording = new ProxyFactory(bean);
        recording.setProxyTargetClass(true);
        recording.addAdvice((MethodInterceptor) call -> {
            Object answer = call.proceed();
            answers.computeIfAbsent(
                            key(name, call.getMethod().getName(), call.getArguments()), key -> new ArrayDeque<>())
                    .add(Optional.ofNullable(answer));
            return answer;
        });
        return recording.getProxy();
    }

    /** The next answer; the last one is given again and again. */
    @Nullable
    Object next(String bean, String method, @Nullable Object... told) {
        String key = key(bean, method, told);
        Queue<Optional<Object>> known = answers.get(key);
        if (known == null || known.isEmpty()) {
            throw new IllegalStateException("Nobody has answered that: " + key);
        }
        return (known.size() == 1 ? known.element() : known.remove()).orElse(null);
    }

    /** The first thing that a step is told is whom or what it is about. */
    private static String key(String bean, String method, @Nullable Object... told) {
        boolean about = !bean.equals(EMAILED_FORM) && told.length > 0 && told[0] instanceof String;
        return bean + "." + method + "(" + (about ? told[0] : "") + ")";
    }
}
