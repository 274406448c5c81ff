package org.horseshoe.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftSymbolTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"S/RES/2397 (2017)", " S/RES/2397(2017) ", "S/RES/2397\u00a0(2017)", "S / RES / 2397\t(2017)\n"})
    void white_space_carries_no_meaning(String spelling) {
        assertThat(new DraftSymbol(spelling)).isEqualTo(new DraftSymbol("S/RES/2397(2017)"));
    }

    @ParameterizedTest
    @CsvSource({
        "S/2022/431, S-2022-431",
        "S/RES/2397 (2017), S-RES-2397",
        "S/14664/Rev.2, S-14664-Rev.2",
        "S/PV.49, S-PV.49",
        "S/PRST/2017/16, S-PRST-2017-16",
        "A/76/PV.77, A-76-PV.77"
    })
    void a_slug_fits_into_a_path(String symbol, String slug) {
        assertThat(new DraftSymbol(symbol).slug()).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "resolution 2397", "s/2022/431", "S/", "S//431", "S/2022/431\n<b>", "provisional/2022/dprk"})
    void what_is_no_symbol_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DraftSymbol(text))
                .withMessageEndingWith("is not a UN symbol such as S/2022/431");
    }

    @Test
    void a_refusal_quotes_the_beginning_of_what_was_given() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DraftSymbol("S/2022/431\0" + "x".repeat(500)))
                .withMessage(
                        "symbol: \"S/2022/431\ufffd" + "x".repeat(109) + "…\" is not a UN symbol such as S/2022/431");
    }

    @Test
    void a_provisional_reference_is_the_same_for_the_same_day_and_matter() {
        // When
        DraftSymbol first = DraftSymbol.provisional(LocalDate.of(2022, 5, 26), "DPRK: sanctions");
        DraftSymbol second = DraftSymbol.provisional(LocalDate.of(2022, 5, 26), " dprk - Sanctions ");

        // Then
        assertThat(first).hasToString("provisional/2022-05-26/dprk-sanctions").isEqualTo(second);
        assertThat(first.isProvisional()).isTrue();
        assertThat(new DraftSymbol("S/2022/431").isProvisional()).isFalse();
    }

    @Test
    void a_provisional_reference_keeps_the_beginning_of_a_long_matter() {
        assertThat(DraftSymbol.provisional(LocalDate.of(2022, 5, 26), "word ".repeat(20)))
                .hasToString("provisional/2022-05-26/" + "word-".repeat(11) + "word");
    }

    @Test
    void a_symbol_is_a_text_in_json() throws IOException {
        assertThat(EventCodec.json().writeValueAsString(new DraftSymbol("S/RES/2397 (2017)")))
                .isEqualTo("\"S/RES/2397(2017)\"");
        assertThat(EventCodec.json().readValue("\"S/RES/2397 (2017)\"", DraftSymbol.class))
                .isEqualTo(new DraftSymbol("S/RES/2397(2017)"));
    }
}
