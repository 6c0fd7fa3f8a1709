package org.cairn.formlink;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.kernel.InWords;
import org.cairn.kernel.Refusal;
import org.cairn.kernel.Unknown;
import org.cairn.mail.LetterOrder;
import org.cairn.mail.MailDesk;
import org.cairn.participant.ParticipantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gathers what a person is asked into one letter: the question's own letter if there is one, {@value #SEVERAL} if there
 * are more. Every node does this; a person's letterbox belongs to one at a time.
 */
@Component
class RequestLetters {

    static final String SEVERAL = "several-requests";

    private static final Logger LOG = LoggerFactory.getLogger(RequestLetters.class);

    private final PersonalForms forms;
    private final Letterboxes boxes;
    private final LinkAddresses addresses;
    private final Pace pace;
    private final Titles titles;
    private final Voice voice;
    private final MailDesk mail;
    private final LinkSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RequestLetters(
            PersonalForms forms,
            Letterboxes boxes,
            LinkAddresses addresses,
            Pace pace,
            Titles titles,
            Voice voice,
            MailDesk mail,
            LinkSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.forms = forms;
        this.boxes = boxes;
        this.addresses = addresses;
        this.pace = pace;
        this.titles = titles;
        this.voice = voice;
        this.mail = mail;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Writes to everybody who has been asked something; what fails for one person keeps no other from a letter. */
    @Scheduled(cron = "${cairn.links.sweep:*/5 * * * * *}")
    void write() {
        Map<String, Integer> unwritten = new TreeMap<>();
        for (UUID person : forms.peopleToWriteTo(clock.instant())) {
            ParticipantId who = new ParticipantId(person);
            try {
                transaction.executeWithoutResult(status -> writeTo(who));
            } catch (Refusal | Unknown reason) {
                unwritten.merge(String.valueOf(reason.getMessage()), 1, Integer::sum);
                rest(who);
            } catch (RuntimeException | StackOverflowError failed) {
                LOG.error("Participant {} could not be written to; tried again in {}", who, settings.rest(), failed);
                rest(who);
            }
        }
        unwritten.forEach((reason, people) -> LOG.error(
                "{} could not be written to. {} Tried again in {}.",
                people == 1 ? "Somebody" : people + " people",
                reason,
                settings.rest()));
    }

    /** When a letter that waits for its day can be written, after that; empty if none waits. */
    Optional<Instant> next(Instant after) {
        return boxes.next(after);
    }

    private void rest(ParticipantId who) {
        transaction.executeWithoutResult(
                status -> boxes.rest(who, clock.instant().plus(settings.rest())));
    }

    private void writeTo(ParticipantId who) {
        if (boxes.take(who, clock.instant())) {
            forms.unmailed(who.value()).stream()
                    .collect(Collectors.groupingBy(
                            form -> String.valueOf(form.programYear()), LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .forEach(requests -> writeTo(who, requests));
        }
    }

    /** What can wait comes along as soon as the person may be asked; the rest comes now. */
    private void writeTo(ParticipantId who, List<PersonalForm> requests) {
        Instant now = clock.instant();
        List<PersonalForm> urgent =
                requests.stream().filter(form -> !form.isPaced()).toList();
        Instant next = urgent.size() == requests.size()
                ? now
                : pace.next(who, voice.year(requests.get(0)).id(), now);
        if (next.isAfter(now)) {
            boxes.askFrom(who, next);
        }
        List<PersonalForm> asked = next.isAfter(now) ? urgent : requests;
        if (!asked.isEmpty()) {
            writeOne(asked);
            if (!asked.stream().allMatch(PersonalForm::isAwaited)) {
                boxes.asked(who, now);
            }
        }
    }

    private void writeOne(List<PersonalForm> requests) {
        boolean alone = requests.size() == 1 && !requests.get(0).letter().isEmpty();
        LetterOrder order = alone ? own(requests.get(0)) : together(requests);
        boolean again = alone && requests.get(0).isMailed();
        mail.queue(order.inThread(again ? requests.get(0).thread() : order.key()));
        forms.mailed(requests.stream().map(PersonalForm::id).toList(), order.key(), clock.instant());
    }

    private LetterOrder own(PersonalForm form) {
        Map<String, Object> model = voice.model(form);
        model.put("link", addresses.ofRequest(form));
        String nth = nth(form);
        model.put("nth", nth);
        model.put("another", !nth.equals(InWords.nth(1))); // letters that admins have deployed may speak of it
        LetterOrder order = voice.order(form, form.letter(), model, key(form));
        return form.isAwaited() ? order.atOnce() : order;
    }

    /** Which of its kind it is for the person: two that are asked on one day are told apart by it. */
    private String nth(PersonalForm form) {
        UUID who = form.who().value();
        return InWords.nth(1
                + (form.isMailed()
                        ? forms.askedBefore(who, form.asking(), form.madeAt(), form.id())
                        : forms.countByParticipantIdAndLetterAndMailedAtNotNull(who, form.asking())));
    }

    private LetterOrder together(List<PersonalForm> requests) {
        PersonalForm first = requests.get(0);
        Map<String, Object> model = new HashMap<>();
        model.put("program", voice.model(first).get("program"));
        List<Map<String, Object>> list = new ArrayList<>();
        requests.forEach(form -> list.add(entry(form)));
        tellApart(list);
        model.put("requests", list);
        return voice.order(first, SEVERAL, model, "requests/" + name(requests));
    }

    /** The same question more than once gets a number. */
    private static void tellApart(List<Map<String, Object>> list) {
        Map<Object, List<Map<String, Object>>> same = list.stream()
                .collect(Collectors.groupingBy(entry -> entry.get("title"), LinkedHashMap::new, Collectors.toList()));
        same.forEach((title, entries) -> {
            for (int number = 1; number <= entries.size() && entries.size() > 1; number++) {
                entries.get(number - 1).put("title", "%s (%d of %d)".formatted(title, number, entries.size()));
            }
        });
    }

    private Map<String, Object> entry(PersonalForm form) {
        Map<String, Object> model = voice.model(form);
        model.put("link", addresses.ofRequest(form));
        Map<String, Object> entry = new HashMap<>();
        entry.put("title", titles.of(form, model));
        entry.put("link", model.get("link"));
        entry.put("dueOn", model.getOrDefault("dueOn", ""));
        return entry;
    }

    /** One letter asks; each later one reminds. */
    private static String key(PersonalForm form) {
        return "request/" + form.id() + (form.isMailed() ? "/reminder/" + (form.reminders() + 1) : "");
    }

    /** The same requests are the same letter. */
    private static UUID name(Collection<PersonalForm> requests) {
        String ids = requests.stream().map(RequestLetters::key).sorted().collect(Collectors.joining());
        return UUID.nameUUIDFromBytes(ids.getBytes(StandardCharsets.US_ASCII));
    }
}
