package org.cairn.rehearsal.diary;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened on which day, in sentences. */
public final class Diary {

    /**
     * One thing that happened.
     *
     * @param kind {@code letter}, {@code form}, {@code task} or {@code program}
     */
    public record Entry(Instant at, String kind, String words) {}

    private final List<Entry> entries = new ArrayList<>();

    /** Something has happened. */
    public void note(Instant at, String kind, String words) {
        entries.add(new Entry(at.truncatedTo(ChronoUnit.MINUTES), kind, words));
    }

    /** Everything in the order of time; what happened in the same minute by its words, so that two diaries compare. */
    public List<Entry> entries() {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::at)
                        .thenComparing(Entry::kind)
                        .thenComparing(Entry::words))
                .toList();
    }

    /** The same as text, a line a thing, the times those of the place. */
    public String text(ZoneId zone) {
        StringBuilder text = new StringBuilder();
        String day = "";
        for (Entry entry : entries()) {
            var at = entry.at().atZone(zone);
            String date = at.toLocalDate().toString();
            if (!date.equals(day)) {
                text.append(day.isEmpty() ? "" : "\n").append(date).append('\n');
                day = date;
            }
            text.append("  %02d:%02d  ".formatted(at.getHour(), at.getMinute()))
                    .append(entry.words())
                    .append('\n');
        }
        return text.toString();
    }
}
