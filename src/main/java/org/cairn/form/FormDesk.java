package org.cairn.form;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows forms, checks what people answer, and keeps it. */
@Service
public class FormDesk {

    private final Submissions submissions;
    private final Feel feel;
    private final Clock clock;
    private final Configuration pages;

    FormDesk(Submissions submissions, Feel feel, Clock clock, Configuration pages) {
        this.submissions = submissions;
        this.feel = feel;
        this.clock = clock;
        this.pages = pages;
    }

    /**
     * The answers in the parameters of an HTML post, by whole key. Parameters that are no answer are left out. A page
     * made by {@link #html} also says which questions it showed; those it did not show are left out too.
     */
    public Map<String, Object> raw(Form form, Map<String, String[]> parameters) {
        Map<String, Object> raw = new LinkedHashMap<>();
        List<String> seen = Arrays.asList(parameters.getOrDefault(Checks.SEEN, new String[0]));
        boolean all = !parameters.containsKey(Checks.SEEN);
        if (!all) {
            raw.put(Checks.SEEN, seen);
        }
        form.all()
                .filter(question -> question.isQuestion() && (all || seen.contains(question.key())))
                .forEach(question -> raw.put(
                        question.key(), sent(question, parameters.getOrDefault(question.key(), new String[0]))));
        return raw;
    }

    private static Object sent(Component question, String[] sent) {
        if (question.takesMany()) {
            return List.of(sent);
        }
        String last = sent.length == 0 ? "" : sent[sent.length - 1];
        return question.type().equals("checkbox") && last.isEmpty() ? false : last;
    }

    /**
     * Decides what shows, and checks what was sent against the form: keys the form does not know, values it does not
     * offer, and everything its author asks for. What does not show, is disabled or computed is not taken from the
     * sender.
     *
     * @param values variables the form reads: options, texts, prefilled answers
     * @param raw what was sent, by whole key or nested, typed or as text
     */
    public Checked check(Form form, Map<String, Object> values, Map<String, Object> raw) {
        return new Checks(form, new Filling(form, values, raw, feel), clock, false).of(raw);
    }

    /**
     * The same for a sender that sends every question that shows, as Tasklist does: where an answer is required and
     * missing, what stood there before is not taken for one.
     */
    public Checked checkWhole(Form form, Map<String, Object> values, Map<String, Object> raw) {
        return new Checks(form, new Filling(form, values, raw, feel), clock, true).of(raw);
    }

    /**
     * The fields and the submit button as HTML, without a {@code form} element around them; complete without script.
     * Mistakes stand beside their fields, and on top with links to them.
     *
     * @param answers what was answered so far, cleaned or as it was sent; empty at first
     */
    public String html(Form form, Map<String, Object> values, Map<String, Object> answers, List<Mistake> mistakes) {
        StringWriter page = new StringWriter();
        try {
            pages.getTemplate("form.ftlh")
                    .process(FormPage.model(form, new Filling(form, values, answers, feel), mistakes), page);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (TemplateException broken) {
            throw new IllegalStateException(broken);
        }
        return page.toString();
    }

    /**
     * What happens next, as HTML: the texts of the form with the property {@code receipt}, which a page shows after the
     * form was sent. Their conditions may read the answers, and hide them in Tasklist while {@code receipt} is not true.
     */
    public String receipt(Form form, Map<String, Object> values, Map<String, Object> answers) {
        Map<String, Object> after = new LinkedHashMap<>(values);
        after.put("receipt", true);
        return FormPage.receipt(form, new Filling(form, after, answers, feel));
    }

    /** The choices, numbers and dates among the answers, as the form calls them; nobody's own words. */
    public List<Said> said(Form form, Map<String, Object> values, Map<String, Object> answers) {
        return FormPage.said(form, new Filling(form, values, answers, feel));
    }

    /**
     * The keys whose answers are choices, numbers or dates and never somebody's words. Of nested answers both the whole
     * key ({@code home.city}) and, if nothing in it is words, the outermost ({@code home}).
     */
    public Set<String> choices(Form form) {
        Set<String> words =
                form.all().filter(Component::takesWords).map(Component::key).collect(Collectors.toSet());
        form.all()
                .filter(Component::isComputed)
                .filter(computed -> FormFaults.read(computed.attribute("expression")).stream()
                        .anyMatch(name ->
                                words.stream().anyMatch(word -> word.equals(name) || word.startsWith(name + "."))))
                .forEach(computed -> words.add(computed.key()));
        Set<String> outer = words.stream().map(FormDesk::outermost).collect(Collectors.toCollection(HashSet::new));
        return form.all()
                .filter(component -> component.isKeyed() && !words.contains(component.key()))
                .flatMap(component -> Stream.of(component.key(), outermost(component.key())))
                .filter(key -> key.contains(".") || !outer.contains(key))
                .collect(Collectors.toSet());
    }

    /** Those of the answers that are choices. */
    public Map<String, Object> choices(Form form, Map<String, Object> answers) {
        Map<String, Object> chosen = new LinkedHashMap<>(answers);
        chosen.keySet().retainAll(choices(form));
        chosen.values().removeIf(Objects::isNull);
        return chosen;
    }

    private static String outermost(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    /** What keeps a form from being deployed: sentences that name the component and the remedy. */
    public List<String> problems(String json) {
        try {
            return FormFaults.of(Form.read(json), feel);
        } catch (FormUnreadable unreadable) {
            return unreadable.problems();
        }
    }

    /**
     * Keeps what somebody answered.
     *
     * @param subject id of the thing the answers are about
     * @param actor who sent them
     */
    @Transactional
    public SubmissionId record(String formId, String subject, String actor, Map<String, Object> answers) {
        SubmissionId id = new SubmissionId(UUID.randomUUID());
        submissions.save(new Submission(id, formId, subject, actor, answers, clock.instant()));
        return id;
    }

    /** Everything that was answered about these subjects, the oldest first. */
    @Transactional(readOnly = true)
    public List<Recorded> about(Collection<String> subjects) {
        return submissions.findBySubjectInOrderBySubmittedAtAscIdAsc(subjects).stream()
                .map(Submission::recorded)
                .toList();
    }

    /** What was answered in a submission; nothing if it is kept no longer. */
    @Transactional(readOnly = true)
    public Optional<Map<String, Object>> kept(SubmissionId id) {
        return submissions.findById(id.value()).map(Submission::answers);
    }

    /** What was answered in a submission. */
    @Transactional(readOnly = true)
    public Map<String, Object> answers(SubmissionId id) {
        return submissions
                .findById(id.value())
                .orElseThrow(() -> new UnknownSubmission(id))
                .answers();
    }

    /** Whether anything that was answered before that time is still kept, about whatever it was. */
    @Transactional(readOnly = true)
    public boolean anythingFrom(Instant before) {
        return submissions.anyBefore(before);
    }

    /** Forgets what was answered about these subjects before that time; that it was answered stays. Says of how many. */
    @Transactional
    public int forget(Collection<String> subjects, Instant before) {
        return subjects.isEmpty() ? 0 : submissions.forget(subjects, before);
    }
}
