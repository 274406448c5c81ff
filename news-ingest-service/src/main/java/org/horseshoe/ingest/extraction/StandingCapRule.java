package org.horseshoe.ingest.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.Measure;
import org.horseshoe.events.Member;
import org.horseshoe.ingest.gazetteer.Regimes;

/** Reads limits that were set before and are told as background: "in 2017 the Council capped refined petroleum at …". */
final class StandingCapRule {

    private static final Pattern EARLIER = Grammar.pattern(
            "\\b(?:in|since|from|of)\\s+(?:\\p{L}+\\s+)?(?<year>(?:19|20)\\d{2})\\b|\\bresolution\\s+\\d{3,4}\\s*\\((?<adopted>(?:19|20)\\d{2})\\)");
    private static final Pattern SET_BY = Grammar.pattern("\\b(?:council|UNSC|resolutions?|sanctions)\\b");
    private static final Cues CUE = Cues.any(Cue.LIMIT);

    private StandingCapRule() {}

    static List<Finding> in(Reading reading, Set<Span> ofTheDraft) {
        var found = new ArrayList<Finding>();
        for (Span sentence : reading.sentencesOnStates(CUE)) {
            if (!ofTheDraft.contains(sentence) && !ProposalGrammar.isProspect(reading, sentence)) {
                read(reading, sentence, found);
            }
        }
        return found;
    }

    private static void read(Reading reading, Span sentence, List<Finding> into) {
        String words = reading.masked(sentence);
        Matcher earlier = EARLIER.matcher(words);
        boolean limits = ProposalGrammar.clauses(reading, sentence).stream()
                .anyMatch(clause -> clause.act() == ProposalGrammar.Act.LIMIT);
        if (!limits || !SET_BY.matcher(words).find() || !earlier.find()) {
            return;
        }
        String year = earlier.group("year") == null ? earlier.group("adopted") : earlier.group("year");
        var whole = List.of(new ProposalGrammar.Clause(ProposalGrammar.Act.LIMIT, sentence));
        for (Member state : reading.members(sentence)) {
            String regime = Regimes.against(state).orElse(null);
            if (regime != null) {
                CapRule.in(reading, sentence, whole, regime).forEach(cap -> {
                    Measure measure = cap.measure();
                    into.add(new Finding(
                            new Told.CapTold(
                                    state,
                                    measure.key(),
                                    measure.direction(),
                                    measure.limits().getFirst(),
                                    Integer.parseInt(year)),
                            "standing-cap",
                            cap.span(),
                            sentence,
                            0.75));
                });
                return;
            }
        }
    }
}
