package org.horseshoe.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.horseshoe.events.LaunchEvent;
import org.horseshoe.events.LaunchEvent.LaunchCountReported;
import org.horseshoe.events.LaunchEvent.MissileLaunched;
import org.horseshoe.events.LaunchEvent.NuclearTestConducted;
import org.horseshoe.events.LaunchOutcome;
import org.horseshoe.events.LaunchUnit;
import org.horseshoe.events.Member;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows as in the CNS North Korea Missile Test Database and in CSIS Beyond Parallel's table, with texts of our own. */
class LaunchTableTest {

    private static final Member DPRK = new Member("PRK");
    private static final String MISSILES =
            "date,time,series,missile,facility,landing,apogee,distance,bearing,outcome,description\n";
    private static final String EVENTS = "date,type,event,description,resources\n";

    @Nested
    class GivenATableOfMissiles {

        @Test
        void a_missile_by_itself_is_a_launch_on_the_day_at_the_site() throws Exception {
            assertThat(launches(
                            MISSILES + "2022-10-03,22:22 (UTC),,new-irbm-2022,mupyong-ni,sea,970,4500,90,success,\n"))
                    .containsExactly(new MissileLaunched(
                            DPRK,
                            LocalDate.of(2022, 10, 4),
                            Instant.parse("2022-10-03T22:22:00Z"),
                            1,
                            "new-irbm-2022",
                            "mupyong-ni",
                            LaunchOutcome.SUCCESS,
                            new BigDecimal("970"),
                            new BigDecimal("4500")));
        }

        @Test
        void the_missiles_of_a_salvo_are_one_launch_and_what_differs_between_them_is_left_out() throws Exception {
            // When
            List<RecordRow> rows = Excerpts.rows(new LaunchTable(), MISSILES + """
                    2022-06-05,00:06 (UTC),1,unknown,sohae,sea,50,350,90,unknown,
                    2022-06-05,unknown,2,unknown,hungnam,sea,50,300,90,unknown,
                    2022-06-05,00:15 (UTC),3,unknown,sohae,sea,50,unknown,90,unknown,
                    2022-06-06,00:06 (UTC),1,unknown,sohae,sea,50,350,90,unknown,
                    """, Sittings.NONE);

            // Then
            assertThat(Excerpts.events(rows, MissileLaunched.class))
                    .containsExactly(
                            new MissileLaunched(
                                    DPRK,
                                    LocalDate.of(2022, 6, 5),
                                    Instant.parse("2022-06-05T00:06:00Z"),
                                    3,
                                    null,
                                    null,
                                    LaunchOutcome.UNKNOWN,
                                    new BigDecimal("50"),
                                    null),
                            new MissileLaunched(
                                    DPRK,
                                    LocalDate.of(2022, 6, 6),
                                    Instant.parse("2022-06-06T00:06:00Z"),
                                    1,
                                    null,
                                    "sohae",
                                    LaunchOutcome.UNKNOWN,
                                    new BigDecimal("50"),
                                    new BigDecimal("350")));
            assertThat(rows.getFirst().rows()).isEqualTo(3);
            assertThat(((RecordRow.Told) rows.getFirst()).remarks())
                    .containsExactly(
                            "facility: sohae, hungnam differ within the salvo and are left out",
                            "distance: 350, 300, unknown differ within the salvo and are left out");
        }

        @Test
        void salvos_of_two_types_that_are_printed_through_one_another_are_two() throws Exception {
            assertThat(launches(MISSILES + """
                    2006-07-05,unknown,1,scud-c,kittaeryong,sea,150,420,54,success,
                    2006-07-05,unknown,1,nodong,kittaeryong,sea,150,400,53,success,
                    2006-07-05,unknown,2,scud-c,kittaeryong,sea,150,440,52,success,
                    2006-07-05,unknown,2,nodong,kittaeryong,sea,150,440,50,success,
                    2006-07-05,unknown,3,nodong,kittaeryong,sea,150,420,51,success,
                    """))
                    .extracting(launch ->
                            ((MissileLaunched) launch).missileType() + " " + ((MissileLaunched) launch).missiles())
                    .containsExactly("scud-c 2", "nodong 3");
        }

