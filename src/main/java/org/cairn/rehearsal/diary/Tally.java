package org.cairn.rehearsal.diary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps count of what people do, and remembers what nobody should see. */
public final class Tally {

    private final Clock clock;
    private final Diary diary;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<String> troubles = new ArrayList<>();
    private final Map<String, String> marks = new LinkedHashMap<>();

    /** Counts at that clock, and writes into the diary. */
    public Tally(Clock clock, Diary diary) {
        this.clock = clock;
        this.diary = diary;
    }

    /** Somebody has done something, in a sentence. */
    public void did(String kind, String words) {
        counts.merge(kind, 1, Integer::sum);
        diary.note(clock.instant(), kind, words);
    }

    /** The present day, by the clock of the rehearsal, in universal time. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Once more of something that is only counted. */
    public void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** Somebody could not do what they should be able to do. */
    public void trouble(String sentence) {
        troubles.add(sentence);
        diary.note(clock.instant(), "trouble", "TROUBLE: " + sentence);
    }

    /**
     * Somebody writes something in own words.
     *
     * @param mark a word that stands in it and nowhere else
     * @param where whose words they are, and in which form
     */
    public void wrote(String mark, String where) {
        marks.put(mark, where);
    }

    /** How often something was done. */
    public int of(String what) {
        return counts.getOrDefault(what, 0);
    }

    /** What could not be done, in sentences. */
    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** Whose words each mark stands in. */
    public Map<String, String> marks() {
        return Map.copyOf(marks);
    }
}
