package org.cairn.group;

import org.cairn.kernel.Unknown;

/** No group has this id. */
public final class UnknownGroup extends Unknown {

    UnknownGroup(GroupId id) {
        super("There is no group “" + id + "”.");
    }
}
