package org.cairn.group;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.matching.groups.Assessment;
import org.cairn.matching.groups.Sheet;
import org.cairn.signup.SignUpId;

/**
 * Groups as coordinators look at them.
 *
 * @param sheets one for each group
 * @param unplaced who has come since, or was let in again: in no group yet
 */
public record GroupBoard(Formation formation, Worth worth, List<GroupSheet> sheets, List<Peer> unplaced) {

    /**
     * The same without what was wished about somebody: a coordinator who is placed as well never sees it.
     *
     * @param addresses of that person, in lower case
     */
    public GroupBoard hidingWishesAbout(Set<String> addresses) {
        return new GroupBoard(
                formation,
                worth,
                sheets.stream().map(sheet -> sheet.hidingWishesAbout(addresses)).toList(),
                unplaced);
    }

    /** Everybody on it, placed or not. */
    public List<Peer> people() {
        return Stream.concat(
                        sheets.stream()
                                .flatMap(sheet -> sheet.members().stream())
                                .map(GroupSheet.Person::peer),
                        unplaced.stream())
                .toList();
    }

    static GroupBoard of(Formation formation, List<Peer> peers) {
        Map<SignUpId, Seat> seats = seats(formation);
        Seated seated = placed(formation, peers);
        return new GroupBoard(
                formation,
                Worth.of(Assessment.of(seated.placing().cohort(), seated.group())),
                IntStream.range(0, formation.groups())
                        .mapToObj(number -> sheet(seated.placing(), seated.group(), number, seats))
                        .toList(),
                peers.stream().filter(peer -> !seats.containsKey(peer.signUp())).toList());
    }

    /** Those who are in a group, and the number of each one's group. */
    static Seated placed(Formation formation, List<Peer> peers) {
        Map<SignUpId, Seat> seats = seats(formation);
        List<Peer> placed =
                peers.stream().filter(peer -> seats.containsKey(peer.signUp())).toList();
        return new Seated(
                Placing.of(placed, formation.groups(), formation.seats()),
                placed.stream().mapToInt(peer -> seat(seats, peer).group()).toArray());
    }

    private static Seat seat(Map<SignUpId, Seat> seats, Peer peer) {
        return Objects.requireNonNull(seats.get(peer.signUp()), "only those who are placed are asked for");
    }

    private static Map<SignUpId, Seat> seats(Formation formation) {
        return formation.seats().stream().collect(Collectors.toMap(Seat::signUp, seat -> seat, (one, same) -> one));
    }

    private static GroupSheet sheet(Placing placing, int[] group, int number, Map<SignUpId, Seat> seats) {
        Sheet sheet = Sheet.of(placing.cohort(), group, number);
        List<GroupSheet.Person> members = Arrays.stream(sheet.members())
                .mapToObj(person -> person(placing, group, sheet, person, seats))
                .sorted(Comparator.comparing(
                                (GroupSheet.Person one) -> one.peer().year())
                        .thenComparing(one -> one.peer().name()))
                .toList();
        Map<String, Integer> years = placing.years().stream()
                .collect(Collectors.toMap(
                        year -> year,
                        year -> (int) members.stream()
                                .filter(one -> one.peer().year().equals(year))
                                .count(),
                        (one, same) -> one,
                        LinkedHashMap::new));
        return new GroupSheet(
                number,
                members,
                placing.slot(sheet.slot()),
                placing.topic(sheet.topic()),
                years,
                Arrays.stream(sheet.alone()).mapToObj(placing::kind).toList(),
                Warnings.of(placing.cohort(), sheet, placing.years(), years));
    }

    private static GroupSheet.Person person(
            Placing placing, int[] group, Sheet sheet, int number, Map<SignUpId, Seat> seats) {
        Peer peer = placing.peers().get(number);
        return new GroupSheet.Person(
                peer,
                Arrays.stream(sheet.absent()).anyMatch(one -> one == number),
                Arrays.stream(sheet.facilitators()).anyMatch(one -> one == number),
                seat(seats, peer).fixed(),
                wishes(placing, group, number));
    }

    private static List<GroupSheet.Wish> wishes(Placing placing, int[] group, int number) {
        Peer peer = placing.peers().get(number);
        if (peer.with().isEmpty() && peer.apart().isEmpty()) {
            return List.of();
        }
        return placing.peers().stream()
                .filter(other ->
                        peer.with().contains(other.email()) || peer.apart().contains(other.email()))
                .map(other -> {
                    boolean same = group[placing.number(other.signUp()).orElseThrow()] == group[number];
                    boolean together = peer.with().contains(other.email());
                    return new GroupSheet.Wish(other.name(), other.email(), together, together == same);
                })
                .toList();
    }
}