        @Test
        void a_height_and_a_distance_that_look_swapped_are_kept_as_printed_and_remarked() throws Exception {
            // When
            List<RecordRow> rows = Excerpts.rows(new LaunchTable(), MISSILES + """
                    2022-05-24,21:00 (UTC),1,x,y,sea,360,540,90,unknown,
                    2022-05-24,21:00 (UTC),2,x,y,sea,360,540,90,unknown,
                    2022-05-04,03:03 (UTC),,x,y,sea,780,470,90,unknown,
                    """, Sittings.NONE);

            // Then
            assertThat(Excerpts.events(rows, MissileLaunched.class))
                    .extracting(MissileLaunched::apogeeKm)
                    .containsExactly(new BigDecimal("360"), new BigDecimal("780"));
            assertThat(((RecordRow.Told) rows.getFirst()).remarks())
                    .containsExactly(
                            "line 2: apogee 360 and distance 540 look swapped, and are kept as printed",
                            "line 3: apogee 360 and distance 540 look swapped, and are kept as printed");
            assertThat(((RecordRow.Told) rows.getLast()).remarks()).isEmpty();
        }

        @Test
        void half_an_hour_was_missing_in_pyongyang_from_2015_to_2018() throws Exception {
            assertThat(launches(MISSILES + "2017-11-28,15:15 (UTC),,x,y,sea,1,1,90,success,\n"
                            + "2022-11-28,15:15 (UTC),,x,y,sea,1,1,90,success,\n"))
                    .extracting(launch -> ((MissileLaunched) launch).localDate())
                    .containsExactly(LocalDate.of(2017, 11, 28), LocalDate.of(2022, 11, 29));
        }

        @Test
        void without_an_hour_the_printed_day_stands_and_no_instant() throws Exception {
            List<RecordRow> rows = Excerpts.rows(
                    new LaunchTable(), MISSILES + "2019-05-09,unknown,,x,y,sea,1,1,90,success,\n", Sittings.NONE);

            assertThat(Excerpts.events(rows, MissileLaunched.class))
                    .singleElement()
                    .returns(LocalDate.of(2019, 5, 9), MissileLaunched::localDate)
                    .returns(null, MissileLaunched::launchedAt);
            assertThat(((RecordRow.Told) rows.getFirst()).remarks())
                    .singleElement()
                    .asString()
                    .contains("hour is not known");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                        1984-09,unknown,,x,y,sea,1,1,90,failure,    | date: "1984-09" is no day such as 2022-06-05
                        2022-01-01,6 am,,x,y,sea,1,1,90,failure,    | time: "6 am" is neither unknown nor an hour such as 21:37 (UTC)
                        2022-01-01,25:00 (UTC),,x,y,sea,1,1,90,failure, | time: "25:00 (UTC)" is neither unknown nor an hour such as 21:37 (UTC)
                        2022-01-01,unknown,,x,y,sea,high,1,90,failure, | apogee: "high" is no number of kilometres
                        2022-01-01,unknown,,x,y,sea,1,1,90,lost,    | outcome: "lost" is none of success, failure, unknown
                        2022-01-01,unknown                          | 2 columns of 11; the file may be cut off here
                        """)
        void a_row_that_cannot_be_read_is_refused_and_the_next_one_told(String row, String reason) throws Exception {
            List<RecordRow> rows = Excerpts.rows(
                    new LaunchTable(),
                    MISSILES + row + "\n2022-01-05,unknown,,x,y,sea,1,1,90,success,\n",
                    Sittings.NONE);

            assertThat(rows.getFirst()).isEqualTo(new RecordRow.Refused(2, reason));
            assertThat(rows.getLast()).isInstanceOf(RecordRow.Told.class);
        }

        @Test
        void a_salvo_with_a_row_that_cannot_be_read_is_not_told_with_a_missile_less() throws Exception {
            assertThat(Excerpts.rows(new LaunchTable(), MISSILES + """
                    2022-06-05,00:06 (UTC),1,x,y,sea,50,350,90,unknown,
                    2022-06-05,noon,2,x,y,sea,50,350,90,unknown,
                    """, Sittings.NONE))
                    .containsExactly(
                            new RecordRow.Refused(
                                    3, "time: \"noon\" is neither unknown nor an hour such as 21:37 (UTC)"),
                            new RecordRow.Refused(2, "of one salvo with line 3, which is refused"));
        }
    }

    @Nested
    class GivenATableOfEvents {

        @ParameterizedTest
        @CsvSource(textBlock = """
                        The North fired eight short-range ballistic missiles toward the sea., 8
                        On Friday it launched a ballistic missile from Wonsan., 1
                        State media: it test-fired 3 Nodong missiles., 3
                        It fired two SRBMs before noon., 2
                        """)
        void a_number_of_missiles_that_the_text_states_is_told(String text, int missiles) throws Exception {
            assertThat(launches(EVENTS + "2022-06-05,Missile Provocation,Launch," + text + ",\n"))
                    .containsExactly(new MissileLaunched(
                            DPRK,
                            LocalDate.of(2022, 6, 5),
                            null,
                            missiles,
                            null,
                            null,
                            LaunchOutcome.UNKNOWN,
                            null,
                            null));
        }

        @Test
        void a_cruise_missile_is_told_as_one() throws Exception {
            assertThat(
                            launches(
                                    EVENTS
                                            + "2022-08-17,Missile Provocation,Launch,It fired two cruise missiles from the west coast.,\n"))
                    .singleElement()
                    .isEqualTo(new MissileLaunched(
                            DPRK,
                            LocalDate.of(2022, 8, 17),
                            null,
                            2,
                            "cruise missile",
                            null,
                            LaunchOutcome.UNKNOWN,
                            null,
                            null));
        }

        @Test
        void the_name_of_the_event_tells_of_a_cruise_missile_too() throws Exception {
            assertThat(
                            launches(
                                    EVENTS
                                            + "2007-06-07,Missile Provocation,Anti-Ship Cruise Missile Launch,It fired 2 missiles from its west coast.,\n"))
                    .extracting(launch -> ((MissileLaunched) launch).missileType())
                    .containsExactly("cruise missile");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        It fired about 25 missiles of different types. More came later. | 25 | MISSILES      | It fired about 25 missiles of different types.
                        The North launched at least two SRBMs                           | 2  | MISSILES      | The North launched at least two SRBMs
                        It conducted at least 2 additional launches of a missile.       | 2  | LAUNCH_EVENTS | It conducted at least 2 additional launches of a missile.
                        """)
        void a_rough_number_is_a_reported_count_with_the_words_that_say_so(
                String text, int count, LaunchUnit unit, String quoted) throws Exception {
            // When
            List<RecordRow> rows = Excerpts.rows(
                    new LaunchTable(), EVENTS + "2022-11-02,Missile Provocation,Launch," + text + ",\n", Sittings.NONE);

            // Then
            assertThat(rows).singleElement().isInstanceOfSatisfying(RecordRow.Told.class, told -> {
                LocalDate day = LocalDate.of(2022, 11, 2);
                assertThat(told.events()).containsExactly(new LaunchCountReported(DPRK, day, day, count, unit));
                assertThat(told.evidence().quote()).isEqualTo(quoted);
                assertThat(told.remarks()).singleElement().asString().contains("rough");
            });
        }

