package org.horseshoe.ingest.extraction;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.Member;
import org.horseshoe.ingest.gazetteer.StateMention;
import org.horseshoe.ingest.gazetteer.StateNames;

/** Tells which state a vote or a draft is about: the one that sanctions, a draft or a vote are "on", "against" or "over". */
final class MatterRule {

    private static final String TEXT =
            "(?:sanctions?|penalt(?:y|ies)|resolution|measures?|embargo|draft|vote|veto(?:es)?|pressure)";
    private static final List<Pattern> PHRASES = List.of(
            Grammar.pattern("\\b" + TEXT + "\\b[^.;" + Reading.STATE
                    + "]{0,30}?\\b(?:on|against|for|targeting|concerning|about|over)\\s+(?:the\\s+)?("
                    + Grammar.ONE_STATE + ")"),
            Grammar.pattern("(" + Grammar.ONE_STATE + ")(?:['’]s?)?\\s+(?:[\\w-]+\\s+){0,2}?" + TEXT + "\\b"));
    private static final Pattern SANCTIONS =
            Grammar.pattern("\\b(?:sanction\\w*|penalties|embargo|assets?[ -]freeze)\\b");

    private static final int PHRASE = 3;

    private MatterRule() {}

    /** The state that the sentences, and the headline, are about; empty where two are equally likely. */
    static Optional<Member> of(Reading reading, Collection<Span> sentences, Collection<Member> others) {
        Map<Member, Integer> scores = new TreeMap<>();
        for (Span sentence : sentences) {
            score(reading.masked(sentence), reading.states(sentence), sentence.start(), scores);
        }
        String title = reading.article().title();
        List<StateMention> inTitle = StateNames.in(title);
        score(Reading.mask(title, inTitle), inTitle, 0, scores);
        scores.keySet().removeAll(others);
        int best = scores.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Member> first = scores.entrySet().stream()
                .filter(entry -> entry.getValue() == best)
                .map(Map.Entry::getKey)
                .toList();
        return first.size() == 1 ? Optional.of(first.getFirst()) : Optional.empty();
    }

    /** Whether the article speaks of sanctions. */
    static boolean isAboutSanctions(Reading reading) {
        return SANCTIONS.matcher(reading.text()).find()
                || SANCTIONS.matcher(reading.article().title()).find();
    }

    private static void score(String masked, List<StateMention> states, int offset, Map<Member, Integer> into) {
        states.stream().map(StateMention::state).distinct().forEach(state -> into.merge(state, 1, Integer::sum));
        for (Pattern phrase : PHRASES) {
            Matcher found = phrase.matcher(masked);
            while (found.find()) {
                int at = offset + found.start(1);
                states.stream()
                        .filter(state -> state.start() == at)
                        .forEach(state -> into.merge(state.state(), PHRASE, Integer::sum));
            }
        }
    }
}
