package org.horseshoe.ingest.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.Member;
import org.horseshoe.ingest.gazetteer.StateMention;
import org.jspecify.annotations.Nullable;

/** Reads launches of missiles, what is called a record among them, and nuclear tests, held or prepared. */
final class LaunchRule {

    private static final String ACTOR = "(?<who>" + Grammar.ONE_STATE + "|\\b[Tt]he\\s+North\\b(?!\\s+\\p{Lu}))";
    private static final String WORDS = "(?:[\\w’'," + Reading.STATE + "-]+\\s+)";
    private static final Pattern FIRED = Pattern.compile(
            ACTOR + "(?<gap>[^.;" + Reading.STATE
                    + "]{0,90}?)\\b(?i:(?:test[- ]?)?(?:fire[ds]|firing|launche[ds]|launching|shot|lobbed|hurled|let\\s+loose|flew)(?:\\s+off)?)\\s+(?<what>"
                    + WORDS
                    + "{0,10}?)(?<head>(?i:missiles?|ICBMs?|SLBMs?|projectiles?))\\b(?!\\s+(?i:tests?|testing|launch\\w*|program\\w*))");
    private static final Pattern NO_FACT = Grammar.pattern(
            "\\b(?:would|could|may|might|will|can|should|to(?!\\s+have\\b)|not|never|n['’]t|if|about|that|who|which)\\s+(?:\\p{L}+\\s+)?$");
    private static final Pattern NUMBER = Grammar.pattern(Numbers.NUMBER);
    private static final Pattern ONE = Grammar.pattern("\\b(?:an?|another|its|one)\\b");
    private static final Pattern TYPE = Grammar.pattern(
            "\\b(short|medium|intermediate|long)[- ]range\\b|\\b(intercontinental|hypersonic|cruise|submarine-launched|anti-aircraft)\\b"
                    + "|\\b(ballistic)\\b");
    private static final Pattern SITE = Pattern.compile(
            "\\b(?:from|at|near)\\s+(?:the\\s+|its\\s+)?(?:area\\s+of\\s+)?(?<site>\\p{Lu}\\p{Ll}+(?:[- ]\\p{L}+)?)\\b");
    private static final Pattern NO_SITE = Pattern.compile(
            "(?:\\w+day|January|February|March|April|May|June|July|August|September|October|November|December|Security|General|United|Sea)\\b.*");
    private static final Pattern PLACE_NOUN = Pattern.compile(
            "\\s+(?:on|area|airfield|in|into|off|near|site|and|airport|at|before|after|early|late|around|toward|towards)$");

    private static final Pattern THE_DAY_BEFORE =
            Grammar.pattern("^[^.;]{0,40}?\\b(?:a\\s+day\\s+earlier|the\\s+(?:day\\s+before|previous\\s+day))\\b");

    private static final Pattern SINGLE_DAY = Grammar.pattern("\\bsingle[- ]day\\s+record\\b"
            + "|\\bmore\\s+than\\s+(?:it|the\\s+\\w+)\\s+(?:had|has)\\s+ever\\b[^.;]{0,40}?\\bin\\s+(?:a\\s+single|one|a)\\s+day\\b"
            + "|\\b(?:most|highest\\s+number)\\b[^.;]{0,60}?\\bin\\s+(?:a\\s+single|one|a)\\s+day\\b");
    private static final Pattern FIRST = Grammar.pattern(
            "\\bfirst\\s+(?<what>(?:[\\w-]+\\s+){0,6}?(?:missiles?|ICBMs?)(?:\\s+(?:launch(?:es)?|tests?))?)\\b[^.;]{0,30}?"
                    + "(?:\\bsince\\b|\\bin\\s+(?:[\\w-]+\\s+){0,3}?(?:years?|months?)\\b|\\bever\\b)");

