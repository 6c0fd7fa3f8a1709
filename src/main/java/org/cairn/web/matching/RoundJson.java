package org.cairn.web.matching;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.matching.Instead;
import org.cairn.matching.Paired;
import org.cairn.matching.Pairing;
import org.cairn.matching.Round;
import org.cairn.matching.Study;
import org.cairn.signup.SignUpId;
import org.jspecify.annotations.Nullable;

/** A round, and the pairs as things stand now, in numbers. People are sign-up ids with their names. */
final class RoundJson {

    private RoundJson() {}

    static Map<String, Object> of(Round round, Study study, MarketPeople.Names names) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("round", round.id().toString());
        json.put("at", round.at().toString());
        json.put("cause", round.cause());
        json.put("mentees", round.mentees());
        json.put("mentors", round.mentors());
        json.put("places", round.places());
        json.put("eligiblePairs", round.pairs());
        json.put("matched", round.matched());
        json.put("unmatched", round.unmatched());
        json.put("total", round.total());
        json.put("worst", round.worst());
        json.put("floor", round.floor());
        json.put("firstChoices", round.firstChoices());
        json.put("bothWouldLeave", round.bothWouldLeave());
        json.put("primal", round.primal());
        json.put("dual", round.dual());
        json.put("gap", round.dual() - round.primal());
        json.put("millis", round.millis());
        json.put(
                "pairsNow",
                study.pairs().stream()
                        .map(pair -> pair(pair, study.pairing(pair.mentee(), pair.mentor()), names))
                        .toList());
        json.put(
                "waitingNow",
                study.waiting().stream()
                        .map(one -> new Waiting(person(one.mentee(), names), one.words()))
                        .toList());
        return json;
    }

    private static Map<String, Object> pair(Paired pair, Pairing why, MarketPeople.Names names) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mentee", person(pair.mentee(), names));
        json.put("mentor", person(pair.mentor(), names));
        json.put("score", pair.score());
        json.put(
                "points",
                why.reasons().stream()
                        .map(reason -> new Points(PairInMarket.sentence(reason), reason.points(), reason.most()))
                        .toList());
        json.put("passed", why.passed());
        json.put(
                "alternatives",
                why.alternatives().stream()
                        .map(other -> alternative(other, names))
                        .toList());
        return json;
    }

    private static Map<String, Object> alternative(Instead other, MarketPeople.Names names) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mentor", person(new SignUpId(other.mentor()), names));
        json.put("score", other.score());
        json.put("loss", other.loss());
        json.put("fewer", other.fewer());
        json.put("chain", other.others().stream().map(step -> step(step, names)).toList());
        return json;
    }

    private static Map<String, @Nullable Object> step(Instead.Step step, MarketPeople.Names names) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("mentee", person(new SignUpId(step.mentee()), names));
        json.put("to", step.to() == null ? null : person(new SignUpId(step.to()), names));
        return json;
    }

    private static Person person(SignUpId id, MarketPeople.Names names) {
        return new Person(id.toString(), names.of(id));
    }

    // records, so that two readings of a round have their fields in the same order

    record Person(String id, String name) {}

    record Points(String sentence, long points, long most) {}

    record Waiting(Person mentee, String missing) {}
}
