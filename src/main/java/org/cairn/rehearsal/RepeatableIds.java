package org.cairn.rehearsal;

import java.security.Provider;
import java.security.SecureRandomSpi;
import java.security.Security;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Lets {@link UUID#randomUUID} give the same ids in the same order again, for the life of this machine: two who are equally
 * good for somebody are told apart by their ids. Nothing else becomes foreseeable; what guards a door is not to be made of such ids.
 */
final class RepeatableIds {

    private static final String KIND = "SecureRandom";

    private RepeatableIds() {}

    /** @throws IllegalStateException if this machine has given ids by chance before */
    static void from(long seed) {
        Provider ours = new Repeatable(seed);
        Security.insertProviderAt(ours, 1);
        try {
            UUID first = UUID.randomUUID(); // asks for its source of chance this once
            if (!first.equals(firstOf(seed))) {
                throw new IllegalStateException("Ids were given by chance before, and cannot be repeated.");
            }
        } finally {
            Security.removeProvider(ours.getName());
        }
    }

    /** As {@link UUID#randomUUID} makes it: sixteen bytes, with the version and the variant in their places. */
    private static UUID firstOf(long seed) {
        byte[] bytes = new byte[16];
        new Random(seed).nextBytes(bytes);
        long most = 0;
        long least = 0;
        for (int at = 0; at < 8; at++) {
            most = most << 8 | bytes[at] & 0xff;
            least = least << 8 | bytes[at + 8] & 0xff;
        }
        return new UUID(most & ~0xf000L | 0x4000L, least & 0x3fffffffffffffffL | 0x8000000000000000L);
    }

    /** Offers one source of chance, which repeats itself. */
    private static final class Repeatable extends Provider {

        private static final long serialVersionUID = 1L;

        Repeatable(long seed) {
            super("Repeatable", "1", "a source of chance that repeats itself");
            putService(new Service(this, KIND, "Repeatable", Source.class.getName(), List.of(), Map.of()) {
                @Override
                public Object newInstance(Object parameter) {
                    return new Source(seed);
                }
            });
        }
    }

    private static final class Source extends SecureRandomSpi {

        private static final long serialVersionUID = 1L;

        private final Random random;

        Source(long seed) {
            random = new Random(seed);
        }

        @Override
        protected void engineSetSeed(byte[] seed) {
            // it has one
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }

        @Override
        protected byte[] engineGenerateSeed(int length) {
            byte[] seed = new byte[length];
            random.nextBytes(seed);
            return seed;
        }
    }
}
