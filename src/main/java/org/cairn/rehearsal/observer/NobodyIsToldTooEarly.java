package org.cairn.rehearsal.observer;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.rehearsal.post.Letter;

/** Neither of two people reads who the other is before they are a pair, and nobody of a group before it is published. */
final class NobodyIsToldTooEarly implements Check {

    private record Person(String name, String address) {}

    private record Pair(Person mentee, Person mentor, Instant since) {}

    @Override
    public String rule() {
        return "Nobody was told of a partner or a group before it was decided.";
    }

    @Override
    public List<String> breaches(Evidence evidence) {
        List<String> breaches = new ArrayList<>();
        Map<String, List<Letter>> letters = evidence.letters().stream().collect(groupingBy(Letter::to));
        for (Pair pair : pairs(evidence)) {
            Stream.concat(
                            naming(letters, pair.mentee(), pair.mentor(), pair.since()),
                            naming(letters, pair.mentor(), pair.mentee(), pair.since()))
                    .forEach(letter -> breaches.add("Letter %d, “%s”, names to %s somebody who became a partner later."
                            .formatted(letter.number(), letter.subject(), letter.to())));
        }
        breaches.addAll(evidence.database()
                .sql(
                        """
                        select 'A letter tells ' || letter.recipient_email || ' of a group that was not published yet'
                          from letter
                          join participant person on person.email = letter.recipient_email
                          join sign_up on sign_up.participant = person.id
                          join peer_group_member member on member.sign_up = sign_up.id
                          join peer_group one on one.id = member.peer_group
                         where letter.letter like 'group-%' and letter.queued_at < one.formed_at""")
                .query(String.class)
                .list());
        return breaches;
    }

    private static List<Pair> pairs(Evidence evidence) {
        return evidence.database()
                .sql(
                        """
                        select mentee.name, mentee.email, mentor.name, mentor.email, pair.begun_at
                          from mentorship pair
                          join sign_up a on a.id = pair.mentee
                          join participant mentee on mentee.id = a.participant
                          join sign_up b on b.id = pair.mentor
                          join participant mentor on mentor.id = b.participant
                         where not pair.under_way""")
                .query((row, number) -> new Pair(
                        new Person(row.getString(1), row.getString(2)),
                        new Person(row.getString(3), row.getString(4)),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    private static Stream<Letter> naming(
            Map<String, List<Letter>> letters, Person reader, Person partner, Instant until) {
        Pattern named = Pattern.compile("(?<![\\p{L}.])(%s|%s)(?!\\p{L})"
                .formatted(Pattern.quote(partner.name()), Pattern.quote(partner.address())));
        return letters.getOrDefault(reader.address().toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(letter -> letter.at().isBefore(until))
                .filter(letter -> named.matcher(letter.text()).find());
    }
}
