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
     * @param title what the sources call the draft
     * @param regime the sanctions regime it is about
     * @param sponsors the members of the United Nations that submitted it
     * @param measures what it imposes, changes or lifts
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
            resolution = Check.optionalName("resolution", resolution);
            Check.present("decidedOn", decidedOn);
            Check.date("decidedOn", decidedOn);
            title = Check.optionalText("title", title);
            regime = Check.optionalName("regime", regime);
            sponsors = Check.copyOf(sponsors);
            measures = Check.copyOf(measures);
        }
    }

    /**
     * The draft had the votes and failed by the negative vote of a permanent member (UN Charter, Art. 27(3)).
     *
     * @param decidedOn the day of the vote in New York
     * @param vetoedBy the permanent members that voted against, in alphabetical order of their codes
     * @param tally the figures, where there are any
     * @param title what the sources call the draft
     * @param regime the sanctions regime it is about, such as {@code DPRK}
     * @param sponsors the members of the United Nations that submitted it
     * @param measures what it would have imposed, changed or lifted
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
            Check.date("decidedOn", decidedOn);
            vetoedBy = Check.copyOf(vetoedBy);
            title = Check.optionalText("title", title);
            regime = Check.optionalName("regime", regime);
            sponsors = Check.copyOf(sponsors);
            measures = Check.copyOf(measures);
        }
    }

    /**
     * The draft did not obtain the required number of votes; no veto, whoever voted against.
     *
     * @param decidedOn the day of the vote in New York
     * @param required how many votes in favour the day's rule asked for
     * @param tally the figures, where there are any
     * @param title what the sources call the draft
     * @param regime the sanctions regime it is about, such as {@code DPRK}
     * @param sponsors the members of the United Nations that submitted it
     * @param measures what it would have imposed, changed or lifted
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
            Check.date("decidedOn", decidedOn);
            Check.range("required", required, 1, 15);
            title = Check.optionalText("title", title);
            regime = Check.optionalName("regime", regime);
            sponsors = Check.copyOf(sponsors);
            measures = Check.copyOf(measures);
        }
    }

    /**
     * What was said of this draft's outcome no longer holds.
     *
     * @param replacedBy the draft under whose symbol the outcome is told from now on, where there is one
     * @param reason why, for the record
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
     * @param vetoedBy the permanent members whose veto is to be debated
     */
    record VetoDebateDue(DraftSymbol draft, LocalDate vetoOn, LocalDate dueOn, List<Member> vetoedBy)
            implements OutcomeEvent {
        public VetoDebateDue {
            Check.present("draft", draft);
            Check.present("vetoOn", vetoOn);
            Check.date("vetoOn", vetoOn);
            Check.present("dueOn", dueOn);
            Check.date("dueOn", dueOn);
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
            Check.date("heldOn", heldOn);
            Check.present("dueOn", dueOn);
            Check.date("dueOn", dueOn);
        }
    }
}
