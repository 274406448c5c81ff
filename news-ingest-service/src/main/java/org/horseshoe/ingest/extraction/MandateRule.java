package org.horseshoe.ingest.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.ingest.extraction.Told.Fate;
import org.jspecify.annotations.Nullable;

/** Reads mandates of missions and panels: extended, refused, ended or proposed, with or without the word. */
final class MandateRule {

    private static final String WORDS = "(?:[\\w'’." + Reading.STATE + "-]+\\s+)";
    private static final String BODY =
            "(?<body>panel\\s+of\\s+experts|experts?['’]?\\s+panel|(?:group|team|committee)\\s+of\\s+experts|monitoring\\s+(?:team|group|panel)"
                    + "|joint\\s+investigative\\s+mechanism|panel|peacekeepers|peacekeeping\\s+(?:force|operation)|(?:unarmed\\s+)?(?:monitors|observers)|(?:peacebuilding|political|integrated|support)\\s+office|(?<!\\bin\\s)(?:police\\s+)?force|(?<!fact-finding\\s)mission(?!\\s+of\\s+investigators)|ombudsperson"
                    + "|(?-i:UN[A-Z]{2,7}|MIN[A-Z]{4,6}|MONUSCO|AMISOM|ATMIS|BINUH))";

    private static final Pattern MANDATE = Grammar.pattern(
            "\\b(?<owner>(?:mission|force|panel|team|group|mechanism|(?-i:UN[A-Z]{2,7}|MIN[A-Z]{4,6}|MONUSCO)))['’]s\\s+mandate\\b|\\b(?<its>its|their)\\s+mandate\\b|\\bmandate\\s+of\\s+(?:the\\s+|its\\s+|a\\s+)?(?<body>[^.;,]{3,80}?)(?=\\s+(?:on|in|until|through|for|to|that|which|expired|ended|was|were|has|by|after)\\b|[.,;]|$)");

    private static final Pattern KEEPS_BODY = Grammar.pattern(
            "\\b(?:(?<sure>extend(?:ed|s|ing)?|renew(?:ed|s|ing|al\\s+of)?|extension\\s+of|prolong(?:ed|s|ing)?|reauthori[sz](?:e[ds]?|ing)|roll(?:ed|s|ing)?\\s+over)"
                    + "|(?:keep(?:s|ing)?|kept|g[ai]ve[sn]?|giving|grant(?:s|ed|ing)?|maintain(?:s|ed|ing)?|lets?|allow(?:s|ed|ing)?))\\s+(?!mandate\\b)"
                    + WORDS + "{0,10}?" + BODY + "\\b(?!['’]s\\s+mandate)(?![^.;]{0,20}\\bmandate)");
    private static final Pattern BODY_IS_KEPT = Grammar.pattern(
            "\\b" + BODY
                    + "\\b(?!['’]s)[^.;]{0,100}?\\b(?<sure>(?:was|were|has\\s+been|have\\s+been)\\s+(?:\\w+ly\\s+|also\\s+)?(?:extended|renewed|prolonged|reauthori[sz]ed|rolled\\s+over|given))\\b");
    private static final Pattern BODY_STAYS = Grammar.pattern(
            "\\b" + BODY
                    + "\\b(?!['’]s)[^.;]{0,60}?\\b(?:(?:will|may|can)\\s+(?:now\\s+|therefore\\s+)?(?:work|stay|remain|continue|operate|run|go\\s+on|carry\\s+on|be\\s+there)|stays|remains|g[eo]ts?)\\b");
    private static final Pattern ENDS_BODY = Grammar.pattern(
            "\\b(?:end(?:ed|s|ing)?|terminat(?:e[ds]?|ing)|clos(?:e[ds]?|ing)|disband(?:ed|s|ing)?|br(?:ing(?:s|ing)?|ought)(?=[^.;]{0,80}?\\bto\\s+an\\s+end)|d(?:id|o(?:es)?|oing)\\s+away\\s+with|w[io]und(?:ing)?\\s+up|wind\\s+(?:up|down)|shut(?:s|ting)?\\s+down|scrap(?:ped|s)?)\\s+"
                    + WORDS + "{0,6}?" + BODY + "\\b(?![^.;]{0,20}\\bmandate)");
    /** "a Russian veto prevented the panel of experts from being renewed", "the veto by which the Panel was denied a further term". */
    private static final Pattern STOPPED_BODY =
            Grammar.pattern("\\bveto(?:es|ed)?\\b[^.;]{0,120}?\\b(?:(?:prevented|stopped|ended|blocked|killed)\\s+"
                    + WORDS + "{0,6}?|by\\s+which\\s+the\\s+)" + BODY + "\\b");

