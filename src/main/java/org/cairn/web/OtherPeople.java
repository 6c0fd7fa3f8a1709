package org.cairn.web;

import java.security.Principal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.engine.door.AccountDesk;
import org.cairn.kernel.EmailAddress;
import org.cairn.matching.MatchingDesk;
import org.cairn.matching.ProposalState;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.participant.Contact;
import org.cairn.participant.ParticipantDesk;
import org.cairn.participant.ParticipantId;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.springframework.stereotype.Component;

/** A coordinator may be a participant, too, and then reads and decides about other people only. */
@Component
public class OtherPeople {

    private final AccountDesk accounts;
    private final ParticipantDesk participants;
    private final SignUpDesk signUps;
    private final MentorshipDesk mentorships;
    private final MatchingDesk matching;

    OtherPeople(
            AccountDesk accounts,
            ParticipantDesk participants,
            SignUpDesk signUps,
            MentorshipDesk mentorships,
            MatchingDesk matching) {
        this.accounts = accounts;
        this.participants = participants;
        this.signUps = signUps;
        this.mentorships = mentorships;
        this.matching = matching;
    }

    /** Whether the coordinator is in that pair. */
    public boolean is(Principal coordinator, Mentorship pair) {
        return isOneOf(coordinator, Stream.of(pair.mentor(), pair.mentee()));
    }

    /** Those of the sign-ups that are the coordinator's own. */
    public Set<SignUpId> own(Principal coordinator, Collection<SignUpId> among) {
        return isOneOf(coordinator, among.stream())
                ? among.stream()
                        .filter(one -> isOneOf(coordinator, Stream.of(one)))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** @throws AboutYourself if the coordinator is in that pair */
    public void require(Principal coordinator, Mentorship pair) {
        if (is(coordinator, pair)) {
            throw new AboutYourself();
        }
    }

    /** @throws AboutYourself if the coordinator is that person, or is or was paired with them or proposed to them */
    public void require(Principal coordinator, ParticipantId who) {
        Stream<SignUpId> around = signUps.of(who).stream().map(SignUp::id).flatMap(this::around);
        if (isOneOf(coordinator, around)) {
            throw new AboutYourself();
        }
    }

    private Stream<SignUpId> around(SignUpId one) {
        Set<SignUpId> around = new HashSet<>(List.of(one));
        mentorships.of(one).forEach(pair -> around.addAll(List.of(pair.mentor(), pair.mentee())));
        matching.proposed(one).stream()
                .filter(proposal -> proposal.state() != ProposalState.WITHDRAWN)
                .forEach(proposal -> around.addAll(List.of(proposal.mentor(), proposal.mentee())));
        return around.stream();
    }

    private boolean isOneOf(Principal coordinator, Stream<SignUpId> people) {
        Set<EmailAddress> addresses = people.map(signUps::signUp)
                .map(SignUp::participant)
                .map(participants::contact)
                .map(Contact::email)
                .collect(Collectors.toSet());
        return accounts.isOneOf(coordinator.getName(), addresses);
    }
}
