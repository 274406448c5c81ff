package org.horseshoe.ingest.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.horseshoe.events.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    the Democratic People's Republic of Korea and the Republic of Korea  | PRK KOR
                    DPRK’s neighbours, North Korean tests, Pyongyang, N. Korea           | PRK PRK PRK PRK
                    the U.S.-drafted text, a US resolution, told us                      | USA USA
                    Moscow, Beijing and the Kremlin                                      | RUS CHN RUS
                    Guinea-Bissau, Equatorial Guinea, Papua New Guinea, Guinea           | GNB GNQ PNG GIN
                    Niger is not Nigeria, nor Côte d’Ivoire                              | NER NGA CIV
                    the Korean peninsula                                                 |
                    """)
    void states_are_found_under_all_their_names(String text, String codes) {
        assertThat(StateNames.in(text).stream()
                        .map(mention -> mention.state().code())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(codes == null ? "" : codes);
    }

    @Test
    void only_the_agenda_item_of_a_regime_is_that_regime() {
        assertThat(Regimes.ofAgendaItem("Non-proliferation - Democratic People's Republic of Korea"))
                .contains("DPRK");
        assertThat(Regimes.ofAgendaItem("Complaint of aggression upon the Republic of Korea"))
                .isEmpty();
        assertThat(Regimes.ofAgendaItem("Application for Membership Republic of Korea"))
                .isEmpty();
        assertThat(Matters.ofAgendaItem("Middle East - Syria")).contains("SYR");
        assertThat(Matters.ofAgendaItem("The situation in the Middle East")).isEmpty();
    }

    @Test
    void a_permanent_seat_has_its_holder_of_the_day() {
        assertThat(PermanentSeats.holder("China", LocalDate.of(1955, 12, 13))).contains(new Member("TWN"));
        assertThat(PermanentSeats.holder("China", LocalDate.of(1972, 8, 25))).contains(new Member("CHN"));
        assertThat(PermanentSeats.holder("USSR", LocalDate.of(1946, 2, 16))).contains(new Member("SUN"));
        assertThat(PermanentSeats.holder("Russian Federation", LocalDate.of(1993, 5, 11)))
                .contains(new Member("RUS"));
        assertThat(PermanentSeats.holder("Spain", LocalDate.of(1993, 5, 11))).isEmpty();
    }
}
