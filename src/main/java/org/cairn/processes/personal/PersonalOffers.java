package org.cairn.processes.personal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.cairn.formlink.FormLinkDesk;
import org.cairn.mentorship.Mentorship;
import org.cairn.participant.ParticipantId;
import org.cairn.processes.Pairs;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUp;
import org.springframework.stereotype.Service;

/** Opens the forms of what somebody can do on the own page. */
@Service
public class PersonalOffers {

    /** Long enough to fill in a form, or to find a letter in another mailbox. */
    private static final Duration OPEN = Duration.ofDays(3);

    private final FormLinkDesk links;
    private final Pairs pairs;
    private final Clock clock;

    PersonalOffers(FormLinkDesk links, Pairs pairs, Clock clock) {
        this.links = links;
        this.pairs = pairs;
        this.clock = clock;
    }

    /** @return the address of a form about a mentorship, for one of its two members */
    public String link(PersonalOffer offer, ParticipantId who, Mentorship pair) {
        Map<String, Object> matter = new HashMap<>();
        matter.put(
                "partner",
                pairs.contact(pair, Pairs.partner(pairs.role(pair, who))).name());
        return link(offer, who, pair.id().toString(), pair.year(), matter);
    }

    /** @return the address of a form about the person's place in a group */
    public String link(PersonalOffer offer, SignUp member) {
        LocalDate until = member.pausedUntil();
        return link(
                offer,
                member.participant(),
                member.id().toString(),
                member.year(),
                until == null ? Map.of() : Map.of("pauseUntil", until.toString()));
    }

    /** @return the address of a form about the person */
    public String link(PersonalOffer offer, ParticipantId who, ProgramYearId year) {
        return link(offer, who, who.toString(), year, Map.of());
    }

    String link(
            PersonalOffer offer, ParticipantId who, String subject, ProgramYearId year, Map<String, Object> matter) {
        Map<String, Object> given = new HashMap<>(matter);
        given.put("programYearId", year.toString());
        return links.link(
                offer.purpose(),
                who,
                subject,
                offer.purpose(),
                given,
                clock.instant().plus(OPEN));
    }
}