        @ParameterizedTest
        @CsvSource(textBlock = """
                        It fired several missiles into the sea.
                        It fired a Nodong and also fired at least 2 missiles of another type.
                        It launched two projectiles.
                        A test of a missile was halted.
                        It fired one of its new missiles.
                        It launched a series of missiles.
                        """)
        void a_text_without_a_plain_number_tells_none(String text) throws Exception {
            assertThat(Excerpts.rows(
                            new LaunchTable(),
                            EVENTS + "2022-06-05,Missile Provocation,Launch," + text + ",\n",
                            Sittings.NONE))
                    .containsExactly(new RecordRow.Skipped(2, "launch without a stated number of missiles", null));
        }

        @Test
        void nuclear_tests_are_told_and_other_events_skipped() throws Exception {
            assertThat(Excerpts.rows(new LaunchTable(), EVENTS + """
                            2017-09-03,Nuclear Provocation,Nuclear Test,The sixth test.,
                            2010-11-23,Other Provocation,Shelling,Shells fell on an island.,
                            2010-11-23,Sport,Match,A draw.,
                            """, Sittings.NONE))
                    .satisfiesExactly(
                            test -> assertThat(((RecordRow.Told) test).events())
                                    .containsExactly(new NuclearTestConducted(DPRK, LocalDate.of(2017, 9, 3), null)),
                            other -> assertThat(other).isEqualTo(new RecordRow.Skipped(3, "other provocation", null)),
                            sport -> assertThat(sport).isInstanceOf(RecordRow.Refused.class));
        }
    }

    @Test
    void another_table_is_refused_whole() {
        assertThatThrownBy(() -> launches("state,from\nKenya,2021\n"))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessageContaining("must be date,time,series,missile,facility");
    }

    private static List<LaunchEvent> launches(String csv) throws Exception {
        return Excerpts.events(Excerpts.rows(new LaunchTable(), csv, Sittings.NONE), LaunchEvent.class);
    }
}
