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
}
