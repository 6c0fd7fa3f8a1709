package org.cairn.engine.feel;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be read of FEEL, and what would never end. */
class FeelReaderTest {

    private final FeelReader reader = new FeelReader(FeelEngineBuilder.forJava().build());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "for i in 1..10000000000 return i | it counts through numbers",
                "count(for i in 1..n return i) > 0 | it counts through numbers",
                "some x in 1..10000000000 satisfies x < 0 | it counts through numbers",
                "every x in 1..10000000000 satisfies x > 0 | it counts through numbers",
                "for f in [function(n) f(n)] return f(1) | it makes a function of its own",
                "sort(list, function(a, b) a < b) | it makes a function of its own",
                "for x in list return append(partial, partial) | it goes on from what its loop has made so far",
                "{a: [1, 1], b: concatenate(a, a), c: concatenate(b, b)} | a part of it in {…} is made of another part",
                "for a in x, b in x, c in x return 1 | three loops or filters stand in each other",
                "x[count(x[count(x[item > 1]) > 1]) > 1] | three loops or filters stand in each other",
                "some a in x satisfies some b in x satisfies some c in x satisfies a = c | three loops or filters",
                "replace(words, \"(a+)+$\", \"\") | the pattern of replace(…) repeats something",
                "replace(words, pattern, \"\") | the pattern of replace(…) repeats something",
                "replace(input: words, pattern: \"(a+)+$\", replacement: \"\") | the pattern of replace(…) repeats",
                "split(words, \"(a+)+$\") | the pattern of split(…) repeats something",
                "matches(words, \"(a+)+$\") | the pattern of matches(…) repeats something",
                "((( | Expected",
            })
    void what_might_never_end_is_refused(String expression, String because) {
        assertThat(reader.expression(expression).fault()).contains(because);
        assertThat(reader.expression(expression).parsed()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for p in people return {label: p.name, value: p.id}",
                "count(people[place = \"here\"]) > 0 and count(people[age > 3]) > 0",
                "for a in x, b in y return [a, b]",
                "if a = 1 then \"one\" else \"more\"",
                "replace(words, \"[ -]\", \"\") + string(split(words, \",\")[1])",
                "mentees in [1..9] and list contains(help, \"career\")",
                "{a: b.a, c: 1}.a",
                "partially",
            })
    void what_comes_to_an_end_is_read(String expression) {
        assertThat(reader.expression(expression).fault()).isEmpty();
        assertThat(reader.expression(expression).parsed()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "((( | Expected",
                "for i in 1..10000000000 return i > ? | it counts through numbers",
            })
    void what_a_table_asks_is_read_too(String tests, String because) {
        assertThat(reader.unaryTests("\"maps\", > 3").fault()).isEmpty();
        assertThat(reader.unaryTests(tests).fault()).contains(because);
    }

    static String[] nested() {
        return new String[] {
            "(".repeat(60) + "1" + ")".repeat(60),
            "[".repeat(1_900) + "]".repeat(1_900),
            "1" + "+1".repeat(1_990),
            "1".repeat(5_000)
        };
    }

    @ParameterizedTest
    @MethodSource("nested")
    void what_is_nested_without_end_is_refused_or_read(String expression) {
        assertThat(reader.expression(expression)).isNotNull();
    }
}
