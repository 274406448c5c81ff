package org.horseshoe.ingest.extraction;

import java.time.LocalDate;
import java.util.List;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.DesignationEvent;
import org.horseshoe.events.EventTypes;
import org.horseshoe.events.LaunchEvent;
import org.horseshoe.events.Measure;
import org.horseshoe.events.Member;
import org.horseshoe.events.ProceedingsEvent;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.jspecify.annotations.Nullable;

/** What an article says happened, before it is known which draft of the record it is about. */
public sealed interface Claim
        permits Claim.VoteTaken,
                Claim.DraftDescribed,
                Claim.DebateHeld,
                Claim.LaunchesCounted,
                Claim.ListingProposed,
                Told {

    /** The wire name of the event that it would be; what the record has no event for has a name without a version. */
    String type();

    /**
     * The Council voted.
     *
     * @param heldOn the day in New York; absent where the text does not tell it
     * @param procedural true where the text calls the vote procedural; it never says that one is not
     * @param contradictions what the text says against itself, for a person to decide
     */
    record VoteTaken(
            DraftClue draft,
            @Nullable LocalDate heldOn,
            VoteMode mode,
            @Nullable Boolean procedural,
            @Nullable ReportedTally tally,
            List<Ballot> ballots,
            @Nullable StatedOutcome stated,
            @Nullable String resolution,
            List<String> contradictions)
            implements Claim {
        public VoteTaken {
            ballots = List.copyOf(ballots);
            contradictions = List.copyOf(contradictions);
        }

        @Override
        public String type() {
            return EventTypes.wireName(ProceedingsEvent.VoteRecorded.class);
        }
    }

    /**
     * A draft was put before the Council.
     *
     * @param regime the sanctions regime it is about, where it is about sanctions
     */
    record DraftDescribed(DraftClue draft, @Nullable String regime, List<Measure> measures) implements Claim {
        public DraftDescribed {
            measures = List.copyOf(measures);
        }

        @Override
        public String type() {
            return EventTypes.wireName(ProceedingsEvent.DraftTabled.class);
        }
    }

    /** The General Assembly debated a veto. */
    record DebateHeld(DraftClue draft, LocalDate heldOn, List<Member> speakers) implements Claim {
        public DebateHeld {
            speakers = List.copyOf(speakers);
        }

        @Override
        public String type() {
            return EventTypes.wireName(ProceedingsEvent.VetoDebateHeld.class);
        }
    }

    /** A number of launches was given. */
    record LaunchesCounted(LaunchEvent.LaunchCountReported count) implements Claim {
        @Override
        public String type() {
            return EventTypes.wireName(LaunchEvent.LaunchCountReported.class);
        }
    }

    /** A person or an entity was to be put on the sanctions list; the press alone never lists anybody. */
    record ListingProposed(
            DraftClue draft, String name, @Nullable String regime) implements Claim {
        @Override
        public String type() {
            return EventTypes.wireName(DesignationEvent.NameListed.class);
        }
    }
}