    private static final Pattern TERM = Grammar.pattern(
            "\\b(?:until|through|till|another|prolongation|extension|(?:an?\\s+)?(?:first|initial)\\s+(?:mandate|period|term|year|\\d+)|(?:a|one)\\s+(?:further|final|last|more)|an?\\s+additional|further\\s+(?:\\w+\\s+)?(?:year|months)|more\\s+(?:year|months)"
                    + "|for\\s+(?:an?|one|two|three|six|nine|twelve|\\d+)\\s+(?:more\\s+)?(?:year|months?|weeks?|days))\\b");
    /** "and the Panel of Experts until 31 August 2025". */
    private static final Pattern BODY_UNTIL =
            Grammar.pattern("\\b(?:the|its)\\s+" + BODY + "(?<sure>)\\s+(?:until|till|through)\\b");
    /** A body that there was not before: "set up a panel of experts", "sends a political mission to". */
    private static final Pattern CREATES_BODY = Grammar.pattern(
            "\\b(?:set(?:s|ting)?\\s+up|establish(?:ed|es|ing)?|creat(?:ed|es|ing)|send(?:s|ing)?|sent|authori[sz](?:ed|es|ing)|launch(?:ed|es)|(?:green\\s+light|go-ahead|blessing)\\b[^.;]{0,20}?\\s(?:for|to)|g[ai]ve[sn]?\\s+(?:it|the\\s+\\w+|"
                    + Reading.STATE + "+))\\s+" + "(?:an?|a\\s+new|up\\s+to)\\s+" + WORDS + "{0,6}?" + BODY
                    + "\\b(?!['’]s\\s+mandate)(?![^.;]{0,20}\\bmandate)");

    private static final Pattern BY_A_STATE = Grammar.pattern(Reading.STATE + "\\s+(?:(?:and|[\\w-]+)\\s+){0,8}$");
    private static final Pattern BODY_IS_MADE = Grammar.pattern(
            "\\ban?\\s+" + WORDS + "{0,4}?" + BODY
                    + "\\b(?!['’]s)[^.;]{0,60}?\\b(?:is|was|were)\\s+(?:also\\s+)?(?:set\\s+up|established|created|formed|authori[sz]ed)\\b");

