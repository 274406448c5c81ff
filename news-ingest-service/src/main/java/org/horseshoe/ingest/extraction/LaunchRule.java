package org.horseshoe.ingest.extraction;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.horseshoe.events.Member;
import org.horseshoe.ingest.gazetteer.StateMention;
import org.jspecify.annotations.Nullable;

/** Reads launches of missiles, what is called a record among them, and nuclear tests, held or prepared. */
final class LaunchRule {

    private static final String THE_NORTH = "\\b[Tt]he\\s+North\\b(?!\\s+\\p{Lu})";
    private static final String ACTOR = "(?<who>" + Grammar.ONE_STATE + "|" + THE_NORTH + ")";
    private static final Pattern NORTHERN = Pattern.compile(THE_NORTH);
    private static final String WORDS = "(?:[\\w’'," + Reading.STATE + "-]+\\s+)";
    private static final String MISSILES =
            "(?i:missiles?|ICBMs?|SLBMs?|projectiles?|(?<=(?:range|stage|space|carrier|satellite)\\s)rockets?)";

    /** Not "missile tests", and not the first words of "Hwasong-15 intercontinental ballistic missile". */
    private static final String NO_NOUN =
            "(?!\\s+(?i:tests?|testing|launch\\w*|program\\w*|intercontinental|ballistic|missile))";

    /** What the North calls its missiles, and what others do. */
    private static final String MODEL =
            "(?:Hwasong|Pukguksong|Taepodong|Musudan|Rodong|Nodong|Scud|KN|Unha)(?:-\\w{1,4})?(?!-)";

    private static final Pattern FIRED = Pattern.compile(ACTOR + "(?<gap>[^.;" + Reading.STATE
            + "]{0,90}?)(?<![-‑])\\b(?i:(?:test[- ]?)?(?:tested|sent|fire[ds]|firing|launche[ds]|launching|shot|lobbed|hurled|let\\s+loose|flew)(?:\\s+off)?)\\s+(?<what>"
            + WORDS
            + "{0,10}?)(?<head>" + MISSILES + "|" + MODEL + ")\\b" + NO_NOUN);
    /** Another one of the launcher told of before: "on 2 November it fired 23 missiles". */
    private static final Pattern IT_FIRED = Pattern.compile(
            "\\b(?<who>[Ii]t)(?<gap>\\s+(?:also\\s+|then\\s+|had\\s+|has\\s+)?)(?i:(?:test[- ]?)?(?:fired|launched|shot|lobbed)(?:\\s+off)?)\\s+(?<what>"
                    + WORDS + "{0,10}?)(?<head>" + MISSILES + ")\\b" + NO_NOUN);
    /** "the missile that North Korea had fired", "three missiles were fired by North Korea". */
    private static final Pattern WAS_FIRED =
            Pattern.compile("\\b(?<what>(?i:an?|the|one|" + Numbers.NUMBER + ")\\s+" + WORDS
                    + "{0,4}?)(?<head>" + MISSILES
                    + ")\\s+(?<gap>)(?i:(?:that|which)\\s+(?:the\\s+)?(?=[^.;]{0,40}?\\b(?:fired|launched)\\b)|(?:was|were)\\s+(?:test-)?(?:fired|launched)\\s+by\\s+)"
                    + ACTOR);
    /** What the patterns that begin with any article or number need, and is found sooner. */
    private static final Pattern MISSILE_THAT =
            Grammar.pattern("(?:missiles?|projectiles?|[IS][CL]BMs?)\\s+(?:that|which|was|were)\\b");

    private static final Pattern A_TEST_OF =
            Grammar.pattern("(?:missile|[IS][CL]BM|rocket)\\s+(?:test|launch)\\s+(?:of|on)\\b");

    /** "North Korea's launch of four ballistic missiles". */
    private static final Pattern LAUNCH_OF = Pattern.compile(
            ACTOR + "(?<gap>(?:['’]s?)?\\s+(?:latest\\s+|recent\\s+)?)(?i:launch(?:es)?|firing)\\s+of\\s+(?<what>"
                    + WORDS + "{0,6}?)(?<head>" + MISSILES + "|" + MODEL + ")\\b(?!\\s+since\\b)");

