package org.horseshoe.sanctions.domain.match;

import java.util.Objects;
import org.horseshoe.events.ListEntry;

/**
 * One name bearer that can be matched.
 *
 * @param id its reference in the list, such as {@code KPe.068}, or for a proposed name the draft and the name
 * @param regime the regime under which it is listed or proposed
 * @param standing whether it is listed, was, or is only proposed
 * @param entry what the list says of it
 */
public record Candidate(String id, String regime, Standing standing, ListEntry entry) {
    public Candidate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(regime, "regime");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(entry, "entry");
    }
}