    /** Without a word of since when: "the country's first ICBM launch". */
    private static final Pattern ITS_FIRST = Grammar.pattern(
            "\\b(?:its|the\\s+(?:country|north|state)['’]s|" + Reading.STATE
                    + "['’]s?)\\s+first\\s+(?<what>(?:[\\w-]+\\s+){0,4}?(?:missiles?|ICBMs?))\\s+(?:launch|test)\\b(?!\\s+(?:this|of|in|for)\\b)");

    private static final String ORDINAL =
            "(?<nth>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:st|nd|rd|th))?";
    private static final Pattern TEST = Grammar.pattern("(?:\\b" + ORDINAL + "\\s+(?:underground\\s+|known\\s+)?)?"
            + "\\bnuclear\\s+(?:weapons?\\s+|bomb\\s+)?test\\b(?![- ](?:ban|site|treaty|series))");
    private static final Pattern HELD =
            Grammar.pattern("\\b(?:conducted|carried\\s+out|performed|held|staged)\\s+(?:\\w+\\s+){0,2}$");
    private static final Pattern TO_COME = Grammar.pattern(
            "\\b(?:prepar\\w+|could|may|might|ready|poised|plan(?:s|ned|ning)?|potential|possible|imminent|about\\s+to)\\b");
    private static final Pattern OPEN = Grammar.pattern("\\b(?:if|unless|not|never|no|without|whether)\\b");
    private static final List<String> NTH =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final Member NORTH = new Member("PRK");

    private static final Cues LAUNCH = Cues.any(Cue.LAUNCH);
    private static final Cues RECORD = Cues.any(Cue.DAY, Cue.FIRST);
    private static final Cues NUCLEAR = Cues.any(Cue.NUCLEAR);

    private final Reading reading;
    private final List<Finding> into = new ArrayList<>();

    private LaunchRule(Reading reading) {
        this.reading = reading;
    }

    static List<Finding> in(Reading reading, List<LaunchCountRule.Found> counts) {
        var rule = new LaunchRule(reading);
        Span before = null;
        int next = 0;
        for (Span sentence : reading.sentences()) {
            while (next < counts.size() && counts.get(next).sentence().start() < sentence.start()) {
                next++;
            }
            boolean counted =
                    next < counts.size() && counts.get(next).sentence().equals(sentence);
            if (!counted && reading.has(sentence, LAUNCH)) {
                rule.launches(sentence);
            }
            if (reading.has(sentence, RECORD)) {
                rule.records(sentence, before);
            }
            if (reading.has(sentence, NUCLEAR)) {
                rule.nuclear(sentence);
            }
            before = sentence;
        }
        return rule.into;
    }

    private void launches(Span sentence) {
        String words = reading.masked(sentence);
        Matcher found = FIRED.matcher(words);
        while (found.find()) {
            Span who = new Span(sentence.start() + found.start("who"), sentence.start() + found.end("who"));
            Optional<Member> state = state(who);
            if (state.isEmpty() || NO_FACT.matcher(found.group("gap")).find()) {
                continue;
            }
            Span span = Finding.span(sentence, found);
            LocalDate day = nearest(sentence, span);
            if (day != null
                    && THE_DAY_BEFORE.matcher(words.substring(found.end())).find()) {
                day = day.minusDays(1);
            }
            String what = found.group("what");
            into.add(new Finding(
                    new Told.MissilesFired(
                            state.get(),
                            day,
                            count(what, found.group("head")),
                            type(what + found.group("head")),
                            site(words, found.end())),
                    "launch",
                    span,
                    sentence,
                    day == null ? 0.7 : 0.85));
        }
    }