    /** "the Nov. 29 launch of an intercontinental ballistic missile", "the firing of two missiles by North Korea on 23 August". */
    private static final Pattern A_LAUNCH_OF =
            Pattern.compile("\\b(?i:launch(?:es)?|(?:test-)?firings?)\\s+of\\s+(?<what>" + WORDS + "{0,10}?)(?<head>"
                    + MISSILES + "|" + MODEL + ")\\b" + NO_NOUN + "(?:[^.;]{0,40}?\\bby\\s+(?:the\\s+)?(?<who>"
                    + Grammar.ONE_STATE + "))?");

    /** "its intercontinental ballistic missile test of 29 November", the day right behind it. */
    private static final Pattern TEST_OF = Pattern.compile(
            "\\b(?<what>(?i:an?|its|the|their|" + Reading.STATE + "+(?:['’]s?)?)\\s+" + WORDS
                    + "{0,5}?)(?<head>(?i:missile|ICBM|SLBM|rocket))\\s+(?i:test|launch)\\s+(?:of|on)\\s+(?=\\p{Lu}|\\d)");

    private static final Pattern NO_FACT = Grammar.pattern(
            "\\b(?:would|could|may|might|will|can|should|to(?!\\s+have\\b)|not|never|n['’]t|if|about|that|who|which)\\s+(?:\\p{L}+\\s+)?$");
    private static final Pattern NUMBER = Grammar.pattern(Numbers.NUMBER);
    private static final Pattern ONE = Grammar.pattern("\\b(?:an?|another|its|one|the)\\b");
    private static final Pattern TYPE = Grammar.pattern(
            "\\b(short|medium|intermediate|long)[- ]range\\b|\\b(intercontinental|hypersonic|cruise|submarine-launched|anti-aircraft)\\b"
                    + "|\\b(ballistic)\\b");
    private static final Pattern SITE = Pattern.compile(
            "\\b(?:from|at|near|under|(?=in\\s+the\\s+vicinity\\b)in)\\s+(?:(?:near|around|off|waters\\s+(?:off|near))\\s+)?(?:the\\s+|its\\s+)?(?:[a-z]+ern\\s+)?(?:"
                    + Reading.STATE + "+(?:['’]s?)?\\s+)?"
                    + "(?:(?:[a-z-]+\\s+){0,2}?(?:area|vicinity|city|town|port|base|province|county|region|village)\\s+of\\s+)?(?<site>\\p{Lu}\\p{Ll}+(?:-\\p{L}+|\\s\\p{Lu}\\p{L}+|\\s(?:province|county|island|base))?)\\b");
    private static final Pattern TEST_SITE = Pattern.compile(
            "\\b(?:tunnels?|site|cent(?:re|er)ed|underground)\\b[^;]{0,40}?\\b(?:on|at|near)\\s+(?:the\\s+|its\\s+)?(?<site>\\p{Lu}\\p{Ll}+(?:[- ]\\p{L}+)?)\\b");
    private static final Pattern NO_SITE = Pattern.compile(
            "(?:\\w+day|January|February|March|April|May|June|July|August|September|October|November|December|Security|General|United|Sea)\\b.*");
    private static final Pattern PLACE_NOUN = Pattern.compile(
            "\\s+(?:on|area|airfield|in|into|off|near|site|and|airport|at|before|after|between|early|late|around|toward|towards)$");

    private static final Pattern THE_DAY_BEFORE =
            Grammar.pattern("^[^.;]{0,40}?\\b(?:a\\s+day\\s+earlier|the\\s+(?:day\\s+before|previous\\s+day))\\b");

    private static final Pattern SINGLE_DAY = Grammar.pattern("\\bsingle[- ]day\\s+record\\b"
            + "|\\bmore\\s+than\\s+(?:it|the\\s+\\w+)\\s+(?:had|has)\\s+ever\\b[^.;]{0,40}?\\bin\\s+(?:a\\s+single|one|a)\\s+day\\b"
            + "|\\b(?:most|(?:highest|largest)\\s+number)\\b[^.;]{0,60}?\\bin\\s+(?:a\\s+single|one|a)\\s+day\\b");
    private static final Pattern FIRST = Grammar.pattern(
            "\\bfirst\\s+(?<what>(?:[\\w-]+\\s+){0,6}?(?:missiles?|ICBMs?)(?:\\s+(?:launch(?:es)?|tests?))?)\\b[^.;]{0,30}?"
                    + "(?:\\bsince\\b|\\bin\\s+(?:[\\w-]+\\s+){0,3}?(?:years?|months?)\\b|\\bever\\b)");

