package org.horseshoe.ingest.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.Measure;
import org.horseshoe.events.Member;
import org.horseshoe.ingest.gazetteer.Regimes;
import org.jspecify.annotations.Nullable;

/** Reads limits that were set before and are told as background: "in 2017 the Council capped refined petroleum at …". */
final class StandingCapRule {

    private static final Pattern EARLIER = Grammar.pattern(
            "\\b(?:in|since|from|of)\\s+(?:\\p{L}+\\s+)?(?<year>(?:19|20)\\d{2})\\b|\\bresolution\\s+\\d{3,4}\\s*\\((?<adopted>(?:19|20)\\d{2})\\)");
    /** The news itself: "the Council unanimously tightened sanctions on Monday, capping refined petroleum at …". */
    private static final Pattern DECIDED = Grammar.pattern(
            "\\b(?:council|UNSC)\\b[^.;]{0,60}?\\b(?:unanimously|adopted|approved|passed|imposed|voted\\s+to)\\b");
    /** What the text that was just adopted does: "The text lowers the ceiling". */
    private static final Pattern IT_SETS = Grammar.pattern("^(?:it|the\\s+(?:new\\s+)?(?:[\\w" + Reading.STATE
            + "-]+\\s+)?(?:text|resolution|measure|document|sanctions))\\b(?!['’])[^.;]{0,30}?\\b\\w+s\\b");

    private static final Pattern SET_BY = Grammar.pattern("\\b(?:council|UNSC|resolutions?|sanctions)\\b");
    /** "It adopted resolution 2397 in December 2017. That text limits …". */
    private static final Pattern THAT_TEXT = Grammar.pattern("^(?:that|this)\\s+(?:text|resolution|one|measure)\\b");

    private static final Cues CUE = Cues.any(Cue.LIMIT);

    private StandingCapRule() {}

    static List<Finding> in(Reading reading, Set<Span> ofTheDraft, @Nullable LocalDate adoptedOn) {
        var found = new ArrayList<Finding>();
        for (Span sentence : reading.sentences(CUE)) {
            if (!ofTheDraft.contains(sentence) && !ProposalGrammar.isProspect(reading, sentence)) {
                read(reading, sentence, adoptedOn, found);
            }
        }
        return found;
    }

    private static void read(Reading reading, Span sentence, @Nullable LocalDate adoptedOn, List<Finding> into) {
        String words = reading.masked(sentence);
        Matcher earlier = EARLIER.matcher(words);
        boolean limits = ProposalGrammar.clauses(reading, sentence).stream()
                .anyMatch(clause -> clause.act() == ProposalGrammar.Act.LIMIT);
        boolean ofTheNews = adoptedOn != null && IT_SETS.matcher(words).find();
        if (!limits
                || (!ofTheNews
                        && !THAT_TEXT.matcher(words).find()
                        && !SET_BY.matcher(words).find())) {
            return;
        }
        Integer year = null;
        if (ofTheNews && adoptedOn != null) {
            year = adoptedOn.getYear();
        } else if (earlier.find()) {
            year = Integer.valueOf(earlier.group("year") == null ? earlier.group("adopted") : earlier.group("year"));
        } else if (THAT_TEXT.matcher(words).find()
                && earlier.reset(reading.masked(reading.sentenceBefore(sentence)))
                        .find()) {
            year = Integer.valueOf(earlier.group("year") == null ? earlier.group("adopted") : earlier.group("year"));
        } else if (DECIDED.matcher(words).find()) {
            year = reading.days(sentence).stream()
                    .map(day -> day.day().getYear())
                    .findFirst()
                    .orElse(null);
        }
        if (year == null) {
            return;
        }
        int since = year;
        var whole = List.of(new ProposalGrammar.Clause(ProposalGrammar.Act.LIMIT, sentence));
        var states = new ArrayList<>(reading.members(sentence));
        if (LaunchRule.speaksOfTheNorth(words)) {
            states.add(LaunchRule.NORTH);
        }
        if (states.isEmpty() && reading.names(LaunchRule.NORTH)) {
            states.add(LaunchRule.NORTH);
        }
        for (Member state : states) {
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
                                    since),
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
