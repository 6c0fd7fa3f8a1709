package org.cairn.formlink;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.participant.ParticipantId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows what people are asked and have not answered yet, and opens it once more. */
@Service
public class OpenQuestions {

    private final PersonalForms forms;
    private final LinkAddresses addresses;
    private final Titles titles;
    private final Voice voice;

    OpenQuestions(PersonalForms forms, LinkAddresses addresses, Titles titles, Voice voice) {
        this.forms = forms;
        this.addresses = addresses;
        this.titles = titles;
        this.voice = voice;
    }

    /** What somebody is asked, the most urgent first. */
    @Transactional(readOnly = true)
    public List<OpenQuestion> of(ParticipantId who) {
        return forms.open(who.value()).stream().map(this::question).toList();
    }

    /** The address of the form, for its reader; empty if it does not wait for this person any more. */
    @Transactional
    public Optional<String> link(ParticipantId who, UUID question) {
        return forms.findById(question)
                .filter(form -> form.isRequest() && form.isOpen() && form.who().equals(who))
                .map(addresses::ofRequest);
    }

    private OpenQuestion question(PersonalForm form) {
        Map<String, Object> model = voice.model(form);
        String dueOn = (String) model.get("dueOn");
        return new OpenQuestion(
                form.id(), titles.of(form, model), dueOn, voice.year(form).id());
    }
}
