package org.horseshoe.ingest.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.Position;

/** Reads how named members voted: "China abstained", "with India abstaining", "Albania voted in favour". */
final class PositionRule {

    private static final Map<Position, List<Pattern>> RULES = new TreeMap<>(Map.of(
            Position.ABSTAINED,
            List.of(
                    members("(?:abstain(?:ed|ing)|sat\\s+(?:it|the\\s+vote)\\s+out)"),
                    Grammar.pattern(
                            "\\babstentions?(?<gap>)\\s+(?:by|from)\\s+(?:the\\s+)?(?<who>" + Grammar.STATES + ")"),
                    listed("abstentions?\\s*[(:]")),
            Position.AGAINST,
            List.of(
                    members(
                            "(?:(?:alone\\s+)?vot(?:ed|ing)\\s+(?:against|no)|opposed\\s+it|(?:was|were)\\s+against|said\\s+no"
                                    + "|cast\\s+(?:the\\s+|a\\s+)?(?:only\\s+|sole\\s+|lone\\s+|single\\s+)?(?:no|negative)\\s+votes?)"),
                    listed("against\\s*\\(")),
            Position.IN_FAVOUR,
            List.of(members("vot(?:ed|ing)\\s+(?:in\\s+favou?r|for|yes)"), listed("in\\s+favou?r\\s*\\("))));

    private static final Map<Position, Cues> CUES = new TreeMap<>(Map.of(
            Position.ABSTAINED, Cues.any(Cue.ABSTENTION),
            Position.AGAINST, Cues.any(Cue.VOTE, Cue.CAST, Cue.AGAINST),
            Position.IN_FAVOUR, Cues.any(Cue.VOTE, Cue.FAVOUR)));
    private static final Cues ANY = Cues.any(Cue.ABSTENTION, Cue.VOTE, Cue.CAST, Cue.AGAINST, Cue.FAVOUR);

    /** From here on the verb is somebody else's: "voted against, while the other ten members abstained". */
    private static final Pattern ANOTHERS =
            Grammar.pattern("\\b(?:voted|while|others?|rest|remaining|members|countries|delegations|nations"
                    + "|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b");

    private PositionRule() {}

    static List<VoteSignal> in(Reading reading) {
        var signals = new ArrayList<VoteSignal>();
        for (Span sentence : reading.sentencesOnStates(ANY)) {
            if (TallyRule.isOfTheCouncil(reading, sentence)) {
                CUES.forEach((position, cues) -> {
                    if (reading.has(sentence, cues)) {
                        RULES.getOrDefault(position, List.of())
                                .forEach(pattern -> find(reading, sentence, pattern, position, signals));
                    }
                });
            }
        }
        return signals;
    }

    private static void find(
            Reading reading, Span sentence, Pattern pattern, Position position, List<VoteSignal> into) {
        String words = reading.masked(sentence);
        Matcher found = pattern.matcher(words);
        while (found.find()) {
            if (!ANOTHERS.matcher(found.group("gap")).find()
                    && Grammar.isFact(found.group("gap"))
                    && Grammar.isFactAfter(words.substring(0, found.start()))) {
                var states = new Span(sentence.start() + found.start("who"), sentence.start() + found.end("who"));
                var span = new Span(sentence.start() + found.start(), sentence.start() + found.end());
                into.add(VoteSignal.position(
                        span, sentence, reading.dayOfVote(sentence, span), reading.members(states), position));
            }
        }
    }

    /** As the UN lists them behind a figure: 2 against (China, Russian Federation). */
    private static Pattern listed(String head) {
        return Grammar.pattern("\\b" + head + "(?<gap>)\\s*(?:the\\s+)?(?<who>" + Grammar.STATES + ")");
    }

    private static Pattern members(String verb) {
        return Grammar.pattern("(?<who>" + Grammar.STATES + ")(?<gap>" + Grammar.GAP + ")\\b" + verb + "\\b");
    }
}
