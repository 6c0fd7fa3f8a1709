package org.cairn.matching.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of a file of pairs. */
enum PairColumn {
    MENTOR_NAME("Mentor's name", true, "mentor", "mentors name", "mentor name", "name of the mentor"),
    MENTOR_EMAIL("Mentor's address", true, "mentors address", "mentor email", "mentors email", "mentor address"),
    MENTEE_NAME("Mentee's name", true, "mentee", "mentees name", "mentee name", "student", "name of the mentee"),
    MENTEE_EMAIL("Mentee's address", true, "mentees address", "mentee email", "mentees email", "mentee address"),
    BEGAN_ON("Began on", true, "began on", "began", "begun on", "started on", "start", "start date", "since"),
    RHYTHM("Rhythm", false, "rhythm", "check-in rhythm", "ask every"),
    EARLIER("Earlier mentors", false, "earlier mentors", "earlier mentors addresses", "former mentors");

    private final String heading;
    private final boolean required;
    private final List<String> spellings;

    PairColumn(String heading, boolean required, String... spellings) {
        this.heading = heading;
        this.required = required;
        this.spellings = List.of(spellings);
    }

    /** As the page calls it. */
    String heading() {
        return heading;
    }

    boolean required() {
        return required;
    }

    /** What a heading means; email may be written with or without its hyphen, and “address” may be “email address”. */
    static Optional<PairColumn> of(String heading) {
        String plain = heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replace("e-mail", "email")
                .replace("email address", "email")
                .replaceAll("[^a-z-]+", " ")
                .strip();
        for (PairColumn column : values()) {
            if (column.spellings.contains(plain)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
