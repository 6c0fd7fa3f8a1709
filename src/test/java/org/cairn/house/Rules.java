package org.cairn.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.springframework.data.repository.Repository;

/** The rules of the house, each with a name that says why it is there. */
final class Rules {

    static final ArchRule CAMUNDA_STAYS_BEHIND_ONE_DOOR = noClasses()
            .that()
            .resideOutsideOfPackage("org.cairn.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..", "camundajar..")
            .because("7.24.0 is the last community release: leaving it must be a change of one package");

    static final ArchRule NOBODY_READS_THE_CLOCK = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.cairn.TimeSettings")
            .should()
            .callCodeUnitWhere(readsTheClock())
            .because("a rehearsal could not play a year: desks hold the Clock bean, aggregates are given a date");

    static final ArchRule AGGREGATES_ARE_HIDDEN = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .notBePublic()
            .because("a package's door is its desk");

    static final ArchRule REPOSITORIES_ARE_HIDDEN = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .because("a package's door is its desk");

    static final ArchRule JSON_IS_REPLACED_AND_NEVER_CHANGED = fields().that()
            .areAnnotatedWith(JdbcTypeCode.class)
            .and()
            .doNotHaveRawType(String.class)
            .should()
            .beAnnotatedWith(Mutability.class)
            .because("every query would compare what else was read, word by word: hundreds of people times hundreds");

    static final ArchRule NAMES_SAY_WHAT_A_THING_IS = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Exception")
            .because("a name is a word of the program");

    static final ArchRule NO_CYCLES =
            slices().assignedFrom(packages()).should().beFreeOfCycles().because("data flows one way");

    static final ArchRule STEPS_TALK_TO_NOTHING_BUT_THE_DATABASE = noClasses()
            .that()
            .resideInAPackage("..processes..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.net.http..",
                    "jakarta.mail..",
                    "org.springframework.mail..",
                    "org.springframework.web.client..")
            .because("a job longer than its lock runs again and again, so a step queues mail and never sends it")
            .allowEmptyShould(true);

    private Rules() {}

    private static DescribedPredicate<JavaCall<?>> readsTheClock() {
        Set<String> systemClocks =
                Set.of("system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes");
        return describe("reads the system clock", call -> {
            CodeUnitCallTarget target = call.getTarget();
            JavaClass owner = target.getOwner();
            boolean noArguments = target.getRawParameterTypes().isEmpty();
            return owner.getPackageName().equals("java.time")
                            && target.getName().equals("now")
                            && target.getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Clock.class))
                    || owner.isEquivalentTo(Clock.class) && systemClocks.contains(target.getName())
                    || owner.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis")
                    || owner.isEquivalentTo(Date.class) && target.getName().equals("<init>") && noArguments;
        });
    }

    /** Top-level packages of the house are one slice each, but a diagram's package is a slice of its own. */
    private static SliceAssignment packages() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return resideInAnyPackage("org.cairn..", "broken.house..").test(type)
                                && !type.getPackageName().equals("org.cairn")
                        ? SliceIdentifier.of(type.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages of org.cairn";
            }
        };
    }
}
