package org.horseshoe.events;

import static org.horseshoe.events.SampleEnvelopes.claim;
import static org.horseshoe.events.SampleEnvelopes.official;

import java.time.LocalDate;
import java.util.List;
import org.horseshoe.events.MembershipEvent.CouncilSeatStated;

/** The term of Kenya in 2021 and 2022. */
final class MembershipSamples {

    private MembershipSamples() {}

    static List<EventEnvelope> all() {
        return List.of(claim(
                new CouncilSeatStated(
                        new Member("KEN"), "Kenya", false, LocalDate.of(2021, 1, 1), LocalDate.of(2022, 12, 31)),
                official(
                        "https://main.un.org/securitycouncil/en/content/countries-elected-members",
                        "Elected members")));
    }
}
