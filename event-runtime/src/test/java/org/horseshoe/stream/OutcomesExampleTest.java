package org.horseshoe.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.localstack.EmbeddedInfrastructure;
import org.horseshoe.localstack.TopicCreator;
import org.horseshoe.testing.LogWriter;
import org.junit.jupiter.api.Test;

/** The consumer that docs/consumers.md shows: compiled and run as its readers would. */
class OutcomesExampleTest {

    @Test
    void it_prints_each_event_once() throws Exception {
        // Given
        EmbeddedInfrastructure.createTopics(TopicCreator.horseshoeTopics());
        String kafka = EmbeddedInfrastructure.bootstrapServers();
        String reason = "example " + UUID.randomUUID();
        EventEnvelope told = Records.withdrawn("S/2022/431", reason);
        try (var log = new LogWriter(kafka)) {
            log.write(told);
            log.write(told);
            log.write(Records.withdrawn("S/2022/431", reason + " again"));
        }

        // When
        Process example = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        jars(List.of("kafka-clients", "slf4j-api")),
                        "../docs/examples/Outcomes.java",
                        kafka,
                        "example-" + UUID.randomUUID())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        // Then
        try (var lines = example.inputReader()) {
            assertThat(lines.lines().filter(line -> line.contains(reason)).limit(2))
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .startsWith("S/2022/431 outcome-withdrawn.v1 {")
                                    .contains(reason + "\""),
                            line -> assertThat(line).contains(reason + " again\""));
        } finally {
            example.destroyForcibly();
        }
    }

    private static String jars(List<String> names) {
        return Arrays.stream(System.getProperty("java.class.path").split(":"))
                .filter(entry -> names.stream()
                        .anyMatch(
                                name -> Path.of(entry).getFileName().toString().startsWith(name)))
                .collect(Collectors.joining(":"));
    }
}
