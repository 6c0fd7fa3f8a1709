package org.cairn.formlink;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.engine.ProcessDesk;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.MailDesk;
import org.cairn.mail.OutboxLetter;
import org.cairn.participant.Contact;
import org.cairn.participant.ParticipantDesk;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who are asked something by a small diagram, and the mail they get. */
final class Questions {

    static final String DID_YOU_MEET = "askDidYouMeet";
    static final String EVERYTHING = "askEverything";

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/f/[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])");

    private final ParticipantDesk participants;
    private final ProcessDesk processes;
    private final MailDesk mail;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final FormLinkDesk desk;
    private final JdbcClient database;
    private final ProgramYearId year;

    Questions(ApplicationContext context) {
        participants = context.getBean(ParticipantDesk.class);
        processes = context.getBean(ProcessDesk.class);
        mail = context.getBean(MailDesk.class);
        repository = context.getBean(RepositoryService.class);
        runtime = context.getBean(RuntimeService.class);
        tasks = context.getBean(TaskService.class);
        management = context.getBean(ManagementService.class);
        desk = context.getBean(FormLinkDesk.class);
        database = context.getBean(JdbcClient.class);
        year = aYear(context.getBean(ProgramDesk.class));
        deploy(
                "/formlink/",
                "ask-did-you-meet.bpmn",
                "ask-everything.bpmn",
                "did-you-meet.form",
                "everything.form",
                "did-you-meet.md",
                "did-you-meet-reminder.md");
        deploy("/cairn/processes/letters/", "several-requests.md", "new-link.md");
    }

    /** Somebody nobody has met before. */
    Contact somebody() {
        String name = UUID.randomUUID().toString().substring(0, 8);
        return participants.welcome(new EmailAddress(name + "@example.org"), "Ana " + name);
    }

    ProgramYearId year() {
        return year;
    }

    /** Asks, and does not write yet. */
    String ask(String process, Contact who, Instant due) {
        return ask(process, who, due, false);
    }

    /** Asks what can wait for the person's next letter, and does not write yet. */
    String askSometime(String process, Contact who, Instant due) {
        return ask(process, who, due, true);
    }

    private String ask(String process, Contact who, Instant due, boolean paced) {
        String about = UUID.randomUUID().toString();
        processes.start(
                process,
                about,
                Map.of(
                        "participantId", who.id().toString(),
                        "programYearId", year.toString(),
                        "paced", paced,
                        "due", due.toString()));
        management
                .createJobQuery()
                .processInstanceId(processInstance(about))
                .list()
                .forEach(job -> management.executeJob(job.getId()));
        return about;
    }

    /** Asks, writes, and returns the address in the letter. */
    String asked(String process, Contact who, Instant due) {
        ask(process, who, due);
        desk.writeRequests();
        return newestLink(who);
    }

    /** The process says that no answer is needed any more. */
    void notNeeded(String process, String about) {
        processes.announce(process + ".notNeeded", about, Map.of());
    }

    long openTasks(String about) {
        return tasks.createTaskQuery().processInstanceBusinessKey(about).count();
    }

    String openTask(String about) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(about)
                .singleResult()
                .getId();
    }

    String processInstance(String about) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(about)
                .singleResult()
                .getId();
    }

    /** Letters to somebody, the newest first. */
    List<OutboxLetter> letters(Contact who) {
        return mail.newest(who.email().value(), 50);
    }

    /** What somebody reads in a letter. */
    String text(OutboxLetter letter) {
        return text(message(letter));
    }

    MimeMessage message(OutboxLetter letter) {
        try {
            return new MimeMessage(null, mail.message(letter.id()).orElseThrow());
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The addresses of forms in a letter, without the host. */
    List<String> links(OutboxLetter letter) {
        return LINK.matcher(text(letter))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    String newestLink(Contact who) {
        return links(letters(who).get(0)).get(0);
    }

    /** The path in an address that the desk made. */
    static String path(String address) {
        Matcher found = LINK.matcher(address);
        if (!found.find()) {
            throw new AssertionError("no link: " + address);
        }
        return found.group(1);
    }

    private void deploy(String folder, String... files) {
        var deployment =
                repository.createDeployment().enableDuplicateFiltering(true).name("questions from " + folder);
        for (String file : files) {
            deployment.addInputStream(file, Questions.class.getResourceAsStream(folder + file));
        }
        deployment.deploy();
    }

    /** Deploys a form whose text has been changed. */
    void redeploy(String file, String from, String to) {
        try (var form = Questions.class.getResourceAsStream("/formlink/" + file)) {
            String text = new String(form.readAllBytes(), StandardCharsets.UTF_8).replace(from, to);
            repository
                    .createDeployment()
                    .name("changed " + file)
                    .addString(file, text)
                    .deploy();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A letter that lies in the database although it would be refused today; answers its name. */
    String deployedBeforeItWasChecked(String text) {
        String name = "old-" + UUID.randomUUID();
        String deployment = repository
                .createDeployment()
                .addString(name + ".md", "Subject: x\n\ny")
                .deploy()
                .getId();
        database.sql("update act_ge_bytearray set bytes_ = ? where deployment_id_ = ?")
                .params(text.getBytes(StandardCharsets.UTF_8), deployment)
                .update();
        return name;
    }

    private static ProgramYearId aYear(ProgramDesk programs) {
        return programs.open(new OpenProgramYear(
                "q" + UUID.randomUUID().toString().substring(0, 8),
                "MAPS",
                UUID.randomUUID().toString(),
                Format.PAIRS,
                LocalDate.parse("2026-08-01"),
                null,
                LocalDate.parse("2026-08-01"),
                12,
                "P2M",
                true,
                "Mai Coordinator",
                "maps@example.org",
                "America/Chicago",
                null));
    }

    private static String text(jakarta.mail.Part part) {
        try {
            if (part.isMimeType("text/plain")) {
                return (String) part.getContent();
            }
            if (part.getContent() instanceof MimeMultipart parts) {
                for (int each = 0; each < parts.getCount(); each++) {
                    BodyPart inner = parts.getBodyPart(each);
                    String text = text(inner);
                    if (!text.isEmpty()) {
                        return text;
                    }
                }
            }
            return "";
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
