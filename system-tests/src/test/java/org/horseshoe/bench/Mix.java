package org.horseshoe.bench;

import java.util.List;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.system.Load;

/** What the events are like: how many there are of a draft decides how much each must write. */
enum Mix {
    /** As an import of records brings them: each draft is tabled and voted on, and decided at once. */
    RECORD(2),
    /** As live votes bring them: each draft is tabled, fifteen ballots are cast, the vote is closed. */
    LIVE(17);

    private final int eventsADraft;

    Mix(int eventsADraft) {
        this.eventsADraft = eventsADraft;
    }

    int eventsADraft() {
        return eventsADraft;
    }

    List<EventEnvelope> events(int firstDraft, int drafts) {
        return this == RECORD ? Load.of(firstDraft, drafts) : Load.live(firstDraft, drafts);
    }
}
