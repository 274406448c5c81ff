package org.horseshoe.sanctions.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.horseshoe.sanctions.domain.DecisionRegister.MeasureKey;

/**
 * One measure through time as it was known for a while: the two times of a regime. What is recorded late changes what is
 * known from then on, and nothing that was known before.
 */
public record KnownTimeline(Knowledge known, MeasureTimeline timeline) {

    /**
     * Every state of knowledge of a measure from an instant on, in order and without a gap; the last one has no end.
     *
     * @param accounts those of all drafts that speak of the measure and were known at the instant or after it
     */
    public static List<KnownTimeline> from(Instant start, MeasureKey key, Collection<Account> accounts) {
        var turns = new TreeSet<Instant>();
        turns.add(start);
        for (Account account : accounts) {
            turns.add(account.known().from());
            if (account.known().to() != null) {
                turns.add(account.known().to());
            }
        }
        var states = new ArrayList<KnownTimeline>();
        for (Instant turn = start; turn != null; turn = turns.higher(turn)) {
            states.add(new KnownTimeline(new Knowledge(turn, turns.higher(turn)), at(turn, key, accounts)));
        }
        return states;
    }

    private static MeasureTimeline at(Instant instant, MeasureKey key, Collection<Account> accounts) {
        List<Decision> known = accounts.stream()
                .filter(account -> account.known().contains(instant))
                .map(Account::decision)
                .toList();
        return MeasureTimeline.of(key.regime(), key.key(), known);
    }
}
