package org.cairn.kernel;

import java.util.Set;

/**
 * A module that keeps something of people, and can forget one of them. What is counted stays, with nobody in the
 * person's place. All methods run in one transaction, on the database itself: nothing of the person is loaded then.
 */
public interface Forgets {

    /** Ids of what this module keeps under the given ids. It is asked again until nothing new is found. */
    default Set<String> leads(Set<String> ids) {
        return Set.of();
    }

    /** How the person is called and reached, as far as this module knows. */
    default Set<String> words(Set<String> ids) {
        return Set.of();
    }

    /** Forgets the person, in what others have written, too. */
    default void forget(Traces traces) {}
}