    private void records(Span sentence, @Nullable Span before) {
        String words = reading.masked(sentence);
        Matcher most = SINGLE_DAY.matcher(words);
        if (most.find()) {
            actor(sentence, most.start(), before)
                    .ifPresent(state -> add(new Told.RecordClaimed(state, "single-day"), "record", sentence, most));
        }
        Matcher first = FIRST.matcher(words);
        if (first.find() || first.usePattern(ITS_FIRST).find(0)) {
            String type = type(first.group("what"));
            actor(sentence, first.start(), before)
                    .ifPresent(state -> add(
                            new Told.RecordClaimed(state, "first-" + (type == null ? "missile" : type)),
                            "record",
                            sentence,
                            first));
        }
    }

    private void nuclear(Span sentence) {
        String words = reading.masked(sentence);
        Matcher found = TEST.matcher(words);
        if (!found.find()) {
            return;
        }
        String before = words.substring(0, found.start());
        Optional<Member> state = actor(sentence, found.start(), null);
        boolean held = HELD.matcher(before).find();
        boolean toCome = TO_COME.matcher(before).find();
        if (state.isEmpty() || OPEN.matcher(before).find() || held == toCome) {
            return;
        }
        add(
                new Told.NuclearTest(
                        state.get(),
                        held,
                        nth(found.group("nth")),
                        held ? nearest(sentence, Finding.span(sentence, found)) : null,
                        site(words, found.end())),
                "nuclear-test",
                sentence,
                found);
    }

    private void add(Told claim, String rule, Span sentence, Matcher found) {
        into.add(new Finding(claim, rule, Finding.span(sentence, found), sentence, 0.8));
    }

    private Optional<Member> state(Span who) {
        List<Member> named = reading.members(who);
        return named.isEmpty() ? Optional.of(NORTH) : Optional.of(named.getFirst());
    }

    /** The last state before a place, else the first of the sentence before, else the only one of the article's start. */
    private Optional<Member> actor(Span sentence, int at, @Nullable Span before) {
        List<StateMention> own = reading.states(new Span(sentence.start(), sentence.start() + at));
        if (!own.isEmpty()) {
            return Optional.of(own.getLast().state());
        }
        if (reading.masked(new Span(sentence.start(), sentence.start() + at)).matches("(?s).*\\b[Tt]he North\\b.*")) {
            return Optional.of(NORTH);
        }
        return Optional.ofNullable(before)
                .flatMap(earlier -> reading.states(earlier).stream()
                        .map(StateMention::state)
                        .findFirst())
                .or(reading::onlyState);
    }

    private @Nullable LocalDate nearest(Span sentence, Span place) {
        DayMention day = reading.dayOfVote(sentence, place);
        return day == null ? null : day.day();
    }

    private static @Nullable Integer count(String what, String head) {
        Matcher number = NUMBER.matcher(what);
        if (number.find()) {
            return Numbers.whole(number.group()).filter(count -> count > 0).orElse(null);
        }
        return !head.endsWith("s") && ONE.matcher(what).find() ? 1 : null;
    }

    private static @Nullable String type(String words) {
        Matcher found = TYPE.matcher(words);
        String general = null;
        while (found.find()) {
            if (found.group(1) != null) {
                return found.group(1).toLowerCase(Locale.ROOT) + "-range";
            }
            if (found.group(2) != null) {
                return found.group(2).toLowerCase(Locale.ROOT);
            }
            general = "ballistic";
        }
        if (words.contains("ICBM")) {
            return "intercontinental";
        }
        return words.contains("SLBM") ? "submarine-launched" : general;
    }

    private static @Nullable String site(String words, int from) {
        Matcher found = SITE.matcher(words);
        found.region(from, words.length());
        while (found.find()) {
            String site = PLACE_NOUN.matcher(found.group("site")).replaceAll("");
            if (!NO_SITE.matcher(site).matches()) {
                return site;
            }
        }
        return null;
    }

    private static @Nullable Integer nth(@Nullable String written) {
        if (written == null) {
            return null;
        }
        int known = NTH.indexOf(written.toLowerCase(Locale.ROOT));
        return known >= 0 ? known + 1 : Integer.valueOf(written.replaceAll("\\D", ""));
    }
}
