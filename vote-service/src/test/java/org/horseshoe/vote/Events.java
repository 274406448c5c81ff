package org.horseshoe.vote;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.horseshoe.events.Amount;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.Direction;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.EventIds;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.Measure;
import org.horseshoe.events.MeasureEffect;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent;
import org.horseshoe.events.ProceedingsEvent.BallotCast;
import org.horseshoe.events.ProceedingsEvent.ClaimWithdrawn;
import org.horseshoe.events.ProceedingsEvent.DraftIdentified;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.Question;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.SourceKind;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;

/** Events from the record of the Council in short words, as the log carries them. */
public final class Events {

    public static final LocalDate MAY_26 = LocalDate.of(2022, 5, 26);
    public static final DraftSymbol DPRK_2022 = new DraftSymbol("S/2022/431");
    public static final DraftSymbol PROVISIONAL = DraftSymbol.provisional(MAY_26, "DPRK");

    private Events() {}

    /** A claim of the official record. */
    public static EventEnvelope official(ProceedingsEvent event) {
        return from(SourceKind.OFFICIAL, "Dag Hammarskjöld Library", "2022-06-30T00:00:00Z", 1, event);
    }

    /** A claim of a newspaper. */
    public static EventEnvelope news(String publisher, ProceedingsEvent event) {
        return from(SourceKind.NEWS, publisher, "2022-05-26T22:00:00Z", 0.9, event);
    }

    public static List<Member> members(String codes) {
        return codes.isBlank()
                ? List.of()
                : Arrays.stream(codes.split(" ")).map(Member::new).toList();
    }

    public static DraftTabled tabled(DraftSymbol draft, String title, Measure... measures) {
        return new DraftTabled(draft, title, null, members("USA"), "Non-proliferation", "DPRK", List.of(measures));
    }

    /** A cap of so many barrels of crude oil a year. */
    public static Measure crude(long barrels) {
        return new Measure(
                "DPRK",
                "crude-oil-supply",
                MeasureKind.CAP,
                MeasureEffect.IMPOSE,
                Direction.TO_TARGET,
                "crude oil",
                List.of(new Amount(java.math.BigDecimal.valueOf(barrels), "barrel")),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                false);
    }

    public static VoteRecorded voted(
            DraftSymbol draft, LocalDate day, ReportedTally tally, String against, StatedOutcome stated) {
        return new VoteRecorded(
                draft,
                Question.DRAFT_AS_A_WHOLE,
                day,
                "S/PV.9048",
                VoteMode.RECORDED,
                null,
                tally,
                members(against).stream()
                        .map(member -> new Ballot(member, Position.AGAINST))
                        .toList(),
                stated,
                null);
    }

    public static BallotCast ballot(DraftSymbol draft, String member, Position position) {
        return new BallotCast(draft, Question.DRAFT_AS_A_WHOLE, new Member(member), position, MAY_26);
    }

    public static DraftIdentified identified(DraftSymbol provisional, DraftSymbol symbol) {
        return new DraftIdentified(provisional, symbol);
    }

    public static ClaimWithdrawn withdrawn(DraftSymbol draft, EventEnvelope claim) {
        return new ClaimWithdrawn(draft, claim.id(), "misread");
    }

    public static ReportedTally tally(int inFavour, int against, Integer abstained) {
        return new ReportedTally(inFavour, against, abstained, null);
    }

    private static EventEnvelope from(
            SourceKind kind, String publisher, String publishedAt, double confidence, ProceedingsEvent event) {
        String address = "https://example.org/"
                + publisher.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        var evidence = new Evidence(
                kind,
                publisher,
                address,
                "On the vote of " + event.draft(),
                Instant.parse(publishedAt),
                "a sentence of the source",
                null,
                null,
                confidence,
                "test/1");
        return new EventEnvelope(
                EventIds.ofClaim(event, publisher),
                URI.create("/test"),
                Instant.parse("2022-06-01T12:00:00Z"),
                null,
                evidence,
                event);
    }
}
