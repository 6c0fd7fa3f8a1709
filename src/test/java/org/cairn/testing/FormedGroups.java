package org.cairn.testing;

import java.util.List;
import org.cairn.group.FormationDesk;
import org.cairn.group.FormationId;
import org.cairn.group.GroupDesk;
import org.cairn.group.GroupSearch;
import org.cairn.group.PeerGroup;
import org.cairn.program.ProgramYearId;

/** Groups of a year as they are once coordinators have published them. */
public final class FormedGroups {

    private FormedGroups() {}

    /** Makes that many groups of everybody who has signed up. */
    public static List<PeerGroup> of(
            ProgramYearId year, int number, FormationDesk formations, GroupSearch search, GroupDesk groups) {
        FormationId id = formations.begin(year, number);
        search.run();
        groups.publish(id);
        return groups.of(year);
    }
}
