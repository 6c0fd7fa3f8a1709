package org.cairn.group;

import java.util.UUID;

/** Names one group of a program year. */
public record GroupId(UUID value) {

    /** The group of that id, as a process knows it. */
    public static GroupId of(String text) {
        return new GroupId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