    /** Without a word of since when: "the country's first ICBM launch". */
    private static final Pattern ITS_FIRST = Grammar.pattern(
            "\\b(?:its|the\\s+(?:country|north|state)['’]s|" + Reading.STATE
                    + "['’]s?)\\s+first\\s+(?<what>(?:[\\w-]+\\s+){0,4}?(?:missiles?|ICBMs?))\\s+(?:launch|test)\\b(?!\\s+(?:this|of|in|for)\\b)");

    private static final String NTH = "(?<nth>" + Numbers.ORDINAL + ")";
    private static final Pattern TEST = Grammar.pattern(
            "(?:\\b" + NTH
                    + "(?:-ever)?\\s+(?:and\\s+[\\w-]+\\s+(?:[\\w-]+\\s+)?)?(?:underground\\s+|known\\s+)?)?"
                    + "(?:\\b(?:nuclear|atomic)\\s+(?:weapons?\\s+|bomb\\s+|device\\s+)?(?:test|detonation|explosion|blast)\\b|(?<set>\\b(?:tested|detonated|exploded|set\\s+off|let\\s+off)\\s+(?:what\\s+[^.;,]{0,40}?\\s)?(?:an?|its\\s+(?<own>"
                    + Numbers.ORDINAL
                    + "))\\s+(?:hydrogen|nuclear|atomic|thermonuclear)\\s+(?:bomb|device|warhead)\\b))(?![- ](?:ban|site|treaty|series))");
    private static final Pattern HELD = Grammar.pattern(
            "\\b(?:(?:conducted|carried\\s+out|performed|held|staged)\\s+(?:\\w+\\s+){0,2}|(?:it|this|that)\\s+was\\s+(?:the|its)\\s+|(?:last|this)\\s+(?:month|week|year)['’]s\\s+|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day['’]s\\s+)$");
    /** "Five days after North Korea set off", "a day after": how long ago the test was when what the sentence tells happened. */
    private static final Pattern AFTER =
            Grammar.pattern("(?:\\b(?<days>an?|" + Numbers.NUMBER + ")\\s+days?\\s+)?\\bafter\\s+[^.;,]{0,60}$");

    private static final Pattern IN_A_YEAR = Grammar.pattern("\\bin\\s+(?:\\w+\\s+)?(?:19|20)\\d{2}\\b");

    /** "North Korea's second nuclear test": it was held, unless it is said to be to come. */
    private static final Pattern POSSESSED =
            Grammar.pattern("(?:" + Reading.STATE + "['’]s?|\\b(?:the\\s+North|country|regime)['’]s|\\bits)\\s+$");
    /** Behind it: "its sixth nuclear test, conducted on 3 September". */
    private static final Pattern WAS_HELD = Grammar.pattern(
            "^\\s+(?:that\\s+)?(?:the\\s+)?(?:" + Reading.STATE
                    + "+|(?:the\\s+)?North|country)\\s+(?:had\\s+)?(?:carried\\s+out|conducted|staged|held|announced|set\\s+off)\\b|^\\s+(?:of|on)\\s+(?:\\d{1,2}\\s+\\p{Lu}|\\p{Lu}\\p{Ll}+\\.?\\s+\\d)|^[^.;]{0,50}?(?:,\\s+(?:which\\s+was\\s+)?(?:conducted|carried\\s+out|held)|\\b(?:took\\s+place|was\\s+(?:conducted|carried\\s+out|held)))\\b");

    private static final Pattern BY = Grammar.pattern("\\s+by\\s+(?:the\\s+)?(?<who>" + Grammar.ONE_STATE + ")");
    private static final Pattern ITS_NTH = Grammar.pattern(
            "^(?:\\s+(?:of|on|under|at|near)\\s+[\\w. -]{3,40})?,\\s+(?:its|the(?:\\s+country['’]s|\\s+North['’]s)?)\\s+"
                    + NTH + "\\b");
    /** Of the tests spoken of before: "the last one, the sixth, took place on 3 September 2017". */
    private static final Pattern THE_LAST =
            Grammar.pattern("\\b(?:last|latest|most\\s+recent|previous)\\s+(?:one|test)\\b(?:,?\\s+(?:its|the)\\s+"
                    + NTH + ",?)?[^.;]{0,30}?\\b(?:took\\s+place|came|was)\\b");

