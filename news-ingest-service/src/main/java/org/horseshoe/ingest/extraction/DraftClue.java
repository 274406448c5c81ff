package org.horseshoe.ingest.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Member;
import org.jspecify.annotations.Nullable;

/**
 * What an article tells of the draft that it speaks about; seldom its symbol.
 *
 * @param symbol the draft's symbol, where the text gives exactly one
 * @param votedOn the day it was voted on
 * @param matter what it is about, as in {@link org.horseshoe.ingest.gazetteer.Matters}
 * @param sponsors who submitted it
 * @param vetoedBy who vetoed it
 */
public record DraftClue(
        @Nullable DraftSymbol symbol,
        @Nullable LocalDate votedOn,
        @Nullable String matter,
        List<Member> sponsors,
        SortedSet<Member> vetoedBy) {
    public DraftClue {
        sponsors = List.copyOf(sponsors);
        vetoedBy = new TreeSet<>(vetoedBy);
    }
}
