package org.horseshoe.sanctions.regime;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.horseshoe.events.Amount;
import org.horseshoe.events.Direction;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.Measure;
import org.horseshoe.events.MeasureEffect;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.events.OutcomeEvent;
import org.horseshoe.events.OutcomeEvent.DraftVetoed;
import org.horseshoe.events.OutcomeEvent.OutcomeWithdrawn;
import org.horseshoe.events.OutcomeEvent.ResolutionAdopted;
import org.horseshoe.sanctions.Samples;
import org.horseshoe.sanctions.domain.DecisionRegister.MeasureKey;

/** Drafts on three regimes, each told of several times: corrected, vetoed, taken back, at any hour and some out of turn. */
final class RandomDrafts {

    static final Instant FIRST = Instant.parse("2022-06-01T00:00:00Z");
    static final List<MeasureKey> KEYS = Stream.of("A", "B", "C")
            .flatMap(regime -> Stream.of("oil", "coal", "names").map(key -> new MeasureKey(regime, key)))
            .toList();

    private RandomDrafts() {}

    /** The words on each of twelve drafts, in the order of the log. */
    static List<List<EventEnvelope>> of(Random random) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(number -> words(new DraftSymbol("S/2022/" + number), random))
                .toList();
    }

    /** The same of outcomes of the record: each told, and some taken back before or after, and told again. */
    static List<List<EventEnvelope>> toldOf(List<OutcomeEvent> outcomes, Random random) {
        return outcomes.stream().map(outcome -> told(outcome, random)).toList();
    }

    private static List<EventEnvelope> told(OutcomeEvent outcome, Random random) {
        var words = new ArrayList<EventEnvelope>();
        Instant told = FIRST.plus(random.nextInt(200), ChronoUnit.HOURS);
        for (int i = 0, count = 1 + random.nextInt(3); i < count; i++) {
            OutcomeEvent word = i % 2 == 1 ? new OutcomeWithdrawn(outcome.draft(), null, "told in error") : outcome;
            words.add(Samples.envelope(word, told.toString()));
            told = told.plus(random.nextInt(40) - 8, ChronoUnit.HOURS);
        }
        return words;
    }

    private static List<EventEnvelope> words(DraftSymbol draft, Random random) {
        var words = new ArrayList<EventEnvelope>();
        Instant told = FIRST.plus(random.nextInt(200), ChronoUnit.HOURS);
        for (int i = 0, count = 1 + random.nextInt(4); i < count; i++) {
            words.add(Samples.envelope(word(draft, random), told.toString()));
            told = told.plus(random.nextInt(40) - 8, ChronoUnit.HOURS);
        }
        return words;
    }

    private static OutcomeEvent word(DraftSymbol draft, Random random) {
        var measures = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(_ -> measure(random))
                .toList();
        LocalDate day = day(random);
        return switch (random.nextInt(6)) {
            case 0 -> new OutcomeWithdrawn(draft, null, "told in error");
            case 1 -> new DraftVetoed(draft, day, List.of(Samples.CHINA), null, null, null, List.of(), measures);
            default -> new ResolutionAdopted(draft, null, day, null, null, null, List.of(), measures);
        };
    }

    private static Measure measure(Random random) {
        MeasureKey key = KEYS.get(random.nextInt(KEYS.size()));
        LocalDate from = random.nextBoolean() ? day(random) : null;
        return new Measure(
                key.regime(),
                key.key(),
                MeasureKind.CAP,
                random.nextInt(4) == 0 ? MeasureEffect.LIFT : MeasureEffect.IMPOSE,
                Direction.TO_TARGET,
                "a cap",
                List.of(new Amount(BigDecimal.valueOf(1 + random.nextInt(9)), "barrel")),
                null,
                from,
                from != null && random.nextBoolean() ? from.plusDays(random.nextInt(900)) : null,
                key.key().equals("names") && random.nextBoolean()
                        ? List.of("Name " + random.nextInt(2), "Name " + random.nextInt(3))
                        : List.of(),
                List.of(),
                null,
                false);
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(3_650));
    }
}