    private static final Pattern KNOWN_BODY = Grammar.pattern(
            "\\b(?:panel\\s+of\\s+experts|group\\s+of\\s+experts|monitoring\\s+team|joint\\s+investigative\\s+mechanism|peacekeeping\\s+force|mission|force|panel|ombudsperson)\\b");
    private static final Pattern OF_INVESTIGATORS = Grammar.pattern("\\bjoint\\s+investigative\\s+mechanism\\b");
    private static final Pattern OF_A_MISSION = Pattern.compile(
            "\\b(?:UN[A-Z]{2,7}|MIN[A-Z]{4,6}|MONUSCO|AMISOM|ATMIS|BINUH)\\b|\\b(?i:mission|force|monitors|observers|(?:peacebuilding|political|integrated|support)\\s+office|peacekeep\\w+|united\\s+nations\\s+(?:[\\w-]+\\s+){0,2}office)\\b");
    private static final Pattern OF_EXPERTS = Grammar.pattern("\\b(?:experts?|panel)\\b");
    private static final Pattern REJECTED = Grammar.pattern(
            "\\b(?:reject(?:ed|ing)|vetoed|veto(?:es)?\\b[^.;]{0,60}?\\b(?:stopped|ended|prevented|killed|blocked|to\\s+block)|stopped|blocked|voted\\s+down|lost\\s+(?:its|their|a|the)\\s+(?:\\w+\\s+)?(?:bid|effort|attempt|push))\\b");
    private static final Pattern AWAY = Grammar.pattern("\\baway\\b");
    private static final Pattern BY_VETO = Grammar.pattern("\\bveto\\b");
    private static final Pattern DECIDED_TO_END = Grammar.pattern(
            "\\b(?:voted|decided|agreed)\\b[^.;]{0,40}?\\bto\\s+(?:end|terminate|close|wind\\s+(?:up|down))\\b");
    private static final Pattern DECIDED_TO_EXTEND =
            Grammar.pattern("\\b(?:voted|decided|agreed)\\b[^.;]{0,40}?\\bto\\s+(?:extend|renew|prolong)\\b");
    private static final Pattern DECIDED =
            Grammar.pattern("\\b(?:voted|votes?|decided|agreed)\\b[^.;]{0,60}?\\bto\\s+(?:\\w+ly\\s+)?$");
    private static final Pattern WAS_EXTENDED =
            Grammar.pattern("\\b(?:was|were|has\\s+been)\\s+(?:\\w+ly\\s+)?(?:extended|renewed|prolonged)\\b");
    private static final Pattern EXTENDED =
            Grammar.pattern("\\b(?:extend(?:ed|ing|s)|renew(?:ed|ing|s)|prolong(?:ed|ing|s)|stretch(?:ed|ing|es))\\b");
    private static final Pattern NOT_EXTENDED =
            Grammar.pattern("\\b(?:did\\s+not|failed\\s+to)\\s+(?:extend|renew|prolong)\\b");
    private static final Pattern FAILED_TO =
            Grammar.pattern("\\b(?:did\\s+not|failed\\s+to|refused\\s+to|declined\\s+to)\\s+$");
    private static final Pattern REFUSED_TO_EXTEND =
            Grammar.pattern("\\b(?:vetoed|blocked|rejected)\\b[^.;]{0,120}?\\bto\\s+(?:extend|renew|prolong)\\b");
    private static final Pattern TO_EXTEND = Grammar.pattern(
            "\\b(?:propos(?:ed|es|ing)|suggest(?:ed|s|ing)|ask(?:ed|s|ing)|want(?:ed|s)?|seek(?:s|ing)?|sought|plan(?:s|ned)?|hop(?:es|ed))\\b"
                    + "[^.;]{0,30}?\\bto\\s+(?:extend|renew|prolong)\\b");
    private static final Pattern EXPIRED =
            Grammar.pattern("^[^.;]{0,60}?\\b(?:expired|ended|lapsed|was\\s+terminated)\\b");
    private static final Pattern WOULD_EXTEND =
            Grammar.pattern("\\bwould\\s+(?:also\\s+)?have\\s+(?:extended|renewed|prolonged)\\b[^.;]{0,40}$");
    private static final Pattern RUNS =
            Grammar.pattern("^[^.;]{0,50}?\\b(?:now\\s+|will\\s+)?runs?\\s+(?:until|through)\\b");
    private static final Pattern WOULD_BE =
            Grammar.pattern("^[^.;]{0,30}?\\bwould\\s+be\\s+(?:extended|renewed|prolonged)\\b");
    private static final Pattern TERMINATED =
            Grammar.pattern("\\b(?:ended|terminated|brought\\s+to\\s+an\\s+end|wound\\s+up)\\b");
    private static final Pattern OPEN = Grammar.pattern(
            "\\b(?:would|could|(?-i:may)|will|should|must|call(?:ed|s|ing)\\s+for|plans?|want(?:s|ed)?|whether|if|(?:expected|due|scheduled|set)\\s+to)\\b");
    private static final Pattern NOT = Grammar.pattern("\\b(?:not|never|n['’]t|no\\s+(?:need|reason)|without)\\b");
    /** "extended until 12 March 2024 the mandate of": the day stands before. */
    private static final Pattern EXTENDED_TO =
            Grammar.pattern("\\b(?:extend\\w*|renew\\w*|prolong\\w*)\\s+(?:until|through|to)\\s+$");

    private static final Pattern GOES_ON = Grammar.pattern(
            "\\b(?:mission|force|panel|team|group|mechanism|operation|mandate|(?-i:\\p{Lu}{4,}))\\b[^.;]{0,80}?\\b(?:continue|stay|remain|operate|run|has|have|goes|in\\s+place|until)\\b(?=[^.;]{0,40}?\\b(?:until|through|to)\\s)");

    private static final Pattern UNTIL = Grammar.pattern("\\b(?:until|till|through|to)\\s+$");

    private static final Cues MANDATES = Cues.any(Cue.MANDATE);
    private static final Cues BODIES = Cues.any(Cue.A_BODY);
    private static final Cues ANY = Cues.any(Cue.MANDATE, Cue.A_BODY);

    /** So many sentences further on a text still speaks of the same mandate. */
    private static final int NEXT = 3;

