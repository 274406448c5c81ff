package org.horseshoe.ingest.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.horseshoe.events.Direction;
import org.horseshoe.events.Measure;
import org.horseshoe.events.MeasureEffect;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.ingest.gazetteer.Commodities;

/** Reads bans that a draft would set: "ban the North from exporting mineral fuels", "halt the sale of tobacco to". */
final class BanRule {

    private static final Pattern TO_TARGET = Grammar.pattern("\\b(?:to|into)\\s+(?:the\\s+)?(?:" + Grammar.ONE_STATE
            + "|North\\b|country\\b)" + "|\\bfrom\\s+(?:importing|buying|purchasing)\\b|\\bimports?\\b");
    private static final Pattern FROM_TARGET =
            Grammar.pattern("\\bfrom\\s+(?:exporting|selling|shipping)\\b|\\bexport(?:s|ing)?\\b");

    private BanRule() {}

    static List<MeasureFinding> in(
            Reading reading, Span sentence, List<ProposalGrammar.Clause> clauses, String regime) {
        Map<String, MeasureFinding> findings = new LinkedHashMap<>();
        for (ProposalGrammar.Clause clause : clauses) {
            if (clause.act() == ProposalGrammar.Act.BAN) {
                String words = reading.masked(clause.span());
                for (Commodities.Mention mention : Commodities.in(clause.span().of(reading.text()))) {
                    Direction direction = direction(words, mention);
                    String key = mention.commodity().measureKey(direction);
                    var span = new Span(clause.span().start(), clause.span().start() + mention.end());
                    var finding = new MeasureFinding(
                            "ban", measure(mention.commodity(), key, direction, regime), span, sentence, null);
                    findings.merge(
                            key,
                            finding,
                            (first, again) -> new MeasureFinding(
                                    first.rule(), first.measure(), first.span().and(again.span()), sentence, null));
                }
            }
        }
        return new ArrayList<>(findings.values());
    }

    private static Direction direction(String clause, Commodities.Mention mention) {
        if (TO_TARGET.matcher(clause).find()) {
            return Direction.TO_TARGET;
        }
        return FROM_TARGET.matcher(clause).find()
                ? Direction.FROM_TARGET
                : mention.commodity().usually();
    }

    private static Measure measure(Commodities.Commodity goods, String key, Direction direction, String regime) {
        return new Measure(
                regime,
                key,
                MeasureKind.TRADE_BAN,
                MeasureEffect.IMPOSE,
                direction,
                goods.subject(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                true);
    }
}
