package org.horseshoe.events;

import static org.horseshoe.events.SampleEnvelopes.DRAFT_2017;
import static org.horseshoe.events.SampleEnvelopes.DRAFT_2022;
import static org.horseshoe.events.SampleEnvelopes.TOPIC;
import static org.horseshoe.events.SampleEnvelopes.VETO_DAY;
import static org.horseshoe.events.SampleEnvelopes.claim;
import static org.horseshoe.events.SampleEnvelopes.dataset;
import static org.horseshoe.events.SampleEnvelopes.members;
import static org.horseshoe.events.SampleEnvelopes.official;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.horseshoe.events.ProceedingsEvent.BallotCast;
import org.horseshoe.events.ProceedingsEvent.ClaimWithdrawn;
import org.horseshoe.events.ProceedingsEvent.DraftIdentified;
import org.horseshoe.events.ProceedingsEvent.DraftRevised;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.ProceedingsEvent.DraftWithdrawn;
import org.horseshoe.events.ProceedingsEvent.EmergencySpecialSessionMet;
import org.horseshoe.events.ProceedingsEvent.PresidentialStatementIssued;
import org.horseshoe.events.ProceedingsEvent.PresidentialStatementProposed;
import org.horseshoe.events.ProceedingsEvent.StatementMade;
import org.horseshoe.events.ProceedingsEvent.VetoDebateHeld;
import org.horseshoe.events.ProceedingsEvent.VoteClosed;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;

/** Drafts on the DPRK of 2017 and 2022, and what became of them. */
final class ProceedingsSamples {

    private static final Evidence MEETING = official("https://docs.un.org/en/S/PV.9048", "S/PV.9048");
    private static final Evidence YEARLY_TABLE = official(
            "https://research.un.org/en/docs/sc/quick/meetings/2022", "Meetings conducted by the Council in 2022");
    private static final Evidence LIBRARY =
            dataset("Dag Hammarskjöld Library", "https://digitallibrary.un.org/record/1303910", "UN Digital Library");

    private ProceedingsSamples() {}

    static List<EventEnvelope> all() {
        return List.of(
                draftTabled(),
                claim(new DraftRevised(new DraftSymbol("S/14664"), 2, null, List.of()), LIBRARY),
                claim(
                        new DraftWithdrawn(new DraftSymbol("S/2003/215"), LocalDate.of(2003, 3, 17)),
                        official("https://docs.un.org/en/S/2003/215", "S/2003/215")),
                draftIdentified(),
                vote(),
                claim(
                        new BallotCast(
                                DRAFT_2022, Question.DRAFT_AS_A_WHOLE, new Member("CHN"), Position.AGAINST, VETO_DAY),
                        MEETING),
                claim(new VoteClosed(DRAFT_2022, Question.DRAFT_AS_A_WHOLE, VETO_DAY), MEETING),
                statementMade(),
                debate(),
                claim(
                        new EmergencySpecialSessionMet(
                                new DraftSymbol("S/2022/720"), 11, LocalDate.of(2022, 10, 10), "A/ES-11/PV.12"),
                        official("https://docs.un.org/en/A/ES-11/PV.12", "A/ES-11/PV.12")),
                claim(
                        new PresidentialStatementProposed(
                                DraftSymbol.provisional(VETO_DAY, "dprk statement"), null, members("CHN"), TOPIC),
                        ArticleSamples.EVIDENCE),
                claim(
                        new PresidentialStatementIssued(
                                new DraftSymbol("S/PRST/2017/16"), LocalDate.of(2017, 8, 29), TOPIC),
                        official("https://docs.un.org/en/S/PRST/2017/16", "S/PRST/2017/16")),
                claimWithdrawn());
    }

    /** The vote of 26 May 2022 with the figures that a source gives. */
    static VoteRecorded voteOfMay2022(ReportedTally tally) {
        return new VoteRecorded(
                DRAFT_2022,
                Question.DRAFT_AS_A_WHOLE,
                VETO_DAY,
                "S/PV.9048",
                VoteMode.RECORDED,
                false,
                tally,
                ballotsOf2022(),
                StatedOutcome.VETOED,
                null);
    }

    static EventEnvelope vote() {
        return claim(voteOfMay2022(new ReportedTally(13, 2, 0, null)), MEETING);
    }

    static EventEnvelope debate() {
        return claim(
                new VetoDebateHeld(DRAFT_2022, LocalDate.of(2022, 6, 8), "A/76/PV.77", members("CHN", "RUS")),
                official("https://docs.un.org/en/A/76/PV.77", "A/76/PV.77"));
    }

    static EventEnvelope draftIdentified() {
        return claim(new DraftIdentified(DraftSymbol.provisional(VETO_DAY, "DPRK"), DRAFT_2022), MEETING);
    }

    private static EventEnvelope draftTabled() {
        return claim(
                new DraftTabled(
                        DRAFT_2017,
                        "Draft resolution on strengthening sanctions against the Democratic People's Republic of Korea",
                        LocalDate.of(2017, 9, 11),
                        members("USA"),
                        TOPIC,
                        "DPRK",
                        List.of(SampleMeasures.TEXTILES_2375, SampleMeasures.REFINED_2375)),
                LIBRARY);
    }

    private static EventEnvelope statementMade() {
        return claim(
                new StatementMade(
                        DRAFT_2022,
                        "Zhang Jun",
                        "Permanent Representative",
                        new Member("CHN"),
                        Forum.GENERAL_ASSEMBLY,
                        Stance.OPPOSES,
                        LocalDate.of(2022, 6, 8),
                        "China explained its veto: more sanctions would not help, dialogue would."),
                official("https://docs.un.org/en/A/76/PV.77", "A/76/PV.77"));
    }

    private static EventEnvelope claimWithdrawn() {
        UUID misprint = claim(voteOfMay2022(new ReportedTally(13, 0, 2, null)), YEARLY_TABLE)
                .id();
        UUID corrected =
                claim(voteOfMay2022(new ReportedTally(13, 2, 0, null)), MEETING).id();
        return claim(
                new ClaimWithdrawn(
                        DRAFT_2022,
                        misprint,
                        "The yearly table prints 13-0-2; the meeting record S/PV.9048 has 13-2-0.",
                        corrected),
                MEETING);
    }

    private static List<Ballot> ballotsOf2022() {
        return Stream.of(
                        "ALB", "ARE", "BRA", "CHN", "FRA", "GAB", "GBR", "GHA", "IND", "IRL", "KEN", "MEX", "NOR",
                        "RUS", "USA")
                .map(code -> new Ballot(
                        new Member(code),
                        code.equals("CHN") || code.equals("RUS") ? Position.AGAINST : Position.IN_FAVOUR))
                .toList();
    }
}
