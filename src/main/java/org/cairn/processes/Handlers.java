package org.cairn.processes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.concern.About;
import org.cairn.concern.Concern;
import org.cairn.engine.door.AccountDesk;
import org.cairn.engine.door.Member;
import org.cairn.group.GroupDesk;
import org.cairn.kernel.EmailAddress;
import org.cairn.kernel.InWords;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.participant.ParticipantDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.springframework.stereotype.Service;

/**
 * Who reads what people tell in confidence. A program names its people by groups in Admin: {@code mapsSafeguarding}, or
 * else its coordinators; {@code mapsSecondHandlers}, or else the admins, for what is about a coordinator and for what is
 * late. The other one of a pair never reads it.
 */
@Service
public class Handlers {

    private static final String SAFEGUARDING = "Safeguarding";
    private static final String SECOND = "SecondHandlers";
    private static final String ADMINS = "camunda-admin";

    private final AccountDesk accounts;
    private final ProgramDesk programs;
    private final SignUpDesk signUps;
    private final ParticipantDesk participants;
    private final MentorshipDesk mentorships;
    private final GroupDesk groups;

    Handlers(
            AccountDesk accounts,
            ProgramDesk programs,
            SignUpDesk signUps,
            ParticipantDesk participants,
            MentorshipDesk mentorships,
            GroupDesk groups) {
        this.groups = groups;
        this.accounts = accounts;
        this.programs = programs;
        this.signUps = signUps;
        this.participants = participants;
        this.mentorships = mentorships;
    }

    /**
     * Who reads a concern.
     *
     * @param group whose task it is
     * @param members those of the group who may read it
     */
    public record Readers(String group, List<Member> members) {

        /** Their names in a sentence. */
        public String names() {
            return members.isEmpty()
                    ? "an admin"
                    : InWords.all(members.stream().map(Member::name).toList());
        }

        boolean include(String user) {
            return members.stream().anyMatch(member -> member.user().equals(user));
        }
    }

    /** Those whose task it is. */
    public Readers of(Concern concern) {
        return of(concern.year(), concern.about(), concern.reporter());
    }

    /** The same before it is told. */
    public Readers of(ProgramYearId id, About about, SignUpId reporter) {
        ProgramYear year = programs.year(id);
        String named = year.program() + SAFEGUARDING;
        String usual = accounts.byName(named).isEmpty() ? year.coordinators() : named;
        List<String> seconds = List.of(year.program() + SECOND, ADMINS);
        return first(
                year,
                about,
                reporter,
                about == About.COORDINATOR
                        ? seconds
                        : Stream.concat(Stream.of(usual), seconds.stream()).toList());
    }

    /** Those who may read it, too, when it is late. */
    public Readers second(Concern concern) {
        return second(concern.year(), concern.about(), concern.reporter());
    }

    /** The same before it is told. */
    public Readers second(ProgramYearId id, About about, SignUpId reporter) {
        ProgramYear year = programs.year(id);
        return first(year, about, reporter, List.of(year.program() + SECOND, ADMINS));
    }

    /** Whether a user may read it now. */
    public boolean mayRead(Concern concern, String user) {
        return of(concern).include(user)
                || (concern.lateSince() != null && second(concern).include(user));
    }

    /** The first group in which somebody may read it. Where all who are left coordinate, one of them has to. */
    private Readers first(ProgramYear year, About about, SignUpId reporter, List<String> groups) {
        Set<EmailAddress> partners = partners(reporter);
        List<Readers> readers = groups.stream()
                .map(group -> new Readers(group, others(group, partners)))
                .filter(some -> !some.members().isEmpty())
                .toList();
        return readers.stream()
                .map(some -> about == About.COORDINATOR ? outside(some, year) : some)
                .filter(some -> !some.members().isEmpty())
                .findFirst()
                .or(() -> readers.stream().findFirst())
                .orElseGet(() -> new Readers(ADMINS, List.of()));
    }

    private List<Member> others(String group, Set<EmailAddress> partners) {
        return accounts.byName(group).stream()
                .filter(member -> !accounts.isOneOf(member.user(), partners))
                .toList();
    }

    private Readers outside(Readers some, ProgramYear year) {
        return new Readers(
                some.group(),
                some.members().stream()
                        .filter(member -> !accounts.member(member.user(), year.coordinators()))
                        .toList());
    }

    /** The addresses of everybody who is or was in a pair or a group with a person, whatever they say it is about. */
    public Set<EmailAddress> partners(SignUpId reporter) {
        return signUps.of(signUps.signUp(reporter).participant()).stream()
                .map(SignUp::id)
                .flatMap(own -> Stream.concat(
                        mentorships.of(own).stream()
                                .map(pair -> pair.mentor().equals(own) ? pair.mentee() : pair.mentor()),
                        groups.everWith(own).stream()))
                .map(partner -> participants
                        .contact(signUps.signUp(partner).participant())
                        .email())
                .collect(Collectors.toSet());
    }
}
