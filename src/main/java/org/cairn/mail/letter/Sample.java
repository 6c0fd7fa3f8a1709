package org.cairn.mail.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
                "name", "Dr. Rosalind Okafor",
                "firstName", "Rosalind",
                "email", "rosalind@example.org",
                "phone", generous ? "+1 612 555 0100" : "",
                "answers", new Anything(generous));
        Map<String, Object> request =
                Map.of("title", "Did you meet?", "link", LINK, "dueOn", generous ? "Monday, March 20" : "");
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("program", program(generous));
        model.put("to", Map.of("name", "Ana Example", "firstName", "Ana", "email", "ana@example.org"));
        model.put("role", generous ? "mentee" : "mentor");
        model.put("link", LINK);
        model.put("links", Map.of("change", LINK, "pause", LINK, "withdraw", LINK, "comeBack", LINK));
        model.put("dueOn", "Monday, March 20");
        model.put("waitingSince", "January 7, 2027");
        model.put("pausedUntil", "May 1, 2027");
        model.put("partners", generous ? List.of(partner, partner) : List.of(partner));
        model.put("reasons", generous ? List.of("Both speak Hmong.", "Both live near Duluth.") : List.of());
        model.put("mentorship", Map.of("endsOn", "May 31, 2028", "yearOver", generous, "left", !generous));
        model.put("stays", generous);
        model.put("otherMentorWanted", !generous);
        model.put("requests", generous ? List.of(request, request) : List.of(request));
        model.put("session", new Anything(generous));
        model.put("answers", new Anything(generous));
        return model;
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
