package org.cairn.checkin;

/** What came of asking whether two people have met. */
public enum Finding {
    MET("met", Verdict.FINE, "They have met."),
    DATED("notYet", Verdict.FINE, "They have a date."),
    NOT_YET("notYet", Verdict.WATCH, "They have not met yet."),
    LEFT_ALONE("worry", Verdict.FOLLOW_UP, "One of the two gets no answer from the other."),
    NEVER("worry", Verdict.FOLLOW_UP, "A month after their introduction they have neither met nor a date."),
    SILENT("worry", Verdict.FOLLOW_UP, "Neither of the two has answered whether they have met.");

    private final String word;
    private final Verdict verdict;
    private final String reason;

    Finding(String word, Verdict verdict, String reason) {
        this.word = word;
        this.verdict = verdict;
        this.reason = reason;
    }

    /** As the diagram reads it: {@code met}, {@code notYet} or {@code worry}. */
    public String word() {
        return word;
    }

    Verdict verdict() {
        return verdict;
    }

    String reason() {
        return reason;
    }

    /** What the answers to a first contact mean. */
    static Finding of(CheckIn asked, boolean lastTime) {
        if (asked.answers().stream().anyMatch(CheckInAnswer::met)) {
            return MET;
        }
        if (asked.answers().stream().anyMatch(CheckInAnswer::leftAlone)) {
            return LEFT_ALONE;
        }
        if (asked.answers().stream().anyMatch(CheckInAnswer::dated)) {
            return DATED;
        }
        if (!lastTime) {
            return NOT_YET;
        }
        return asked.answers().isEmpty() ? SILENT : NEVER;
    }
}
