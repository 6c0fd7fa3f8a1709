package org.cairn.web.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.group.BetterPlace;
import org.cairn.group.GroupBoard;
import org.cairn.group.GroupSheet;
import org.cairn.group.Seat;
import org.cairn.processes.AnswerSheet;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpId;
import org.springframework.stereotype.Component;

/** What stands on the board in words. */
@Component
public class BoardWords {

    private final AnswerSheet answers;

    BoardWords(AnswerSheet answers) {
        this.answers = answers;
    }

    /** Topics as the sign-up form calls them, by their values. */
    Map<String, String> topics() {
        return answers.options(Role.PEER.form(), "topic1");
    }

    /** A word for a sheet as it is; another one once anything on it is different. */
    public String mark(GroupSheet sheet) {
        return Integer.toHexString(sheet.hashCode());
    }

    /** How many of each year: {@code 5 M1, 4 M2}. */
    public String years(GroupSheet sheet) {
        return sheet.years().entrySet().stream()
                .map(year -> year.getValue() + " " + year.getKey())
                .collect(Collectors.joining(", "));
    }

    /** What somebody wished, and whether it is kept. */
    public String wish(GroupSheet.Wish wish) {
        return (wish.together() ? "wants to be with " : "does not want to be with ")
                + wish.other()
                + (wish.kept() ? "" : ", which is not kept");
    }

    /** What the whole costs, in words a coordinator can weigh. */
    public List<String> worth(GroupBoard board) {
        List<String> facts = new ArrayList<>();
        int hard = board.worth().rulesBroken();
        facts.add(hard == 0 ? "No rule is broken" : counted(hard, "rule is broken", "rules are broken"));
        int absent = board.worth().absent();
        facts.add(
                absent == 0
                        ? "Everybody can come at their group's time"
                        : counted(absent, "person cannot", "people cannot") + " come at their group's time");
        int alone = board.worth().alone();
        facts.add(
                alone == 0
                        ? "Nobody is the only one of a kind in a group"
                        : counted(alone, "time", "times") + " somebody is the only one of a kind in a group");
        facts.add("Cost in all: " + board.worth().cost());
        return facts;
    }

    /** How somebody on the board is called. */
    String name(GroupBoard board, SignUpId who) {
        return board.sheets().stream()
                .flatMap(sheet -> sheet.members().stream())
                .filter(one -> one.peer().signUp().equals(who))
                .findFirst()
                .map(one -> one.peer().name())
                .orElse("Somebody who is in no group");
    }

    String exchanged(GroupBoard before, SignUpId one, SignUpId other) {
        return name(before, one) + " and " + name(before, other) + " have changed places.";
    }

    /** What each exchange would bring: {@code id} with whom, {@code words}. */
    List<Map<String, String>> places(List<BetterPlace> places) {
        return places.stream()
                .map(place -> Map.of(
                        "id",
                        place.other().signUp().toString(),
                        "words",
                        place.other().name() + ", group " + (place.group() + 1) + ": " + effect(place)))
                .toList();
    }

    private static String effect(BetterPlace place) {
        String cost = place.cost() == 0
                ? "the cost would stay the same"
                : "the cost would be " + Math.abs(place.cost()) + (place.cost() > 0 ? " higher" : " lower");
        if (place.rules() == 0) {
            return cost;
        }
        int rules = Math.abs(place.rules());
        return counted(rules, "rule", "rules") + (place.rules() > 0 ? " more" : " fewer") + " would be broken, and "
                + cost;
    }

    String moved(GroupBoard before, SignUpId who, int to) {
        String name = name(before, who);
        int from = before.formation().seats().stream()
                .filter(seat -> seat.signUp().equals(who))
                .findFirst()
                .map(Seat::group)
                .orElse(to);
        return name + " is in group " + (to + 1) + " now"
                + (from == to ? ", as before." : ", and was in group " + (from + 1) + ".");
    }

    /** What is different: the cost, and each warning that has come or gone. */
    List<String> difference(GroupBoard before, GroupBoard now) {
        List<String> difference = new ArrayList<>();
        int more = now.worth().cost() - before.worth().cost();
        difference.add(
                more == 0
                        ? "The cost stays the same."
                        : "The cost is " + Math.abs(more) + (more > 0 ? " higher." : " lower."));
        for (int number = 0; number < now.sheets().size(); number++) {
            List<String> was = before.sheets().get(number).warnings();
            List<String> is = now.sheets().get(number).warnings();
            String group = "Group " + (number + 1) + ": ";
            is.stream().filter(warning -> !was.contains(warning)).forEach(warning -> difference.add(group + warning));
            if (is.isEmpty() && !was.isEmpty()) {
                difference.add(group + "no rule is broken any more.");
            }
        }
        return difference;
    }

    private static String counted(int number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
