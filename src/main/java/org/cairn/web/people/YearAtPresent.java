package org.cairn.web.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.group.PeerGroup;
import org.cairn.kernel.InWords;
import org.cairn.matching.ProposalState;
import org.cairn.matching.Proposed;
import org.cairn.mentorship.Mentorship;
import org.cairn.participant.Contact;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramYear;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpState;
import org.jspecify.annotations.Nullable;

/** Everybody of a program year, who has whom, and who is proposed to whom. */
final class YearAtPresent {

    private final ProgramYear year;
    private final Map<SignUpId, SignUp> signUps;
    private final Map<ParticipantId, Contact> contacts;
    private final Map<SignUpId, List<SignUpId>> mentorships = new HashMap<>();
    private final Map<SignUpId, List<Proposed>> proposals = new HashMap<>();
    private final Map<SignUpId, PeerGroup> groups = new HashMap<>();

    YearAtPresent(
            ProgramYear year,
            List<SignUp> signUps,
            Map<ParticipantId, Contact> contacts,
            List<Mentorship> running,
            List<Proposed> proposed,
            List<PeerGroup> groups) {
        groups.forEach(group -> group.members().forEach(member -> this.groups.put(member.signUp(), group)));
        this.year = year;
        this.signUps = signUps.stream().collect(Collectors.toMap(SignUp::id, Function.identity()));
        this.contacts = contacts;
        running.forEach(pair -> {
            mentorships.computeIfAbsent(pair.mentor(), any -> new ArrayList<>()).add(pair.mentee());
            mentorships.computeIfAbsent(pair.mentee(), any -> new ArrayList<>()).add(pair.mentor());
        });
        proposed.forEach(one -> Stream.of(one.mentee(), one.mentor())
                .forEach(who ->
                        proposals.computeIfAbsent(who, any -> new ArrayList<>()).add(one)));
    }

    ProgramYear year() {
        return year;
    }

    /** All sign-ups, but those that gave way to another one of the same person. */
    Stream<SignUp> listed() {
        return signUps.values().stream().filter(signUp -> !gaveWay(signUp));
    }

    Contact contact(SignUp signUp) {
        return signUp.contact(Objects.requireNonNull(contacts.get(signUp.participant())));
    }

    /** A person's name by the sign-up. */
    String name(SignUpId id) {
        SignUp signUp = signUps.get(id);
        return signUp == null ? "somebody" : contact(signUp).name();
    }

    /** How somebody stands, what matters most first. */
    List<Stands> of(SignUp signUp) {
        PeerGroup group = groups.get(signUp.id());
        if (group != null && signUp.state() == SignUpState.WAITING) {
            return List.of(new Stands(Standing.GROUPED, words(group, signUp)));
        }
        if (group != null && signUp.state() == SignUpState.PAUSED) {
            return List.of(new Stands(Standing.PAUSED, words(group, signUp) + ". " + words(signUp)));
        }
        List<SignUpId> partners = mentorships.getOrDefault(signUp.id(), List.of());
        List<Proposed> open = proposals.getOrDefault(signUp.id(), List.of()).stream()
                .sorted(Comparator.comparing(proposal -> proposal.state() != ProposalState.APPROVED))
                .toList();
        List<Stands> all = new ArrayList<>();
        if (!partners.isEmpty()) {
            all.add(new Stands(
                    Standing.PAIRED,
                    "In a mentorship with "
                            + InWords.all(partners.stream().map(this::name).toList())));
        }
        open.forEach(proposal -> all.add(new Stands(Standing.PROPOSED, words(proposal, signUp.role()))));
        int placesLeft = signUp.capacity() - partners.size() - open.size();
        if (signUp.state() == SignUpState.WAITING && !all.isEmpty()) {
            if (placesLeft > 0) {
                all.add(new Stands(Standing.WAITING, "Room for " + (placesLeft == 1 ? "one" : placesLeft) + " more"));
            }
        } else if (signUp.state() != SignUpState.MATCHED) {
            all.add(new Stands(Standing.of(signUp.state()), words(signUp)));
        }
        return all;
    }

    private static String words(PeerGroup group, SignUp signUp) {
        return "In group " + group.number() + ", " + group.slot()
                + (group.leading().contains(signUp.id()) ? ", and helps lead it" : "");
    }

    private String words(Proposed proposal, Role role) {
        boolean asked = proposal.state() == ProposalState.APPROVED;
        if (role == Role.MENTEE) {
            String mentor = name(proposal.mentor());
            return asked ? mentor + " has been asked" : "Proposed: " + mentor + " as the mentor";
        }
        String mentee = name(proposal.mentee());
        return asked ? "Has been asked about " + mentee : "Proposed: " + mentee + " as a mentee";
    }

    private static String words(SignUp signUp) {
        return switch (signUp.state()) {
            case UNCONFIRMED -> "Has not confirmed the address yet";
            case VETTING -> "Waits to be vetted";
            case HELD -> "On hold" + until(signUp.heldUntil());
            case WAITING ->
                (signUp.role() == Role.PEER ? "Waiting for a group" : "Waiting") + since(signUp.waitingSince());
            case PAUSED -> "Pausing" + until(signUp.pausedUntil());
            case DECLINED -> "Declined";
            case WITHDRAWN -> "Withdrawn";
            case EXPIRED -> "Expired: the address was not confirmed";
            case MATCHED -> "In a mentorship";
        };
    }

    private static String since(@Nullable LocalDate day) {
        return day == null ? "" : " since " + InWords.dayAndYear(day);
    }

    private static String until(@Nullable LocalDate day) {
        return day == null ? "" : " until " + InWords.dayAndYear(day);
    }

    private boolean gaveWay(SignUp signUp) {
        return signUp.state() == SignUpState.EXPIRED
                && signUps.values().stream()
                        .anyMatch(other -> other.state() != SignUpState.EXPIRED
                                && other.role() == signUp.role()
                                && other.participant().equals(signUp.participant()));
    }
}
