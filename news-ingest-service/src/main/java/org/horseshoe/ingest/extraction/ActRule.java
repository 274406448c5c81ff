package org.horseshoe.ingest.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.StatedOutcome;

/**
 * Reads that the Council acted, or failed to: "demanded a ceasefire", "failed to renew the operation". That alone is no
 * vote, but it tells the day and the end of one whose figures or positions stand beside it.
 */
final class ActRule {

    private static final String COUNCIL = "\\b(?:council|UNSC)\\b(?<gap>[^.;]{0,90}?)\\b";
    private static final Pattern ACTED = Grammar.pattern(COUNCIL
            + "(?:demanded|authori[sz]ed|established|created|set\\s+up|imposed|slapped|renewed|extended|prolonged|widened|expanded"
            + "|tightened|strengthened|eased|lifted|ended|terminated|closed|removed|condemned|endorsed|approved|agreed|decided"
            + "|called)\\b");
    private static final Pattern FAILED = Grammar.pattern(COUNCIL + "failed\\s+to\\s+\\w+");
    private static final Cues CUE = Cues.any(Cue.COUNCIL);

    private ActRule() {}

    static List<VoteSignal> in(Reading reading) {
        var signals = new ArrayList<VoteSignal>();
        for (Span sentence : reading.sentences(CUE)) {
            if (TallyRule.isOfTheCouncil(reading, sentence)) {
                find(reading, sentence, ACTED, StatedOutcome.ADOPTED, signals);
                find(reading, sentence, FAILED, StatedOutcome.NOT_ADOPTED, signals);
            }
        }
        return signals;
    }

    private static void find(
            Reading reading, Span sentence, Pattern pattern, StatedOutcome stated, List<VoteSignal> into) {
        String words = reading.masked(sentence);
        Matcher found = pattern.matcher(words);
        if (found.find()
                && Grammar.isFact(found.group("gap"))
                && Grammar.isFactAfter(words.substring(0, found.start()))) {
            Span span = Finding.span(sentence, found);
            into.add(VoteSignal.act(span, sentence, reading.dayOfVote(sentence, span), stated));
        }
    }
}
