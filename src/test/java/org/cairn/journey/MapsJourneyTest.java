package org.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.Cairn;
import org.cairn.testing.Browser;
import org.cairn.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * MAPS as people live it, in a browser and with real mail: a coordinator opens a year in Tasklist, a mentor and a
 * mentee sign up and confirm, the mentor is vetted, the pair approved, the mentor says yes, and both are introduced.
 */
@SpringBootTest(classes = Cairn.class, webEnvironment = WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = {TestDatabase.class, Surroundings.class})
class MapsJourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/f/[\\w-]+");
    private static final Map<String, String> TEXTS = Map.of(
            "What the year is called", "2026/27",
            "How many months it lasts", "12",
            "Whom people can write to", "Maya Lindgren",
            "At which address", "maps@umn.example.edu");
    private static final String MENTOR = "grace.okafor@clinic.example.org";
    private static final String MENTEE = "lena.tran@students.example.edu";

    @Test
    void from_the_opening_of_the_year_to_two_people_who_are_introduced() throws MessagingException {
        Page coordinator = coordinator();
        openYear(coordinator);

        try (BrowserContext mentor = Browser.visitor();
                BrowserContext mentee = Browser.visitor(360, false)) {
            signUpMentor(mentor.newPage());
            signUpMentee(mentee.newPage());
            confirm(mentor.newPage(), MENTOR);
            confirm(mentee.newPage(), MENTEE);

            vet(coordinator);
            approve(coordinator);
            consent(mentor.newPage());
        }

        MimeMessage toMentee = letter(MENTEE, "Meet Dr. Grace Okafor");
        MimeMessage toMentor = letter(MENTOR, "Lena Tran");
        assertThat(Surroundings.text(toMentee)).contains(MENTOR);
        assertThat(Surroundings.text(toMentor)).contains(MENTEE).doesNotContain("shares a background");
        assertThat(toMentee.getReplyTo()).extracting(Object::toString).anyMatch(address -> address.contains(MENTOR));
        assertThat(toMentor.getReplyTo()).extracting(Object::toString).anyMatch(address -> address.contains(MENTEE));
        coordinator.context().close();
    }

    private static Page coordinator() {
        Page page = Browser.visitor().newPage();
        page.setDefaultTimeout(PATIENCE.toMillis());
        page.navigate(Surroundings.address() + "/login");
        page.getByLabel(Pattern.compile("user", Pattern.CASE_INSENSITIVE)).fill("coordinator");
        page.getByLabel(Pattern.compile("password", Pattern.CASE_INSENSITIVE)).fill(Surroundings.PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("Log in")).click();
        Browser.screenshot(page, "journey-1-overview");
        return page;
    }

    private static void openYear(Page page) {
        page.navigate(Surroundings.address() + "/camunda/app/tasklist/default/");
        page.getByText("Start process").first().click();
        page.locator(".modal-dialog").getByText("Program year").click();
        Locator form = page.locator(".modal-dialog .fjs-container");
        choose(page, form, "Program", "MAPS");
        date(form, 0, LocalDate.now(ZoneOffset.UTC).minusDays(2));
        form.getByLabel("for the whole year: people are paired as they come").check();
        date(form, 1, LocalDate.now(ZoneOffset.UTC).plusDays(30));
        choose(page, form, "How often pairs are asked", "every two months");
        form.getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName("Yes").setExact(true))
                .check();
        choose(page, form, "Time zone", "Central (Chicago");
        for (Map.Entry<String, String> text : TEXTS.entrySet()) {
            write(form, text.getKey(), text.getValue());
        }
        Browser.screenshot(page, "journey-2-open-year");
        page.locator(".modal-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Start"))
                .click();
        page.locator(".modal-dialog")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
    }

    private static void signUpMentor(Page page) {
        page.setDefaultTimeout(PATIENCE.toMillis());
        await().atMost(PATIENCE).untilAsserted(() -> {
            page.navigate(Surroundings.address() + "/programs/maps");
            assertThat(page.getByRole(AriaRole.LINK, named("mentor")).count()).isPositive();
        });
        Browser.screenshot(page, "journey-3-program");
        page.navigate(Surroundings.address() + "/programs/maps/mentor");
        page.getByLabel("Your name").fill("Dr. Grace Okafor");
        page.getByLabel("Email address").fill(MENTOR);
        page.getByLabel("Medical specialty").selectOption("familyMedicine");
        page.getByLabel("Where do you practice?").selectOption("twinCities");
        page.getByLabel("Either").check();
        page.getByLabel("Applications and interviews").check();
        page.getByLabel("Research", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("How many mentees could you take?").fill("1");
        page.getByLabel("English").check();
        page.getByLabel("I will uphold mutual respect and cultural humility").check();
        Browser.screenshot(page, "journey-4-mentor-signs-up");
        takeTime();
        page.getByRole(AriaRole.BUTTON, named("Sign up")).click();
        Browser.screenshot(page, "journey-5-what-happens-next");
    }

    private static void signUpMentee(Page page) {
        page.setDefaultTimeout(PATIENCE.toMillis());
        page.navigate(Surroundings.address() + "/programs/maps/mentee");
        page.getByLabel("Your name").fill("Lena Tran");
        page.getByLabel("Email address").fill(MENTEE);
        page.getByLabel("Second", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Where do you study?").selectOption("twinCities");
        page.getByLabel("Either").check();
        page.getByLabel("Family medicine").check();
        page.getByLabel("Applications and interviews").check();
        page.getByLabel("English").check();
        page.getByLabel("No preference").check();
        page.getByLabel("I will uphold mutual respect and cultural humility").check();
        Browser.screenshot(page, "journey-6-mentee-signs-up-on-a-phone");
        takeTime();
        page.getByRole(AriaRole.BUTTON, named("Sign up")).click();
        Browser.screenshot(page, "journey-7-phone-what-happens-next");
    }

    /** A form that comes back at once was filled in by a robot. */
    private static void takeTime() {
        Instant opened = Instant.now();
        await().pollInterval(Duration.ofMillis(200)).until(() -> Instant.now().isAfter(opened.plusSeconds(3)));
    }

    private static void confirm(Page page, String address) throws MessagingException {
        page.navigate(link(letter(address, "confirm")));
        Browser.screenshot(page, "journey-8-confirm-" + address.charAt(0));
        page.getByRole(AriaRole.BUTTON, named("Yes, this is my address")).click();
        Browser.screenshot(page, "journey-9-confirmed-" + address.charAt(0));
    }

    private static void vet(Page page) {
        Locator form = open(page, "Mentors to vet", "Vet mentor");
        assertThat(form.innerText()).contains("Dr. Grace Okafor", "Family medicine");
        form.getByRole(AriaRole.RADIO).first().check();
        Browser.screenshot(page, "journey-10-vet-mentor");
        page.getByRole(AriaRole.BUTTON, named("Complete")).click();
        form.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    private static void approve(Page page) {
        Locator form = open(page, "Pairings to approve", "Approve pairing");
        assertThat(form.innerText()).contains("Lena Tran", "Dr. Grace Okafor", "Applications and interviews");
        form.getByLabel("Approve: the mentor is asked by email").check();
        Browser.screenshot(page, "journey-11-approve-pairing");
        page.getByRole(AriaRole.BUTTON, named("Complete")).click();
        form.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    private static void consent(Page page) throws MessagingException {
        MimeMessage request = letter(MENTOR, "Would you mentor");
        page.navigate(link(request));
        assertThat(page.locator("main").innerText()).contains("Second").doesNotContain(MENTEE);
        page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(false))
                .first()
                .check();
        Browser.screenshot(page, "journey-12-mentor-consents");
        page.getByRole(AriaRole.BUTTON, named("Send my answer")).click();
        Browser.screenshot(page, "journey-13-mentor-thanked");
    }

    /** The form of the first task of that filter, claimed. */
    private static Locator open(Page page, String filter, String task) {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).until(() -> {
            page.navigate(Surroundings.address() + "/camunda/app/tasklist/default/");
            page.getByText(filter).first().click();
            page.locator(".tasks-list, .no-tasks").first().waitFor();
            return page.getByText(task, new Page.GetByTextOptions().setExact(true))
                            .count()
                    > 0;
        });
        page.getByText(task, new Page.GetByTextOptions().setExact(true)).first().click();
        Locator form = page.locator(".fjs-container");
        form.waitFor();
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.getByText("Coordinator", new Page.GetByTextOptions().setExact(true))
                .last()
                .waitFor();
        page.getByRole(AriaRole.BUTTON, named("Complete")).waitFor();
        return form;
    }

    private static void choose(Page page, Locator form, String label, String option) {
        form.locator(".fjs-form-field-select", new Locator.LocatorOptions().setHasText(label))
                .locator("input, .fjs-select-display")
                .first()
                .click();
        page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(option))
                .first()
                .click();
    }

    /** Tasklist takes a text over a moment after it was typed, and may lose it to the field that was typed before. */
    private static void write(Locator form, String label, String text) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(700)).until(() -> {
            if (form.getByLabel(label).inputValue().equals(text)) {
                return true;
            }
            form.getByLabel(label).fill(text);
            form.getByLabel(label).blur();
            return false;
        });
    }

    private static void date(Locator form, int which, LocalDate day) {
        Locator input = form.locator(
                        ".fjs-form-field-datetime:visible input.flatpickr-input:visible, .fjs-form-field-datetime:visible input.fjs-input:visible")
                .nth(which);
        input.fill(day.format(DateTimeFormatter.ofPattern("M/d/yyyy")));
        input.press("Enter");
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

    /** The newest letter to that address whose subject contains those words, when it has come. */
    private static MimeMessage letter(String address, String words) {
        return await("a letter to " + address + " about " + words)
                .atMost(PATIENCE)
                .until(() -> find(address, words), list -> !list.isEmpty())
                .get(0);
    }

    private static List<MimeMessage> find(String address, String words) throws MessagingException {
        return Arrays.stream(Surroundings.MAIL.getReceivedMessages())
                .filter(message -> Surroundings.isFor(message, address, words))
                .toList();
    }

    private static String link(MimeMessage letter) {
        Matcher link = LINK.matcher(Surroundings.text(letter));
        assertThat(link.find()).as("a personal link in the letter").isTrue();
        return link.group();
    }
}
