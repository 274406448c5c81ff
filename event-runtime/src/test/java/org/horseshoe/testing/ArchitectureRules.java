package org.horseshoe.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The rules that keep the house as drawn; each says why and how to mend what breaks it. */
public final class ArchitectureRules {

    private static final String[] PURE = {"..domain..", "..extraction..", "..acceptance..", "org.horseshoe.events.."};

    private ArchitectureRules() {}

    /** The classes of a service as built, tests left out. */
    public static JavaClasses classesOf(String... packages) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packages);
    }

    /** Checks every rule that holds for a service whose code lies below one package. */
    public static void checkService(String root) {
        JavaClasses classes = classesOf(root);
        for (ArchRule rule : Arrays.asList(
                the_core_is_pure(),
                no_clock_no_randomness_in_the_core(),
                services_do_not_know_each_other(root),
                slices_do_not_know_each_other(root),
                only_doors_touch_kafka(),
                only_reads_are_left_out_of_the_description())) {
            rule.allowEmptyShould(true).check(classes);
        }
    }

    static ArchRule the_core_is_pure() {
        return noClasses()
                .that()
                .resideInAnyPackage("..domain..", "..extraction..", "..acceptance..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "jakarta..",
                        "java.sql..",
                        "javax.sql..",
                        "org.apache.kafka..",
                        "org.hibernate..",
                        "org.eclipse.microprofile..",
                        "org.horseshoe.projection..",
                        "org.horseshoe.outbox..",
                        "org.horseshoe.http..")
                .because("a rule of the Council is values in, values out; move what touches the world to a slice or a "
                        + "door and pass its result as an argument");
    }

    static ArchRule no_clock_no_randomness_in_the_core() {
        return noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .because("a rebuild must give what the first run gave; pass the time and the ids as arguments");
    }

    static ArchRule services_do_not_know_each_other(String root) {
        String[] others = Arrays.stream(
                        new String[] {"org.horseshoe.ingest", "org.horseshoe.vote", "org.horseshoe.sanctions"})
                .filter(service -> !service.equals(root))
                .map(service -> service + "..")
                .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("services speak through the log only; let the event carry what its reader needs");
    }

    static ArchRule slices_do_not_know_each_other(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a slice answers one question by itself; move what two slices share into the domain");
    }

    static ArchRule only_doors_touch_kafka() {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Consumer")
                .and()
                .haveSimpleNameNotEndingWith("Publisher")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..",
                        "org.eclipse.microprofile.reactive.messaging..",
                        "io.smallrye.reactive.messaging..")
                .because("one class per topic meets Kafka, named …Consumer; it hands records to ProjectionRunner");
    }

    static ArchRule only_reads_are_left_out_of_the_description() {
        return methods()
                .that(describe(
                        "are left out of the OpenAPI document",
                        method -> method.isAnnotatedWith(Operation.class)
                                && method.getAnnotationOfType(Operation.class).hidden()))
                .should()
                .beAnnotatedWith(GET.class)
                .andShould()
                .notBeAnnotatedWith(RolesAllowed.class)
                .because("the table of who may call what (AccessTable) is held against the OpenAPI document; describe "
                        + "what writes or needs a role");
    }
}
