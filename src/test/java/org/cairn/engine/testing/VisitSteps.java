package org.cairn.engine.testing;

import java.util.ArrayList;
import java.util.List;
import org.cairn.engine.Steps;
import org.springframework.stereotype.Component;

/** Steps for the diagrams of tests. */
@Component("visit")
public class VisitSteps implements Steps {

    private final List<String> calls = new ArrayList<>();

    public String remember(String what) {
        calls.add(what);
        return what;
    }

    public boolean fail(String why) {
        throw new IllegalStateException(why);
    }

    public List<String> calls() {
        return calls;
    }
}
