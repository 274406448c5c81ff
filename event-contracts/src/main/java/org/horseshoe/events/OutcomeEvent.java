package org.horseshoe.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the Council decided on a draft, computed by the Charter's rule.
 *
 * <p>The latest event of a draft replaces the earlier ones: better evidence can complete or correct an outcome. Each
 * carries the draft's measures, adopted or not, so that a reader needs to ask nobody.
 */
public sealed interface OutcomeEvent extends Event {

    /** The draft under its UN symbol, or under a provisional reference while the symbol is not known. */
    DraftSymbol draft();

    @Override
    default String subject() {
        return draft().value();
    }

    /**
     * The draft became a resolution.
     *
     * @param resolution its symbol, where known
     * @param decidedOn the day of the decision in New York
     * @param tally the figures, where there are any
     * @param regime the sanctions regime it is about
     */
    record ResolutionAdopted(
            DraftSymbol draft,
            @Nullable String resolution,
            LocalDate decidedOn,
            @Nullable ReportedTally tally,
            @Nullable String title,
            @Nullable String regime,
            List<Member> sponsors,
            List<Measure> measures)
            implements OutcomeEvent {
        public ResolutionAdopted {
            Check.present("draft", draft);
            Check.present("decidedOn", decidedOn);
            sponsors = Check.copyOf(sponsors);
            measures = Check.copyOf(measures);
        }
    }

    /**
     * The draft had the votes and failed by the negative vote of a permanent member (UN Charter, Art. 27(3)).
     *
     * @param vetoedBy the permanent members that voted against, in alphabetical order of their codes
     */
    record DraftVetoed(
            DraftSymbol draft,
            LocalDate decidedOn,
            List<Member> vetoedBy,
            @Nullable ReportedTally tally,
            @Nullable String title,
            @Nullable String regime,
            List<Member> sponsors,
            List<Measure> measures)
            implements OutcomeEvent {
        public DraftVetoed {
            Check.present("draft", draft);
            Check.present("decidedOn", decidedOn);
            vetoedBy = Check.copyOf(vetoedBy);
            sponsors = Check.copyOf(sponsors);
            measures = Check.copyOf(measures);
        }
    }

    /**
     * The draft did not obtain the required number of votes; no veto, whoever voted against.
     *
     * @param required how many votes in favour the day's rule asked for
     */
    record DraftNotAdopted(
            DraftSymbol draft,
            LocalDate decidedOn,
            int required,
            @Nullable ReportedTally tally,
            @Nullable String title,
            @Nullable String regime,
            List<Member> sponsors,
            List<Measure> measures)
            implements OutcomeEvent {
        public DraftNotAdopted {
            Check.present("draft", draft);
            Check.present("decidedOn", decidedOn);
            sponsors = Check.copyOf(sponsors);
            measures = Check.copyOf(measures);
        }
    }

    /**
     * What was said of this draft's outcome no longer holds.
     *
     * @param replacedBy the draft under whose symbol the outcome is told from now on, where there is one
     */
    record OutcomeWithdrawn(DraftSymbol draft, @Nullable DraftSymbol replacedBy, String reason)
            implements OutcomeEvent {
        public OutcomeWithdrawn {
            Check.present("draft", draft);
            Check.text("reason", reason);
        }
    }

    /**
     * A veto opened the General Assembly's duty to debate it (A/RES/76/262).
     *
     * @param vetoOn the day of the veto
     * @param dueOn the tenth working day after it at UN headquarters
     */
    record VetoDebateDue(DraftSymbol draft, LocalDate vetoOn, LocalDate dueOn, List<Member> vetoedBy)
            implements OutcomeEvent {
        public VetoDebateDue {
            Check.present("draft", draft);
            Check.present("vetoOn", vetoOn);
            Check.present("dueOn", dueOn);
            vetoedBy = Check.copyOf(vetoedBy);
        }
    }

    /**
     * The General Assembly met its duty to debate a veto.
     *
     * @param heldOn the day of the debate
     * @param dueOn the day it was due
     */
    record VetoDebateDutyMet(DraftSymbol draft, LocalDate heldOn, LocalDate dueOn) implements OutcomeEvent {
        public VetoDebateDutyMet {
            Check.present("draft", draft);
            Check.present("heldOn", heldOn);
            Check.present("dueOn", dueOn);
        }
    }
}
