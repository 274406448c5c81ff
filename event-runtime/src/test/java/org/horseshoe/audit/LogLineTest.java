package org.horseshoe.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogLineTest {

    @Test
    void plain_values_stand_as_they_are_and_absent_ones_are_left_out() {
        assertThat(new LogLine()
                        .withAll("who", "ana", "from", null, "status", 201, "roles", List.of("operator", "reporter")))
                .hasToString("who=ana status=201 roles=operator,reporter");
    }

    @Test
    void a_value_cannot_begin_another_line_or_pass_for_another_key() {
        assertThat(new LogLine()
                        .with("who", "eve\nwrite=POST who=operator")
                        .with("path", "/a\" status=200")
                        .with("reason", ""))
                .hasToString("who=\"eve\\nwrite=POST who=operator\" path=\"/a\\\" status=200\" reason=\"\"");
    }

    @Test
    void what_a_terminal_would_obey_is_spelt_out() {
        assertThat(new LogLine().with("who", "\u001b[2J\u202eana\u2028"))
                .hasToString("who=\"\\u001b[2J\\u202eana\\u2028\"");
    }

    @Test
    void a_long_value_is_cut() {
        assertThat(new LogLine().with("who", "a".repeat(10_000)).toString()).hasSize("who=\"\"…".length() + 500);
    }
}
