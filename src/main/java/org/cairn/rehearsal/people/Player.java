package org.cairn.rehearsal.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.cairn.rehearsal.browser.Answer;
import org.cairn.rehearsal.browser.Browser;
import org.cairn.rehearsal.browser.FormPage;
import org.cairn.rehearsal.browser.Question;
import org.cairn.rehearsal.post.Letter;
import org.cairn.rehearsal.post.Letter.Link;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Somebody without an account, who has a mailbox, a browser and habits. */
public final class Player {

    /** When people look into their mail. */
    private static final List<LocalTime> LOOKS =
            List.of(LocalTime.of(7, 30), LocalTime.of(12, 15), LocalTime.of(18, 0), LocalTime.of(21, 30));

    /** How the occasion of something that is told in confidence ends. */
    private static final String CONCERN = "|concern";

    private static final int PATIENCE = 4; // how often somebody presses a button that brings the page again

    private final String name;
    private final String role;
    private final Persona persona;
    private final Browser browser;
    private final Surroundings world;
    private final List<Letter> letters = new ArrayList<>();
    private final Map<String, Integer> subjects = new HashMap<>();
    private final Set<String> done = new TreeSet<>();
    private final Map<String, Integer> tried = new HashMap<>();
    private final String address;

    /** @param role {@code mentor}, {@code mentee} or {@code peer} */
    public Player(String name, String address, String role, Browser browser, Surroundings world) {
        this.name = name;
        this.address = address;
        this.role = role;
        this.browser = browser;
        this.world = world;
        this.persona = world.personas().of(role, address, world.chance());
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    public String role() {
        return role;
    }

    public Persona persona() {
        return persona;
    }

    /** Every letter so far, the first one first. */
    public List<Letter> letters() {
        return List.copyOf(letters);
    }

    /**
     * A letter has come.
     *
     * @return when it is read
     */
    public Instant receives(Letter letter) {
        letters.add(letter);
        if (persona.scanner()) {
            letter.links().forEach(link -> {
                browser.open(link.address());
                world.tally().count("links opened by scanners");
            });
        }
        double hours = persona.hours()[0]
                + (persona.hours()[1] - persona.hours()[0]) * world.chance().of(address, letter.subject(), "hours");
        return look(letter.at().plusSeconds((long) (hours * 3600)));
    }

    /** The next time after that at which people look into their mail. */
    private Instant look(Instant after) {
        ZonedDateTime there = after.atZone(world.zone());
        for (LocalTime look : LOOKS) {
            if (!there.toLocalTime().isAfter(look)) {
                return there.with(look).toInstant();
            }
        }
        return there.plusDays(1).with(LOOKS.get(0)).toInstant();
    }

    // ---- what letters ask

    /** Reads a letter and answers what it asks, or does not. */
    public void reads(Letter letter) {
        int time = subjects.merge(letter.subject(), 1, Integer::sum);
        if (persona.silentFrom() > 0 && month() >= persona.silentFrom()) {
            return;
        }
        Map<String, List<Link>> questions = new LinkedHashMap<>();
        letter.questions().stream()
                .filter(button -> world.personas().leaves().stream().noneMatch(button.words()::contains))
                .forEach(button -> questions
                        .computeIfAbsent(button.address().replaceFirst("\\?.*", ""), any -> new ArrayList<>())
                        .add(button));
        for (List<Link> buttons : questions.values()) {
            String occasion = address + "|" + letter.subject() + "|" + time + "|"
                    + buttons.get(0).words();
            if (world.chance().happens(persona.answers(), occasion, "answers")) {
                answer(choose(buttons, occasion), occasion);
            }
        }
    }

    /** Where a letter brings the answers as buttons, the one that fits. */
    private Link choose(List<Link> buttons, String occasion) {
        Map<String, List<String>> everybody = world.personas().everybody();
        return buttons.stream()
                .filter(button -> preset(button)
                        .filter(answer -> said(answer[0], everybody, occasion).equals(answer[1]))
                        .isPresent())
                .findFirst()
                .orElse(buttons.get(0));
    }

    private String said(String key, Map<String, List<String>> everybody, String occasion) {
        List<String> habit = persona.says().getOrDefault(key, everybody.getOrDefault(key, List.of("")));
        return world.chance().one(habit, occasion, key);
    }

    /** The answer that stands in a button's address, with its key before it. */
    private static Optional<String[]> preset(Link button) {
        int at = button.address().indexOf("?answer=");
        return at < 0
                ? Optional.empty()
                : Optional.of(button.address()
                                .substring(at + "?answer=".length())
                                .split(":|%3A", 2))
                        .filter(answer -> answer.length == 2);
    }

    private void answer(Link link, String occasion) {
        Answer page = browser.open(link.address());
        if (!page.fine() && page.status() < 500) {
            return; // over meanwhile; the page says so
        }
        send(page, occasion, "“" + link.words() + "”");
        if (persona.twice()) {
            send(page, occasion, "“" + link.words() + "” again");
        }
    }

    /** Fills in the form of a page and presses its button, until it is taken. */
    private boolean send(Answer opened, String occasion, String what) {
        Answer page = opened;
        for (int time = 0; time < PATIENCE; time++) {
            Optional<FormPage> form = FormPage.of(page);
            if (form.isEmpty()) {
                if (page.status() >= 500) {
                    world.tally().trouble(name + " presses " + what + " and gets the status " + page.status() + ".");
                }
                return time > 0 && page.fine();
            }
            List<String> mistakes = form.get().mistakes();
            Map<String, List<String>> fields = form.get().filled(answers(occasion, mistakes));
            page = browser.post(form.get().action(), fields);
            if (page.fine() && FormPage.of(page).isEmpty()) {
                world.tally().did("form", name + " (" + persona.name() + ") presses " + what + ".");
                return true;
            }
        }
        world.tally()
                .trouble("%s cannot get the form of %s taken: %s"
                        .formatted(
                                name,
                                what,
                                FormPage.of(page).map(FormPage::mistakes).orElse(List.of("status " + page.status()))));
        return false;
    }

    private java.util.function.Function<Question, List<String>> answers(String occasion, List<String> mistakes) {
        String mark = "own" + Long.toHexString((long) (world.chance().of(occasion, "mark") * (1L << 52)));
        Answers usual =
                new Answers(persona, world.personas().everybody(), world.chance(), occasion, world.today(), mark);
        return question -> {
            List<String> said = mistakes.isEmpty()
                    ? usual.apply(question)
                    : Mended.answer(question, usual.apply(question), mistakes);
            if (said.stream().anyMatch(words -> words.contains(mark))) {
                world.tally().wrote(mark, name + ", " + (occasion.endsWith(CONCERN) ? "concern" : question.key()));
            }
            return said;
        };
    }

    // ---- what people do by themselves

    /** Once a day: whatever the own plans are. */
    public void lives() {
        int month = month();
        if (persona.leaves() > 0 && month >= persona.leaves()) {
            plan("leaves", () -> page("Leave the program", Map.of()));
        }
        if (persona.tells() > 0 && month >= persona.tells()) {
            plan("tells", this::tells);
        }
        if (persona.moves() > 0 && month >= persona.moves()) {
            String fresh = address.replaceFirst("@", ".new@");
            plan("moves", () -> page("Change my email address", Map.of("newEmail", List.of(fresh))));
        }
        if (persona.rests() != null && persona.restsUntil() != null) {
            rests(persona.rests(), persona.restsUntil());
        }
    }

    private void rests(MonthDay from, MonthDay until) {
        LocalDate today = world.today();
        LocalDate begins = from.atYear(today.getYear());
        LocalDate ends = until.atYear(until.isAfter(from) ? today.getYear() : today.getYear() + 1);
        if (!today.isBefore(begins) && today.isBefore(ends)) {
            plan(
                    "rests",
                    () -> page("Pause", Map.of("pauseUntil", List.of(ends.toString()), "pauseFor", List.of("P2M"))));
        }
    }

    /** Does something once. Who could not tries again when another letter has come. */
    private void plan(String what, BooleanSupplier deed) {
        boolean newsSince = !Integer.valueOf(letters.size()).equals(tried.put(what, letters.size()));
        if (!done.contains(what) && newsSince && deed.getAsBoolean()) {
            done.add(what);
        }
    }

    private boolean tells() {
        return openPage()
                .map(page -> Jsoup.parse(page.body()).selectFirst("a[href$=/concern]"))
                .map(link -> browser.open(link.attr("href")))
                .filter(form -> send(form, address + CONCERN, "“Tell us what is wrong”"))
                .isPresent();
    }

    /** Presses a button of the own page and sends the form that it opens. */
    private boolean page(String words, Map<String, List<String>> says) {
        return openPage()
                .map(page -> {
                    Element button = Jsoup.parse(page.body()).select("button[name=what]").stream()
                            .filter(one -> one.text().startsWith(words))
                            .findFirst()
                            .orElse(null);
                    Element form = button == null ? null : button.closest("form");
                    if (form == null || button == null) {
                        return false;
                    }
                    Map<String, List<String>> fields = new LinkedHashMap<>();
                    fields.put("_seal", List.of(form.select("[name=_seal]").val()));
                    fields.put("what", List.of(button.val()));
                    Answer opened = browser.post(form.attr("action"), fields);
                    return saying(says, opened, words);
                })
                .orElse(false);
    }

    private boolean saying(Map<String, List<String>> says, Answer opened, String words) {
        Optional<FormPage> form = FormPage.of(opened);
        if (form.isEmpty()) {
            return false;
        }
        var usual = answers(address + "|" + words, form.get().mistakes());
        Answer sent = browser.post(
                form.get().action(),
                form.get().filled(question -> says.getOrDefault(question.key(), usual.apply(question))));
        boolean taken = sent.fine() && FormPage.of(sent).isEmpty();
        if (taken) {
            world.tally().did("form", name + " (" + persona.name() + ") presses “" + words + "” on the own page.");
        }
        return taken;
    }

    /** The own page, by the last lines of the latest letter that has them. */
    private Optional<Answer> openPage() {
        for (int one = letters.size() - 1; one >= 0; one--) {
            Optional<Link> foot = letters.get(one).links().stream()
                    .filter(link ->
                            link.address().contains("/p/") && !link.address().endsWith("/concern"))
                    .findFirst();
            if (foot.isPresent()) {
                Answer page = browser.open(foot.get().address());
                if (page.fine()) {
                    return Optional.of(page);
                }
            }
        }
        return Optional.empty();
    }

    private int month() {
        return (int) Period.between(world.begins(), world.today()).toTotalMonths();
    }

    @Override
    public String toString() {
        return name;
    }
}
