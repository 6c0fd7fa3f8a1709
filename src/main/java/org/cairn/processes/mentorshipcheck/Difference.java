package org.cairn.processes.mentorshipcheck;

/** How a mentorship and its process may fail to fit each other. */
enum Difference {
    MISSING(
            "The mentorship runs, but no process asks the two how it goes.",
            "A process is started. It goes on where the pair is in its year, and asks nothing again that was answered."),
    TWICE(
            "The mentorship runs, but more than one process asks the two how it goes.",
            "The oldest process stays. The others are ended, and what they alone have asked is taken back."),
    LEFT_BEHIND(
            "The mentorship has ended, but its process does not know and goes on asking.",
            "The process is told. It stops asking and says goodbye to both."),
    UNKNOWN("A process runs for a mentorship that does not exist.", "The process is ended. Nobody is written to.");

    private final String found;
    private final String remedy;

    Difference(String found, String remedy) {
        this.found = found;
        this.remedy = remedy;
    }

    /** In a sentence. */
    String found() {
        return found;
    }

    /** What Cairn does about it, in sentences. */
    String remedy() {
        return remedy;
    }
}
