package org.horseshoe.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    private static final Csv<String> TEXTS =
            Csv.<String>table().column("n", _ -> 7).column("text", text -> text);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain words | plain words",
                "one, two | \"one, two\"",
                "a \"word\" | \"a \"\"word\"\"\"",
                "=1+1 | '=1+1",
                "+1 | '+1",
                "-1 | '-1",
                "@sum | '@sum",
                "Müller | Müller"
            })
    void a_text_is_quoted_where_needed_and_never_a_formula(String text, String field) {
        assertThat(TEXTS.of(List.of(text))).isEqualTo("n,text\r\n7," + field + "\r\n");
    }

    @Test
    void lines_within_a_text_stay_within_their_field() {
        assertThat(TEXTS.of(List.of("one\r\ntwo", "\tthree")))
                .isEqualTo("n,text\r\n7,\"one\r\ntwo\"\r\n7,'\tthree\r\n");
    }

    @Test
    void a_table_without_rows_has_its_heading() {
        assertThat(TEXTS.of(List.of())).isEqualTo("n,text\r\n");
    }

    @Test
    void several_values_stand_in_one_field_with_blanks_between_them() {
        // Given
        Csv<List<String>> table =
                Csv.<List<String>>table().column("members", codes -> codes).column("count", List::size);

        // When
        String csv = table.of(List.of(List.of("CHN", "RUS"), List.of()));

        // Then
        assertThat(csv).isEqualTo("members,count\r\nCHN RUS,2\r\n,0\r\n");
    }
}
