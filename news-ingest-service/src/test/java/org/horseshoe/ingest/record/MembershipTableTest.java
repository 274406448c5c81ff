package org.horseshoe.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.horseshoe.events.Member;
import org.horseshoe.events.MembershipEvent.CouncilSeatStated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembershipTableTest {

    private static final String YEARS = "year,name,iso3,permanent,regional_group,term_start,term_end\n";

    @Test
    void a_row_of_a_yearly_table_speaks_of_that_year() throws Exception {
        assertThat(seats(YEARS + "1946,French Fourth Republic,FRA,True,,,\n2024,Slovenia,SVN,False,EEG,,\n"))
                .containsExactly(
                        new CouncilSeatStated(
                                new Member("FRA"),
                                "French Fourth Republic",
                                true,
                                LocalDate.of(1946, 1, 17),
                                LocalDate.of(1946, 12, 31)),
                        new CouncilSeatStated(
                                new Member("SVN"),
                                "Slovenia",
                                false,
                                LocalDate.of(2024, 1, 1),
                                LocalDate.of(2024, 12, 31)));
    }

    @Test
    void a_row_of_the_permanent_seats_speaks_of_the_days_of_their_holder() throws Exception {
        assertThat(seats("""
                seat,holder,iso3,from,to,note
                CHINA,Republic of China,TWN,1946-01-17,1971-10-24,
                CHINA,China,CHN,1971-10-25,,
                """))
                .containsExactly(
                        new CouncilSeatStated(
                                new Member("TWN"),
                                "Republic of China",
                                true,
                                LocalDate.of(1946, 1, 17),
                                LocalDate.of(1971, 10, 24)),
                        new CouncilSeatStated(new Member("CHN"), "China", true, LocalDate.of(1971, 10, 25), null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    194,France,FRA,True,,,     | year: "194" is no year from 1946 to 2100
                    2022,France,FR,True,,,     | iso3: "FR" is no code of three letters
                    2022,France,FRA,perhaps,,, | permanent: "perhaps" is none of True, False
                    2022,,FRA,True,,,          | name: missing
                    2022,France                | 2 columns of 7; the file may be cut off here
                    """)
    void a_row_that_cannot_be_read_is_refused_and_the_next_one_told(String row, String reason) throws Exception {
        List<RecordRow> rows =
                Excerpts.rows(new MembershipTable(), YEARS + row + "\n2022,Kenya,KEN,False,,,\n", Sittings.NONE);

        assertThat(rows.getFirst()).isEqualTo(new RecordRow.Refused(2, reason));
        assertThat(rows.getLast()).isInstanceOf(RecordRow.Told.class);
    }

    @Test
    void another_table_is_refused_whole() {
        assertThatThrownBy(() -> seats("state,from\nKenya,2021\n"))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessageContaining("must be year,name,iso3,permanent");
    }

    private static List<CouncilSeatStated> seats(String csv) throws Exception {
        return Excerpts.events(Excerpts.rows(new MembershipTable(), csv, Sittings.NONE), CouncilSeatStated.class);
    }
}
