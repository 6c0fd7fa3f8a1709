package org.cairn.group;

import java.util.UUID;

/** Names one group of a program year. */
public record GroupId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
