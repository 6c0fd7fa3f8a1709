package org.cairn.web.personal;

import java.time.ZoneId;
import java.util.Optional;
import org.cairn.group.GroupDesk;
import org.cairn.group.PeerGroup;
import org.cairn.kernel.InWords;
import org.cairn.participant.Contact;
import org.cairn.program.ProgramDesk;
import org.cairn.session.SessionDesk;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.springframework.stereotype.Component;

/** Tells somebody about the own group, and when it meets next. */
@Component
class GroupStanding {

    private final GroupDesk groups;
    private final SessionDesk sessions;
    private final SignUpDesk signUps;
    private final ProgramDesk programs;

    GroupStanding(GroupDesk groups, SessionDesk sessions, SignUpDesk signUps, ProgramDesk programs) {
        this.groups = groups;
        this.sessions = sessions;
        this.signUps = signUps;
        this.programs = programs;
    }

    /** Which group it is; empty for somebody who is in none. */
    Optional<String> stands(SignUp signUp) {
        return groups.groupOf(signUp.year(), signUp.id()).map(group -> words(group, signUp));
    }

    private String words(PeerGroup group, SignUp reader) {
        String leading = InWords.all(group.leading().stream()
                .filter(one -> !one.equals(reader.id()))
                .map(signUps::contact)
                .map(Contact::name)
                .toList());
        boolean leads = group.leading().contains(reader.id());
        String led = leads
                ? leading.isEmpty() ? " You lead it." : " You lead it with " + leading + "."
                : leading.isEmpty() ? "" : " It is led by " + leading + ".";
        return "You are in group " + group.number() + ", which meets at " + group.slot() + "." + led;
    }

    /** When it meets next; empty for somebody who is in no group. */
    Optional<String> next(SignUp signUp) {
        ZoneId zone = programs.year(signUp.year()).zone();
        return groups.groupOf(signUp.year(), signUp.id()).map(group -> sessions.ahead(group.id()).stream()
                .findFirst()
                .map(session -> "Your next session: " + session.title() + ", "
                        + InWords.moment(session.begins().atZone(zone)) + "."
                        + (session.place().isEmpty() ? "" : " " + session.place()))
                .orElse("Before the next session you get its date and what it is about."));
    }
}
