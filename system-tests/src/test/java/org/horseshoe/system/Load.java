package org.horseshoe.system;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.horseshoe.events.Amount;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.Direction;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Event;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.EventIds;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.Measure;
import org.horseshoe.events.MeasureEffect;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent.BallotCast;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.ProceedingsEvent.VoteClosed;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.Question;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.SourceKind;
import org.horseshoe.events.VoteMode;

/**
 * Made-up proceedings in bulk, of a year in which the fifteen members are known: of three drafts one is adopted, one is
 * vetoed and one has too few votes.
 */
public final class Load {

    private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

    /** The Council of 2019. */
    private static final List<String> MEMBERS = List.of(
            "BEL", "CHN", "CIV", "DEU", "DOM", "FRA", "GBR", "GNQ", "IDN", "KWT", "PER", "POL", "RUS", "USA", "ZAF");

    private Load() {}

    /** The symbol of a made-up draft. */
    public static DraftSymbol symbol(int draft) {
        return new DraftSymbol("S/2019/%d".formatted(10_000 + draft));
    }

    /** The two events of each draft: tabled with a measure, and voted on. */
    public static List<EventEnvelope> of(int firstDraft, int drafts) {
        List<EventEnvelope> events = new ArrayList<>();
        for (int i = firstDraft; i < firstDraft + drafts; i++) {
            events.add(envelope(tabled(i)));
            events.add(envelope(voted(i)));
        }
        return events;
    }

    /** A whole roll call of each draft, reported at once; each pair of members differs now and then. */
    public static List<EventEnvelope> rollCalls(int firstDraft, int drafts) {
        List<EventEnvelope> events = new ArrayList<>();
        for (int i = firstDraft; i < firstDraft + drafts; i++) {
            var ballots = new ArrayList<Ballot>();
            int[] counts = new int[3];
            for (int seat = 0; seat < MEMBERS.size(); seat++) {
                int position = (i * 31 + seat * 17) % 11;
                int cast = position < 8 ? 0 : position == 8 ? 1 : 2;
                counts[cast]++;
                ballots.add(new Ballot(new Member(MEMBERS.get(seat)), Position.values()[cast]));
            }
            events.add(envelope(tabled(i)));
            events.add(envelope(new VoteRecorded(
                    symbol(i),
                    Question.DRAFT_AS_A_WHOLE,
                    DAY.minusDays(i % 150),
                    null,
                    VoteMode.RECORDED,
                    null,
                    new ReportedTally(counts[0], counts[1], counts[2], 0),
                    ballots,
                    null,
                    null)));
        }
        return events;
    }

    /** A vote as it is followed live: the draft is tabled, fifteen ballots come one by one, and the vote is closed. */
    public static List<EventEnvelope> live(int firstDraft, int drafts) {
        List<EventEnvelope> events = new ArrayList<>();
        for (int i = firstDraft; i < firstDraft + drafts; i++) {
            events.add(envelope(tabled(i)));
            for (int member = 0; member < MEMBERS.size(); member++) {
                Position position = member < 9 + i % 7 ? Position.IN_FAVOUR : Position.ABSTAINED;
                events.add(envelope(new BallotCast(
                        symbol(i), Question.DRAFT_AS_A_WHOLE, new Member(MEMBERS.get(member)), position, DAY)));
            }
            events.add(envelope(new VoteClosed(symbol(i), Question.DRAFT_AS_A_WHOLE, DAY)));
        }
        return events;
    }

    /** A batch for {@code POST /events}. */
    public static String json(List<EventEnvelope> events) {
        return "["
                + String.join(
                        ",",
                        events.stream()
                                .map(event -> EventCodec.structured(event).toString())
                                .toList()) + "]";
    }

    private static DraftTabled tabled(int draft) {
        var measure = new Measure(
                "TEST",
                "supply-" + draft,
                MeasureKind.CAP,
                MeasureEffect.IMPOSE,
                Direction.TO_TARGET,
                "a made-up good",
                List.of(new Amount(java.math.BigDecimal.valueOf(1_000L + draft), "tonne")),
                null,
                null,
                null,
                List.of(),
                List.of(),
                "1",
                true);
        return new DraftTabled(
                symbol(draft),
                "Made-up draft " + draft,
                DAY,
                List.of(new Member("USA")),
                "a made-up topic",
                "TEST",
                List.of(measure));
    }

    private static VoteRecorded voted(int draft) {
        ReportedTally tally =
                switch (draft % 3) {
                    case 0 -> new ReportedTally(12, 0, 3, 0);
                    case 1 -> new ReportedTally(9, 2, 4, 0);
                    default -> new ReportedTally(8, 2, 5, 0);
                };
        List<Ballot> against = draft % 3 == 0
                ? List.of()
                : List.of(
                        new Ballot(new Member("CHN"), Position.AGAINST),
                        new Ballot(new Member("RUS"), Position.AGAINST));
        return new VoteRecorded(
                symbol(draft),
                Question.DRAFT_AS_A_WHOLE,
                DAY,
                null,
                VoteMode.RECORDED,
                null,
                tally,
                against,
                null,
                null);
    }

    private static EventEnvelope envelope(Event event) {
        var evidence = new Evidence(
                SourceKind.DATASET,
                "System test",
                null,
                null,
                Instant.parse("2019-06-03T20:00:00Z"),
                null,
                null,
                null,
                1.0,
                "load/1");
        return new EventEnvelope(
                EventIds.ofClaim(event, "load"),
                URI.create("/system-tests"),
                Instant.parse("2019-06-03T20:00:00Z"),
                null,
                evidence,
                event);
    }
}
