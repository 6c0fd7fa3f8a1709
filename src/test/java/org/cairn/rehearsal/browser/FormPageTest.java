package org.cairn.rehearsal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormPageTest {

    private static final String PAGE =
            """
            <form method="post" action="/f/1"><input type="hidden" name="_seal" value="s">
            <div class="form-fields">
            <fieldset class="field" data-key="met" data-kind="one"><legend>Met?</legend>
            <input type="radio" name="met" value="yes" required><input type="radio" name="met" value="no" required>
            <input type="hidden" name="_seen" value="met"></fieldset>
            <fieldset class="when" hidden disabled><div class="field" data-key="why"><input name="why" type="text">
            <input type="hidden" name="_seen" value="why"></div></fieldset>
            <div class="field" data-key="meetings"><input name="meetings" type="text" inputmode="numeric" value="2">
            <input type="hidden" name="_seen" value="meetings"></div>
            <div class="field" data-key="partner"><input name="partner" type="text" value="Ana" readonly></div>
            <fieldset class="field" data-key="how"><input type="checkbox" name="how" value="video">
            <input type="checkbox" name="how" value="phone" checked></fieldset>
            <div class="field" data-key="call"><input type="checkbox" name="call" value="true"></div>
            <div class="field" data-key="day"><input name="day" type="date" required></div>
            <div class="field" data-key="words"><textarea name="words" rows="5">
            Before</textarea></div>
            <div class="field" data-key="rhythm"><select name="rhythm"><option value="">No choice</option>
            <option value="P1M" selected>monthly</option></select></div>
            </div><button name="_send" value="pressed">Send</button></form>
            """;

    private static FormPage page(String body) {
        return FormPage.of(new Answer("/f/1", 200, body, Optional.empty())).orElseThrow();
    }

    @Test
    void whatever_a_person_sees_is_asked_and_nothing_else() {
        assertThat(page(PAGE).questions())
                .extracting(Question::key, Question::kind, Question::required, Question::said)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("met", "choice", true, List.of()),
                        org.assertj.core.api.Assertions.tuple("meetings", "number", false, List.of("2")),
                        org.assertj.core.api.Assertions.tuple("how", "several", false, List.of("phone")),
                        org.assertj.core.api.Assertions.tuple("call", "tick", false, List.of()),
                        org.assertj.core.api.Assertions.tuple("day", "date", true, List.of()),
                        org.assertj.core.api.Assertions.tuple("words", "words", false, List.of("Before")),
                        org.assertj.core.api.Assertions.tuple("rhythm", "choice", false, List.of("P1M")));
    }

    @Test
    void what_is_sent_are_the_answers_and_the_hidden_fields_that_a_browser_would_send() {
        Map<String, List<String>> sent =
                page(PAGE).filled(question -> question.key().equals("met") ? List.of("yes") : question.said());

        assertThat(sent)
                .containsEntry("_seal", List.of("s"))
                .containsEntry("_seen", List.of("met", "meetings"))
                .containsEntry("met", List.of("yes"))
                .containsEntry("how", List.of("phone"))
                .containsEntry("_send", List.of("pressed"))
                .doesNotContainKeys("why", "partner", "call");
    }

    @Test
    void a_page_without_a_form_asks_nothing() {
        assertThat(FormPage.of(new Answer("/", 200, "<h1>Thank you</h1>", Optional.empty())))
                .isEmpty();
    }
}
