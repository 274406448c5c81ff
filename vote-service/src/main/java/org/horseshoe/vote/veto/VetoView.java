package org.horseshoe.vote.veto;

import java.time.LocalDate;
import java.util.List;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Member;
import org.horseshoe.events.Question;
import org.horseshoe.events.ReportedTally;
import org.jspecify.annotations.Nullable;

/**
 * One vetoed vote, or one that a source calls vetoed and the rule does not.
 *
 * @param vote its address below {@code /votes}
 * @param topic the agenda item
 * @param verdict {@code vetoed}, or what the rule says instead
 * @param basis {@code computed} where the figures are known, {@code stated} where a source's word is taken
 * @param contradicted whether something that is said of it cannot be true; {@code /votes/{id}/claims} tells what
 */
record VetoView(
        String vote,
        LocalDate heldOn,
        DraftSymbol draft,
        Question question,
        @Nullable String meeting,
        @Nullable String topic,
        List<Member> vetoedBy,
        @Nullable ReportedTally tally,
        String verdict,
        String basis,
        boolean contradicted) {}
