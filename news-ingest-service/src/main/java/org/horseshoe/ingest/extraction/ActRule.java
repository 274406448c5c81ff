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

    private static final String COUNCIL =
            "\\b(?:council|UNSC)\\b(?<gap>(?:[^.;,]{0,30},[^.;]{20,300}?,)?[^.;]{0,90}?)\\b";
    private static final Pattern ACTED = Grammar.pattern(
            COUNCIL
                    + "(?:demanded|authori[sz]ed|established|created|set\\s+up|imposed|slapped|renewed|extended|prolonged|widened|expanded"
                    + "|tightened|strengthened|eased|lifted|ended|terminated|closed|removed|condemned|endorsed|approved|agreed|decided"
                    + "|called|stepped\\s+up|ramped\\s+up|toughened|gave\\s+(?:its\\s+(?:blessing|approval|backing|consent)|the\\s+(?:green\\s+light|go-ahead))|ordered|banned|capped|backed"
                    + "|(?:put|placed)\\b[^.;]{0,80}?\\bunder|issued\\s+its|scraped\\s+together|threw\\s+its\\s+weight|struck\\b[^.;]{0,60}?\\b(?:from|off)"
                    + "|gave\\b[^.;]{0,60}?\\b(?:year|months|life|mandate)|kept|cut|hit|punished|dropped|cleared|granted|opened\\s+the\\s+way|tasked|mandated"
                    + "|stretched|slashed|froze|welcomed|urged|recommended|admitted|chose|elected|deplored|denounced|passed)\\b");
    /** "sanctions were renewed by the Security Council on Friday", "got the green light from the Council". */
    private static final Pattern WAS_DONE = Grammar.pattern("\\b(?:was|were|been)(?<gap>[^.;]{0,40}?)\\s"
            + "(?:renewed|extended|prolonged|authori[sz]ed|imposed|lifted|tightened|eased|approved|endorsed|created|ended|given|hit|punished|banned)\\b"
            + "[^.;]{0,40}?\\bby\\s+the\\s+(?:U\\.?N\\.?\\s+|United\\s+Nations\\s+)?(?:security\\s+council|UNSC)\\b");

    private static final Pattern WAS_EXTENDED = Grammar.pattern(
            "\\b(?:mandate|embargo|sanctions|freeze|regime)\\b[^.;]{0,60}?\\b(?:was|were)(?<gap>[^.;]{0,20}?)\\s"
                    + "(?:extended|renewed|prolonged|lifted|tightened)\\b");
    private static final Pattern BLESSED =
            Grammar.pattern("\\b(?:got|received|won|was\\s+given|secured)(?<gap>)\\s+(?:the\\s+|its\\s+)?"
                    + "(?:green\\s+light|go-ahead|blessing|approval|backing|mandate)\\s+(?:from|of)\\s+the\\s+"
                    + "(?:U\\.?N\\.?\\s+|United\\s+Nations\\s+)?(?:security\\s+council|UNSC)\\b");
    private static final Pattern FAILED = Grammar.pattern(
            COUNCIL
                    + "(?:did\\s+not\\s+(?:extend|renew|adopt|pass|approve)|failed\\b(?:\\s+for\\s+[^.,;]{0,40}?)?\\s+to\\s+\\w+|(?:declined|refused)\\s+to\\s+\\w+)");
    private static final Pattern REJECTED = Grammar.pattern("\\b(?:council|UNSC)\\b(?!['’])(?<gap>[^.;," + Reading.STATE
            + "]{0,40}?)\\b(?:rejected|turned\\s+down)\\b");
    private static final Pattern LONG_CLAUSE = Pattern.compile(",[^.;]*,");
    private static final Cues CUE = Cues.any(Cue.COUNCIL, Cue.MANDATE, Cue.EMBARGO, Cue.SANCTION, Cue.ASSETS);

    private ActRule() {}

    static List<VoteSignal> in(Reading reading) {
        var signals = new ArrayList<VoteSignal>();
        for (Span sentence : reading.sentences(CUE)) {
            if (TallyRule.isOfTheCouncil(reading, sentence)) {
                find(reading, sentence, ACTED, StatedOutcome.ADOPTED, signals);
                find(reading, sentence, WAS_DONE, StatedOutcome.ADOPTED, signals);
                find(reading, sentence, BLESSED, StatedOutcome.ADOPTED, signals);
                find(reading, sentence, WAS_EXTENDED, StatedOutcome.ADOPTED, signals);
                find(reading, sentence, FAILED, StatedOutcome.NOT_ADOPTED, signals);
                find(reading, sentence, REJECTED, StatedOutcome.NOT_ADOPTED, signals);
            }
        }
        return signals;
    }

    private static void find(
            Reading reading, Span sentence, Pattern pattern, StatedOutcome stated, List<VoteSignal> into) {
        String words = reading.masked(sentence);
        Matcher found = pattern.matcher(words);
        if (found.find()
                && Grammar.isFact(LONG_CLAUSE.matcher(found.group("gap")).replaceAll(" "))
                && Grammar.isFactAfter(words.substring(0, found.start()))) {
            Span span = Finding.span(sentence, found);
            into.add(VoteSignal.act(span, sentence, reading.dayOfVote(sentence, span), stated));
        }
    }
}
