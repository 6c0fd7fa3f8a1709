package org.cairn.web.people;

import java.util.Map;
import java.util.Set;

/** What somebody did by sending a form, in words that follow a name. */
final class Deeds {

    /** Forms whose answers stand on the page already. */
    private static final Set<String> SIGN_UPS = Set.of("confirmAddress", "signUpMentor", "signUpMentee");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("confirmAddress", "confirmed the address"),
            Map.entry("signUpMentor", "changed the answers"),
            Map.entry("signUpMentee", "changed the answers"),
            Map.entry("pauseSignUp", "took a break"),
            Map.entry("pauseGroup", "paused in the group"),
            Map.entry("resumeGroup", "came back to the group"),
            Map.entry("withdrawSignUp", "left the program"),
            Map.entry("comeBack", "came back"),
            Map.entry("vetMentor", "decided on the sign-up"),
            Map.entry("clearUpSignUp", "cleared up the sign-up"),
            Map.entry("approvePairing", "decided on %1$s and %2$s"),
            Map.entry("mentorConsent", "answered whether to mentor %2$s"),
            Map.entry("followUpMentor", "followed up on %1$s, who had not answered about %2$s"),
            Map.entry("rescueLetter", "decided on a letter that could not be delivered"));

    private Deeds() {}

    /** @param pair the names of the mentor and the mentee, if it is about two */
    static String words(String form, String... pair) {
        String words = WORDS.getOrDefault(form, "answered “" + form + "”");
        return pair.length == 2 ? words.formatted((Object[]) pair) : words;
    }

    static boolean standOnThePage(String form) {
        return SIGN_UPS.contains(form);
    }
}