    private final Reading reading;
    private final Deciders deciders;
    private final List<Finding> into = new ArrayList<>();

    private MandateRule(Reading reading, @Nullable StatedOutcome end) {
        this.reading = reading;
        this.deciders = new Deciders(reading, end);
    }

    /**
     * What the article tells of mandates.
     *
     * @param end what became of the draft that is the news: what one that was not adopted "would have" done is refused
     */
    static List<Finding> in(Reading reading, @Nullable StatedOutcome end) {
        var rule = new MandateRule(reading, end);
        for (Span sentence : reading.sentences(ANY)) {
            String words = reading.masked(sentence);
            if (reading.has(sentence, MANDATES)) {
                rule.mandate(sentence, words);
            }
            if (reading.has(sentence, BODIES) && !MANDATE.matcher(words).find()) {
                rule.bodies(sentence, words);
            }
        }
        return rule.into;
    }

    private void mandate(Span sentence, String words) {
        Matcher found = MANDATE.matcher(words);
        while (found.find()) {
            String before = words.substring(0, found.start());
            String after = words.substring(found.end());
            Fate fate = null;
            if (WOULD_BE.matcher(after).find()) {
                fate = deciders.ofADraft(after);
            } else if (deciders.isInADraft(before)) {
                fate = Fate.PROPOSED;
            } else if (EXPIRED.matcher(after).find()
                    || DECIDED_TO_END.matcher(before).find()) {
                fate = Fate.ENDED;
            } else if (DECIDED_TO_EXTEND.matcher(before).find()
                    || WAS_EXTENDED.matcher(after).find()) {
                fate = Fate.IN_PLACE;
            } else if (NOT_EXTENDED.matcher(before).find()
                    || REFUSED_TO_EXTEND.matcher(before).find()) {
                fate = Fate.REJECTED;
            } else if (TO_EXTEND.matcher(before).find()) {
                fate = Fate.PROPOSED;
            } else if (RUNS.matcher(after).find()) {
                fate = Fate.IN_PLACE;
            } else if (WOULD_EXTEND.matcher(before).find()) {
                fate = deciders.ofADraft(before);
            } else if (EXTENDED.matcher(before).find()) {
                fate = REJECTED.matcher(before).find()
                        ? Fate.REJECTED
                        : OPEN.matcher(before.substring(before.lastIndexOf(", ") + 1))
                                        .find()
                                ? Fate.PROPOSED
                                : Fate.IN_PLACE;
            } else if (Deciders.isOfADraft(before)) {
                fate = deciders.ofADraft(before);
            } else if (TERMINATED.matcher(before).find()
                    && !OPEN.matcher(before).find()) {
                fate = Fate.ENDED;
            }
            String body = found.group("its") != null
                    ? bodyBefore(sentence, before)
                    : found.group("owner") == null ? found.group("body") : found.group("owner");
            if (fate != null && body != null) {
                add(sentence, Finding.span(sentence, found), body, fate, 0.8);
            }
        }
    }

    /** The last body named before "its mandate", in the sentence or the one before. */
    private @Nullable String bodyBefore(Span sentence, String before) {
        Matcher known = KNOWN_BODY.matcher(reading.masked(reading.sentenceBefore(sentence)) + " " + before);
        String last = null;
        while (known.find()) {
            last = known.group();
        }
        return last;
    }

