package org.cairn.processes.groupformation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairn.group.PeerGroup;
import org.cairn.processes.AnswerSheet;
import org.cairn.processes.Letters;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.springframework.stereotype.Component;

/** Writes to people about their group. */
@Component
public class GroupLetters {

    private final SignUpDesk signUps;
    private final AnswerSheet answers;
    private final Letters letters;
    private final Clock clock;

    GroupLetters(SignUpDesk signUps, AnswerSheet answers, Letters letters, Clock clock) {
        this.clock = clock;
        this.signUps = signUps;
        this.answers = answers;
        this.letters = letters;
    }

    /** Which group it is, when it meets, who leads it and who else is in it. */
    void welcome(PeerGroup group, SignUpId reader) {
        letters.offering(
                "group-welcome", signUps.signUp(reader), group.id().toString(), Map.of("group", model(group, reader)));
        if (group.leading().contains(reader)) {
            guide(group, reader);
        }
    }

    /** The group meets at another time from now on. */
    void otherTime(PeerGroup group, SignUpId reader) {
        plain(
                "group-time",
                group,
                reader,
                group.id() + "/" + group.slot() + "/" + letters.today(group.year()),
                Map.of());
    }

    /** Asks everybody in a group who does not pause which times work now; once a day. */
    void askForTimes(PeerGroup group) {
        LocalDate today = LocalDate.parse(letters.today(group.year()));
        group.members().stream()
                .filter(member -> !signUps.signUp(member.signUp()).pausesOn(today))
                .forEach(member -> letters.offering(
                        "times-again",
                        signUps.signUp(member.signUp()),
                        letters.today(group.year()),
                        Map.of("group", model(group, member.signUp()))));
    }

    /** What somebody who helps lead needs to know. */
    public void guide(PeerGroup group, SignUpId reader) {
        plain("leaders-guide", group, reader, group.id().toString(), Map.of());
    }

    /** Who pauses has it in writing; those who lead learn the day, not the reason. */
    void pauses(PeerGroup group, SignUpId who) {
        SignUp signUp = signUps.signUp(who);
        LocalDate until = Objects.requireNonNull(signUp.pausedUntil());
        Map<String, Object> day = Map.of("pausedUntil", Letters.dayAndYear(until));
        String occasion = who + "/" + clock.instant();
        plain("your-group-pause", group, who, occasion, day);
        tellThoseWhoLead(group, "member-pauses", who, occasion, day);
    }

    /** Somebody has come back from a pause. */
    void back(PeerGroup group, SignUpId who) {
        String occasion = who + "/" + clock.instant();
        plain("group-pause-over", group, who, occasion, Map.of());
        tellThoseWhoLead(group, "member-back", who, occasion, Map.of());
    }

    private void plain(String letter, PeerGroup group, SignUpId reader, String occasion, Map<String, Object> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("group", model(group, reader));
        letters.plain(letter, signUps.signUp(reader), occasion, model);
    }

    /** Tells those who lead a group of somebody who has come or gone. */
    void tellThoseWhoLead(PeerGroup group, String letter, SignUpId about) {
        tellThoseWhoLead(group, letter, about, about.toString(), Map.of());
    }

    private void tellThoseWhoLead(
            PeerGroup group, String letter, SignUpId about, String occasion, Map<String, Object> more) {
        Map<String, Object> told = new HashMap<>(more);
        told.put("partners", List.of(Letters.card(signUps.contact(about))));
        for (SignUpId reader : group.leading()) {
            if (!reader.equals(about)) {
                plain(letter, group, reader, occasion, told);
            }
        }
    }

    private Map<String, Object> model(PeerGroup group, SignUpId reader) {
        return Map.of(
                "number", group.number(),
                "slot", group.slot(),
                "topic", answers.answer(Role.PEER, Map.of("topic1", group.topic()), "topic1"),
                "leads", group.leading().contains(reader),
                "leading", others(group, reader, true),
                "members", others(group, reader, false));
    }

    /** Everybody else in the group: those who help lead, or the others. */
    private List<Map<String, Object>> others(PeerGroup group, SignUpId reader, boolean leading) {
        return group.members().stream()
                .filter(one -> one.facilitator() == leading && !one.signUp().equals(reader))
                .map(one -> roster(one.signUp()))
                .toList();
    }

    /** How the others see somebody: the name, and what the person has agreed to share. */
    private Map<String, Object> roster(SignUpId who) {
        Map<String, Object> entry = new HashMap<>(Letters.card(signUps.contact(who)));
        Map<String, Object> said = signUps.signUp(who).answers();
        List<String> shared = new ArrayList<>();
        if (said.get("share") instanceof Collection<?> keys) {
            keys.stream()
                    .map(String::valueOf)
                    .map(key -> key.equals("email")
                            ? Objects.toString(entry.get(key), "")
                            : answers.answer(Role.PEER, said, key))
                    .filter(words -> !words.isEmpty())
                    .forEach(shared::add);
        }
        entry.put("shared", shared);
        return entry;
    }
}
