package org.cairn.processes.groupsession;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cairn.formlink.LinkAnswered;
import org.cairn.formlink.OfferCheck;
import org.cairn.group.GroupDesk;
import org.cairn.group.PeerGroup;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramDesk;
import org.cairn.session.GroupSession;
import org.cairn.session.SessionDesk;
import org.cairn.session.SessionId;
import org.cairn.session.SessionState;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Does what people ask for by the links in the letters about a session. */
@Component
class SessionOffers implements OfferCheck {

    private final SessionDesk sessions;
    private final GroupDesk groups;
    private final SignUpDesk signUps;
    private final ProgramDesk programs;
    private final SessionLetters letters;
    private final Clock clock;

    SessionOffers(
            SessionDesk sessions,
            GroupDesk groups,
            SignUpDesk signUps,
            ProgramDesk programs,
            SessionLetters letters,
            Clock clock) {
        this.sessions = sessions;
        this.groups = groups;
        this.signUps = signUps;
        this.programs = programs;
        this.letters = letters;
        this.clock = clock;
    }

    @EventListener
    void on(LinkAnswered answered) {
        SessionOffer.of(answered.purpose()).ifPresent(offer -> take(offer, answered));
    }

    private void take(SessionOffer offer, LinkAnswered answered) {
        GroupSession session = sessions.session(SessionId.of(answered.subject()));
        SignUp who = signUps.living(session.year(), answered.who(), Role.PEER).orElseThrow(NotInTheGroup::new);
        requireMember(session, who, offer);
        Map<String, Object> answers = answered.answers();
        String occasion = answered.submission().toString();
        switch (offer) {
            case COME -> sessions.answer(session.id(), who.id(), "yes".equals(answers.get("comes")));
            case ASK -> letters.question(session, text(answers, "question"), occasion);
            case MOVE -> move(session, answers);
            case WRITE ->
                letters.toGroup(session, signUps.contact(who.id()), who.id(), text(answers, "text"), occasion);
            case STEP_DOWN -> groups.lead(session.group(), who.id(), false);
        }
    }

    private void move(GroupSession session, Map<String, Object> answers) {
        if ("off".equals(answers.get("what"))) {
            sessions.callOff(session.id());
        } else {
            sessions.hold(
                    session.id(),
                    SessionTimes.at(programs.year(session.year()), answers),
                    Objects.toString(answers.get("place"), ""));
        }
    }

    private void requireMember(GroupSession session, SignUp who, SessionOffer offer) {
        PeerGroup group = groups.group(session.group());
        if (!group.has(who.id()) || offer.forLeaders() && !group.leading().contains(who.id())) {
            throw new NotInTheGroup();
        }
    }

    private static String text(Map<String, Object> answers, String key) {
        return Objects.toString(answers.get(key), "").strip();
    }

    @Override
    public Optional<Obstacle> obstacle(String purpose, String subject, ParticipantId who) {
        return SessionOffer.of(purpose).flatMap(offer -> obstacle(offer, SessionId.of(subject), who));
    }

    private Optional<Obstacle> obstacle(SessionOffer offer, SessionId id, ParticipantId who) {
        GroupSession session = sessions.session(id);
        PeerGroup group = groups.group(session.group());
        Optional<SignUp> member = signUps.living(session.year(), who, Role.PEER).filter(one -> group.has(one.id()));
        if (member.isEmpty()) {
            return Optional.of(new Obstacle(
                    "You are not in this group any more",
                    "There is nothing to do here. If that surprises you, answer any of our letters."));
        }
        if (offer.forLeaders() && !group.leading().contains(member.get().id())) {
            return Optional.of(
                    new Obstacle("You do not lead this group any more", "Thank you for the time when you did."));
        }
        if (offer == SessionOffer.COME && !sessions.isFor(session, member.get().id())) {
            return Optional.of(new Obstacle(
                    "You pause on that day",
                    "Nobody expects you. If you can come after all, say on your page that you go on now."));
        }
        boolean over =
                session.state() != SessionState.FIXED || !session.begins().isAfter(clock.instant());
        return over && (offer == SessionOffer.COME || offer == SessionOffer.ASK || offer == SessionOffer.MOVE)
                ? Optional.of(new Obstacle(
                        "This session is over, or was called off",
                        "There is nothing to do here any more. The next letter brings the next date."))
                : Optional.empty();
    }
}
