package org.cairn.group;

/** Where the forming of groups stands. */
public enum FormationState {
    /** Groups are searched for. */
    SEARCHING,
    /** No groups could keep all the rules; what stands in the way is known in words. */
    IMPOSSIBLE,
    /** Groups have been found, and coordinators look at them. */
    FOUND,
    /** Everybody in them has been told, or will be. */
    PUBLISHED
}
