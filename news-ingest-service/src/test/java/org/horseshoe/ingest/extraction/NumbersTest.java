package org.horseshoe.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    500,000            | 500000
                    4 million          | 4000000
                    four million       | 4000000
                    3.5 million        | 3500000
                    half a million     | 500000
                    4m                 | 4000000
                    twenty-five        | 25
                    three hundred and seventy-five thousand | 375000
                    two million five hundred thousand       | 2500000
                    none               | 0
                    """)
    void numbers_are_read_as_the_press_writes_them(String written, String value) {
        assertThat(Numbers.value(written)).contains(new BigDecimal(value));
    }

    @Test
    void words_that_are_no_number_are_none() {
        assertThat(Numbers.value("several")).isEmpty();
        assertThat(Numbers.value("four barrels")).isEmpty();
    }
}