    private static final Pattern TO_COME = Grammar.pattern(
            "\\b(?:prepar\\w+|could|may|might|ready(?:ing)?|poised|plan(?:s|ned|ning)?|potential|possible|imminent|about\\s+to)\\b");
    private static final Pattern OPEN =
            Grammar.pattern("\\b(?:if|unless|not|never|no|without|whether|claim(?:s|ed)?\\s+to\\s+have)\\b");
    static final Member NORTH = new Member("PRK");

    private static final Cues MISSILE = Cues.any(Cue.MISSILE);
    private static final Pattern THE_LAUNCH =
            Grammar.pattern("\\b(?:launch(?:es|ed)?|missiles?|projectiles?|fired)\\b");
    private static final Cues LAST = Cues.any(Cue.LAST);
    /** "diplomatic sources said Saturday". */
    private static final Pattern SAID_ON = Grammar.pattern("\\bsaid\\s+(?:on\\s+)?\\w+day\\b");

    private static final Pattern FIRING = Grammar.pattern("\\b(?:launch(?:es)?|firings?)\\s+of\\b");
    private static final int NEAR_A_DAY = 40;
    private static final int RIGHT_BEFORE = 4;
    private static final int NEXT = 2;
    private static final Cues RECORD = Cues.any(Cue.DAY, Cue.FIRST);
    private static final Cues NUCLEAR = Cues.any(Cue.NUCLEAR, Cue.BOMB);

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
            Span counted = next < counts.size() && counts.get(next).sentence().equals(sentence)
                    ? counts.get(next).span()
                    : null;
            if (reading.has(sentence, MISSILE)) {
                rule.launches(sentence, counted);
            }
            if (reading.has(sentence, RECORD)) {
                rule.records(sentence, before);
            }
            if (reading.has(sentence, NUCLEAR)) {
                rule.nuclear(sentence);
            } else if (before != null && reading.has(sentence, LAST)) {
                rule.theLast(sentence);
            }
            before = sentence;
        }
        rule.mergeTests();
        return rule.into;
    }

    /** Tests told of in a row are one where neither the days nor the numbers of both are told: "a test on Wednesday. It was the fourth". */
    private void mergeTests() {
        for (int i = into.size() - 1; i > 0; i--) {
            Finding one = into.get(i - 1);
            Finding other = into.get(i);
            if (one.claim() instanceof Told.NuclearTest first
                    && other.claim() instanceof Told.NuclearTest second
                    && first.state().equals(second.state())
                    && first.conducted()
                    && second.conducted()
                    && (first.ordinal() == null || second.ordinal() == null)
                    && (first.localDate() == null || second.localDate() == null)
                    && !isOfAYear(one, first)
                    && !isOfAYear(other, second)
                    && reading.sentencesFrom(one.sentence(), other.sentence()) <= NEXT) {
                var both = new Told.NuclearTest(
                        first.state(),
                        true,
                        first.ordinal() == null ? second.ordinal() : first.ordinal(),
                        first.localDate() == null ? second.localDate() : first.localDate(),
                        first.site() == null ? second.site() : first.site());
                into.set(i - 1, new Finding(both, one.rule(), one.span(), one.sentence(), one.confidence()));
                into.remove(i);
            }
        }
    }

    /** Whether only the year of a test is told: it is another than one whose day is told. */
    private boolean isOfAYear(Finding finding, Told.NuclearTest test) {
        return test.localDate() == null
                && IN_A_YEAR.matcher(reading.masked(finding.sentence())).find();
    }

    /** Whether words speak of "the North", which is North Korea. */
    static boolean speaksOfTheNorth(String words) {
        return NORTHERN.matcher(words).find();
    }

    /** The launches of a sentence, without what is a count of a year. */
    private void launches(Span sentence, @Nullable Span counted) {
        String words = reading.masked(sentence);
        launches(sentence, counted, FIRED);
        launches(sentence, counted, IT_FIRED);
        if (MISSILE_THAT.matcher(words).find()) {
            launches(sentence, counted, WAS_FIRED);
        }
        launches(sentence, counted, LAUNCH_OF);
        if (counted == null && FIRING.matcher(words).find()) {
            nearADay(sentence, words);
        }
        if (counted == null && A_TEST_OF.matcher(words).find()) {
            ofADay(sentence);
        }
    }

    /** Launches that nobody's verb tells of, with their day right before or behind; of the North where no launcher is told. */
    private void nearADay(Span sentence, String words) {
        Matcher found = A_LAUNCH_OF.matcher(words);
        while (found.find()) {
            Span span = Finding.span(sentence, found);
            Optional<DayMention> day = reading.days(sentence).stream()
                    .filter(each -> each.span().start() - span.end() < NEAR_A_DAY
                            && span.start() - each.span().end() < RIGHT_BEFORE)
                    .findFirst();
            Optional<Member> state = found.group("who") != null
                    ? state(new Span(sentence.start() + found.start("who"), sentence.start() + found.end("who")))
                    : Optional.of(NORTH).filter(reading::names);
            boolean isTold = into.stream()
                    .anyMatch(
                            other -> other.sentence().equals(sentence) && other.claim() instanceof Told.MissilesFired);
            if (day.isPresent() && state.isPresent() && !isTold) {
                String what = found.group("what");
                add(
                        new Told.MissilesFired(
                                state.get(),
                                day.get().day(),
                                count(what, found.group("head")),
                                type(what + found.group("head")),
                                siteNear(sentence, found.end())),
                        span,
                        sentence);
            }
        }
    }

    /** Adds a launch with its day; to one of the sentence before whose day is not told, where both can be the same. */
    private void add(Told.MissilesFired launch, Span span, Span sentence) {
        Finding last = into.isEmpty() ? null : into.getLast();
        if (last != null
                && last.claim() instanceof Told.MissilesFired(var state, var day, var count, var type, var site)
                && state.equals(launch.state())
                && day == null
                && (count == null || launch.missiles() == null || count.equals(launch.missiles()))
                && reading.sentencesFrom(last.sentence(), sentence) == 1) {
            var both = new Told.MissilesFired(
                    state,
                    launch.localDate(),
                    count == null ? launch.missiles() : count,
                    type == null ? launch.missileType() : type,
                    site == null ? launch.site() : site);
            into.set(into.size() - 1, new Finding(both, last.rule(), last.span(), last.sentence(), last.confidence()));
        } else {
            into.add(new Finding(launch, "launch", span, sentence, 0.7));
        }
    }

    private void ofADay(Span sentence) {
        Matcher found = TEST_OF.matcher(reading.masked(sentence));
        while (found.find()) {
            Span span = Finding.span(sentence, found);
            Optional<DayMention> day = reading.days(sentence).stream()
                    .filter(each -> each.span().start() == span.end())
                    .findFirst();
            Optional<Member> state = actor(sentence, found.start("head"), null);
            if (day.isPresent() && state.isPresent()) {
                into.add(new Finding(
                        new Told.MissilesFired(
                                state.get(), day.get().day(), 1, type(found.group("what") + found.group("head")), null),
                        "launch",
                        span,
                        sentence,
                        0.8));
            }
        }
    }

    private void launches(Span sentence, @Nullable Span counted, Pattern pattern) {
        String words = reading.masked(sentence);
        Matcher found = pattern.matcher(words);
        while (found.find()) {
            Span who = new Span(sentence.start() + found.start("who"), sentence.start() + found.end("who"));
            Optional<Member> state = pattern.equals(IT_FIRED) ? lastLauncher() : state(who);
            if (state.isEmpty() || NO_FACT.matcher(found.group("gap")).find()) {
                continue;
            }
            Span span = Finding.span(sentence, found);
            if (counted != null && counted.start() < span.end() && span.start() < counted.end()) {
                continue;
            }
            LocalDate day = pattern.equals(LAUNCH_OF) && SAID_ON.matcher(words).find() ? null : nearest(sentence, span);
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
                            siteNear(sentence, found.end())),
                    "launch",
                    span,
                    sentence,
                    day == null ? 0.7 : 0.85));
        }
    }

    private Optional<Member> lastLauncher() {
        return into.reversed().stream()
                .map(Finding::claim)
                .filter(Told.MissilesFired.class::isInstance)
                .map(claim -> ((Told.MissilesFired) claim).state())
                .findFirst()
                .or(() -> speaksOfTheNorth(reading.text()) ? Optional.of(NORTH) : Optional.empty());
    }

    /** From where, in the sentence or in one of the next that speaks of the launch and of no other. */
    private @Nullable String siteNear(Span sentence, int from) {
        String site = site(reading.masked(sentence), from);
        Span next = sentence;
        for (int i = 0; i < NEXT && site == null; i++) {
            next = reading.sentenceAfter(next);
            String words = reading.masked(next);
            Matcher launch = THE_LAUNCH.matcher(words);
            if (launch.find() && !FIRED.matcher(words).find()) {
                site = site(words, launch.end());
            }
        }
        return site;
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
        String after = words.substring(found.end());
        Matcher by = BY.matcher(after);
        Optional<Member> state = by.lookingAt()
                ? reading
                        .states(new Span(
                                sentence.start() + found.end() + by.start("who"),
                                sentence.start() + found.end() + by.end("who")))
                        .stream()
                        .map(StateMention::state)
                        .findFirst()
                : actor(sentence, found.start(), null);
        boolean held = found.group("set") != null
                || HELD.matcher(before).find()
                || WAS_HELD.matcher(after).find();
        boolean toCome = !held && TO_COME.matcher(before).find();
        held |= !toCome
                && found.group("nth") != null
                && POSSESSED.matcher(before).find();
        if (reading.names(NORTH)) {
            state = Optional.of(NORTH); // no other state has tested since 1998
        }
        if (state.isEmpty() || OPEN.matcher(before).find() || held == toCome) {
            return;
        }
        add(
                new Told.NuclearTest(
                        state.get(),
                        held,
                        nth(found, after),
                        held ? dayOfTheTest(sentence, before, Finding.span(sentence, found)) : null,
                        siteOfTheTest(sentence, found.end())),
                "nuclear-test",
                sentence,
                found);
    }

    private @Nullable LocalDate dayOfTheTest(Span sentence, String before, Span test) {
        Matcher after = AFTER.matcher(before);
        if (!after.find()) {
            return nearest(sentence, test);
        }
        LocalDate told = reading.onlyDay(sentence);
        LocalDate then = told != null
                ? told
                : reading.article().publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        String days = after.group("days");
        return days == null
                ? null
                : then.minusDays(
                        days.startsWith("a") || days.startsWith("A")
                                ? 1
                                : Numbers.whole(days).orElse(1));
    }

    private @Nullable String siteOfTheTest(Span sentence, int from) {
        String words = reading.masked(sentence);
        return Stream.of(
                        site(words, from),
                        site(words, 0),
                        site(reading.masked(reading.sentenceAfter(sentence)), 0, TEST_SITE))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer nth(Matcher test, String after) {
        for (String group : List.of("nth", "own")) {
            if (test.group(group) != null) {
                return Numbers.ordinal(test.group(group));
            }
        }
        Matcher behind = ITS_NTH.matcher(after);
        return behind.find() ? Numbers.ordinal(behind.group("nth")) : null;
    }

    private void theLast(Span sentence) {
        Matcher found = THE_LAST.matcher(reading.masked(sentence));
        List<Told.NuclearTest> before = into.stream()
                .map(Finding::claim)
                .filter(Told.NuclearTest.class::isInstance)
                .map(Told.NuclearTest.class::cast)
                .toList();
        if (before.isEmpty() || !found.find()) {
            return;
        }
        LocalDate day = nearest(sentence, Finding.span(sentence, found));
        if (day != null) {
            Integer nth = found.group("nth") == null ? null : Numbers.ordinal(found.group("nth"));
            add(new Told.NuclearTest(before.getLast().state(), true, nth, day, null), "nuclear-test", sentence, found);
        }
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
        int named = own.isEmpty() ? sentence.start() : own.getLast().end();
        if (speaksOfTheNorth(reading.masked(new Span(named, sentence.start() + at)))) {
            return Optional.of(NORTH);
        }
        if (!own.isEmpty()) {
            return Optional.of(own.getLast().state());
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
        return site(words, from, SITE);
    }

    private static @Nullable String site(String words, int from, Pattern pattern) {
        Matcher found = pattern.matcher(words);
        found.region(from, words.length());
        while (found.find()) {
            String site = PLACE_NOUN.matcher(found.group("site")).replaceAll("");
            if (!NO_SITE.matcher(site).matches()) {
                return site;
            }
        }
        return null;
    }
}
