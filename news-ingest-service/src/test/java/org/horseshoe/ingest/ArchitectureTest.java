package org.horseshoe.ingest;

import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.horseshoe.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_house_is_as_drawn() {
        ArchitectureRules.checkService("org.horseshoe.ingest");
    }

    @Test
    void the_gazetteer_is_pure() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("..gazetteer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "java.sql..", "org.horseshoe.ingest.publishing..")
                .because(
                        "extraction and acceptance stand on it; keep names in tables and what touches the world in slices")
                .check(ArchitectureRules.classesOf("org.horseshoe.ingest"));
    }
}
