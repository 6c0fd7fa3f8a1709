package org.cairn.yearend;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.form.SubmissionId;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.signup.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks pairs what their year was worth and whether they would like to go on, and keeps their last words. */
@Component
@Transactional
public class YearEndDesk {

    private final Reviews reviews;
    private final Renewals renewals;
    private final Closings closings;
    private final MentorshipDesk mentorships;
    private final Clock clock;

    YearEndDesk(Reviews reviews, Renewals renewals, Closings closings, MentorshipDesk mentorships, Clock clock) {
        this.reviews = reviews;
        this.renewals = renewals;
        this.closings = closings;
        this.mentorships = mentorships;
        this.clock = clock;
    }

    /** Asks a pair about the present year; one that is being asked already is not asked twice. */
    public ReviewId openReview(MentorshipId id) {
        int number = mentorships.mentorship(id).number();
        return reviews.findByMentorshipAndNumber(id.value(), number)
                .orElseGet(() -> reviews.save(new ReviewEntry(id, number, clock.instant())))
                .view()
                .id();
    }

    /**
     * Keeps what one of the two said; late words too. The first of a person count.
     *
     * @param choices the answers to choice fields, by key; no words
     */
    public void answerReview(ReviewId id, Role who, SubmissionId submission, Map<String, Object> choices) {
        reviews.save(review(id).answer(who, submission, choices, clock.instant()));
    }

    /** Nobody waits any longer. No answer is an answer. */
    public void closeReview(ReviewId id) {
        reviews.save(review(id).close(clock.instant()));
    }

    /** Asks a pair whether it would like to go on after the present year. */
    public RenewalId openRenewal(MentorshipId id) {
        int number = mentorships.mentorship(id).number();
        return renewals.findByMentorshipAndNumber(id.value(), number)
                .orElseGet(() -> renewals.save(new RenewalEntry(id, number, clock.instant())))
                .view()
                .id();
    }

    /** Keeps what one of the two would like. */
    public void answerRenewal(RenewalId id, Role who, SubmissionId submission, Map<String, Object> choices) {
        renewals.save(renewal(id).answer(who, submission, choices, clock.instant()));
    }

    /** What the two want. */
    @Transactional(readOnly = true)
    public Wishes wishes(RenewalId id) {
        return Wishes.of(renewal(id).view());
    }

    /**
     * Both go on, in the calmer of the two rhythms that they wish for; one that the program does not offer is left as it
     * is.
     */
    public void renew(RenewalId id) {
        RenewalEntry entry = renewal(id);
        Renewal asked = entry.view();
        if (asked.decision() == null) {
            Mentorship present = mentorships.mentorship(asked.mentorship());
            var wish = asked.rhythm(present.rhythm());
            mentorships.renew(present.id(), mentorships.possible(present.year(), wish) ? wish : present.rhythm());
        }
        renewals.save(entry.decide(Decision.RENEWED, clock.instant()));
    }

    /**
     * The mentorship ends with its year.
     *
     * @param leftToThem whether nobody said so: then the two may go on by themselves
     */
    public void letEnd(RenewalId id, boolean leftToThem) {
        renewals.save(renewal(id).decide(leftToThem ? Decision.LEFT_TO_THEM : Decision.ENDS, clock.instant()));
    }

    /** @throws UnknownReview if there is none with this id */
    @Transactional(readOnly = true)
    public Review reviewed(ReviewId id) {
        return review(id).view();
    }

    /** @throws UnknownRenewal if there is none with this id */
    @Transactional(readOnly = true)
    public Renewal renewed(RenewalId id) {
        return renewal(id).view();
    }

    /** What was decided about the present year of a mentorship, if anything was. */
    @Transactional(readOnly = true)
    public Optional<Decision> decision(MentorshipId id) {
        return renewals.findByMentorshipAndNumber(
                        id.value(), mentorships.mentorship(id).number())
                .map(entry -> entry.view().decision());
    }

    /** The reviews of many mentorships, the first one first. */
    @Transactional(readOnly = true)
    public List<Review> reviews(Collection<MentorshipId> ids) {
        return reviews.findByMentorshipInOrderByOpenedAtAscIdAsc(values(ids)).stream()
                .map(ReviewEntry::view)
                .toList();
    }

    /** The renewals of many mentorships, the first one first. */
    @Transactional(readOnly = true)
    public List<Renewal> renewals(Collection<MentorshipId> ids) {
        return renewals.findByMentorshipInOrderByOpenedAtAscIdAsc(values(ids)).stream()
                .map(RenewalEntry::view)
                .toList();
    }

    /** Both are asked for a last word. */
    public void openClosing(MentorshipId id) {
        if (closings.findById(id.value()).isEmpty()) {
            closings.save(new ClosingEntry(id, clock.instant()));
        }
    }

    /** Keeps somebody's last word about a mentorship. */
    public void say(MentorshipId id, Role who, SubmissionId submission, Map<String, Object> choices) {
        closings.save(closing(id).say(who, submission, choices, clock.instant()));
    }

    /** Keeps what became of it a year later. */
    public void tellOutcome(MentorshipId id, Role who, SubmissionId submission, Map<String, Object> choices) {
        closings.save(closing(id).tellOutcome(who, submission, choices, clock.instant()));
    }

    /** Nobody waits for last words any longer. */
    public void close(MentorshipId id) {
        closings.save(closing(id).close(clock.instant()));
    }

    /** The last words about a mentorship, if anybody was asked for them. */
    @Transactional(readOnly = true)
    public Optional<Closing> lastWords(MentorshipId id) {
        return closings.findById(id.value()).map(ClosingEntry::view);
    }

    /** The last words about many mentorships. */
    @Transactional(readOnly = true)
    public List<Closing> lastWords(Collection<MentorshipId> ids) {
        return closings.findByMentorshipIn(values(ids)).stream()
                .map(ClosingEntry::view)
                .toList();
    }

    private ReviewEntry review(ReviewId id) {
        return reviews.findById(id.value()).orElseThrow(() -> new UnknownReview(id));
    }

    private RenewalEntry renewal(RenewalId id) {
        return renewals.findById(id.value()).orElseThrow(() -> new UnknownRenewal(id));
    }

    private ClosingEntry closing(MentorshipId id) {
        return closings.findById(id.value()).orElseThrow(() -> new UnknownClosing(id));
    }

    private static List<UUID> values(Collection<MentorshipId> ids) {
        return ids.stream().map(MentorshipId::value).toList();
    }
}
