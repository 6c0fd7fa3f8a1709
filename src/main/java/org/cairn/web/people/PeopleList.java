package org.cairn.web.people;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cairn.group.GroupDesk;
import org.cairn.matching.MatchingDesk;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.participant.ParticipantDesk;
import org.cairn.program.ProgramYear;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds people among the sign-ups of some program years, in the order of their names. */
@Component
class PeopleList {

    static final int PAGE = 50;

    private final SignUpDesk signUps;
    private final ParticipantDesk participants;
    private final MentorshipDesk mentorships;
    private final MatchingDesk matching;

    private final GroupDesk groups;

    PeopleList(
            SignUpDesk signUps,
            ParticipantDesk participants,
            MentorshipDesk mentorships,
            MatchingDesk matching,
            GroupDesk groups) {
        this.groups = groups;
        this.signUps = signUps;
        this.participants = participants;
        this.mentorships = mentorships;
        this.matching = matching;
    }

    /** Everybody of a year, as they stand now. */
    @Transactional(readOnly = true)
    public YearAtPresent at(ProgramYear year) {
        List<SignUp> all = signUps.all(year.id());
        return new YearAtPresent(
                year,
                all,
                participants.contacts(
                        all.stream().map(SignUp::participant).distinct().toList()),
                mentorships.running(year.id()),
                matching.proposed(year.id()),
                groups.of(year.id()));
    }

    /**
     * @param years those that may be seen
     * @param page counted from 1; beyond the last it is the last
     */
    @Transactional(readOnly = true)
    public PeopleFound find(List<ProgramYear> years, PeopleSearch search, int page) {
        List<PeopleFound.Row> all = years.stream()
                .filter(year -> search.year().isEmpty()
                        || search.year().equals(year.id().toString()))
                .flatMap(year -> found(at(year), search))
                .sorted(Comparator.comparing(row -> PeopleSearch.plain(row.name())))
                .toList();
        int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(page, 1), pages);
        List<PeopleFound.Row> rows =
                all.stream().skip((long) PAGE * (shown - 1)).limit(PAGE).toList();
        return new PeopleFound(rows, shown, pages, all.size());
    }

    private static Stream<PeopleFound.Row> found(YearAtPresent year, PeopleSearch search) {
        Predicate<SignUp> role = signUp ->
                search.role().isEmpty() || search.role().equals(signUp.role().word());
        Predicate<SignUp> standing = signUp -> search.standing().isEmpty()
                || year.of(signUp).stream()
                        .anyMatch(stands -> stands.standing().name().equals(search.standing()));
        return year.listed()
                .filter(role)
                .filter(signUp -> search.fits(year.contact(signUp)))
                .filter(standing)
                .map(signUp -> row(year, signUp));
    }

    private static PeopleFound.Row row(YearAtPresent year, SignUp signUp) {
        var contact = year.contact(signUp);
        return new PeopleFound.Row(
                signUp.participant().toString(),
                contact.name(),
                contact.email().value(),
                name(year.year()),
                signUp.role().word(),
                year.of(signUp).stream().map(Stands::words).toList());
    }

    static String name(ProgramYear year) {
        return year.programName() + " " + year.label();
    }
}
