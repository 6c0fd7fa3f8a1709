package org.cairn.engine.safety;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.engine.Dates;
import org.cairn.engine.Steps;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The beans that a diagram may call: those that say so, and {@code dates}. */
@Component
public class StepsBeans {

    private static final String DATES = "dates";

    private final ListableBeanFactory beans;

    StepsBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** Their names. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(Arrays.asList(beans.getBeanNamesForType(Steps.class)));
        names.add(DATES);
        return names;
    }

    /** The bean of that name, unless a diagram may not call it. */
    public Optional<Object> find(String name) {
        if (!beans.containsBean(name)) {
            return Optional.empty();
        }
        boolean callable =
                beans.isTypeMatch(name, Steps.class) || (name.equals(DATES) && beans.isTypeMatch(name, Dates.class));
        return callable ? Optional.of(beans.getBean(name)) : Optional.empty();
    }

    /** The methods that a diagram may call on the bean, in alphabetical order. */
    public Set<String> methods(String name) {
        return find(name)
                .<Set<String>>map(bean -> new TreeSet<>(Reach.steps(bean)))
                .orElse(Set.of());
    }

    /** Whether the bean has a method of that name. */
    public boolean has(String name, String method) {
        return methods(name).contains(method);
    }

    /** Whether the bean has a method of that name that takes so many arguments. */
    public boolean has(String name, String method, int arguments) {
        return find(name).filter(bean -> Reach.hasStep(bean, method, arguments)).isPresent();
    }

    /** Whether values that are not beans may have a method of that name. */
    public static boolean isMemberOfValues(String method) {
        return Reach.known(method);
    }
}
