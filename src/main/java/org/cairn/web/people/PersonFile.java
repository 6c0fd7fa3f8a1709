package org.cairn.web.people;

import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.participant.Contact;
import org.cairn.participant.ParticipantDesk;
import org.cairn.participant.ParticipantId;
import org.cairn.processes.AnswerSheet;
import org.cairn.program.ProgramYear;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpState;
import org.cairn.web.OtherPeople;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is on file about a person. */
@Component
class PersonFile {

    private static final Set<SignUpState> UNPROVED = Set.of(SignUpState.UNCONFIRMED, SignUpState.EXPIRED);

    private final SignUpDesk signUps;
    private final ParticipantDesk participants;
    private final PeopleList people;
    private final PersonHistory histories;
    private final AnswerSheet answers;
    private final MentorshipDesk mentorships;
    private final OtherPeople others;

    PersonFile(
            SignUpDesk signUps,
            ParticipantDesk participants,
            PeopleList people,
            PersonHistory histories,
            AnswerSheet answers,
            MentorshipDesk mentorships,
            OtherPeople others) {
        this.mentorships = mentorships;
        this.others = others;
        this.signUps = signUps;
        this.participants = participants;
        this.people = people;
        this.histories = histories;
        this.answers = answers;
    }

    /**
     * @param years those that may be seen
     * @throws UnknownPerson if the person has no sign-up in any of them
     * @throws org.cairn.web.AboutYourself if the reader is that person, or is paired with them
     */
    @Transactional(readOnly = true)
    public OnFile of(String id, List<ProgramYear> years, Principal reader) {
        ParticipantId who = person(id);
        List<SignUp> seen = signUps.of(who).stream()
                .filter(signUp -> year(signUp, years).isPresent())
                .sorted(Comparator.comparing(SignUp::signedUpAt).reversed())
                .toList();
        List<OnFile.InYear> own = seen.stream()
                .flatMap(signUp -> year(signUp, years).map(year -> inYear(signUp, year)).stream())
                .toList();
        if (own.isEmpty()) {
            throw new UnknownPerson();
        }
        others.require(reader, who);
        return new OnFile(contact(who, seen), own);
    }

    /** Somebody who has spoken in one of the reader's programs is known to the reader. */
    private Contact contact(ParticipantId who, List<SignUp> seen) {
        Contact onFile = participants.contact(who);
        return seen.stream().allMatch(signUp -> signUp.told() != null)
                ? seen.get(0).contact(onFile)
                : onFile;
    }

    private static ParticipantId person(String id) {
        try {
            return new ParticipantId(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            throw new UnknownPerson();
        }
    }

    private static Optional<ProgramYear> year(SignUp signUp, List<ProgramYear> years) {
        return years.stream().filter(year -> year.id().equals(signUp.year())).findFirst();
    }

    private OnFile.InYear inYear(SignUp signUp, ProgramYear year) {
        YearAtPresent present = people.at(year);
        boolean confirmed = signUp.imported() || !UNPROVED.contains(signUp.state());
        Map<String, Object> given = confirmed ? signUp.answers() : signUps.toConfirm(signUp.id());
        String reason = signUp.reason();
        return new OnFile.InYear(
                signUp.id().toString(),
                PeopleList.name(year),
                signUp.role().word(),
                present.of(signUp).stream().map(Stands::words).toList(),
                reason == null || signUp.state() != SignUpState.HELD ? "" : reason,
                confirmed,
                answers.rows(signUp.role(), given),
                mentorships.of(signUp.id()).stream()
                        .map(pair -> new OnFile.Pair(
                                pair.id().toString(),
                                present.name(pair.mentor()) + " and " + present.name(pair.mentee())))
                        .toList(),
                histories.of(signUp, present));
    }
}
