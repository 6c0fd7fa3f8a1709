package org.cairn.report;

import java.util.List;
import org.cairn.engine.TaskTally;
import org.cairn.mail.LetterTally;

/**
 * What the year has cost its coordinators and its people's mailboxes.
 *
 * @param people who was accepted, as a mentor or as a mentee, each once
 * @param tasks the coordinators' own, by name
 * @param letters to participants, by name, sent or on their way
 */
public record Effort(int people, List<TaskTally> tasks, List<LetterTally> letters) {

    /** How many tasks coordinators have completed. */
    public int tasksDone() {
        return tasks.stream().mapToInt(TaskTally::done).sum();
    }

    /** How many wait for them. */
    public int tasksOpen() {
        return tasks.stream().mapToInt(TaskTally::open).sum();
    }

    /** How many letters were written. */
    public int lettersWritten() {
        return letters.stream().mapToInt(LetterTally::written).sum();
    }

    /** Completed tasks for each person, to one decimal; 0 without people. */
    public double tasksPerPerson() {
        return perPerson(tasksDone());
    }

    /** Letters for each person, to one decimal; 0 without people. */
    public double lettersPerPerson() {
        return perPerson(lettersWritten());
    }

    private double perPerson(int number) {
        return people == 0 ? 0 : Math.round(10.0 * number / people) / 10.0;
    }
}
