package org.cairn.web.groups;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.group.GroupDesk;
import org.cairn.group.LatePlace;
import org.cairn.group.Peer;
import org.cairn.group.PeerGroup;
import org.cairn.program.ProgramYear;
import org.cairn.signup.SignUpId;
import org.springframework.stereotype.Component;

/** Groups that people have been told about, and who waits to be placed in one: for a page. */
@Component
class PublishedGroups {

    private final GroupDesk groups;
    private final BoardWords words;

    PublishedGroups(GroupDesk groups, BoardWords words) {
        this.groups = groups;
        this.words = words;
    }

    List<Peer> people(ProgramYear year) {
        return groups.people(year.id());
    }

    /** @param tellsApart whether the reader may know where somebody is not to be with somebody */
    Map<String, Object> of(ProgramYear year, List<Peer> everybody, boolean tellsApart) {
        Map<SignUpId, Peer> people = everybody.stream().collect(Collectors.toMap(Peer::signUp, peer -> peer));
        Map<String, Object> model = new HashMap<>();
        model.put("year", year);
        List<PeerGroup> all = groups.of(year.id());
        Map<String, String> topics = words.topics();
        model.put(
                "groups",
                all.stream().map(group -> group(group, topics, people)).toList());
        model.put(
                "late",
                groups.onTheList(year.id()).stream()
                        .map(peer -> late(year, peer, tellsApart))
                        .toList());
        return model;
    }

    private Map<String, Object> group(PeerGroup group, Map<String, String> topics, Map<SignUpId, Peer> people) {
        return Map.of(
                "id", group.id().toString(),
                "times", times(group),
                "number", group.number(),
                "slot", group.slot(),
                "topic", topics.getOrDefault(group.topic(), group.topic()),
                "leading", group.leading().size(),
                "members",
                        people.values().stream()
                                .filter(peer -> group.has(peer.signUp()))
                                .sorted(Comparator.comparing(Peer::year).thenComparing(Peer::name))
                                .map(peer -> Map.of(
                                        "name", peer.name(),
                                        "year", peer.year(),
                                        "leads", group.leading().contains(peer.signUp())))
                                .toList());
    }

    private List<Map<String, Object>> times(PeerGroup group) {
        return groups.couldCome(group.id()).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(time -> Map.<String, Object>of(
                        "slot",
                        time.getKey(),
                        "words",
                        time.getKey() + ": " + time.getValue() + " of "
                                + group.members().size() + " can come",
                        "now",
                        time.getKey().equals(group.slot())))
                .toList();
    }

    private Map<String, Object> late(ProgramYear year, Peer peer, boolean tellsApart) {
        List<Map<String, Object>> places = groups.placesFor(year.id(), peer).stream()
                .map(place -> Map.<String, Object>of("group", place.group(), "words", words(place, tellsApart)))
                .toList();
        return Map.of("id", peer.signUp().toString(), "name", peer.name(), "year", peer.year(), "places", places);
    }

    private static String words(LatePlace place, boolean tellsApart) {
        return "Group %d, %s, %d people%s%s"
                .formatted(
                        place.group(),
                        place.slot(),
                        place.size(),
                        place.fits() ? "" : ", a time that does not work",
                        place.apart() && tellsApart ? ", with somebody who is to be apart" : "");
    }
}
