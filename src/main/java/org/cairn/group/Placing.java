package org.cairn.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.cairn.matching.groups.Cohort;
import org.cairn.matching.groups.CohortBuilder;
import org.cairn.matching.groups.Member;
import org.cairn.matching.groups.Obstacles;
import org.cairn.signup.SignUpId;

/** People as the group solver sees them: each a number, and so each year, time, topic and kind. */
final class Placing {

    private final List<Peer> peers;
    private final List<String> years;
    private final List<String> slots;
    private final List<String> topics;
    private final List<String> kinds;
    private final Map<SignUpId, Integer> numbers = new HashMap<>();
    private final Cohort cohort;

    private Placing(List<Peer> peers, int groups, List<Seat> fixed) {
        this.peers = List.copyOf(peers);
        years = distinct(peers.stream().map(Peer::year).toList());
        slots = distinct(peers.stream().flatMap(peer -> peer.slots().stream()).toList());
        topics = distinct(peers.stream().flatMap(peer -> peer.topics().stream()).toList());
        kinds = distinct(peers.stream().flatMap(peer -> peer.kinds().stream()).toList());
        for (int number = 0; number < peers.size(); number++) {
            numbers.put(peers.get(number).signUp(), number);
        }
        cohort = cohort(groups, fixed);
    }

    /**
     * Everybody who is to be placed in so many groups.
     *
     * @param fixed who stays where they are; whoever has left is not missed
     */
    static Placing of(List<Peer> peers, int groups, List<Seat> fixed) {
        return new Placing(peers, groups, fixed);
    }

    private Cohort cohort(int groups, List<Seat> fixed) {
        CohortBuilder cohort = Cohort.of(groups).slots(Math.min(Cohort.MOST_SLOTS, Math.max(1, slots.size())));
        peers.forEach(peer -> cohort.add(member(peer)));
        Map<String, Integer> byAddress = new HashMap<>();
        peers.forEach(peer -> byAddress.put(peer.email(), numbers.get(peer.signUp())));
        for (int number = 0; number < peers.size(); number++) {
            int person = number;
            known(peers.get(number).with(), byAddress, person).forEach(other -> cohort.together(person, other));
            known(peers.get(number).apart(), byAddress, person).forEach(other -> cohort.apart(person, other));
        }
        for (Seat seat : fixed) {
            Integer number = numbers.get(seat.signUp());
            if (number != null && seat.fixed()) {
                cohort.lock(number, seat.group());
            }
        }
        return cohort.build();
    }

    private Member member(Peer peer) {
        long free = peer.slots().isEmpty()
                ? -1
                : LongStream.of(numbered(peer.slots(), slots))
                        .map(slot -> 1L << slot)
                        .reduce(0, (one, other) -> one | other);
        return new Member(
                years.indexOf(peer.year()),
                peer.wouldLead(),
                free,
                ints(peer.topics(), topics),
                ints(peer.kinds(), kinds));
    }

    private static List<Integer> known(List<String> addresses, Map<String, Integer> byAddress, int self) {
        List<Integer> known = new ArrayList<>();
        for (String address : addresses) {
            Integer other = byAddress.get(address);
            if (other != null && other != self) {
                known.add(other);
            }
        }
        return known;
    }

    private static long[] numbered(List<String> words, List<String> all) {
        return words.stream().mapToLong(all::indexOf).toArray();
    }

    private static int[] ints(List<String> words, List<String> all) {
        return words.stream().mapToInt(all::indexOf).toArray();
    }

    private static List<String> distinct(List<String> words) {
        return words.stream().distinct().sorted().toList();
    }

    /** What no groups could satisfy, in words; empty if nothing is known to. */
    List<String> obstacles() {
        if (peers.size() < 2 * cohort.groups()) {
            return List.of("%,d people cannot be %,d groups. Choose fewer groups, or wait for more sign-ups."
                    .formatted(peers.size(), cohort.groups()));
        }
        if (slots.size() > Cohort.MOST_SLOTS) {
            return List.of("People have chosen among %,d times, and there can be %,d. Offer fewer in the sign-up form."
                    .formatted(slots.size(), Cohort.MOST_SLOTS));
        }
        return Obstacles.of(cohort, number -> peers.get(number).name());
    }

    Cohort cohort() {
        return cohort;
    }

    List<Peer> peers() {
        return peers;
    }

    String slot(int number) {
        return slots.isEmpty() ? "" : slots.get(number);
    }

    String topic(int number) {
        return topics.isEmpty() ? "" : topics.get(number);
    }

    String kind(int number) {
        return kinds.get(number);
    }

    List<String> years() {
        return years;
    }

    Optional<Integer> number(SignUpId signUp) {
        return Optional.ofNullable(numbers.get(signUp));
    }

    /** Group numbers by person, as a search gives them, by sign-up. */
    Map<SignUpId, Integer> named(int[] group) {
        Map<SignUpId, Integer> named = new LinkedHashMap<>();
        IntStream.range(0, group.length)
                .forEach(number -> named.put(peers.get(number).signUp(), group[number]));
        return named;
    }
}
