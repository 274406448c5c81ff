package org.horseshoe.ingest.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.Member;
import org.horseshoe.ingest.gazetteer.StateMention;

/** Reads who put a draft before the Council: "pushed by the United States", "US-drafted", "a US resolution". */
final class SponsorRule {

    private static final String TEXT =
            "(?:draft\\s+resolution|resolution|draft|text|measure|motion|proposal|vote|bid|sanctions)s?";
    private static final String WROTE =
            "(?:pushed(?:\\s+for)?|drafted|proposed|(?:co-?)?sponsored|tabled|submitted|authored"
                    + "|put\\s+forward|championed|penned|introduced|circulated|presented|led|spearheaded)";

    private static final Pattern BY = Grammar.pattern("\\b" + TEXT + "\\b(?<gap>" + Grammar.GAP + ")\\b" + WROTE
            + "\\s+by\\s+(?:the\\s+)?(?<who>" + Grammar.STATES + ")");
    /** "Drafted by Britain and France, the text would have". */
    private static final Pattern FIRST_BY = Grammar.pattern(
            "^" + WROTE + "(?<gap>)\\s+by\\s+(?:the\\s+)?(?<who>" + Grammar.STATES + "),\\s+(?:the|it|this)\\b");

    private static final Pattern STATE_DRAFTED = Grammar.pattern(
            "(?<who>" + Grammar.STATES + ")[-‑]" + WROTE + "(?<gap>)\\b(?=" + Grammar.GAP + "\\b" + TEXT + "\\b)");
    private static final Pattern TABLED = Grammar.pattern(
            "(?<who>" + Grammar.STATES + ")(?<gap>" + Grammar.GAP + ")\\b" + WROTE
                    + "\\s+(?:a|an|the|its|their|another)\\s+(?:(?!statement)[\\w-]+\\s+){0,4}?(?:resolution|draft|text)\\b");

    /** "North Korea resolution" is about North Korea, "US resolution" comes from there: an adjective, or an abbreviation. */
    private static final Pattern STATES_TEXT = Grammar.pattern("(?<who>" + Grammar.STATES
            + ")(?:['’]s?)?(?<gap>)\\s+(?:draft\\s+|proposed\\s+|revised\\s+)?(?:draft|resolution)\\b(?!s)");

    private static final Pattern ABBREVIATION = Pattern.compile("(?:\\p{Lu}\\.?){2,4}");

    private static final Pattern RELATIVE = Grammar.pattern("\\b(?:that|which)\\s+(?:was|were|is|had\\s+been)\\b");

    private static final Cues SPONSORING = Cues.any(Cue.SPONSORING);
    private static final Cues DRAFT = Cues.any(Cue.DRAFT);
    private static final Cues ANY = Cues.any(Cue.SPONSORING, Cue.DRAFT);

    private SponsorRule() {}

    /** A place that names sponsors. */
    record Found(Span span, Span sentence, List<Member> sponsors) {}

    static List<Found> in(Reading reading) {
        var found = new ArrayList<Found>();
        for (Span sentence : reading.sentencesOnStates(ANY)) {
            if (reading.has(sentence, SPONSORING)) {
                find(reading, sentence, BY, false, found);
                find(reading, sentence, FIRST_BY, false, found);
                find(reading, sentence, STATE_DRAFTED, false, found);
                find(reading, sentence, TABLED, false, found);
            }
            if (reading.has(sentence, DRAFT)) {
                find(reading, sentence, STATES_TEXT, true, found);
            }
        }
        return found;
    }

    private static void find(Reading reading, Span sentence, Pattern pattern, boolean adjectives, List<Found> into) {
        String words = reading.masked(sentence);
        Matcher found = pattern.matcher(words);
        while (found.find()) {
            var who = new Span(sentence.start() + found.start("who"), sentence.start() + found.end("who"));
            List<StateMention> states = reading.states(who);
            boolean sponsors = !adjectives || states.stream().allMatch(state -> isAdjective(state, reading.text()));
            if (sponsors && Grammar.isFact(RELATIVE.matcher(found.group("gap")).replaceAll(""))) {
                into.add(new Found(
                        new Span(sentence.start() + found.start(), sentence.start() + found.end()),
                        sentence,
                        states.stream().map(StateMention::state).distinct().toList()));
            }
        }
    }

    private static boolean isAdjective(StateMention state, String text) {
        return state.form() == StateMention.Form.ADJECTIVE
                || ABBREVIATION
                        .matcher(text.substring(state.start(), state.end()))
                        .matches();
    }
}
