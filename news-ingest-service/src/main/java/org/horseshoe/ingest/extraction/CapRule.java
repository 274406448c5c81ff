package org.horseshoe.ingest.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.Amount;
import org.horseshoe.events.Direction;
import org.horseshoe.events.Measure;
import org.horseshoe.events.MeasureEffect;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.ingest.gazetteer.Commodities;
import org.jspecify.annotations.Nullable;

/**
 * Reads limits that a draft would set: "a reduction of crude oil from four million to three million barrels".
 *
 * <p>The new value is the limit. The window stays open: "a year" gives a length and no first day, and the two oil caps
 * in force run on different years.
 */
final class CapRule {

    private static final String UNIT = "(?:\\s+(?<%s>barrels?|bbl|metric\\s+tons?|tonnes?|tons?|(?:US\\s+)?dollars?))?";
    private static final String ABOUT = "(?:about\\s+|just\\s+|only\\s+|some\\s+|roughly\\s+|a\\s+maximum\\s+of\\s+)?";
    private static final String OLD = "(?<old>" + Numbers.NUMBER + ")" + UNIT.formatted("oldUnit");
    private static final String NEW = "(?<new>" + Numbers.NUMBER + ")" + UNIT.formatted("newUnit");

    private static final List<Pattern> AMOUNTS = List.of(
            Grammar.pattern("\\bfrom\\s+" + ABOUT + OLD + "[^.;]{0,40}?\\s+to\\s+" + ABOUT + NEW),
            Grammar.pattern("\\b(?:to|at)\\s+" + ABOUT + NEW + "[^.;]{0,40}?\\bfrom\\s+" + ABOUT + OLD),
            Grammar.pattern("\\b(?:to|at|of)\\s+" + ABOUT + "(?<old>)(?<oldUnit>)" + NEW));
    private static final Pattern OR =
            Grammar.pattern("^\\s*(?:,?\\s+or|\\()\\s*(?<new>" + Numbers.NUMBER + ")" + UNIT.formatted("newUnit"));

    private CapRule() {}

    static List<MeasureFinding> in(
            Reading reading, Span sentence, List<ProposalGrammar.Clause> clauses, String regime) {
        var findings = new ArrayList<MeasureFinding>();
        for (ProposalGrammar.Clause clause : clauses) {
            if (clause.act() == ProposalGrammar.Act.LIMIT) {
                inClause(reading, sentence, clause.span(), regime, findings);
            }
        }
        return findings;
    }

    private static void inClause(
            Reading reading, Span sentence, Span clause, String regime, List<MeasureFinding> into) {
        List<Commodities.Mention> goods = firsts(Commodities.in(clause.of(reading.text())));
        String words = clause.of(reading.text());
        for (int i = 0; i < goods.size(); i++) {
            int before = i == 0 ? 0 : goods.get(i - 1).end();
            int after = i + 1 < goods.size() ? goods.get(i + 1).start() : words.length();
            Commodities.Mention mention = goods.get(i);
            // "from 4 to 3 million barrels of crude oil" has its figures before the goods, most texts after them.
            Optional<MeasureFinding> read = amounts(
                            reading, sentence, clause, new Span(mention.end(), after), mention, regime)
                    .or(() -> amounts(reading, sentence, clause, new Span(before, mention.start()), mention, regime));
            read.ifPresent(into::add);
        }
    }

    private static Optional<MeasureFinding> amounts(
            Reading reading, Span sentence, Span clause, Span where, Commodities.Mention mention, String regime) {
        String words = where.of(clause.of(reading.text()));
        for (Pattern pattern : AMOUNTS) {
            Matcher found = pattern.matcher(words);
            while (found.find()) {
                Optional<String> unit = unit(found.group("newUnit")).or(() -> unit(found.group("oldUnit")));
                Optional<BigDecimal> limit = Numbers.value(found.group("new"));
                if (unit.isPresent() && limit.isPresent()) {
                    var limits = new ArrayList<Amount>(List.of(new Amount(limit.get(), unit.get())));
                    alternative(words.substring(found.end())).ifPresent(limits::add);
                    int start = clause.start() + Math.min(mention.start(), where.start() + found.start());
                    int end = clause.start() + Math.max(mention.end(), where.start() + found.end());
                    return Optional.of(new MeasureFinding(
                            "cap",
                            measure(mention.commodity(), limits, regime),
                            new Span(start, end),
                            sentence,
                            before(found, unit.get())));
                }
            }
        }
        return Optional.empty();
    }

    /** "from 4 to 3 million barrels": the first figure shares the scale of the second. */
    private static @Nullable Amount before(Matcher found, String unit) {
        String old = found.group("old");
        if (old.isEmpty()) {
            return null;
        }
        BigDecimal factor =
                Numbers.hasScale(old) || old.contains(",") ? BigDecimal.ONE : Numbers.scaleOf(found.group("new"));
        return Numbers.value(old)
                .map(value -> new Amount(
                        value.multiply(factor), unit(found.group("oldUnit")).orElse(unit)))
                .orElse(null);
    }

    private static Optional<Amount> alternative(String rest) {
        Matcher found = OR.matcher(rest);
        return found.find()
                ? unit(found.group("newUnit"))
                        .flatMap(unit -> Numbers.value(found.group("new")).map(value -> new Amount(value, unit)))
                : Optional.empty();
    }

    private static Measure measure(Commodities.Commodity goods, List<Amount> limits, String regime) {
        Direction direction = goods.usually();
        return new Measure(
                regime,
                goods.measureKey(direction),
                MeasureKind.CAP,
                MeasureEffect.IMPOSE,
                direction,
                goods.subject(),
                limits,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                true);
    }

    private static Optional<String> unit(@Nullable String written) {
        if (written == null || written.isEmpty()) {
            return Optional.empty();
        }
        if (written.startsWith("b") || written.startsWith("B")) {
            return Optional.of("barrel");
        }
        return Optional.of(written.toLowerCase(java.util.Locale.ROOT).contains("ton") ? "tonne" : "USD");
    }

    private static List<Commodities.Mention> firsts(List<Commodities.Mention> mentions) {
        var kept = new ArrayList<Commodities.Mention>();
        for (Commodities.Mention mention : mentions) {
            if (kept.stream().noneMatch(known -> known.commodity().equals(mention.commodity()))) {
                kept.add(mention);
            }
        }
        return kept;
    }
}
