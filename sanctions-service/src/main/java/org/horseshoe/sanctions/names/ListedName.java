package org.horseshoe.sanctions.names;

import java.time.LocalDate;
import org.horseshoe.sanctions.domain.match.Candidate;
import org.horseshoe.sanctions.domain.match.Standing;

/**
 * An entry that stands on the list, or stood there.
 *
 * @param candidate how it reads, or of one that left the list, how it read last
 * @param firstSeen the day of the first copy of the list that has it
 * @param asOf the day of the copy since which it reads like this
 */
public record ListedName(Candidate candidate, LocalDate firstSeen, LocalDate asOf) {

    public boolean isListed() {
        return candidate.standing() == Standing.LISTED;
    }
}
