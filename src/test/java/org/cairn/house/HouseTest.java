package org.cairn.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.Cairn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/** The house stands as it was designed, and each of its rules has been seen to bite. */
class HouseTest {

    private static final JavaClasses HOUSE =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("org.cairn");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("broken.house");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("Camunda stays behind one door", Rules.CAMUNDA_STAYS_BEHIND_ONE_DOOR),
                Arguments.of("nobody reads the clock", Rules.NOBODY_READS_THE_CLOCK),
                Arguments.of("aggregates are hidden", Rules.AGGREGATES_ARE_HIDDEN),
                Arguments.of("repositories are hidden", Rules.REPOSITORIES_ARE_HIDDEN),
                Arguments.of("JSON is replaced and never changed", Rules.JSON_IS_REPLACED_AND_NEVER_CHANGED),
                Arguments.of("names say what a thing is", Rules.NAMES_SAY_WHAT_A_THING_IS),
                Arguments.of("no cycles", Rules.NO_CYCLES),
                Arguments.of("steps talk to nothing but the database", Rules.STEPS_TALK_TO_NOTHING_BUT_THE_DATABASE));
    }

    @Test
    void modules_know_only_whom_they_may_know() {
        ApplicationModules.of(Cairn.class).verify();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_house_keeps_its_rule(String name, ArchRule rule) {
        rule.check(HOUSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_house_that_breaks_the_rule_is_noticed(String name, ArchRule rule) {
        assertThat(rule.evaluate(BROKEN).hasViolation()).as(name).isTrue();
    }
}
