package org.horseshoe.ingest.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.horseshoe.events.Member;
import org.junit.jupiter.api.Test;

class ElectedMembersTest {

    @Test
    void there_are_ten_since_1966_and_six_before() {
        assertThat(IntStream.rangeClosed(1966, 2027).mapToObj(year -> LocalDate.of(year, 6, 30)))
                .allSatisfy(day ->
                        assertThat(ElectedMembers.on(day)).as(day.toString()).hasSize(10));
        assertThat(ElectedMembers.on(LocalDate.of(1965, 12, 31))).hasSize(6);
    }

    @Test
    void a_term_ends_with_its_last_day() {
        assertThat(ElectedMembers.on(LocalDate.of(2022, 12, 31))).contains(new Member("NOR"), new Member("IND"));
        assertThat(ElectedMembers.on(LocalDate.of(2023, 1, 1)))
                .contains(new Member("JPN"))
                .doesNotContain(new Member("NOR"));
    }
}
