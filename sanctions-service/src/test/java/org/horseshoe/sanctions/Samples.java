package org.horseshoe.sanctions;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import org.horseshoe.events.Amount;
import org.horseshoe.events.Direction;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Event;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.EventIds;
import org.horseshoe.events.Measure;
import org.horseshoe.events.MeasureEffect;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.events.Member;
import org.horseshoe.events.OutcomeEvent.DraftNotAdopted;
import org.horseshoe.events.OutcomeEvent.DraftVetoed;
import org.horseshoe.events.OutcomeEvent.ResolutionAdopted;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.Window;
import org.jspecify.annotations.Nullable;

/** Measures and outcomes as the record has them, for tests. */
public final class Samples {

    public static final LocalDate VETO = LocalDate.of(2022, 5, 26);
    public static final Member CHINA = new Member("CHN");
    public static final Member RUSSIA = new Member("RUS");
    public static final Member USA = new Member("USA");
    public static final Window CALENDAR_YEAR = new Window(Period.ofYears(1), MonthDay.of(1, 1));

    private Samples() {}

    /** The draft of 26 May 2022 as the press told of it. */
    public static DraftVetoed vetoedDraftOf2022() {
        return new DraftVetoed(
                new DraftSymbol("S/2022/431"),
                VETO,
                List.of(CHINA, RUSSIA),
                new ReportedTally(13, 2, 0, null),
                "Stronger sanctions after the launch of 24 March 2022",
                "DPRK",
                List.of(USA),
                List.of(
                        cap("crude-oil-supply", 3_000_000),
                        cap("refined-petroleum-supply", 375_000),
                        ban("mineral-fuels-export", Direction.FROM_TARGET),
                        ban("tobacco-supply", Direction.TO_TARGET),
                        rule("maritime", MeasureKind.MARITIME, "tighter maritime sanctions"),
                        names(
                                "asset-freeze",
                                MeasureKind.ASSET_FREEZE,
                                "Lazarus Group",
                                "Haegumgang Trading Corporation"),
                        names("travel-ban", MeasureKind.TRAVEL_BAN, "Kim Su Il")));
    }

    public static ResolutionAdopted adopted(String draft, String day, Measure... measures) {
        return new ResolutionAdopted(
                new DraftSymbol(draft), null, LocalDate.parse(day), null, null, null, List.of(), List.of(measures));
    }

    public static DraftNotAdopted notAdopted(String draft, String day, int inFavour, Measure... measures) {
        return new DraftNotAdopted(
                new DraftSymbol(draft),
                LocalDate.parse(day),
                9,
                new ReportedTally(inFavour, 0, 15 - inFavour, null),
                null,
                null,
                List.of(),
                List.of(measures));
    }

    /** A cap in barrels a calendar year. */
    public static Measure cap(String key, long barrels) {
        return cap(key, barrels, null, null);
    }

    public static Measure cap(String key, long barrels, @Nullable String from, @Nullable String to) {
        return new Measure(
                "DPRK",
                key,
                MeasureKind.CAP,
                MeasureEffect.IMPOSE,
                Direction.TO_TARGET,
                "oil",
                List.of(new Amount(BigDecimal.valueOf(barrels), "barrel")),
                CALENDAR_YEAR,
                day(from),
                day(to),
                List.of(),
                List.of(),
                null,
                false);
    }

    public static Measure ban(String key, Direction direction) {
        return plain(key, MeasureKind.TRADE_BAN, MeasureEffect.IMPOSE, direction, key, List.of());
    }

    public static Measure rule(String key, MeasureKind kind, String subject) {
        return plain(key, kind, MeasureEffect.IMPOSE, Direction.NOT_APPLICABLE, subject, List.of());
    }

    public static Measure names(String key, MeasureKind kind, String... names) {
        return plain(key, kind, MeasureEffect.IMPOSE, Direction.NOT_APPLICABLE, "names", List.of(names));
    }

    public static Measure lift(String key, MeasureKind kind, String... names) {
        return plain(key, kind, MeasureEffect.LIFT, Direction.NOT_APPLICABLE, "lifted", List.of(names));
    }

    /** Lifts a cap from one day to another. */
    public static Measure liftedFor(String key, String from, String to) {
        return new Measure(
                "DPRK",
                key,
                MeasureKind.CAP,
                MeasureEffect.LIFT,
                Direction.NOT_APPLICABLE,
                "lifted for a while",
                List.of(),
                null,
                day(from),
                day(to),
                List.of(),
                List.of(),
                null,
                false);
    }

    /** An event as it would come from the log, recorded on the day after the veto. */
    public static EventEnvelope envelope(Event event) {
        return envelope(event, "2022-05-27T06:00:00Z");
    }

    public static EventEnvelope envelope(Event event, String recordedAt) {
        return new EventEnvelope(
                EventIds.ofClaim(event, recordedAt), URI.create("/test"), Instant.parse(recordedAt), null, null, event);
    }

    private static Measure plain(
            String key,
            MeasureKind kind,
            MeasureEffect effect,
            Direction direction,
            String subject,
            List<String> names) {
        return new Measure(
                "DPRK", key, kind, effect, direction, subject, List.of(), null, null, null, names, List.of(), null,
                false);
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
