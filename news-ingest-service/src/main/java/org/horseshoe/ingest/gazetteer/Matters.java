package org.horseshoe.ingest.gazetteer;

import java.util.Optional;
import org.horseshoe.events.Member;

/** What a draft is about in one short word, the same from every source, so that drafts of a day can be told apart. */
public final class Matters {

    private Matters() {}

    /** The matter of a draft about a state: its regime where it is the target of one, or else its code. */
    public static String about(Member state) {
        return Regimes.against(state).orElseGet(state::code);
    }

    /** The matter of an agenda item, where the item tells it. */
    public static Optional<String> ofAgendaItem(String item) {
        return Regimes.ofAgendaItem(item).or(() -> {
            // A letter from a state is seldom about that state; several states leave it open which one is meant.
            var states = StateNames.in(item).stream()
                    .map(StateMention::state)
                    .distinct()
                    .toList();
            return states.size() == 1 ? Optional.of(about(states.getFirst())) : Optional.empty();
        });
    }
}
