package org.cairn.processes;

import java.util.List;
import java.util.Map;
import org.cairn.group.GroupDesk;
import org.cairn.group.PeerGroup;
import org.springframework.stereotype.Component;

/** The groups into which everybody of one could go over, as options of a form. */
@Component
public class OtherGroups {

    private final GroupDesk groups;

    OtherGroups(GroupDesk groups) {
        this.groups = groups;
    }

    /** Those of the same year in which somebody is, by number. */
    public List<Map<String, Object>> than(PeerGroup group) {
        return groups.of(group.year()).stream()
                .filter(one -> !one.id().equals(group.id()) && !one.members().isEmpty())
                .map(OtherGroups::option)
                .toList();
    }

    private static Map<String, Object> option(PeerGroup group) {
        String words = "Group %d, %s, %d people"
                .formatted(group.number(), group.slot(), group.members().size());
        return Map.of("value", Integer.toString(group.number()), "label", words);
    }
}
