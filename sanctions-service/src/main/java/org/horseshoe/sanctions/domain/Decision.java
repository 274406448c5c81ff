package org.horseshoe.sanctions.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Measure;
import org.horseshoe.events.Member;
import org.horseshoe.events.OutcomeEvent;
import org.horseshoe.events.OutcomeEvent.DraftNotAdopted;
import org.horseshoe.events.OutcomeEvent.DraftVetoed;
import org.horseshoe.events.OutcomeEvent.OutcomeWithdrawn;
import org.horseshoe.events.OutcomeEvent.ResolutionAdopted;
import org.horseshoe.events.OutcomeEvent.VetoDebateDue;
import org.horseshoe.events.OutcomeEvent.VetoDebateDutyMet;
import org.horseshoe.events.ReportedTally;
import org.jspecify.annotations.Nullable;

/**
 * What the Council decided on one draft, with the measures that the draft carried.
 *
 * <p>Decisions are in the order of their days, those of one day in the order of their symbols: a total order that no
 * order of arrival can change.
 *
 * @param regime the regime that the draft as a whole is about, where known
 * @param recordedAt when Horseshoe knew of it
 */
public record Decision(
        DraftSymbol draft,
        @Nullable String resolution,
        LocalDate decidedOn,
        Outcome outcome,
        @Nullable ReportedTally tally,
        @Nullable String title,
        @Nullable String regime,
        List<Member> sponsors,
        List<Measure> measures,
        Instant recordedAt)
        implements Comparable<Decision> {

    private static final Comparator<Decision> ORDER =
            Comparator.comparing(Decision::decidedOn).thenComparing(Decision::draft);

    public Decision {
        sponsors = List.copyOf(sponsors);
        measures = List.copyOf(measures);
    }

    /** The decision that an event tells of; empty for a withdrawal, and for the General Assembly's debates. */
    public static Optional<Decision> of(OutcomeEvent event, Instant recordedAt) {
        return switch (event) {
            case ResolutionAdopted(
                    var draft,
                    var symbol,
                    var on,
                    var tally,
                    var title,
                    var regime,
                    var by,
                    var measures) ->
                Optional.of(new Decision(
                        draft, symbol, on, new Outcome.Adopted(), tally, title, regime, by, measures, recordedAt));
            case DraftVetoed(var draft, var on, var vetoes, var tally, var title, var regime, var by, var measures) ->
                Optional.of(new Decision(
                        draft, null, on, new Outcome.Vetoed(vetoes), tally, title, regime, by, measures, recordedAt));
            case DraftNotAdopted(
                    var draft,
                    var on,
                    var needed,
                    var tally,
                    var title,
                    var regime,
                    var by,
                    var measures) ->
                Optional.of(new Decision(
                        draft,
                        null,
                        on,
                        new Outcome.TooFewVotes(needed),
                        tally,
                        title,
                        regime,
                        by,
                        measures,
                        recordedAt));
            case OutcomeWithdrawn _, VetoDebateDue _, VetoDebateDutyMet _ -> Optional.empty();
        };
    }

    /** Whether its measures count. */
    public boolean adopted() {
        return outcome instanceof Outcome.Adopted;
    }

    /** What kept its measures from coming into force, in a few words; empty where it was adopted. */
    public Optional<String> cause() {
        return switch (outcome) {
            case Outcome.Adopted _ -> Optional.empty();
            case Outcome.Vetoed(var by) ->
                Optional.of("veto: " + by.stream().map(Member::code).collect(Collectors.joining(", ")));
            case Outcome.TooFewVotes(var required) ->
                Optional.of("too few votes: "
                        + (tally == null ? "fewer than " + required : tally.inFavour() + " of " + required));
        };
    }

    /** What it is cited as: the resolution, or the draft where there is none or its number is not known. */
    public String document() {
        return resolution == null ? draft.value() : resolution;
    }

    /** Every regime that it speaks of, in alphabetical order. */
    public SortedSet<String> regimes() {
        SortedSet<String> regimes =
                measures.stream().map(Measure::regime).collect(Collectors.toCollection(TreeSet::new));
        if (regime != null) {
            regimes.add(regime);
        }
        return regimes;
    }

    @Override
    public int compareTo(Decision other) {
        return ORDER.compare(this, other);
    }
}
