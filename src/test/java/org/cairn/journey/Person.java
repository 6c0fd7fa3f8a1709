package org.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.journey.Letter.Question;
import org.cairn.kernel.EmailAddress;
import org.cairn.participant.ParticipantId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpId;
import org.cairn.testing.Browsing;

/** Somebody without an account, who has a mailbox, a browser without script, and habits. */
final class Person {

    private static final Pattern PAGE = Pattern.compile("/p/[A-Za-z0-9_-]{36,43}");
    private static final Pattern SEAL = Pattern.compile("name=\"_seal\" value=\"([^\"]+)\"");

    private final Year year;
    private final String name;
    private final Role role;
    private final EmailAddress address;
    private final ParticipantId participant;
    private final Browsing browser;
    private final StringBuilder seen = new StringBuilder();
    private final Map<String, Map<String, Object>> habits = new HashMap<>();
    private boolean needsReminding;
    private final SignUpId signUp;

    Person(Year year, String name, Role role, EmailAddress address, SignUpId signUp, ParticipantId participant) {
        this.year = year;
        this.name = name;
        this.role = role;
        this.address = address;
        this.signUp = signUp;
        this.participant = participant;
        this.browser = new Browsing(year.port());
    }

    // ---- who it is

    Role role() {
        return role;
    }

    EmailAddress address() {
        return address;
    }

    ParticipantId participant() {
        return participant;
    }

    SignUpId signUp() {
        return signUp;
    }

    // ---- letters

    List<Letter> letters() {
        return year.letters().stream().filter(letter -> letter.to() == this).toList();
    }

    /** Names of the letters, the first one first. */
    List<String> mail() {
        return letters().stream().map(Letter::name).toList();
    }

    /** The same with the day on which each came. */
    List<String> days() {
        return letters().stream()
                .map(letter -> letter.at().atZone(Year.CHICAGO).toLocalDate() + " " + letter.name())
                .toList();
    }

    Letter newest(String letter) {
        return letters().stream()
                .filter(one -> one.name().equals(letter))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError(this + " has no letter " + letter + " but " + mail()));
    }

    /** Every page and every letter that this person has ever had before the eyes. */
    String seen() {
        letters().forEach(letter -> seen.append(letter.text()));
        return seen.toString();
    }

    // ---- habits

    /** Answers that form so, whenever a letter asks it. */
    Person usually(String form, Map<String, ?> answers) {
        habits.put(form, Map.copyOf(answers));
        return this;
    }

    /** Answers nothing any more. */
    void fallsSilent() {
        habits.clear();
    }

    /** Answers a question only when reminded of it. */
    Person onlyWhenReminded() {
        needsReminding = true;
        return this;
    }

    /** @return whether something was answered */
    boolean reads(Letter letter) {
        boolean answered = false;
        for (Question question : letter.questions()) {
            boolean lets = needsReminding && question.paced() && !letter.reminds();
            if (habits.containsKey(question.form()) && !lets && year.waits(question)) {
                answer(question.link(), habits.get(question.form()));
                answered = true;
            }
        }
        return answered;
    }

    // ---- what people do

    /** Opens the newest letter that asks this, fills in the form and presses its button. */
    void answers(String form, Map<String, ?> answers) {
        Question asked = letters().stream()
                .flatMap(letter -> letter.questions().stream())
                .filter(question -> question.form().equals(form))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError(this + " was not asked " + form + " but got " + mail()));
        answer(asked.link(), answers);
        year.settle();
    }

    /** The own page, opened by the newest letter that has a link to it. */
    HttpResponse<String> page() {
        HttpResponse<String> opened = browser.get(foot(""));
        return opened.statusCode() == 303 ? follow(opened) : opened;
    }

    /** Presses a button of the own page, and sends the form that it opens. */
    void chooses(String deed, Object about, Map<String, ?> answers) {
        HttpResponse<String> page = page();
        String path = page.uri().getPath();
        HttpResponse<String> on =
                post(page, path + "/do", Map.of("what", List.of(deed + ":" + about), "_seal", List.of(seal(page))));
        HttpResponse<String> form = follow(follow(on));
        send(form, form.uri().getPath(), answers);
        year.settle();
    }

    /** Tells the program something in confidence. */
    void tells(Map<String, ?> answers) {
        HttpResponse<String> form = follow(browser.get(foot("/concern")));
        send(form, form.uri().getPath(), answers);
        year.settle();
    }

    private void answer(String link, Map<String, ?> answers) {
        year.aMinutePasses();
        HttpResponse<String> page = follow(browser.get(link));
        send(page, page.uri().getPath(), answers);
    }

    /** Where no script runs, answers that reveal more questions bring the page once more. */
    private void send(HttpResponse<String> page, String path, Map<String, ?> answers) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        answers.forEach((key, answer) -> fields.put(key, texts(answer)));
        fields.put("_send", List.of("pressed"));
        HttpResponse<String> sent = post(page, path, fields);
        if (sent.statusCode() != 303 && sent.statusCode() != 302) {
            sent = post(sent, path, fields);
        }
        assertThat(sent.statusCode())
                .as("%s sends %s: %s", this, answers, sent.body())
                .isIn(302, 303);
        follow(sent);
    }

    private HttpResponse<String> follow(HttpResponse<String> redirect) {
        HttpResponse<String> page = browser.follow(redirect);
        seen.append(page.body());
        return page;
    }

    private HttpResponse<String> post(HttpResponse<String> page, String path, Map<String, List<String>> fields) {
        HttpResponse<String> answer = browser.post(page, path, fields);
        seen.append(answer.body());
        return answer;
    }

    private static List<String> texts(Object answer) {
        return answer instanceof Collection<?> several
                ? several.stream().map(Object::toString).toList()
                : List.of(answer.toString());
    }

    private String foot(String more) {
        Set<String> forwarded = Set.of("introduction-mentee", "introduction-mentor");
        Letter letter = letters().stream()
                .filter(one -> !forwarded.contains(one.name())
                        && PAGE.matcher(one.text()).find())
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError(this + " has no letter with a page"));
        Matcher page = PAGE.matcher(letter.text());
        assertThat(page.find()).isTrue();
        return page.group() + more;
    }

    private static String seal(HttpResponse<String> page) {
        Matcher seal = SEAL.matcher(page.body());
        assertThat(seal.find()).as(page.body()).isTrue();
        return seal.group(1);
    }

    @Override
    public String toString() {
        return name;
    }
}
