package org.horseshoe.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path folder;

    @Test
    void the_tail_is_the_last_lines_of_a_long_log() throws Exception {
        // Given
        var log = Files.writeString(folder.resolve("a.log"), "old\n".repeat(100_000) + "one\ntwo\n");

        // When
        var tail = LogFile.tail(log, 2);

        // Then
        assertThat(tail).isEqualTo("one\ntwo");
    }

    @Test
    void a_large_log_is_put_aside_and_a_small_one_goes_on() throws Exception {
        // Given
        var large = Files.writeString(folder.resolve("large.log"), "x".repeat(11 * 1024 * 1024));
        var small = Files.writeString(folder.resolve("small.log"), "x");

        // When
        LogFile.roll(large);
        LogFile.roll(small);

        // Then
        assertThat(large).doesNotExist();
        assertThat(folder.resolve("large.log.1")).hasSize(11 * 1024 * 1024);
        assertThat(small).hasContent("x");
    }
}