    private void bodies(Span sentence, String words) {
        Matcher ended = ENDS_BODY.matcher(words);
        String beforeTheEnd = ended.find() ? words.substring(0, ended.start()) : "";
        if (!beforeTheEnd.isEmpty() && deciders.act(sentence, words) && isDecided(beforeTheEnd)) {
            Fate fate = REJECTED.matcher(beforeTheEnd).find()
                            || BY_VETO.matcher(beforeTheEnd).find()
                            || AWAY.matcher(ended.group()).find()
                    ? Fate.REJECTED
                    : Fate.ENDED;
            add(sentence, Finding.span(sentence, ended), ended.group("body"), fate, 0.75);
        }
        Matcher stopped = STOPPED_BODY.matcher(words);
        if (stopped.find()) {
            add(sentence, Finding.span(sentence, stopped), stopped.group("body"), Fate.REJECTED, 0.75);
            return;
        }
        boolean forATerm = TERM.matcher(words).find();
        for (Pattern pattern : List.of(KEEPS_BODY, BODY_IS_KEPT, BODY_STAYS, BODY_UNTIL)) {
            Matcher found = pattern.matcher(words);
            if (found.find() && (forATerm || (!pattern.equals(BODY_STAYS) && found.group("sure") != null))) {
                Fate fate = kept(sentence, words, words.substring(0, found.start()));
                if (fate != null) {
                    add(sentence, Finding.span(sentence, found), found.group("body"), fate, 0.75);
                    return;
                }
            }
        }
        for (Pattern pattern : List.of(CREATES_BODY, BODY_IS_MADE)) {
            Matcher found = pattern.matcher(words);
            if (found.find()
                    && TallyRule.isOfTheCouncil(reading, sentence)
                    && !BY_A_STATE.matcher(words.substring(0, found.start())).find()) {
                Fate fate = kept(sentence, words, words.substring(0, found.start()));
                if (fate != null) {
                    add(sentence, Finding.span(sentence, found), found.group("body"), fate, 0.7);
                    return;
                }
            }
        }
    }

    private @Nullable Fate kept(Span sentence, String words, String before) {
        if (REJECTED.matcher(before).find() || FAILED_TO.matcher(before).find()) {
            return Fate.REJECTED;
        }
        if (Deciders.isOfADraft(before)) {
            return deciders.ofADraft(before);
        }
        if (deciders.isInADraft(before)) {
            return Fate.PROPOSED;
        }
        boolean of = deciders.act(sentence, words) || deciders.areJustNamed(sentence);
        return of && isDecided(before) ? Fate.IN_PLACE : null;
    }

    private static boolean isDecided(String before) {
        return !NOT.matcher(before).find()
                && (DECIDED.matcher(before).find() || !OPEN.matcher(before).find());
    }

    private void add(Span sentence, Span place, String body, Fate fate, double confidence) {
        LocalDate until =
                switch (fate) {
                    case IN_PLACE -> untilNear(sentence, place);
                    case PROPOSED, REJECTED -> until(sentence, place);
                    case ENDED -> null;
                };
        var told = new Told.MandateTold(body(body), fate, until);
        var now = new Finding(told, "mandate", place, sentence, confidence);
        for (int i = 0; i < into.size(); i++) {
            boolean same = into.get(i).claim() instanceof Told.MandateTold(var of, var earlier, var term)
                    && of.equals(told.body())
                    && earlier == fate
                    && (until == null || term == null || until.equals(term));
            if (same) {
                if (until != null) {
                    into.set(i, now);
                }
                return;
            }
        }
        into.add(now);
    }

    private static String body(String written) {
        if (OF_INVESTIGATORS.matcher(written).find()) {
            return "joint-investigative-mechanism";
        }
        if (OF_EXPERTS.matcher(written).find()) {
            return "panel-of-experts";
        }
        if (OF_A_MISSION.matcher(written).find()) {
            return "mission";
        }
        Matcher known = KNOWN_BODY.matcher(written);
        String name = known.find() ? known.group() : written.replace(String.valueOf(Reading.STATE), "");
        return name.toLowerCase(Locale.ROOT).trim().replaceAll("[^\\p{L}\\p{N}]+", "-");
    }

    /** The new end of an extended mandate, in its sentence or in one of the next: "the mission may now stay until". */
    private @Nullable LocalDate untilNear(Span sentence, Span place) {
        LocalDate until = until(sentence, place);
        Span next = sentence;
        for (int i = 0; i < NEXT && until == null; i++) {
            next = reading.sentenceAfter(next);
            Matcher goesOn = GOES_ON.matcher(reading.masked(next));
            until = goesOn.find() ? until(next, new Span(next.start(), next.start() + goesOn.end())) : null;
        }
        return until;
    }

    private @Nullable LocalDate until(Span sentence, Span place) {
        return reading.days(sentence).stream()
                .filter(day -> isUntil(sentence, place, day.span()))
                .findFirst()
                .map(day -> Days.ahead(day, reading.text(), reading.article().publishedAt()))
                .orElse(null);
    }

    private boolean isUntil(Span sentence, Span place, Span day) {
        int from = place.end();
        int to = day.start();
        return to >= from
                ? UNTIL.matcher(reading.masked(new Span(from, to))).find()
                : EXTENDED_TO
                        .matcher(reading.masked(new Span(sentence.start(), to)))
                        .find();
    }
}
