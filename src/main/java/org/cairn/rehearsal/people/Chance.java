package org.cairn.rehearsal.people;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Luck that is the same in every rehearsal of the same seed, and does not depend on what happened before: each throw has a
 * name.
 *
 * @param seed of the rehearsal
 */
public record Chance(long seed) {

    private static final long PRIME = 1_099_511_628_211L; // FNV-1a

    /** @return a number from 0 to less than 1, always the same for the same words */
    public double of(Object... words) {
        return new SplittableRandom(hash(words)).nextDouble();
    }

    /** Whether something that happens so often happens. */
    public boolean happens(double often, Object... words) {
        return of(words) < often;
    }

    /** One of several, each as often as the others. */
    public <T> T one(List<T> of, Object... words) {
        return of.get((int) (of(words) * of.size()));
    }

    private long hash(Object... words) {
        long hash = seed ^ 0xcbf29ce484222325L;
        for (Object word : words) {
            for (char letter : (word + "\u0000").toCharArray()) {
                hash = (hash ^ letter) * PRIME;
            }
        }
        return hash;
    }
}
