package org.cairn.form;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows forms, checks what people answer, and keeps it. */
@Service
public class FormDesk {

    private final Submissions submissions;
    private final ObjectProvider<Feel> feel;
    private final Clock clock;

    FormDesk(Submissions submissions, ObjectProvider<Feel> feel, Clock clock) {
        this.submissions = submissions;
        this.feel = feel;
        this.clock = clock;
    }

    /** The answers in the parameters of an HTML post. */
    public Map<String, Object> raw(Form form, Map<String, String[]> parameters) {
        throw new UnsupportedOperationException("follows");
    }

    /**
     * Decides what is visible and checks what was sent against the form.
     *
     * @param values variables the form reads: options, texts, prefilled answers
     * @param raw what was sent, by key
     */
    public Checked check(Form form, Map<String, Object> values, Map<String, Object> raw) {
        throw new UnsupportedOperationException("follows");
    }

    /** The fields and the submit button as HTML, without a {@code form} element around them. */
    public String html(Form form, Map<String, Object> values, Map<String, Object> answers, List<Mistake> mistakes) {
        throw new UnsupportedOperationException("follows");
    }

    /** The keys whose answers are choices, numbers or dates and never somebody's words. */
    public Set<String> choices(Form form) {
        throw new UnsupportedOperationException("follows");
    }

    /** What keeps a form from being deployed: sentences that name the component and the remedy. */
    public List<String> problems(String json) {
        throw new UnsupportedOperationException("follows");
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

    /** What was answered in a submission. */
    @Transactional(readOnly = true)
    public Map<String, Object> answers(SubmissionId id) {
        return submissions
                .findById(id.value())
                .orElseThrow(() -> new UnknownSubmission(id))
                .answers();
    }
}
