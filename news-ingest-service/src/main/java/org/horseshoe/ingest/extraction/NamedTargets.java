package org.horseshoe.ingest.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the persons and entities that a draft would name: those whose assets it would freeze, those it would list. */
final class NamedTargets {

    private static final String WORD = "\\p{Lu}[\\p{L}\\p{N}.'’&-]*";
    private static final Pattern NAME = Pattern.compile(
            WORD + "(?:\\s+(?:(?:of|the|for|and|&)\\s+)?" + WORD + ")*(?:\\s+(?:group|company|corporation|bank))?");
    private static final String PERSON = "(?<name>" + WORD + "(?:\\s+" + WORD + "){1,4})";

    private static final Pattern FREEZE = Pattern.compile(
            "(?i:\\bassets?[ -]freeze\\b[^.;]{0,60}?\\b(?:on|for|against|of)\\s+|\\bfreez\\w+\\s+(?:the\\s+)?(?:global\\s+)?assets\\s+of\\s+)(?<names>[^.;]+)");
    private static final Pattern END =
            Pattern.compile("\\s+(?:which|who|that|as well as)\\b|,\\s+(?:which|who|a|an|as)\\s");
    private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+");
    private static final Pattern LEAD = Pattern.compile("^(?:the\\s+|" + Reading.STATE + "+(?:['’]s?)?\\s+)*");

    private static final Pattern WOULD_BE_LISTED = Pattern.compile(
            "^" + PERSON
                    + "(?:,[^;]{0,300}?)?,?\\s+would\\s+(?:also\\s+)?be\\s+(?:(?:added|placed|put|included)\\s+(?:to|on|in)\\b[^.;]{0,40}?\\b(?:black)?list|blacklisted|designated)");
    private static final Pattern WOULD_LIST =
            Pattern.compile("\\b(?:blacklist|designate|add)(?:ing)?\\s+" + PERSON + "\\b");

    private static final Cues ASSETS = Cues.any(Cue.ASSETS);
    private static final Cues NAMING = Cues.any(Cue.NAMING);

    private NamedTargets() {}

    /** Names with the span that they stand in. */
    record Found(List<String> names, Span span) {}

    static Optional<Found> ofAssetFreeze(Reading reading, Span sentence) {
        Matcher found = FREEZE.matcher(reading.masked(sentence));
        if (!reading.has(sentence, ASSETS) || !found.find()) {
            return Optional.empty();
        }
        var list = new Span(sentence.start() + found.start("names"), sentence.start() + found.end("names"));
        List<String> names = names(reading, list);
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(names, new Span(sentence.start() + found.start(), list.end())));
    }

    static Optional<Found> toBeListed(Reading reading, Span sentence) {
        if (!reading.has(sentence, NAMING)) {
            return Optional.empty();
        }
        for (Pattern pattern : List.of(WOULD_BE_LISTED, WOULD_LIST)) {
            Matcher found = pattern.matcher(reading.masked(sentence));
            if (found.find() && !found.group("name").matches("(?:The|It|This|That|A|An)\\b.*")) {
                return Optional.of(new Found(
                        List.of(found.group("name")),
                        new Span(sentence.start() + found.start(), sentence.start() + found.end())));
            }
        }
        return Optional.empty();
    }

    private static List<String> names(Reading reading, Span list) {
        String masked = reading.masked(list);
        Matcher end = END.matcher(masked);
        int last = end.find() ? end.start() : masked.length();
        var names = new ArrayList<String>();
        int from = 0;
        Matcher between = BETWEEN.matcher(masked);
        while (from <= last) {
            int to = between.find(Math.min(from, last)) && between.start() < last ? between.start() : last;
            name(reading, list, masked, from, to).ifPresent(names::add);
            from = to < last ? between.end() : last + 1;
        }
        return names;
    }

    /** The first name in a piece of a list, without the state that it is said to belong to. */
    private static Optional<String> name(Reading reading, Span list, String masked, int from, int to) {
        String piece = masked.substring(from, to);
        Matcher lead = LEAD.matcher(piece);
        int skipped = lead.find() ? lead.end() : 0;
        String own = reading.text().substring(list.start() + from + skipped, list.start() + to);
        Matcher name = NAME.matcher(own);
        return name.find() ? Optional.of(name.group()) : Optional.empty();
    }
}
