package org.horseshoe.events;

import static org.horseshoe.events.SampleEnvelopes.claim;
import static org.horseshoe.events.SampleEnvelopes.dataset;
import static org.horseshoe.events.SampleEnvelopes.official;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.horseshoe.events.LaunchEvent.LaunchCountReported;
import org.horseshoe.events.LaunchEvent.MissileLaunched;
import org.horseshoe.events.LaunchEvent.NuclearTestConducted;

/** The launch of 29 November 2017, the test of 3 September 2017 and a count of 2022. */
final class LaunchSamples {

    private static final Member DPRK = new Member("PRK");

    private LaunchSamples() {}

    static List<EventEnvelope> all() {
        return List.of(
                claim(
                        new MissileLaunched(
                                DPRK,
                                LocalDate.of(2017, 11, 29),
                                Instant.parse("2017-11-28T18:18:00Z"),
                                1,
                                "hwasong-15",
                                "pyongsong",
                                LaunchOutcome.SUCCESS,
                                new BigDecimal("4475"),
                                new BigDecimal("950")),
                        dataset(
                                "James Martin Center for Nonproliferation Studies",
                                "https://www.nti.org/analysis/articles/cns-north-korea-missile-test-database/",
                                "The CNS North Korea Missile Test Database")),
                claim(
                        new NuclearTestConducted(DPRK, LocalDate.of(2017, 9, 3), "punggye-ri"),
                        official("https://docs.un.org/en/S/RES/2375(2017)", "S/RES/2375(2017)")),
                claim(
                        new LaunchCountReported(
                                DPRK, LocalDate.of(2022, 1, 1), LocalDate.of(2022, 6, 5), 18, LaunchUnit.LAUNCH_EVENTS),
                        ArticleSamples.EVIDENCE));
    }
}
