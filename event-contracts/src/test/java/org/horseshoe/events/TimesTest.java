package org.horseshoe.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-05-26", "2020-02-29", "2021-02-29", "2022-13-01", "2022-00-10", "2022-05-32", "0000-01-01",
                "22-05-26", "2022-5-26", "+2022-05-26", "-2022-05-26", "+12022-05-26", "2022/05/26", "2022-05-2x",
                "２０２２-05-26", "", "2022-05-26T00:00:00Z"
            })
    void a_day_is_what_the_library_reads(String text) {
        assertThat(read(text, Times::day)).isEqualTo(read(text, LocalDate::parse));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-05-26T22:00:00Z",
                "1969-12-31T23:59:59.999999999Z",
                "2022-05-26T22:00:00.5Z",
                "2022-05-26T22:00:00.0000000001Z",
                "2022-05-26T22:00:00.Z",
                "2022-05-26T22:00:00,5Z",
                "2022-05-26T24:00:00Z",
                "2022-05-26T24:00:01Z",
                "2016-12-31T23:59:60Z",
                "2022-05-26T22:60:00Z",
                "2022-05-26T22:00Z",
                "2022-05-26T22:00:00",
                "2022-05-26T22:00:00z",
                "2022-05-26t22:00:00Z",
                "2022-05-26 22:00:00Z",
                "2022-05-26T22:00:00+02:00",
                "2021-02-29T22:00:00Z",
                "2022-05-26",
                "Z",
                "",
                "+2022-05-26T22:00:00Z",
                "2022-05-26T2２:00:00Z"
            })
    void an_instant_is_what_the_library_reads(String text) {
        assertThat(read(text, Times::instant)).isEqualTo(read(text, Instant::parse));
    }

    @Test
    void every_instant_that_is_written_is_read_again() {
        var random = new Random(27);
        for (int i = 0; i < 20_000; i++) {
            Instant instant = Instant.ofEpochSecond(
                    random.nextLong(-5_000_000_000L, 30_000_000_000L), random.nextInt(1_000_000_000));

            assertThat(Times.instant(instant.toString())).isEqualTo(instant);
        }
    }

    private static @Nullable Object read(String text, Function<String, ?> reader) {
        try {
            return reader.apply(text);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
