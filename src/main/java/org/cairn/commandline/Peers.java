package org.cairn.commandline;

import java.util.List;
import org.cairn.matching.groups.Cohort;

/**
 * Everybody of a file, numbered as they come.
 *
 * @param ids what each is called
 * @param slots the times that somebody has named, by number
 * @param topics the topics that somebody has named, by number
 */
record Peers(List<String> ids, List<String> slots, List<String> topics, Cohort cohort) {

    String id(int person) {
        return ids.get(person);
    }

    /** A time in words; blank if nobody has named any. */
    String slot(int number) {
        return number < slots.size() ? slots.get(number) : "";
    }

    /** A topic in words; blank if nobody has named any. */
    String topic(int number) {
        return number < topics.size() ? topics.get(number) : "";
    }
}
