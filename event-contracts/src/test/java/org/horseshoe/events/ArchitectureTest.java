package org.horseshoe.events;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CONTRACTS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.horseshoe.events");
    private static final Set<String> NOT_PURE = Set.of("now", "randomUUID", "currentTimeMillis", "nanoTime", "random");

    @Test
    void the_rules_see_the_contracts() {
        assertThat(CONTRACTS.contain(EventEnvelope.class)).isTrue();
        assertThat(CONTRACTS.contain(EventSamples.class)).isFalse();
    }

    @Test
    void contracts_know_only_java_and_jackson() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "org.horseshoe.events",
                        "java..",
                        "com.fasterxml.jackson.core..",
                        "com.fasterxml.jackson.databind..",
                        "com.fasterxml.jackson.annotation..",
                        "com.fasterxml.jackson.datatype.jsr310..",
                        "org.jspecify.annotations.."))
                .because("everybody who reads a topic may take this module along: put what needs a framework into"
                        + " event-runtime or into the service that needs it")
                .check(CONTRACTS);
    }

    @Test
    void no_clock_no_randomness_in_the_contracts() {
        noClasses()
                .should()
                .callMethodWhere(describe("the clock or chance is asked", ArchitectureTest::isNotPure))
                .because("a rebuild must make the same events with the same ids: take the instant or the id as an"
                        + " argument")
                .check(CONTRACTS);
    }

    private static boolean isNotPure(JavaMethodCall call) {
        MethodCallTarget target = call.getTarget();
        return target.getOwner().getPackageName().startsWith("java.") && NOT_PURE.contains(target.getName());
    }
}
