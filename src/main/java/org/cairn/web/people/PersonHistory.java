package org.cairn.web.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cairn.engine.door.AccountDesk;
import org.cairn.form.FormDesk;
import org.cairn.form.Recorded;
import org.cairn.form.SubmissionId;
import org.cairn.formlink.FormLinkDesk;
import org.cairn.kernel.InWords;
import org.cairn.mail.MailDesk;
import org.cairn.matching.MatchingDesk;
import org.cairn.matching.ProposalState;
import org.cairn.matching.Proposed;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.participant.ParticipantDesk;
import org.cairn.participant.ParticipantId;
import org.cairn.processes.AnswerSheet;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what happened to a sign-up: who decided or answered what, and what they wrote for coordinators only. */
@Component
class PersonHistory {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final FormDesk forms;
    private final FormLinkDesk links;
    private final MatchingDesk matching;
    private final MentorshipDesk mentorships;
    private final MailDesk mail;
    private final ParticipantDesk participants;
    private final AccountDesk accounts;
    private final AnswerSheet answers;

    PersonHistory(
            FormDesk forms,
            FormLinkDesk links,
            MatchingDesk matching,
            MentorshipDesk mentorships,
            MailDesk mail,
            ParticipantDesk participants,
            AccountDesk accounts,
            AnswerSheet answers) {
        this.forms = forms;
        this.links = links;
        this.matching = matching;
        this.mentorships = mentorships;
        this.mail = mail;
        this.participants = participants;
        this.accounts = accounts;
        this.answers = answers;
    }

    /** The latest first. */
    List<OnFile.Event> of(SignUp signUp, YearAtPresent year) {
        Map<String, Proposed> proposals = new LinkedHashMap<>();
        matching.proposed(signUp.id()).forEach(one -> proposals.put(one.id().toString(), one));
        List<Recorded> recorded = recorded(signUp, proposals.keySet());
        Set<SubmissionId> late = links.late(recorded.stream().map(Recorded::id).toList());
        List<Dated> all = new ArrayList<>();
        all.add(Dated.of(signUp.signedUpAt(), signUp.imported() ? "Signed up elsewhere, and imported" : "Signed up"));
        recorded.forEach(one -> all.add(new Dated(
                one.at(),
                who(one.actor()) + " " + deed(one, proposals.get(one.subject()), year),
                late.contains(one.id()),
                rows(one, year))));
        proposals.values().stream()
                .filter(proposal -> cameUp(proposal, recorded))
                .forEach(proposal -> all.addAll(proposed(proposal, year)));
        mentorships
                .of(signUp.id())
                .forEach(pair -> all.addAll(mentorship(pair, begun(pair, proposals.values(), year), signUp, year)));
        all.sort(Comparator.comparing(Dated::at));
        Collections.reverse(all); // of what is of one moment, what was noted last comes first
        return all.stream().map(one -> one.event(year)).toList();
    }

    /** What was answered about the sign-up, its letters and its proposals. */
    private List<Recorded> recorded(SignUp signUp, Set<String> proposals) {
        Set<String> about = new HashSet<>(proposals);
        about.add(signUp.id().toString());
        mail.about(signUp.id().toString()).forEach(letter -> about.add(letter.toString()));
        return forms.about(about);
    }

    private static String deed(Recorded one, @Nullable Proposed proposal, YearAtPresent year) {
        return proposal == null
                ? Deeds.words(one.form())
                : Deeds.words(one.form(), year.name(proposal.mentor()), year.name(proposal.mentee()));
    }

    private String who(String actor) {
        if (ID.matcher(actor).matches()) {
            ParticipantId id = ParticipantId.of(actor);
            var known = participants.contacts(List.of(id)).get(id);
            return known == null ? "Somebody" : known.name();
        }
        return accounts.account(actor)
                .map(account -> account.name().isBlank() ? actor : account.name())
                .orElse(actor.isBlank() ? "Somebody" : actor);
    }

    private List<Map<String, Object>> rows(Recorded one, YearAtPresent year) {
        if (Deeds.standOnThePage(one.form())) {
            return List.of();
        }
        return answers.rows(one.form(), one.answers()).stream()
                .map(row -> readable(row, year))
                .toList();
    }

    /** A mentor who was chosen is an id in the answers. */
    private static Map<String, Object> readable(Map<String, Object> row, YearAtPresent year) {
        String answer = String.valueOf(row.get("answer"));
        Map<String, Object> words = new LinkedHashMap<>(row);
        if (ID.matcher(answer).matches()) {
            words.put("answer", year.name(SignUpId.of(answer)));
        }
        return words;
    }

    /** Rounds make proposals anew that nobody has seen; those are no history of anybody. */
    private static boolean cameUp(Proposed proposal, List<Recorded> recorded) {
        return proposal.state() != ProposalState.WITHDRAWN
                || recorded.stream()
                        .anyMatch(one -> one.subject().equals(proposal.id().toString()));
    }

    private static List<Dated> proposed(Proposed proposal, YearAtPresent year) {
        String pair = year.name(proposal.mentor()) + " and " + year.name(proposal.mentee());
        List<Dated> all = new ArrayList<>();
        all.add(Dated.of(proposal.madeAt(), "Proposed: " + pair));
        if (proposal.state() == ProposalState.LAPSED) {
            all.add(Dated.of(proposal.changedAt(), year.name(proposal.mentor()) + " did not answer in time: " + pair));
        } else if (proposal.state() == ProposalState.WITHDRAWN) {
            all.add(Dated.of(proposal.changedAt(), "Taken back: " + pair));
        }
        return all;
    }

    /** When the two were introduced; of those who were not, only the day is known. */
    private static Instant begun(Mentorship pair, Collection<Proposed> proposals, YearAtPresent year) {
        return proposals.stream()
                .filter(one -> one.state() == ProposalState.INTRODUCED
                        && one.mentor().equals(pair.mentor())
                        && one.mentee().equals(pair.mentee()))
                .map(Proposed::changedAt)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> evening(pair.begunOn(), year));
    }

    private static List<Dated> mentorship(Mentorship pair, Instant begun, SignUp signUp, YearAtPresent year) {
        String partner = year.name(signUp.role() == Role.MENTEE ? pair.mentor() : pair.mentee());
        List<Dated> all = new ArrayList<>();
        all.add(Dated.of(begun, "The mentorship with " + partner + " began"));
        LocalDate endedOn = pair.endedOn();
        Ending ending = pair.ending();
        if (endedOn != null && ending != null) {
            all.add(Dated.of(
                    evening(endedOn, year),
                    "The mentorship with " + partner + " ended because " + ending.words()
                            + (pair.otherMentorWanted() ? "; the mentee gets another mentor" : "")));
        }
        return all;
    }

    /** Of a day only the date is known: it stands above what led to it on that day. */
    private static Instant evening(LocalDate day, YearAtPresent year) {
        return day.plusDays(1).atStartOfDay(year.year().zone()).toInstant().minusSeconds(1);
    }

    private record Dated(Instant at, String words, boolean late, List<Map<String, Object>> answers) {

        static Dated of(Instant at, String words) {
            return new Dated(at, words, false, List.of());
        }

        OnFile.Event event(YearAtPresent year) {
            return new OnFile.Event(
                    InWords.dayAndYear(at.atZone(year.year().zone()).toLocalDate()), words, late, answers);
        }
    }
}
