package org.horseshoe.vote.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.horseshoe.events.Member;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatClaimTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    KEN | false | 2021-01-01 | 2022-12-31 | -
                    KEN | false | 2022-01-01 | 2023-12-31 | The record has no seat of KEN on 2023-01-01.
                    KEN | true  | 2022-01-01 | 2022-12-31 | The record has KEN in an elected seat on 2022-01-01.
                    FRA | true  | 1946-01-01 | -          | -
                    FRA | false | 2020-01-01 | -          | The record has FRA in a permanent seat on 2020-01-01.
                    CHN | true  | 1971-01-01 | 1971-12-31 | The record has no seat of CHN on 1971-01-01.
                    TWN | true  | 1946-01-17 | 1971-10-24 | -
                    SUN | true  | 1946-01-17 | 1991-12-31 | The record has no seat of SUN on 1991-12-24.
                    KEN | false | 2090-01-01 | 2090-12-31 | -
                    """)
    void the_record_of_the_membership_agrees_or_says_from_which_day_it_differs(
            String member, boolean permanent, LocalDate from, LocalDate to, String says) {
        var claim = new SeatClaim(new Member(member), null, permanent, from, to);

        assertThat(claim.contradictedBy(CouncilMembership.ofRecord())).isEqualTo(says);
    }
}
