package org.horseshoe.sanctions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.horseshoe.sanctions.BundledHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two regimes of other shapes than the DPRK's: one renewed by date and lifted in part, one ended and applied again. */
class OtherRegimesTest {

    private static final List<Decision> DECISIONS = BundledHistory.outcomes().stream()
            .flatMap(outcome -> Decision.of(outcome, Instant.EPOCH).stream())
            .toList();

    @ParameterizedTest(name = "Libya, {0} on {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            arms-embargo              | 2011-02-25 |
            arms-embargo              | 2011-02-26 | 1970
            arms-embargo              | 2011-09-15 | 1970
            arms-embargo              | 2011-09-16 | 2009
            arms-embargo              | 2013-03-14 | 2095
            arms-embargo              | 2014-08-26 | 2095
            arms-embargo              | 2014-08-27 | 2174
            arms-embargo              | 2025-01-15 | 2174
            arms-embargo              | 2025-01-16 | 2769
            no-fly-zone               | 2011-03-16 |
            no-fly-zone               | 2011-03-17 | 1973
            no-fly-zone               | 2011-10-31 | 1973
            no-fly-zone               | 2011-11-01 |
            libyan-aircraft           | 2011-09-15 | 1973
            libyan-aircraft           | 2011-09-16 |
            cargo-inspection          | 2011-03-17 | 1973
            cargo-inspection          | 2012-03-12 | 2040
            asset-freeze              | 2011-03-17 | 1973
            asset-freeze              | 2011-09-16 | 2009
            illicit-petroleum-exports | 2014-03-18 |
            illicit-petroleum-exports | 2014-03-19 | 2146
            illicit-petroleum-exports | 2015-03-05 | 2208
            illicit-petroleum-exports | 2015-03-27 | 2213
            illicit-petroleum-exports | 2016-03-31 | 2278
            illicit-petroleum-exports | 2017-06-28 | 2278
            illicit-petroleum-exports | 2017-06-29 | 2362
            illicit-petroleum-exports | 2018-11-05 | 2441
            illicit-petroleum-exports | 2020-02-11 | 2509
            illicit-petroleum-exports | 2021-04-16 | 2571
            illicit-petroleum-exports | 2022-07-13 | 2644
            illicit-petroleum-exports | 2023-10-19 | 2701
            illicit-petroleum-exports | 2025-01-16 | 2769
            illicit-petroleum-exports | 2026-05-01 | 2769
            illicit-petroleum-exports | 2026-05-02 |
            panel-of-experts          | 2012-03-11 | 1973
            panel-of-experts          | 2026-05-15 | 2769
            panel-of-experts          | 2026-05-16 |
            """)
    void measures_renewed_by_date_run_out_by_themselves_and_some_are_lifted(
            String key, LocalDate day, String resolution) {
        assertThat(inForce("Libya", key, day)).isEqualTo(resolution == null ? "" : resolution);
    }

    @ParameterizedTest(name = "Iran, {0} on {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            proliferation-goods-supply | 2006-12-22 |
            proliferation-goods-supply | 2006-12-23 | 1737
            proliferation-goods-supply | 2010-06-08 | 1737
            proliferation-goods-supply | 2010-06-09 | 1929
            proliferation-goods-supply | 2016-01-15 | 1929
            proliferation-goods-supply | 2016-01-16 |
            proliferation-goods-supply | 2025-09-27 |
            proliferation-goods-supply | 2025-09-28 | 1929
            arms-export                | 2007-03-23 |
            arms-export                | 2007-03-24 | 1747
            arms-export                | 2016-01-16 |
            arms-export                | 2025-09-28 | 1747
            travel-ban                 | 2008-03-02 |
            travel-ban                 | 2008-03-03 | 1803
            travel-ban                 | 2010-06-09 | 1929
            travel-ban                 | 2016-01-16 |
            travel-ban                 | 2025-09-28 | 1929
            agreed-arms-supply         | 2016-01-15 |
            agreed-arms-supply         | 2016-01-16 | 2231
            agreed-arms-supply         | 2020-10-18 | 2231
            agreed-arms-supply         | 2020-10-19 |
            agreed-missile-transfers   | 2023-10-18 | 2231
            agreed-missile-transfers   | 2023-10-19 |
            agreed-nuclear-transfers   | 2025-09-27 | 2231
            agreed-nuclear-transfers   | 2025-09-28 |
            panel-of-experts           | 2016-01-15 | 2224
            panel-of-experts           | 2016-01-16 |
            panel-of-experts           | 2025-09-28 |
            """)
    void what_was_ended_for_a_time_applies_again(String key, LocalDate day, String resolution) {
        assertThat(inForce("Iran", key, day)).isEqualTo(resolution == null ? "" : resolution);
    }

    @Test
    void what_ended_and_what_applies_again_is_told_with_its_cause() {
        assertThat(TimelineEntry.of(Regime.of("Iran", DECISIONS)))
                .filteredOn(entry -> entry.version().measure().key().equals("arms-export"))
                .extracting(entry -> entry.day() + " " + entry.kind() + " " + entry.cause())
                .containsExactly(
                        "2007-03-24 IMPOSED S/RES/1747(2007)",
                        "2016-01-16 LIFTED S/RES/2231(2015)",
                        "2025-09-28 RESUMED S/RES/2231(2015)");
    }

    @Test
    void the_humanitarian_carve_out_is_in_every_regime_from_its_day_on() {
        for (String regime : List.of("DPRK", "Iran", "Libya")) {
            assertThat(inForce(regime, "humanitarian-carve-out", LocalDate.of(2022, 12, 8)))
                    .isEmpty();
            assertThat(inForce(regime, "humanitarian-carve-out", LocalDate.of(2022, 12, 9)))
                    .isEqualTo("2664");
        }
    }

    private static String inForce(String regime, String key, LocalDate day) {
        return MeasureTimeline.of(regime, key, DECISIONS).inForceOn(day).stream()
                .map(version -> version.decision().document().replaceAll("S/RES/|\\(.*", ""))
                .collect(Collectors.joining("; "));
    }
}
