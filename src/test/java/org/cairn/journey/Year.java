package org.cairn.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.concern.Concern;
import org.cairn.concern.ConcernDesk;
import org.cairn.engine.EffortDesk;
import org.cairn.engine.ProcessDesk;
import org.cairn.engine.TaskDesk;
import org.cairn.formlink.FormLinkDesk;
import org.cairn.journey.Letter.Question;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.MailDesk;
import org.cairn.matching.MatchingDesk;
import org.cairn.matching.ProposalId;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipYear;
import org.cairn.participant.Contact;
import org.cairn.participant.ParticipantDesk;
import org.cairn.program.Arrangements;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.program.QuietTime;
import org.cairn.report.ReportDesk;
import org.cairn.report.YearReport;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.signup.intake.ImportDesk;
import org.cairn.testing.TestClock;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year of the program as it is lived: people sign up, letters come, are answered or not, and time passes, from one date
 * that something waits for to the next.
 */
final class Year {

    static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private final int port;
    private final TestClock clock;
    private final JdbcClient database;
    private final ManagementService jobs;
    private final FormLinkDesk formLinks;
    private final ProgramDesk programs;
    private final SignUpDesk signUps;
    private final MatchingDesk matching;
    private final MentorshipDesk mentorships;
    private final ParticipantDesk participants;
    private final ProcessDesk processes;
    private final ReportDesk reports;
    private final ConcernDesk concerns;
    private final ImportDesk imports;
    private final Mailboxes mailboxes;
    private final Coordinator coordinator;
    private final ProgramYearId id;

    /** @param begins the day on which people begin to sign up */
    Year(ApplicationContext beans, int port, LocalDate begins) {
        this.port = port;
        clock = beans.getBean(TestClock.class);
        database = beans.getBean(JdbcClient.class);
        jobs = beans.getBean(ManagementService.class);
        formLinks = beans.getBean(FormLinkDesk.class);
        programs = beans.getBean(ProgramDesk.class);
        signUps = beans.getBean(SignUpDesk.class);
        matching = beans.getBean(MatchingDesk.class);
        mentorships = beans.getBean(MentorshipDesk.class);
        participants = beans.getBean(ParticipantDesk.class);
        processes = beans.getBean(ProcessDesk.class);
        reports = beans.getBean(ReportDesk.class);
        concerns = beans.getBean(ConcernDesk.class);
        imports = beans.getBean(ImportDesk.class);
        mailboxes = new Mailboxes(database, beans.getBean(MailDesk.class));
        coordinator = new Coordinator(
                this,
                beans.getBean(TaskService.class),
                beans.getBean(TaskDesk.class),
                beans.getBean(FormService.class),
                beans.getBean(EffortDesk.class),
                database);
        clock.set(begins.atTime(9, 0).atZone(CHICAGO).toInstant());
        id = programs.open(new OpenProgramYear(
                "maps",
                "MAPS",
                "Story " + UUID.randomUUID(),
                Format.PAIRS,
                begins.minusMonths(1),
                null,
                begins,
                12,
                "P2M",
                true,
                "Mai Lor",
                "maps@example.org",
                CHICAGO.getId(),
                null));
    }

    ProgramYearId id() {
        return id;
    }

    int port() {
        return port;
    }

    Coordinator coordinator() {
        return coordinator;
    }

    List<Letter> letters() {
        return mailboxes.letters();
    }

    LocalDate today() {
        return clock.instant().atZone(CHICAGO).toLocalDate();
    }

    /** Nobody is asked anything from the first of these days to the last. */
    void isQuiet(LocalDate from, LocalDate until) {
        Arrangements present = programs.year(id).arrangements();
        programs.arrange(
                id,
                present.withQuiet(Stream.concat(present.quiet().stream(), Stream.of(new QuietTime(from, until)))
                        .toList()));
        settle();
    }

    List<QuietTime> quiet() {
        return programs.year(id).arrangements().quiet();
    }

