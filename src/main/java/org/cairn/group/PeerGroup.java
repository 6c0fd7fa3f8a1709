package org.cairn.group;

import java.util.List;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpId;

/**
 * A group that people have been told about.
 *
 * @param number as people call it, from 1
 * @param slot the time at which it meets, in the words of the sign-up form
 * @param topic the topic that suits its members best, by its value in the sign-up form; empty if nobody named one
 * @param members those who are in it now
 */
public record PeerGroup(
        GroupId id, ProgramYearId year, int number, String slot, String topic, List<Membership> members) {

    /** Whether somebody is in it now. */
    public boolean has(SignUpId who) {
        return members.stream().anyMatch(one -> one.signUp().equals(who));
    }

    /** Those who help lead it now. */
    public List<SignUpId> leading() {
        return members.stream()
                .filter(Membership::facilitator)
                .map(Membership::signUp)
                .toList();
    }

    /** @param facilitator whether the person helps lead */
    public record Membership(SignUpId signUp, boolean facilitator) {}
}
