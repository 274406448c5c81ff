package org.horseshoe.events;

import static org.horseshoe.events.SampleEnvelopes.DRAFT_2017;
import static org.horseshoe.events.SampleEnvelopes.DRAFT_2022;
import static org.horseshoe.events.SampleEnvelopes.VETO_DAY;
import static org.horseshoe.events.SampleEnvelopes.claim;
import static org.horseshoe.events.SampleEnvelopes.followOn;
import static org.horseshoe.events.SampleEnvelopes.members;
import static org.horseshoe.events.SampleEnvelopes.official;

import java.time.LocalDate;
import java.util.List;
import org.horseshoe.events.OutcomeEvent.DraftNotAdopted;
import org.horseshoe.events.OutcomeEvent.DraftVetoed;
import org.horseshoe.events.OutcomeEvent.OutcomeWithdrawn;
import org.horseshoe.events.OutcomeEvent.ResolutionAdopted;
import org.horseshoe.events.OutcomeEvent.VetoDebateDue;
import org.horseshoe.events.OutcomeEvent.VetoDebateDutyMet;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.jspecify.annotations.Nullable;

/** 2375 (2017) adopted, S/2022/431 vetoed and debated, S/2014/916 short of nine votes. */
final class OutcomeSamples {

    private static final String VOTES = "/vote-service";
    private static final LocalDate DEBATE_DUE = LocalDate.of(2022, 6, 10);

    private OutcomeSamples() {}

    static List<EventEnvelope> all() {
        LocalDate debate = LocalDate.of(2022, 6, 8);
        return List.of(
                adopted(),
                vetoed(),
                notAdopted(),
                followOn(
                        VOTES,
                        ProceedingsSamples.draftIdentified(),
                        new OutcomeWithdrawn(
                                DraftSymbol.provisional(VETO_DAY, "DPRK"),
                                DRAFT_2022,
                                "the draft is known by its symbol now")),
                followOn(
                        VOTES,
                        ProceedingsSamples.vote(),
                        new VetoDebateDue(DRAFT_2022, VETO_DAY, DEBATE_DUE, members("CHN", "RUS"))),
                followOn(VOTES, ProceedingsSamples.debate(), new VetoDebateDutyMet(DRAFT_2022, debate, DEBATE_DUE)));
    }

    static EventEnvelope adopted() {
        return adopted(new ResolutionAdopted(
                DRAFT_2017,
                "S/RES/2375(2017)",
                LocalDate.of(2017, 9, 11),
                new ReportedTally(15, 0, 0, null),
                "Draft resolution on strengthening sanctions against the Democratic People's Republic of Korea",
                "DPRK",
                members("USA"),
                List.of(SampleMeasures.TEXTILES_2375, SampleMeasures.REFINED_2375)));
    }

    static EventEnvelope adopted(ResolutionAdopted adopted) {
        EventEnvelope vote = vote(
                adopted.draft(), adopted.decidedOn(), adopted.tally(), StatedOutcome.ADOPTED, adopted.resolution());
        return followOn(VOTES, vote, adopted);
    }

    static EventEnvelope vetoed() {
        return followOn(
                VOTES,
                ProceedingsSamples.vote(),
                new DraftVetoed(
                        DRAFT_2022,
                        VETO_DAY,
                        members("CHN", "RUS"),
                        new ReportedTally(13, 2, 0, null),
                        null,
                        "DPRK",
                        members("USA"),
                        List.of(SampleMeasures.CRUDE_2022, SampleMeasures.ASSETS_2022)));
    }

    private static EventEnvelope notAdopted() {
        DraftSymbol draft = new DraftSymbol("S/2014/916");
        LocalDate day = LocalDate.of(2014, 12, 30);
        ReportedTally tally = new ReportedTally(8, 2, 5, null);
        return followOn(
                VOTES,
                vote(draft, day, tally, StatedOutcome.NOT_ADOPTED, null),
                new DraftNotAdopted(
                        draft,
                        day,
                        9,
                        tally,
                        "Draft resolution on parameters for a negotiated solution of the Palestine question",
                        null,
                        members("JOR"),
                        List.of()));
    }

    private static EventEnvelope vote(
            DraftSymbol draft,
            LocalDate day,
            @Nullable ReportedTally tally,
            StatedOutcome stated,
            @Nullable String resolution) {
        return claim(
                new VoteRecorded(
                        draft,
                        Question.DRAFT_AS_A_WHOLE,
                        day,
                        null,
                        VoteMode.RECORDED,
                        false,
                        tally,
                        List.of(),
                        stated,
                        resolution),
                official("https://docs.un.org/en/" + draft, draft.value()));
    }
}
