package org.cairn.rehearsal.observer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.rehearsal.post.Letter;

/** What the outbox calls sent lies in exactly one mailbox, once, and nothing else does. */
final class EveryLetterOnce implements Check {

    @Override
    public String rule() {
        return "Every letter arrived exactly once, and nobody was told the same twice on a day.";
    }

    @Override
    public List<String> breaches(Evidence evidence) {
        List<String> breaches = new ArrayList<>();
        Set<String> written = new HashSet<>(evidence.database()
                .sql("select message_id from letter where state = 'SENT'")
                .query(String.class)
                .list());
        Set<String> arrived = new HashSet<>();
        Map<String, List<Letter>> ofADay = new LinkedHashMap<>();
        for (Letter letter : evidence.letters()) {
            if (!arrived.add(letter.messageId())) {
                breaches.add(about(letter) + " arrived more than once.");
            } else {
                ofADay.computeIfAbsent(occasion(letter), any -> new ArrayList<>())
                        .add(letter);
            }
            if (!written.contains(letter.messageId())) {
                breaches.add(about(letter) + " is none that the program knows to have sent.");
            }
        }
        ofADay.values().stream()
                .filter(several -> several.size() > 1)
                .forEach(several -> breaches.addAll(repeated(several)));
        written.removeAll(arrived);
        if (!written.isEmpty()) {
            breaches.add(written.size() + " letters that were sent never arrived.");
        }
        return breaches;
    }

    private static String about(Letter letter) {
        return "Letter %d, “%s” to %s,".formatted(letter.number(), letter.subject(), letter.to());
    }

    /** Those that say what an earlier one of them has said. */
    private static List<String> repeated(List<Letter> letters) {
        Set<String> said = new HashSet<>();
        return letters.stream()
                .filter(letter -> !said.add(letter.text().replaceAll("https?://\\S+", "")))
                .map(letter -> about(letter) + " says what another letter said on the same day.")
                .toList();
    }

    private static String occasion(Letter letter) {
        return letter.to() + letter.at().toString().substring(0, 10) + letter.subject();
    }
}
