package org.horseshoe.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures of resolutions 661 (1990), 2375 (2017) and 2397 (2017) and of the draft S/2022/431. */
final class SampleMeasures {

    static final Measure TEXTILES_2375 = new Measure(
            "DPRK",
            "textiles-export",
            MeasureKind.TRADE_BAN,
            MeasureEffect.IMPOSE,
            Direction.FROM_TARGET,
            "textiles",
            List.of(),
            null,
            null,
            null,
            List.of(),
            List.of("what the Committee approves case by case"),
            "16",
            false);

    static final Measure REFINED_2375 = refined("2000000", "14");
    static final Measure REFINED_2397 = refined("500000", "5");

    static final Measure CRUDE_2022 = new Measure(
            "DPRK",
            "crude-oil-supply",
            MeasureKind.CAP,
            MeasureEffect.IMPOSE,
            Direction.TO_TARGET,
            "crude oil",
            List.of(amount("3000000", "barrel"), amount("393750", "tonne")),
            new Window(Period.ofYears(1), MonthDay.of(12, 22)),
            null,
            null,
            List.of(),
            List.of(),
            null,
            false);

    static final Measure ASSETS_2022 = new Measure(
            "DPRK",
            "asset-freeze",
            MeasureKind.ASSET_FREEZE,
            MeasureEffect.IMPOSE,
            Direction.NOT_APPLICABLE,
            "funds and economic resources of the entities named",
            List.of(),
            null,
            null,
            null,
            List.of("Lazarus Group", "Korea Namgang Trading Corporation", "Haegumgang Trading Corporation"),
            List.of(),
            null,
            true);

    static final Measure TRADE_661 = new Measure(
            "Iraq",
            "trade-ban",
            MeasureKind.TRADE_BAN,
            MeasureEffect.LIFT,
            Direction.BOTH,
            "all trade with Iraq",
            List.of(),
            null,
            null,
            null,
            List.of(),
            List.of("arms and related materiel: their ban stays"),
            "10",
            false);

    private SampleMeasures() {}

    private static Measure refined(String barrels, @Nullable String paragraph) {
        return new Measure(
                "DPRK",
                "refined-petroleum-supply",
                MeasureKind.CAP,
                MeasureEffect.IMPOSE,
                Direction.TO_TARGET,
                "refined petroleum products",
                List.of(amount(barrels, "barrel")),
                new Window(Period.ofYears(1), MonthDay.of(1, 1)),
                LocalDate.of(2018, 1, 1),
                null,
                List.of(),
                List.of(),
                paragraph,
                false);
    }

    private static Amount amount(String value, String unit) {
        return new Amount(new BigDecimal(value), unit);
    }
}
