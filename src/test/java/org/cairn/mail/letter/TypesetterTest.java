package org.cairn.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a letter's Markdown becomes, and what people's words in it cannot become. */
class TypesetterTest {

    private static final String LINK = "https://cairn.example.org/f/Zm9v_-~";

    @Test
    void a_letter_has_a_subject_a_readable_text_and_a_page() {
        Typeset letter = set(
                """
                Subject: Hello ${to.firstName}

                # Welcome

                Dear ${to.firstName}, *this* is **it**.

                - one
                - two
                """,
                Map.of("to", Map.of("firstName", "Ada")));

        assertThat(letter.subject()).isEqualTo("Hello Ada");
        assertThat(letter.text())
                .isEqualTo(
                        """
                Welcome
                =======

                Dear Ada, this is it.

                - one
                - two
                """);
        assertThat(letter.html())
                .contains("<title>Hello Ada</title>")
                .contains(">Welcome</h1>")
                .contains("Dear Ada, <em>this</em> is <strong>it</strong>.");
    }

    @Test
    void a_letter_is_sent_again_in_doubt_unless_it_says_hold() {
        assertThat(set("Subject: A\n\nB", Map.of()).policy()).isEqualTo(Policy.RESEND);
        assertThat(set("Subject: A\nPolicy: hold\n\nB", Map.of()).policy()).isEqualTo(Policy.HOLD);
        assertThat(set("Subject: A\nPolicy: resend\n\nB", Map.of()).policy()).isEqualTo(Policy.RESEND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[click me](https://evil.example)",
                "<a href=\"https://evil.example\">x</a>",
                "<https://evil.example>",
                "<script>alert(1)</script>",
                "![x](https://evil.example/x.png)",
                "# Heading",
                "- item",
                "1. item",
                "> quote",
                "| a | b |\n|---|---|\n| c | d |",
                "a\n\n[x]: https://evil.example\n\n[x]",
                "```\ncode",
                "    code",
                "*emphasis* _too_ `and code`",
                "&lt;b&gt; &#60;",
                "a\n===\nb",
                "back\\slash \\[x](y)",
                "a\r\n\r\n<b>b</b>",
                "${7*7} <#list 1..3 as x>${x}</#list>",
                "]( ) [](",
            })
    void words_of_people_stay_words(String words) {
        Typeset letter = set("Subject: x\n\nSHE WROTE ${words} AND NO MORE", Map.of("words", words));

        String paragraph = letter.html().replaceAll("(?s).*(SHE WROTE .*?AND NO MORE).*", "$1");
        assertThat(paragraph.replace("<br />", "")).doesNotContain("<");
        assertThat(unescaped(paragraph).replaceAll("\\s+|<br />", "")).contains(words.replaceAll("\\s+", ""));
        assertThat(letter.text().replaceAll("\\s+", "")).contains(words.replaceAll("\\s+", ""));
    }

    @Test
    void words_of_people_stay_in_a_quotation_and_in_a_list() {
        Typeset letter =
                set("Subject: x\n\n> ${words}\n\n- ${words}\n\nend", Map.of("words", "one\n\n# two\n- three\n1. four"));

        assertThat(letter.html()).doesNotContain("<h1").doesNotContain("<ol");
        assertThat(letter.html()).containsOnlyOnce("<li");
        assertThat(letter.html()).containsOnlyOnce("<blockquote");
        assertThat(letter.text()).contains("> one\n>\n> # two\n> - three\n> 1. four\n");
    }

    @Test
    void what_is_never_seen_is_left_out() {
        Typeset letter = set("Subject: x\n\n${words}.", Map.of("words", "a\u0000b\u202Ec\u0007"));

        assertThat(letter.text()).startsWith("abc.");
    }

    @Test
    void a_subject_is_one_line_of_plain_words() {
        Typeset letter = set("Subject: For ${name}\n\nx", Map.of("name", "Ann*\r\nBcc: all@example.org"));

        assertThat(letter.subject()).isEqualTo("For Ann* Bcc: all@example.org");
    }

    @Test
    void a_link_alone_on_its_line_is_a_button_and_written_out_in_the_text() {
        Typeset letter = set("Subject: x\n\nPlease:\n\n[Answer now](${link})\n\nThanks.", Map.of("link", LINK));

        assertThat(letter.html()).contains("href=\"" + LINK + "\"").contains("background-color:#8a4a2b");
        assertThat(letter.text()).contains("Please:\n\nAnswer now:\n" + LINK + "\n\nThanks.");
    }

    @Test
    void a_link_among_words_is_a_link_and_a_bare_one_too() {
        Typeset letter = set(
                "Subject: x\n\nYou may [pause](${links.pause}) or go to ${link} now.",
                Map.of("link", LINK, "links", Map.of("pause", "https://cairn.example.org/p?a=1&b=2")));

        assertThat(letter.text())
                .contains("You may pause <https://cairn.example.org/p?a=1&b=2> or go to")
                .contains(LINK + " now.");
        assertThat(letter.html())
                .contains("href=\"https://cairn.example.org/p?a=1&amp;b=2\"")
                .contains(">" + LINK + "</a>")
                .doesNotContain("background-color:#8a4a2b");
    }

    @Test
    void a_link_may_go_on_with_an_answer_that_it_chooses() {
        Typeset letter = set(
                "Subject: x\n\n- [Yes, we have met](${link}?answer=met:yes)\n- [${words}](${link}?answer=met:no)",
                Map.of("link", LINK, "words", "a](<https://evil.example>b)"));

        assertThat(letter.html())
                .contains("href=\"" + LINK + "?answer=met:yes\"", ">Yes, we have met</a>")
                .contains("href=\"" + LINK + "?answer=met:no\"", "evil.example&gt;b)</a>")
                .contains("list-style:none")
                .doesNotContain("href=\"https://evil");
        assertThat(letter.text()).contains("- Yes, we have met:\n" + LINK + "?answer=met:yes\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "https://x.example/a b", "https://x.example/>\"", "x"})
    void a_link_that_is_no_page_is_refused(String link) {
        assertThatThrownBy(() -> set("Subject: x\n\n${link}", Map.of("link", link)))
                .isInstanceOf(LetterUnreadable.class)
                .hasMessageContaining("“link” is not the address of a page");
    }

    @Test
    void an_answer_is_never_a_link_even_if_its_question_is_called_so() {
        Typeset letter = set(
                "Subject: x\n\n[a](${answers.link}) ${answers.link}",
                Map.of("answers", Map.of("link", "https://evil.example/) [b](javascript:x)")));

        assertThat(letter.html()).doesNotContain("href=\"javascript");
    }

    @Test
    void a_script_address_in_the_letter_itself_is_defused() {
        assertThat(set("Subject: x\n\n[a](javascript:alert(1))", Map.of()).html())
                .doesNotContain("javascript:");
    }

    @Test
    void html_and_images_in_a_letter_are_shown_not_obeyed() {
        Typeset letter = set("Subject: x\n\n<b>bold</b> ![a photo](https://x.example/p.png)", Map.of());

        assertThat(letter.html()).contains("&lt;b&gt;bold&lt;/b&gt; a photo").doesNotContain("<img");
    }

    @Test
    void a_name_without_a_value_is_named_with_its_letter() {
        assertThatThrownBy(() -> set("Subject: x\n\nDear ${to.fristName}", Map.of("to", Map.of("firstName", "Ada"))))
                .isInstanceOf(LetterUnreadable.class)
                .hasMessageContaining("Letter “test”")
                .hasMessageContaining("“to.fristName”")
                .hasMessageContaining("line");
    }

    @Test
    void a_mistake_in_the_letter_is_found_without_a_model() {
        assertThatThrownBy(() -> Typesetter.check("test", "Subject: x\n\nfirst\n<#if a>never ends"))
                .isInstanceOf(LetterUnreadable.class)
                .hasMessageContaining("Letter “test”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dear you\n\nx", "Policy: hold\n\nx", "Subject:\n\nx", "Subject: x\nPolicy: perhaps\n\nx"})
    void a_head_that_is_wrong_is_refused(String text) {
        assertThatThrownBy(() -> Typesetter.check("test", text)).isInstanceOf(LetterUnreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"x\")}",
                "${to?api.class}",
                "${to.class.name}",
                "${to.getClass()}",
                "<#include \"/etc/passwd\">",
                "<#import \"/x\" as x>",
                "<#outputformat \"HTML\">${words}</#outputformat>",
                "${words?no_esc}",
                "<#noautoesc>${words}</#noautoesc>",
                "<#list 1.. as x>forever</#list>",
            })
    void a_letter_has_no_way_out(String trick) {
        assertThatThrownBy(() -> set("Subject: x\n\n" + trick, Map.of("to", Map.of("name", "a"), "words", "[a](b)")))
                .isInstanceOf(LetterUnreadable.class);
    }

    @ParameterizedTest
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ValueSource(
            strings = {
                "<#macro m><@m/></#macro><@m/>",
                "<#macro m></#macro>",
                "<#function f a><#return f(a)></#function>${f(1)}",
                "<#list 1..2000000000 as x><#list 1..2000000000 as y></#list></#list>",
                "<#list 1..<9 as x></#list>",
                "<#list [1, 2, 3] as x></#list>",
                "<#list (partners + partners) as x></#list>",
                "<#list partners as a><#list partners as b><#list partners as c></#list></#list></#list>",
                "<#assign a = 'x'><#list partners as p><#assign a = a + a></#list>",
                "<#local a = 1>",
                "${''?left_pad(2000000000)}",
                "${to.name?leftPad(9)}",
                "${to.name?replace('a', 'aa')}",
                "${to.name?matches('(a+)+')}",
                "${'<#list 1..9 as x></#list>'?interpret}",
                "${to.name? <#-- look away --> interpret}",
                "${'1'?eval}",
                "${\"${to.name?interpret}\"}",
                "${partners?filter(p -> p.name == '')?size}",
                "${.now}",
                "${.data_model['to'].name}",
                "<#attempt>${nope}<#recover></#attempt>",
                "<#setting locale='de'>",
                "<#stop 'here'>",
                "<#visit to>",
                "<#compress>a</#compress>",
                "#{link}",
                "<#ftl output_format='HTML'>${words}",
                "<#ftl auto_esc=false>${words}",
                "[#ftl]${words}",
            })
    void a_letter_has_no_more_of_the_language_than_letters_need(String trick) {
        Map<String, Object> model = Map.of("to", Map.of("name", "Ada"), "words", "[a](b)", "partners", List.of(1, 2));

        assertThatThrownBy(() -> set("Subject: x\n\n" + trick, model)).isInstanceOf(LetterUnreadable.class);
        assertThatThrownBy(() -> set("Subject: x" + trick + "\n\ny", model)).isInstanceOf(LetterUnreadable.class);
    }

    @Test
    void a_letter_that_is_refused_says_which_line_and_what_to_write_instead() {
        assertThatThrownBy(
                        () -> Typesetter.check("test", "Subject: x\nPolicy: hold\n\nfirst\n<#list 1..3 as x></#list>"))
                .hasMessage(
                        "Letter “test”: Line 5: A letter neither counts (1..9) nor calculates with “->”. Take it out.");
        assertThatThrownBy(() -> Typesetter.check("test", "Subject: x\n\nDear ${nope}"))
                .hasMessageContaining("It speaks of “nope” (line 3), which has no value here. Correct the name");
    }

    @Test
    void a_letter_that_is_too_long_is_refused() {
        assertThatThrownBy(() -> Typesetter.check("test", "Subject: x\n\n" + "x".repeat(100_000)))
                .isInstanceOf(LetterUnreadable.class)
                .hasMessageContaining("Shorten it");
    }

    @ParameterizedTest
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @CsvSource({"(, ), 40000", "<#if true>, </#if>, 6000", "'> ', '', 45000", "'- ', '', 45000", "**a , b**, 9000"})
    void a_letter_that_is_nested_without_end_is_written_or_refused(String open, String close, int times) {
        String nested = open.repeat(times) + "1" + close.repeat(times);
        String text = open.equals("(") ? "${" + nested + "}" : nested;

        assertThat(catchThrowable(() -> Typesetter.check("test", "Subject: x\n\n" + text)))
                .satisfiesAnyOf(thrown -> assertThat(thrown).isNull(), thrown -> assertThat(thrown)
                        .isInstanceOf(LetterUnreadable.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${nope}",
                "${partners[0].nmae}",
                "<#if role == \"mentee\">${nope}</#if>",
                "<#if role == \"mentor\">${nope}</#if>",
                "<#list reasons as reason>${reason.nope}</#list>",
                "${program.address}",
                "${links.nowhere}",
            })
    void a_name_that_no_letter_is_given_is_found_before_a_letter_is_deployed(String text) {
        assertThatThrownBy(() -> Typesetter.check("test", "Subject: x\n\n" + text))
                .isInstanceOf(LetterUnreadable.class)
                .hasMessageContaining("(line 3)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${answers.whatever} <#if answers.agreed>yes</#if> <#list answers.help as h>${h}</#list>",
                "<#if (answers.role)?? && answers.role == \"mentor\">x</#if> ${(answers.a.b)!\"none\"}",
                "<#if answers.visits gt 3>often</#if> ${answers.help?join(\", \")} ${session.place}",
                "<#list partners as p>${p?counter}. ${p.firstName?cap_first}<#sep>, </#list>",
                "<#switch role><#case \"mentor\">a<#break><#default>b</#switch> ${program.address!\"\"}",
                "${stays?then(\"you stay\", \"you go\")} ${requests?size} <#-- a ${note} -->",
            })
    void what_letters_need_is_allowed(String text) {
        Typesetter.check("test", "Subject: ${program.name?upper_case}\n\n" + text);
    }

    @Test
    void a_letter_speaks_of_plain_things_only() {
        assertThatThrownBy(() -> set("Subject: x\n\n${a.b[0]}", Map.of("a", Map.of("b", List.of(LocalDate.MIN)))))
                .isInstanceOf(LetterUnreadable.class)
                .hasMessageContaining("“a.b[0]” is a LocalDate");
    }

    @Test
    void lists_numbers_and_truth_can_be_written() {
        Typeset letter = set(
                "Subject: x\n\n<#list partners as p>\n- ${p.name} (${p.places}, ${p.new})\n</#list>",
                Map.of("partners", List.of(Map.of("name", "Ann", "places", 1250, "new", true))));

        assertThat(letter.text()).startsWith("- Ann (1,250, yes)");
    }

    @Test
    void a_long_line_of_the_text_flows() {
        String words = "word ".repeat(40).strip();

        String text = set("Subject: x\n\n" + words, Map.of()).text();

        assertThat(text.lines()).allMatch(line -> line.length() <= 72).hasSize(3);
        assertThat(text.replace(" \n", " ").strip()).isEqualTo(words);
    }

    @Test
    void a_table_is_a_list_of_its_rows_in_the_text() {
        Typeset letter = set("Subject: x\n\n| Name | When |\n|---|---|\n| Ann | May |\n| Bo | June |\n", Map.of());

        assertThat(letter.text()).isEqualTo("Name: Ann\nWhen: May\n\nName: Bo\nWhen: June\n");
        assertThat(letter.html()).contains("<table").contains(">Ann</td>");
    }

    @Test
    void the_foot_names_the_program_its_contact_and_its_address() {
        Typeset letter = set(
                "Subject: x\n\nBody",
                Map.of(
                        "program",
                        Map.of(
                                "name", "MAPS <b>",
                                "contactName", "Ben Okafor",
                                "contactEmail", "ben@example.org",
                                "address", "420 Delaware St SE")));

        assertThat(letter.text())
                .endsWith("\n-- \nMAPS <b>\nQuestions? Ben Okafor, ben@example.org\n420 Delaware St SE\n");
        assertThat(letter.html())
                .contains("MAPS &lt;b&gt;")
                .contains("mailto:ben@example.org")
                .contains("420 Delaware St SE");
    }

    private static Typeset set(String text, Map<String, Object> model) {
        return Typesetter.set("test", text, model);
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
