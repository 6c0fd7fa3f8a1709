package org.cairn.group;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One group as coordinators look at it.
 *
 * @param number from 0
 * @param slot the time at which most can come
 * @param topic the topic that suits them best
 * @param years how many there are of each year of study
 * @param alone the kinds of which there is one person only
 * @param warnings the rules that this group breaks, a sentence each
 */
public record GroupSheet(
        int number,
        List<Person> members,
        String slot,
        String topic,
        Map<String, Integer> years,
        List<String> alone,
        List<String> warnings) {

    /**
     * Somebody in the group.
     *
     * @param absent whether the time does not work
     * @param leads whether the person would help lead
     * @param fixed whether a new search leaves the person here
     */
    public record Person(Peer peer, boolean absent, boolean leads, boolean fixed, List<Wish> wishes) {}

    /**
     * What somebody wished about somebody else.
     *
     * @param together or apart
     */
    public record Wish(String other, String address, boolean together, boolean kept) {}

    GroupSheet hidingWishesAbout(Set<String> addresses) {
        return new GroupSheet(
                number,
                members.stream()
                        .map(one -> new Person(
                                one.peer(),
                                one.absent(),
                                one.leads(),
                                one.fixed(),
                                one.wishes().stream()
                                        .filter(wish -> !addresses.contains(wish.address()))
                                        .toList()))
                        .toList(),
                slot,
                topic,
                years,
                alone,
                warnings);
    }

    /** Whether a new search leaves everybody here. */
    public boolean fixed() {
        return !members.isEmpty() && members.stream().allMatch(Person::fixed);
    }

    /** How many cannot come. */
    public long absent() {
        return members.stream().filter(Person::absent).count();
    }

    /** How many would help lead. */
    public long leading() {
        return members.stream().filter(Person::leads).count();
    }
}
