package org.cairn.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.form.Component;
import org.cairn.form.Form;
import org.cairn.mail.letter.Typesetter;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Diagrams, forms and letters are written as the house writes them, and refer to nothing that is not there. */
class BundleTest {

    private static final Pattern WRITES =
            Pattern.compile("\\b(?:plain|offering|order|introduce|write|tellBoth|paper)\\(\\s*\"([a-z-]+)\"");
    private static final String SOURCES = Bundle.sources();
    private static final DiagramRules RULES = new DiagramRules(
            Bundle.diagrams().keySet().stream().map(Bundle::camelCase).toList(),
            Bundle.forms().keySet().stream().map(Bundle::camelCase).toList(),
            Bundle.letters().keySet(),
            SOURCES);

    static Stream<String> diagrams() {
        return Bundle.diagrams().keySet().stream();
    }

    static Stream<Arguments> forms() {
        return Bundle.forms().entrySet().stream().map(form -> Arguments.of(form.getKey(), form.getValue()));
    }

    static Stream<Arguments> letters() {
        return Bundle.letters().entrySet().stream().map(letter -> Arguments.of(letter.getKey(), letter.getValue()));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void a_diagram_is_written_as_the_house_writes_diagrams(String file) {
        assertThat(RULES.complaints(file, Bundle.diagrams().get(file))).isEmpty();
    }

    /** A rule that has never failed proves nothing: each mistake is made once, and the sentence is awaited. */
    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pairing | name=\"Pairing\" | name=\"Matching\" | The process pairing, its name and its file pairing are not one word.",
                "pairing | camunda:historyTimeToLive=\"P730D\" | camunda:historyTimeToLive=\"P7D\" | pairing does not keep its history for P730D.",
                "pairing | name=\"Introduce pair\" | name=\"Introduce them\" | introducePair is not its label “Introduce them” in camelCase.",
                "pairing | name=\"Introduce pair\" | name=\"\" | introducePair has no label.",
                "pairing | name=\"Decision?\" | name=\"Decision\" | decision splits without asking a question.",
                "pairing | name=\"never\" | | decision_ruleOutPair is not labelled with an answer.",
                "pairing | camunda:dueDate=\"${dates.after('P3D', programYearId)}\" | | approvePairing has no due date.",
                "pairing | camunda:candidateGroups=\"${coordinators}\" | camunda:candidateGroups=\"everybody\" | approvePairing is neither for ${coordinators} nor for ${participantId}.",
                "pairing | camunda:formRef=\"approvePairing\" | camunda:formRef=\"approvePair\" | approvePairing refers to the form “approvePair”, which does not exist.",
                "pairing | camunda:formRef=\"approvePairing\" | camunda:formRef=\"vetMentor\" | approvePairing and its form vetMentor are not one word.",
                "pairing | camunda:formRefBinding=\"latest\" | camunda:formRefBinding=\"deployment\" | approvePairing does not show the latest version of a form.",
                "pairing | ${pairing.passOn(proposalId)} | ${pairing.passAway(proposalId)} | passOn does not call ${pairing.passOn(…)}.",
                "pairing | ${pairing.passOn(proposalId)} | ${pairing.passOn()} | Nobody answers to ${pairing.passOn()}.",
                "pairing | calledElement=\"emailedForm\" | calledElement=\"postedForm\" | askMentor refers to the process “postedForm”, which does not exist.",
                "pairing | sourceExpression=\"mentorConsent\" | sourceExpression=\"consent\" | askMentor refers to the form “consent”, which does not exist.",
                "pairing | sourceExpression=\"consent-request\" | sourceExpression=\"please\" | askMentor refers to the letter “please”, which does not exist.",
                "pairing | camunda:in businessKey=\"${proposalId}\" | camunda:in source=\"a\" target=\"b\" | askMentor does not pass its business key on.",
                "pairing | target=\"programYearId\" | target=\"pairing\" | askMentor names a variable like the bean pairing.",
                "sign-up | targetRef=\"lookAgainDue\" | targetRef=\"standingKnown\" | signUpReturned waits for a message without an end.",
                "pairing | name=\"proposal.withdrawn\" | name=\"withdrawn\" | The message withdrawn is not called <aggregate>.<event>.",
                "pairing | name=\"proposal.withdrawn\" | name=\"proposal.gone\" | Nobody announces the message proposal.gone.",
                "pairing | id=\"mentorWasAsked\" name=\"Mentor asked?\" camunda:asyncBefore=\"true\" | id=\"mentorWasAsked\" name=\"Mentor asked?\" | mentorWasAsked follows proposalWithdrawn without a save point (asyncBefore).",
                "emailed-form | ${patienceEnds}</bpmn:timeDate> | P14D</bpmn:timeDate> | patienceExhausted waits for something else than a date of the program.",
                "mentorship | <di:waypoint x=\"168\" y=\"220\" /> | <di:waypoint x=\"168\" y=\"240\" /> | mentorshipBegun_standing is drawn slanted.",
            })
    void a_diagram_that_breaks_a_rule_is_noticed(String file, String right, String wrong, String sentence) {
        String diagram = Bundle.diagram(file);
        assertThat(diagram).contains(right);
        String broken =
                diagram.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong == null ? "" : wrong));

        List<String> complaints = RULES.complaints(
                file, Bpmn.readModelFromStream(new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8))));

        assertThat(complaints).contains(sentence);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_has_the_name_of_its_file_and_can_be_shown_to_everybody(String file, String json) {
        Form form = Form.read(json);

        assertThat(form.id()).isEqualTo(Bundle.camelCase(file));
        assertThat(json)
                .contains("\"executionPlatform\": \"Camunda Platform\"")
                .contains("\"executionPlatformVersion\": \"7.22.0\"")
                .contains("\"schemaVersion\": 16");
        assertThat(form.all().filter(component -> component.type().equals("datetime")))
                .as("a prefilled date counts down west of Greenwich")
                .noneMatch(component -> component.schema().has("defaultValue"));
        assertThat(form.all().filter(component -> component.type().equals("text")))
                .as("people's words never stand in Markdown")
                .noneMatch(component -> component.schema().path("text").asText().matches("(?s).*\\{\\{.*|=.*"));
        assertThat(form.all().map(Component::key).filter(key -> !key.isEmpty()))
                .as("each field has its own key")
                .doesNotHaveDuplicates();
    }

    /** Tasklist keeps “Complete” and “Start” gray while such a day is missing, without a word. */
    @ParameterizedTest
    @MethodSource("forms")
    void a_day_that_appears_after_a_choice_and_is_required_says_what_it_holds_up(String file, String json) {
        assertThat(Form.read(json).all())
                .filteredOn(question -> question.type().equals("datetime")
                        && question.schema().has("conditional")
                        && question.schema().at("/validate/required").asBoolean())
                .allSatisfy(day ->
                        assertThat(day.schema().path("description").asText()).matches(".*(Complete|Start).*"));
    }

    @Test
    void every_form_is_shown_by_somebody() {
        String everything = SOURCES
                + String.join(
                        "",
                        Bundle.diagrams().values().stream()
                                .map(Bpmn::convertToString)
                                .toList());

        assertThat(Bundle.forms().keySet())
                .allSatisfy(form -> assertThat(everything).contains('"' + Bundle.camelCase(form) + '"'));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void a_letter_can_be_read_and_says_whom_to_ask(String name, String text) {
        Typesetter.check(name, text);

        assertThat(text).startsWith("Subject: ");
        assertThat(text).contains("${to.");
        assertThat(Bundle.paragraphs(text))
                .as("sentences begin in upper case")
                .noneMatch(paragraph -> paragraph.substring(0, 1).matches("\\p{Ll}"));
    }

    @Test
    void a_letter_that_begins_in_lower_case_is_noticed() {
        String letter =
                "Subject: Hello\n\nDear <#if a>Ana<#else>Ben</#if>,\n\n<#if a>\nThank you.\n<#else>\nthank you.\n</#if>";

        assertThat(Bundle.paragraphs(letter))
                .containsExactly("Subject: Hello", "Dear AnaBen,", "Thank you.", "thank you.");
    }

    @Test
    void every_letter_is_written_by_somebody_and_every_letter_that_is_written_exists() {
        Set<String> written = new HashSet<>();
        Matcher writes = WRITES.matcher(SOURCES);
        while (writes.find()) {
            written.add(writes.group(1));
        }
        String everything = SOURCES
                + String.join(
                        "",
                        Bundle.diagrams().values().stream()
                                .map(Bpmn::convertToString)
                                .toList());

        assertThat(written).hasSizeGreaterThan(10).isSubsetOf(Bundle.letters().keySet());
        assertThat(Bundle.letters().keySet().stream().filter(letter -> !everything.contains('"' + letter + '"')))
                .as("letters that nobody writes")
                .isEmpty();
    }

    @Test
    void a_label_becomes_an_id() {
        assertThat(Map.of("Sign-up received", "signUpReceived", "Mentor's place", "mentorsPlace"))
                .allSatisfy((label, id) -> assertThat(Bundle.camelCase(label)).isEqualTo(id));
    }
}
