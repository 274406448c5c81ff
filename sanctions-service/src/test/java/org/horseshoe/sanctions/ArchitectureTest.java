package org.horseshoe.sanctions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.horseshoe.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_service_is_built_as_drawn() {
        ArchitectureRules.checkService("org.horseshoe.sanctions");
    }

    @Test
    void only_the_matcher_knows_icu() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.horseshoe.sanctions.domain.match")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.ibm.icu..")
                .because("its tables are data for the comparison of names (ADR 0018); ask NameIndex")
                .check(ArchitectureRules.classesOf("org.horseshoe.sanctions"));
    }

    @Test
    void the_matcher_knows_only_java_the_contracts_and_icu() {
        classes()
                .that()
                .resideInAPackage("org.horseshoe.sanctions.domain.match")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "org.horseshoe.events",
                        "org.horseshoe.sanctions.domain.match",
                        "com.ibm.icu..",
                        "org.jspecify.annotations")
                .because("an answer must come out the same when a receipt is verified: values in, values out")
                .check(ArchitectureRules.classesOf("org.horseshoe.sanctions"));
    }
}
