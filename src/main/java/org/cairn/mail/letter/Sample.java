package org.cairn.mail.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that a letter may speak of, with values to try it on before it is deployed. No letter is given all of it: the
 * letters of the bundle show what belongs to which, and a letter that speaks of something else fails in its step.
 *
 * <p>A step that brings a new word along writes it down here.
 */
final class Sample {

    private static final String LINK = "https://cairn.example.org/f/sample";

    private Sample() {}

    /** Twice the same: with everything said and true, and with everything empty and false that may be. */
    static List<Map<String, Object>> models() {
        return List.of(model(true), model(false));
    }

    private static Map<String, Object> model(boolean generous) {
        Map<String, Object> partner = Map.of(
                "name",
                "Dr. Rosalind Okafor",
                "firstName",
                "Rosalind",
                "email",
                "rosalind@example.org",
                "phone",
                generous ? "+1 612 555 0100" : "",
                "shared",
                generous ? List.of("M3", "rosalind@example.org") : List.of(),
                "answers",
                new Anything(generous));
        Map<String, Object> request =
                Map.of("title", "Did you meet?", "link", LINK, "dueOn", generous ? "Monday, March 20" : "");
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("program", program(generous));
        model.put("to", Map.of("name", "Ana Example", "firstName", "Ana", "email", "ana@example.org"));
        model.put("role", generous ? "mentee" : "mentor");
        model.put("link", LINK);
        model.put("links", links());
        model.put("dueOn", "Monday, March 20");
        model.put("another", generous);
        model.put("nth", generous ? "third" : "first");
        if (generous) {
            model.put("lastDay", "August 31, 2027");
        }
        model.put("waitingSince", "January 7, 2027");
        model.put("pausedUntil", "May 1, 2027");
        model.put("partners", generous ? List.of(partner, partner) : List.of(partner));
        model.put("reasons", generous ? List.of("Both speak Hmong.", "Both live near Duluth.") : List.of());
        model.put("mentorship", mentorship(generous));
        model.put("group", group(generous, partner));
        model.put("yearOver", generous);
        model.put("rhythm", "every 2 months");
        model.put("words", generous ? "I would like to talk with both of you." : "");
        model.put("readers", "Mai Lor and Ben Okafor");
        model.put("secondReaders", "Noor Ali");
        model.put("emergency", "If somebody is in danger now, call 911.");
        model.put("today", "May 31, 2028");
        model.put("stays", generous);
        model.put("otherMentorWanted", !generous);
        model.put("requests", generous ? List.of(request, request) : List.of(request));
        model.put("digest", digest(generous));
        model.put("session", new Anything(generous));
        model.put("question", "How did you choose your first rotation?");
        model.put("lines", generous ? List.of("Dear all,", "", "bring your calendars.") : List.of("Hello"));
        model.put("feedback", Map.of("answers", 6, "mean", 4.3, "words", generous ? List.of("More time.") : List.of()));
        model.put("answers", new Anything(generous));
        return model;
    }

    private static Map<String, Object> links() {
        Map<String, Object> links = new LinkedHashMap<>();
        Stream.of(
                        "change",
                        "pause",
                        "withdraw",
                        "comeBack",
                        "joinAgain",
                        "concern",
                        "canYouCome",
                        "askYourGroup",
                        "moveSession",
                        "writeToGroup",
                        "stepDown")
                .forEach(name -> links.put(name, LINK));
        return links;
    }

    private static Map<String, Object> group(boolean generous, Map<String, Object> member) {
        return Map.of(
                "number", 3,
                "slot", generous ? "Tue 17:00" : "",
                "topic", generous ? "Finding wellness" : "",
                "leads", generous,
                "leading", generous ? List.of(member, member) : List.of(),
                "members", generous ? List.of(member, member) : List.of());
    }

    private static Map<String, Object> mentorship(boolean generous) {
        return Map.of(
                "begunOn", "May 31, 2027",
                "endsOn", "May 31, 2028",
                "endedOn", "May 31, 2028",
                "number", generous ? 2 : 1,
                "years", generous ? 2 : 1,
                "meetings", generous ? 7 : 1,
                "you", generous ? "mentor" : "mentee",
                "partner", generous ? "mentee" : "mentor");
    }

    private static Map<String, Object> digest(boolean generous) {
        Map<String, Object> task = Map.of(
                "about", "Ana Lee with Dr. Kia Okafor", "link", LINK, "dueOn", generous ? "Monday, March 20" : "");
        Map<String, Object> kind =
                Map.of("name", "Approve pairing", "count", 2, "tasks", List.of(task, task), "more", generous ? 3 : 0);
        return Map.of(
                "late", generous ? List.of(kind, kind) : List.of(),
                "lateCount", generous ? 4 : 0,
                "new", generous ? List.of(kind) : List.of(),
                "newCount", generous ? 2 : 0,
                "otherCount", generous ? 3 : 1,
                "account", LINK);
    }

    private static Map<String, Object> program(boolean generous) {
        Map<String, Object> program = new LinkedHashMap<>();
        program.put("name", "MAPS");
        program.put("year", "2027/28");
        program.put("contactName", "Ben Okafor");
        program.put("contactEmail", "maps@example.org");
        if (generous) {
            program.put("address", "420 Delaware St SE, Minneapolis");
        }
        return program;
    }
}
