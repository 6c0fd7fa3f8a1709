package org.cairn.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.engine.ProcessDesk;
import org.cairn.form.FormDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.program.ProgramYearOpened;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpState;
import org.cairn.signup.intake.ImportDesk;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A year of MAPS with invented people, for the first start of a trial: opened by its process, as a coordinator would,
 * with sign-ups from two files. Most mentors are accepted, so that there are pairings to approve; the rest wait to be
 * vetted. {@code cairn.sample=false} starts empty.
 */
@Component
class SampleYear implements ApplicationRunner {

    /** The sample's process: where it runs already, an earlier start has begun it. */
    static final String KEY = "sample";

    private static final String PROCESS = "programYear";
    private static final String PROGRAM = "maps";
    private static final String ZONE = "America/Chicago";
    private static final int LEFT_TO_VET = 4;

    private final Environment environment;
    private final ProgramDesk programs;
    private final SignUpDesk signUps;
    private final ImportDesk imports;
    private final FormDesk forms;
    private final ProcessDesk processes;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean wanted;

    SampleYear(
            Environment environment,
            ProgramDesk programs,
            SignUpDesk signUps,
            ImportDesk imports,
            FormDesk forms,
            ProcessDesk processes,
            TransactionTemplate transaction,
            Clock clock) {
        this.environment = environment;
        this.programs = programs;
        this.signUps = signUps;
        this.imports = imports;
        this.forms = forms;
        this.processes = processes;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!allowed() || !programs.years().isEmpty()) {
            return;
        }
        wanted = true;
        if (!processes.running(PROCESS, KEY)) {
            transaction.executeWithoutResult(
                    status -> processes.start(PROCESS, KEY, Map.of("submissionId", settings())));
        }
    }

    /** The program whose year the process engine opens in the first seconds after the start, or nothing. */
    Optional<String> coming() {
        return wanted ? Optional.of(PROGRAM) : Optional.empty();
    }

    /** In the transaction that opens the year: the year and its people come together or not at all. */
    @EventListener
    void fill(ProgramYearOpened event) {
        if (wanted) {
            fill(event.id());
        }
    }

    /** Only now: what is rolled back is done again, with the people. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void done(ProgramYearOpened event) {
        wanted = false;
    }

    private void fill(ProgramYearId year) {
        imports.run(year, Role.MENTOR, file("sample/maps-mentors.csv"), false);
        imports.run(year, Role.MENTEE, file("sample/maps-mentees.csv"), false);
        List<SignUp> toVet = signUps.all(year).stream()
                .filter(signUp -> signUp.state() == SignUpState.VETTING)
                .toList();
        toVet.subList(0, Math.max(0, toVet.size() - LEFT_TO_VET)).forEach(mentor -> signUps.accept(mentor.id()));
    }

    /** Only where nobody real can get a letter. */
    private boolean allowed() {
        boolean trial = environment.getProperty(TrialDatabase.EMBEDDED, Boolean.class, false)
                && environment.getProperty("spring.mail.host", "").isBlank();
        return environment.getProperty("cairn.sample", Boolean.class, trial);
    }

    /** What a coordinator would have said in the form that opens a year. */
    private String settings() {
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(ZONE)));
        Map<String, Object> answers = new HashMap<>();
        answers.put("program", PROGRAM);
        answers.put("label", "%d–%02d".formatted(today.getYear(), (today.getYear() + 1) % 100));
        answers.put("format", "pairs");
        answers.put("signUpOpens", today.minusMonths(3).toString());
        answers.put("signUpEnds", "rolling");
        answers.put("yearStart", today.withDayOfMonth(1).toString());
        answers.put("months", 12L);
        answers.put("checkInRhythm", "P2M");
        answers.put("approval", "yes");
        answers.put("contactName", "Sam Lindgren");
        answers.put("contactEmail", "maps@example.org");
        answers.put("zone", ZONE);
        return forms.record("openProgramYear", KEY, KEY, answers).toString();
    }

    private static byte[] file(String path) {
        try (var file = new ClassPathResource(path).getInputStream()) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
