package org.horseshoe.sanctions;

import java.time.LocalDate;
import java.util.List;

/**
 * Every change of a cap or a ban of the DPRK regime, from the resolutions (1718, 1874, 2087, 2094, 2270, 2321, 2371, 2375,
 * 2397) and the summaries of the Committee and of the United Nations: what applied until the day before, and from the
 * day on. A change of words alone is one too.
 */
public final class DprkFacts {

    /**
     * One change.
     *
     * @param before what applied on the day before; empty for nothing
     * @param after what applies on the day and on the day after it
     * @param basis the resolution that it rests on from then on
     */
    public record Change(String key, LocalDate day, String before, String after, String basis) {}

    private static final String TABLE = """
            luxury-goods-supply                        | 2006-10-14 |                | supply banned  | 1718
            luxury-goods-supply                        | 2013-03-07 | supply banned  | supply banned  | 2094
            luxury-goods-supply                        | 2016-03-02 | supply banned  | supply banned  | 2270
            luxury-goods-supply                        | 2016-11-30 | supply banned  | supply banned  | 2321
            proliferation-goods                        | 2006-10-14 |                | trade banned   | 1718
            proliferation-goods                        | 2009-06-12 | trade banned   | trade banned   | 1874
            proliferation-goods                        | 2013-01-22 | trade banned   | trade banned   | 2087
            proliferation-goods                        | 2013-03-07 | trade banned   | trade banned   | 2094
            proliferation-goods                        | 2016-03-02 | trade banned   | trade banned   | 2270
            coal-export                                | 2016-03-02 |                | export banned  | 2270
            coal-export                                | 2016-11-30 | export banned  | 53,500,000 USD or 1,000,000 tonnes to 31 December 2016 | 2321
            coal-export                                | 2017-01-01 | 53,500,000 USD or 1,000,000 tonnes to 31 December 2016 | 400,900,000 USD or 7,500,000 tonnes a year | 2321
            coal-export                                | 2017-08-05 | 400,900,000 USD or 7,500,000 tonnes a year | export banned | 2371
            iron-and-iron-ore-export                   | 2016-03-02 |                | export banned  | 2270
            iron-and-iron-ore-export                   | 2017-08-05 | export banned  | export banned  | 2371
            gold-titanium-vanadium-rare-earths-export  | 2016-03-02 |                | export banned  | 2270
            aviation-fuel-supply                       | 2016-03-02 |                | supply banned  | 2270
            copper-nickel-silver-zinc-export           | 2016-11-30 |                | export banned  | 2321
            statues-export                             | 2016-11-30 |                | export banned  | 2321
            helicopters-and-new-vessels-supply         | 2016-11-30 |                | supply banned  | 2321
            lead-and-lead-ore-export                   | 2017-08-05 |                | export banned  | 2371
            seafood-export                             | 2017-08-05 |                | export banned  | 2371
            condensates-and-natural-gas-liquids-supply | 2017-09-11 |                | supply banned  | 2375
            textiles-export                            | 2017-09-11 |                | export banned  | 2375
            crude-oil-supply                           | 2017-09-11 |                | a cap without a figure | 2375
            crude-oil-supply                           | 2017-12-22 | a cap without a figure | 4,000,000 barrels or 525,000 tonnes a year from 22 December | 2397
            refined-petroleum-supply                   | 2017-10-01 |                | 500,000 barrels per 3 months from 1 October | 2375
            refined-petroleum-supply                   | 2018-01-01 | 500,000 barrels per 3 months from 1 October | 500,000 barrels a year | 2397
            food-and-agricultural-products-export      | 2017-12-22 |                | export banned  | 2397
            machinery-export                           | 2017-12-22 |                | export banned  | 2397
            electrical-equipment-export                | 2017-12-22 |                | export banned  | 2397
            earth-and-stone-export                     | 2017-12-22 |                | export banned  | 2397
            wood-export                                | 2017-12-22 |                | export banned  | 2397
            vessels-export                             | 2017-12-22 |                | export banned  | 2397
            fishing-rights                             | 2017-12-22 |                | export banned  | 2397
            industrial-machinery-supply                | 2017-12-22 |                | supply banned  | 2397
            transport-vehicles-supply                  | 2017-12-22 |                | supply banned  | 2397
            iron-steel-and-metals-supply               | 2017-12-22 |                | supply banned  | 2397
            """;

    private DprkFacts() {}

    public static List<Change> changes() {
        return TABLE.lines().map(DprkFacts::change).toList();
    }

    private static Change change(String line) {
        List<String> cells =
                List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
        return new Change(cells.get(0), LocalDate.parse(cells.get(1)), cells.get(2), cells.get(3), cells.get(4));
    }
}
