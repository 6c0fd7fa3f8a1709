package org.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.engine.door.AccountDesk;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.MailDesk;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.processes.Letters;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.testing.Browser;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What coordinators and whoever tries Cairn see on a phone: nothing has to be moved sideways to be read or pressed. */
@CairnTest
class PagesOnAPhoneTest {

    private static final String PASSWORD = "a quiet harbour at noon 42";

    private static final String FILE = "Timestamp,Your name,Email address,Year in college,Where do you study?,"
            + "How would you like to meet?,What would you like help with?,"
            + "I will uphold mutual respect and cultural humility\n"
            + "2026-07-01 08:00,Maximiliana Featherstonehaugh-Oppenheimer,"
            + "maximiliana.featherstonehaugh-oppenheimer@students.example.edu,First,Duluth,Either,research,Yes\n"
            + "2026-07-02 08:00,Ben,ben@students.example.edu,Ninth,Duluth,Either,research,Yes\n";

    @LocalServerPort
    int port;

    @Autowired
    ProgramDesk programs;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    MentorshipDesk mentorships;

    @Autowired
    Letters letters;

    @Autowired
    MailDesk mail;

    @Autowired
    AccountDesk accounts;

    @Autowired
    IdentityService identities;

    @Autowired
    TestClock clock;

    String user;
    ProgramYearId year;
    MentorshipId mentorship;
    UUID letter;

    @BeforeEach
    void aPairAndALetter() {
        clock.set(Instant.parse("2026-09-01T14:00:00Z"));
        String program = "p" + UUID.randomUUID().toString().substring(0, 8);
        user = coordinatorOf(program);
        year = programs.open(new OpenProgramYear(
                program,
                "MAPS",
                "phones " + UUID.randomUUID(),
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
        SignUpId mentor = signUp(Role.MENTOR, "Dr. Wilhelmina Featherstonehaugh-Oppenheimer");
        signUps.accept(mentor);
        SignUpId mentee = signUp(Role.MENTEE, "Maximiliana Østergård-Nguyen");
        mentorship = mentorships.begin(year, mentor, mentee);
        letters.offering(
                "welcome-back", signUps.signUp(mentor), UUID.randomUUID().toString(), Map.of());
        letter = mail.newest("wilhelmina.featherstonehaugh", 1).get(0).id();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void nothing_has_to_be_moved_sideways(int width) {
        try (BrowserContext visitor = Browser.visitor(width, true)) {
            Page page = visitor.newPage();
            page.navigate(home() + "/login");
            page.fill("#username", user);
            page.fill("#password", PASSWORD);
            page.click("main button");
            List<String> found = new ArrayList<>();

            look(page, "/mailbox", "mailbox", width, found);
            look(page, "/mailbox/" + letter, "letter", width, found);
            look(page, "/coordinator", "overview-of-years", width, found);
            look(page, "/coordinator/mentorships", "mentorships", width, found);
            look(page, "/coordinator/mentorships/" + mentorship + "/end", "end-mentorship", width, found);
            page.click("main button");
            look(page, "", "end-mentorship-mistakes", width, found);
            look(page, "/coordinator/people", "people", width, found);
            page.fill("#words", "maximiliana");
            page.selectOption("#year", year.toString());
            page.click("main .search button");
            look(page, "", "people-found", width, found);
            page.click("tbody a");
            look(page, "", "person", width, found);
            look(page, "/coordinator/import", "import", width, found);
            page.selectOption("#year", year.toString());
            page.setInputFiles(
                    "#file", new FilePayload("people.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
            page.click("main button");
            look(page, "", "import-preview", width, found);

            assertThat(found).isEmpty();
        }
    }

    private void look(Page page, String path, String name, int width, List<String> found) {
        if (!path.isEmpty()) {
            page.navigate(home() + path);
        }
        Browser.screenshot(page, name + "-" + width);
        if (page.locator("iframe").count() == 0) { // axe-core waits forever for a frame that runs no script
            Browser.violations(page).forEach(violation -> found.add(name + ": " + violation));
        }
        if (Browser.scrollsSideways(page)) {
            found.add(name + " scrolls sideways");
        }
        if (hidesSomething(page)) {
            found.add(name + " has a table of which a part is out of sight");
        }
    }

    /** Whether a table with something to read or press goes on beyond its frame; the one of columns is to be moved. */
    private static boolean hidesSomething(Page page) {
        return (boolean) page.evaluate("() => [...document.querySelectorAll('main .scroll:not([aria-label=Columns])')]"
                + ".some(frame => frame.scrollWidth > frame.clientWidth)");
    }

    /** Somebody who sees this program and none of the many others. */
    private String coordinatorOf(String program) {
        String name = "u" + UUID.randomUUID().toString().substring(0, 8);
        accounts.makeCoordinator(name, PASSWORD);
        identities.deleteMembership(name, AccountDesk.MAPS_COORDINATORS);
        Group group = identities.newGroup(program + "Coordinators");
        group.setName("Coordinators");
        group.setType("WORKFLOW");
        identities.saveGroup(group);
        identities.createMembership(name, group.getId());
        return name;
    }

    private SignUpId signUp(Role role, String name) {
        String address = name.toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("^dr\\. ", "")
                        .replace(' ', '.')
                        .replace('ø', 'o')
                        .replace('å', 'a')
                + "@" + UUID.randomUUID() + ".example.org";
        Map<String, Object> answers = new HashMap<>(Map.of(
                "help",
                List.of("research"),
                "region",
                "duluth",
                "meeting",
                "either",
                "capacity",
                2,
                "agreement",
                true));
        SignUpId id = signUps.receive(year, role, new EmailAddress(address), name, answers);
        signUps.confirm(id);
        return id;
    }

    private String home() {
        return "http://localhost:" + port;
    }
}
