package org.cairn.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.engine.TaskDesk;
import org.cairn.formlink.FormLinkDesk;
import org.cairn.kernel.EmailAddress;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.participant.ParticipantDesk;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.testing.Family;
import org.cairn.testing.TestClock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Ana and her mentor, in a program of their own; and the time that passes for them. */
final class Pair {

    private static final Instant MORNING = Instant.parse("2026-09-01T14:00:00Z"); // nine o'clock in Chicago, a Tuesday

    private final ProcessEngine engine;
    private final TestClock clock;
    private final SignUpDesk signUps;
    private final ParticipantDesk participants;
    private final MentorshipDesk mentorships;
    private final TaskDesk tasks;
    private final FormLinkDesk links;

    private final String program = "y" + UUID.randomUUID().toString().substring(0, 8);
    private final ProgramYearId year;
    private final SignUpId mentor;
    private final SignUpId mentee;
    private final MentorshipId id;

    /** @param begun when the two began to meet; null: they are introduced this morning */
    private Pair(ApplicationContext context, @Nullable LocalDate begun) {
        engine = context.getBean(ProcessEngine.class);
        clock = context.getBean(TestClock.class);
        signUps = context.getBean(SignUpDesk.class);
        participants = context.getBean(ParticipantDesk.class);
        mentorships = context.getBean(MentorshipDesk.class);
        tasks = context.getBean(TaskDesk.class);
        links = context.getBean(FormLinkDesk.class);
        clock.set(MORNING);
        year = context.getBean(ProgramDesk.class)
                .open(new OpenProgramYear(
                        program,
                        "MAPS",
                        "2026-27",
                        Format.PAIRS,
                        LocalDate.parse("2026-08-01"),
                        null,
                        LocalDate.parse("2026-08-01"),
                        12,
                        "P2M",
                        true,
                        "Mai Lor",
                        "maps@example.org",
                        "America/Chicago",
                        null));
        mentor = signUp(Role.MENTOR, "Dr. Kia Okafor");
        signUps.accept(mentor);
        mentee = signUp(Role.MENTEE, "Ana Lee");
        id = begun == null
                ? mentorships.begin(year, mentor, mentee)
                : mentorships.takeIn(year, mentor, mentee, begun, null);
        live();
    }

    /** Two who were introduced on September 1, 2026. */
    static Pair introduced(ApplicationContext context) {
        return new Pair(context, null);
    }

    /** Two whose first year is over on October 20, 2026. */
    static Pair lateInItsYear(ApplicationContext context) {
        return new Pair(context, LocalDate.parse("2025-10-20"));
    }

    /** Short name of the program, which begins the names of its groups. */
    String program() {
        return program;
    }

    ProgramYearId year() {
        return year;
    }

    MentorshipId id() {
        return id;
    }

    Mentorship mentorship() {
        return mentorships.mentorship(id);
    }

    EmailAddress address(Role who) {
        return participants
                .contact(signUps.signUp(mentorship().member(who)).participant())
                .email();
    }

    /** Runs whatever is due for the two, and writes what they are asked. */
    void live() {
        family().run();
        links.writeRequests();
    }

    /** Lets time pass until this form waits for somebody's answer. */
    void untilAsked(String form) {
        while (!open().contains(form)) {
            family().waitForNextDate();
            links.writeRequests();
        }
    }

    /** The forms that wait for an answer of the two. */
    List<String> open() {
        return family().tasks().stream().map(this::form).sorted().toList();
    }

    /** One of the two answers on a page that a test is not about. */
    void answers(String form, Map<String, Object> answers) {
        Task question = family().tasks().stream()
                .filter(task -> form(task).equals(form))
                .findFirst()
                .orElseThrow();
        clock.advance(Duration.ofMinutes(1));
        tasks.complete(question.getId(), answers, question.getAssignee());
        live();
    }

    private String form(Task task) {
        return tasks.open(task.getId()).orElseThrow().form();
    }

    private Family family() {
        return new Family(engine, clock, id);
    }

    private SignUpId signUp(Role role, String name) {
        SignUpId signedUp = signUps.receive(
                year,
                role,
                new EmailAddress(UUID.randomUUID() + "@example.org"),
                name,
                Map.of("capacity", 1, "help", List.of("research")));
        signUps.confirm(signedUp);
        return signedUp;
    }
}
