package org.cairn.matching;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Another mentor for a mentee, as it is kept: by ids, so that no name stands here.
 *
 * @param others who else would move
 */
public record Instead(UUID mentor, int score, long loss, int fewer, List<Step> others) {

    /** One other mentee's move; no mentor means that she waits on. */
    public record Step(UUID mentee, @Nullable UUID to) {}

    /** The mentor, and everybody who would move or be moved to. */
    Stream<UUID> people() {
        return Stream.concat(
                Stream.of(mentor),
                others.stream().flatMap(step -> Stream.concat(Stream.of(step.mentee()), Stream.ofNullable(step.to()))));
    }
}
