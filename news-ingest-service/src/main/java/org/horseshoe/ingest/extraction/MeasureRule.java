package org.horseshoe.ingest.extraction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.horseshoe.events.Direction;
import org.horseshoe.events.Measure;
import org.horseshoe.events.MeasureEffect;
import org.horseshoe.events.MeasureKind;

/** Reads what a draft would do to a sanctions regime; each measure once, under the key that it keeps for ever. */
final class MeasureRule {

    private static final Pattern MARITIME = Grammar.pattern(
            "\\b(?:tighten\\w*|strengthen\\w*|toughen\\w*|expand\\w*|impos\\w+|new|stricter|tougher"
                    + "|further|additional)\\s+(?:[\\w-]+\\s+){0,2}?maritime\\s+(?:\\w+\\s+)?(?:sanctions|restrictions|measures|controls|interdictions?|inspections?)");

    private static final Cues AT_SEA = Cues.any(Cue.MARITIME);
    private static final Cues PROSPECT = Cues.any(Cue.PROSPECT);

    private MeasureRule() {}

    static List<MeasureFinding> in(Reading reading, String regime) {
        Map<String, MeasureFinding> byKey = new LinkedHashMap<>();
        for (Span sentence : reading.sentences(PROSPECT)) {
            if (ProposalGrammar.isProspect(reading, sentence)) {
                List<ProposalGrammar.Clause> clauses = ProposalGrammar.clauses(reading, sentence);
                Stream.of(
                                CapRule.in(reading, sentence, clauses, regime),
                                BanRule.in(reading, sentence, clauses, regime),
                                maritime(reading, sentence, regime),
                                assetFreeze(reading, sentence, regime),
                                listing(reading, sentence, regime))
                        .flatMap(List::stream)
                        .forEach(found -> byKey.putIfAbsent(found.measure().key(), found));
            }
        }
        return List.copyOf(byKey.values());
    }

    private static List<MeasureFinding> maritime(Reading reading, Span sentence, String regime) {
        Matcher found = MARITIME.matcher(reading.masked(sentence));
        if (!reading.has(sentence, AT_SEA) || !found.find()) {
            return List.of();
        }
        var span = new Span(sentence.start() + found.start(), sentence.start() + found.end());
        Measure measure = named(
                regime, "maritime", MeasureKind.MARITIME, Direction.BOTH, "maritime measures, tightened", List.of());
        return List.of(new MeasureFinding("maritime", measure, span, sentence, null));
    }

    private static List<MeasureFinding> assetFreeze(Reading reading, Span sentence, String regime) {
        return NamedTargets.ofAssetFreeze(reading, sentence).stream()
                .map(found -> new MeasureFinding(
                        "asset-freeze",
                        named(
                                regime,
                                "asset-freeze",
                                MeasureKind.ASSET_FREEZE,
                                Direction.NOT_APPLICABLE,
                                "assets of those named",
                                found.names()),
                        found.span(),
                        sentence,
                        null))
                .toList();
    }

    /** Whoever is on the Council's lists is under its travel ban and its asset freeze (for the DPRK: S/RES/1718(2006), 8). */
    private static List<MeasureFinding> listing(Reading reading, Span sentence, String regime) {
        return NamedTargets.toBeListed(reading, sentence).stream()
                .map(found -> new MeasureFinding(
                        "listing",
                        named(
                                regime,
                                "travel-ban",
                                MeasureKind.TRAVEL_BAN,
                                Direction.NOT_APPLICABLE,
                                "persons put on the sanctions list",
                                found.names()),
                        found.span(),
                        sentence,
                        null))
                .toList();
    }

    private static Measure named(
            String regime, String key, MeasureKind kind, Direction direction, String subject, List<String> targets) {
        return new Measure(
                regime,
                key,
                kind,
                MeasureEffect.IMPOSE,
                direction,
                subject,
                List.of(),
                null,
                null,
                null,
                targets,
                List.of(),
                null,
                true);
    }
}
