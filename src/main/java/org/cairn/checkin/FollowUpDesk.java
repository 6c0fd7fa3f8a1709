package org.cairn.checkin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.program.ProgramDesk;
import org.cairn.signup.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps why somebody has to look after a pair, and what came of it. */
@Component
@Transactional
public class FollowUpDesk {

    private final FollowUps followUps;
    private final MentorshipDesk mentorships;
    private final ProgramDesk programs;
    private final Clock clock;

    FollowUpDesk(FollowUps followUps, MentorshipDesk mentorships, ProgramDesk programs, Clock clock) {
        this.followUps = followUps;
        this.mentorships = mentorships;
        this.programs = programs;
        this.clock = clock;
    }

    /**
     * Somebody has to look after a pair. What one of the two has asked for is open from then on, and is taken up here.
     *
     * @param cause a word for what is behind it
     * @param reason why, in a sentence for coordinators
     */
    public FollowUpId open(MentorshipId mentorship, String cause, String reason) {
        List<FollowUpEntry> wanted =
                followUps.findByMentorshipAndCauseAndTakenUpFalseAndClosedAtIsNullOrderByOpenedAtAscIdAsc(
                        mentorship.value(), cause);
        FollowUpEntry entry = wanted.stream()
                .filter(one -> one.hasReason(reason)) // both may ask at once
                .findFirst()
                .or(() -> wanted.stream().findFirst())
                .map(one -> one.takeUp(reason))
                .orElseGet(() -> new FollowUpEntry(mentorship, cause, reason, clock.instant()));
        return followUps.save(entry).view(zone(mentorship)).id();
    }

    /**
     * One of the two asks for it. Asking again while it is open changes nothing.
     *
     * @param cause a word for what is wanted
     * @param reason the same in a sentence for coordinators
     * @return whether it is new
     */
    public boolean want(MentorshipId mentorship, Role who, String cause, String reason) {
        if (wanted(mentorship, who, cause)) {
            return false;
        }
        followUps.save(FollowUpEntry.wanted(mentorship, who, cause, reason, clock.instant()));
        return true;
    }

    /** Whether somebody has asked for it and it is still open. */
    @Transactional(readOnly = true)
    public boolean wanted(MentorshipId mentorship, Role who, String cause) {
        return followUps.existsByMentorshipAndCauseAndWantedByAndClosedAtIsNull(mentorship.value(), cause, who);
    }

    /** A coordinator wants to look again on a day. */
    public void lookAgain(FollowUpId id, LocalDate day) {
        followUps.save(entry(id).lookAgain(day));
    }

    /** It is done; {@code outcome} is what was decided. Closing twice is closing once. */
    public void close(FollowUpId id, String outcome) {
        followUps.save(entry(id).close(outcome, clock.instant()));
    }

    /** @throws UnknownFollowUp if there is none with this id */
    @Transactional(readOnly = true)
    public FollowUp followUp(FollowUpId id) {
        FollowUp inUtc = entry(id).view(ZoneId.of("UTC"));
        return entry(id).view(zone(inUtc.mentorship()));
    }

    /** Every one of a pair, the first one first. */
    @Transactional(readOnly = true)
    public List<FollowUp> of(MentorshipId mentorship) {
        ZoneId zone = zone(mentorship);
        return followUps.findByMentorshipOrderByOpenedAtAscIdAsc(mentorship.value()).stream()
                .map(entry -> entry.view(zone))
                .toList();
    }

    private ZoneId zone(MentorshipId mentorship) {
        return programs.year(mentorships.mentorship(mentorship).year()).zone();
    }

    private FollowUpEntry entry(FollowUpId id) {
        return followUps.findById(id.value()).orElseThrow(() -> new UnknownFollowUp(id));
    }
}