    // ---- people

    Person mentor(String name) {
        return mentor(name, 1);
    }

    /** A mentor who has signed up, confirmed the address and been accepted. */
    Person mentor(String name, int places) {
        Person mentor = applies(name, places);
        coordinator.does("vetMentor", Map.of("verdict", "accept"));
        return mentor;
    }

    /** Somebody who would like to be a mentor, and whom nobody has looked at yet. */
    Person applies(String name, int places) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "specialty",
                "pediatrics",
                "region",
                "twinCities",
                "meeting",
                "either",
                "help",
                List.of("research", "clinicalExperience"),
                "languages",
                List.of("English"),
                "agreement",
                true));
        answers.put("capacity", places);
        Person mentor = signUp(Role.MENTOR, name, answers);
        mentor.answers("confirmAddress", Map.of());
        return mentor;
    }

    /** A mentee who has signed up and confirmed the address. */
    Person mentee(String name) {
        return mentee(name, Map.of());
    }

    Person mentee(String name, Map<String, ?> more) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "collegeYear",
                "second",
                "region",
                "twinCities",
                "meeting",
                "either",
                "specialties",
                List.of("pediatrics"),
                "help",
                List.of("research", "workAndFamily"),
                "languages",
                List.of("English"),
                "sharedBackground",
                "no",
                "agreement",
                true));
        answers.putAll(more);
        Person mentee = signUp(Role.MENTEE, name, answers);
        mentee.answers("confirmAddress", Map.of());
        return mentee;
    }

    private Person signUp(Role role, String name, Map<String, Object> answers) {
        EmailAddress address = new EmailAddress(UUID.randomUUID() + "@example.org");
        SignUpId signUp = signUps.receive(id, role, address, name, answers);
        return settled(role, name, address, signUp);
    }

    private Person settled(Role role, String name, EmailAddress address, SignUpId signUp) {
        Person person = new Person(
                this, name, role, address, signUp, signUps.signUp(signUp).participant());
        mailboxes.put(person);
        settle();
        return person;
    }

    /** Everybody of a file that a coordinator imports; in each year they have addresses of their own. */
    List<Person> imports(Role role, String file) {
        Set<SignUpId> before = ids();
        imports.run(id, role, text(file).replace("@", "@" + id + ".").getBytes(StandardCharsets.UTF_8), false);
        List<Person> people = signUps.all(id).stream()
                .filter(signUp -> !before.contains(signUp.id()))
                .map(this::known)
                .toList();
        people.forEach(mailboxes::put);
        settle();
        return people;
    }

    private Set<SignUpId> ids() {
        return signUps.all(id).stream().map(SignUp::id).collect(Collectors.toSet());
    }

    private Person known(SignUp signUp) {
        Contact contact = participants.contact(signUp.participant());
        return new Person(this, contact.name(), signUp.role(), contact.email(), signUp.id(), contact.id());
    }

    private static String text(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Where coordinators find somebody beside the mailbox. */
    void hasTelephone(Person person, String number) {
        participants.changePhone(person.participant(), number);
    }

    SignUp signUp(Person person) {
        return signUps.signUp(person.signUp());
    }

    /** The running mentorship of somebody, else the last one. */
    Mentorship pair(Person person) {
        return mentorships.of(person.signUp()).stream()
                .reduce((earlier, later) -> earlier.runs() ? earlier : later)
                .orElseThrow(() -> new AssertionError(person + " has no mentorship"));
    }

    List<Mentorship> pairs(Person person) {
        return mentorships.of(person.signUp());
    }

    List<MentorshipYear> yearsBefore(Person person) {
        return mentorships.yearsBefore(pair(person).id());
    }

    boolean hasPlace(Person mentor) {
        return mentorships.hasPlace(mentor.signUp());
    }

    /** To whom a mentee is proposed now; empty if to nobody. */
    Optional<SignUpId> proposedTo(Person mentee) {
        Optional<ProposalId> open = matching.openFor(mentee.signUp());
        return open.map(proposal -> matching.proposal(proposal).mentor());
    }

    /** What comes every night: everybody who waits is looked at together. */
    void aNightsRound() {
        processes.start("matchRound", id.toString(), Map.of("programYearId", id.toString(), "cause", "night"));
        settle();
    }

    /** A coordinator approves what is proposed, the mentor says yes. */
    void introduce(Person mentee, Person mentor) {
        coordinator.does("approvePairing", Map.of("decision", "approve"));
        mentor.answers("mentorConsent", Map.of("consent", "yes"));
        if (pairs(mentee).stream().noneMatch(pair -> pair.mentor().equals(mentor.signUp()))) {
            throw new AssertionError(mentee + " and " + mentor + " were not introduced");
        }
    }

    /** What was told in confidence. */
    List<Concern> concerns() {
        return concerns.all().stream()
                .filter(concern -> concern.year().equals(id))
                .toList();
    }

    YearReport report() {
        return reports.report(id);
    }

    // ---- time

    void until(String day) {
        until(LocalDate.parse(day));
    }

    /** Lets time pass to the evening of that day. */
    void until(LocalDate day) {
        Instant end = day.atTime(18, 0).atZone(CHICAGO).toInstant();
        settle();
        for (Optional<Instant> next = nextDate();
                next.isPresent() && !next.get().isAfter(end);
                next = nextDate()) {
            clock.set(next.get().isAfter(clock.instant()) ? next.get() : clock.instant());
            settle();
        }
        clock.set(end.isAfter(clock.instant()) ? end : clock.instant());
        settle();
    }

    /** Lets time pass until something is in the task list. */
    void untilACoordinatorIsNeeded() {
        settle();
        while (coordinator.waiting().isEmpty()) {
            clock.set(nextDate().orElseThrow(() -> new AssertionError("nothing is waited for any more")));
            settle();
        }
    }

    void aMinutePasses() {
        clock.advance(Duration.ofMinutes(1));
    }

    /** Everything that is due is done, letters come, and who has a habit of answering answers. */
    void settle() {
        boolean moved = true;
        while (moved) {
            runWhatIsDue();
            formLinks.writeRequests();
            moved = false;
            for (Letter letter : mailboxes.bring()) {
                moved |= letter.to().reads(letter);
            }
            moved |= coordinator.doesTheUsual();
        }
    }

    boolean waits(Question question) {
        return mailboxes.waits(question);
    }

    private void runWhatIsDue() {
        Optional<String> due = nextJob("and (job.duedate_ is null or job.duedate_ <= ?)");
        while (due.isPresent()) {
            jobs.executeJob(due.get());
            due = nextJob("and (job.duedate_ is null or job.duedate_ <= ?)");
        }
    }

    private Optional<Instant> nextDate() {
        Optional<Instant> job = job("min(job.duedate_)", "and job.duedate_ > ?", "")
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
        Optional<Instant> letter = mailboxes.next(clock.instant());
        return Stream.concat(job.stream(), letter.stream()).min(Instant::compareTo);
    }

    private Optional<String> nextJob(String which) {
        return job("job.id_", which, "order by job.duedate_ nulls first, job.id_ limit 1")
                .query(String.class)
                .optional();
    }

    /** Other tests leave processes behind; only those of this year count. */
    private JdbcClient.StatementSpec job(String what, String which, String order) {
        return database.sql("select " + what
                        + """
                           from act_ru_job job
                          where job.suspension_state_ = 1
                            and exists (select from act_ru_variable variable
                                         where variable.proc_inst_id_ = job.process_instance_id_
                                           and variable.name_ = 'programYearId' and variable.text_ = ?)
                        """
                        + which + " " + order)
                .params(id.toString(), Timestamp.from(clock.instant()));
    }
}
