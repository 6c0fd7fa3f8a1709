package org.cairn.engine.safety;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.engine.Dates;
import org.cairn.engine.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.joda.time.ReadableInstant;
import org.springframework.aop.support.AopUtils;

/** Which members of which values an expression may use. What is not named here cannot be reached. */
final class Reach {

    private static final Map<Class<?>, Pattern> MEMBERS = Map.ofEntries(
            Map.entry(
                    String.class,
                    names("length|isEmpty|empty|isBlank|blank|equals|equalsIgnoreCase|contains|startsWith|endsWith"
                            + "|toLowerCase|toUpperCase|trim|strip|substring|indexOf|concat|compareTo|toString")),
            Map.entry(Number.class, names("intValue|longValue|doubleValue|equals|compareTo|toString")),
            Map.entry(Boolean.class, names("booleanValue|equals|compareTo|toString")),
            Map.entry(Collection.class, names("size|isEmpty|empty|contains|containsAll|get|indexOf|\\d+")),
            Map.entry(Date.class, names("getTime|time|toInstant|before|after|equals|compareTo|toString")),
            Map.entry(
                    ReadableInstant.class, // what ${dateTime()} answers
                    names(
                            "(plus|minus|with)[A-Z]\\w*|toDate|isBefore|isAfter|isEqual|getMillis|millis|equals|toString")),
            Map.entry(
                    Temporal.class,
                    names("(plus|minus|with)([A-Z]\\w*)?|isBefore|isAfter|isEqual|equals|compareTo|toString")),
            Map.entry(TemporalAmount.class, names("equals|toString")),
            Map.entry(
                    DelegateExecution.class,
                    names("(get)?[iI]d|(get)?[pP]rocessInstanceId|(get)?[pP]rocessBusinessKey|(get)?[bB]usinessKey"
                            + "|(get)?[cC]urrentActivityId|getVariable|hasVariable|setProcessBusinessKey")),
            Map.entry(
                    DelegateTask.class,
                    names("(get)?[iI]d|(get)?[nN]ame|(get)?[aA]ssignee|(get)?[dD]ueDate"
                            + "|(get)?[tT]askDefinitionKey|(get)?[pP]rocessInstanceId|getVariable|hasVariable")));

    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString", "getClass");

    private static final ClassValue<List<Method>> CALLABLE = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Stream.of(type.getMethods())
                    .filter(method -> method.getDeclaringClass() != Object.class)
                    .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
                    .filter(method -> !OF_EVERY_OBJECT.contains(method.getName()))
                    .toList();
        }
    };

    private Reach() {}

    /** Whether an expression may use the member of the value. */
    static boolean allows(Object base, String member) {
        if (base instanceof Steps || base instanceof Dates) {
            return steps(base).contains(member);
        }
        if (base instanceof Map<?, ?>) {
            return true; // a key, or one of the methods of a map that change nothing but the map
        }
        return MEMBERS.entrySet().stream()
                .anyMatch(entry -> entry.getKey().isInstance(base)
                        && entry.getValue().matcher(member).matches());
    }

    /** Whether a method of the value may be called. */
    static boolean allowsCall(Object base, String method) {
        if (base instanceof Map<?, ?>) {
            return List.of("get", "containsKey", "isEmpty", "size").contains(method);
        }
        return allows(base, method);
    }

    /** Whether an expression may use the member of every value of the type. */
    static boolean allows(Class<?> type, String member) {
        Pattern names = MEMBERS.get(type);
        return names != null && names.matcher(member).matches();
    }

    /** Whether some value other than a bean has a method of that name. */
    static boolean known(String method) {
        return MEMBERS.values().stream().anyMatch(names -> names.matcher(method).matches())
                || method.equals("containsKey");
    }

    /** The names of the methods of a bean that a diagram may call. */
    static Set<String> steps(Object bean) {
        return CALLABLE.get(type(bean)).stream().map(Method::getName).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the bean has such a method with so many arguments. */
    static boolean hasStep(Object bean, String method, int arguments) {
        return CALLABLE.get(type(bean)).stream()
                .anyMatch(step -> step.getName().equals(method) && step.getParameterCount() == arguments);
    }

    private static Class<?> type(Object bean) {
        return bean instanceof Steps ? AopUtils.getTargetClass(bean) : Dates.class;
    }

    private static Pattern names(String alternatives) {
        return Pattern.compile(alternatives);
    }
}
