package org.cairn.group;

import org.cairn.kernel.Refusal;

/** The groups cannot be changed where their forming stands. */
public final class NotNow extends Refusal {

    NotNow(FormationState state) {
        super(
                switch (state) {
                    case SEARCHING -> "Groups are being searched for. Wait until they are found, and then change them.";
                    case IMPOSSIBLE -> "No groups have been found yet, so there is nothing to change.";
                    case PUBLISHED -> "Everybody has been told about the groups, so nobody is moved here any more.";
                    case FOUND -> throw new IllegalStateException("groups that were found can be changed");
                });
    }
}
