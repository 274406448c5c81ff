package org.horseshoe.ingest.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.Direction;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.ingest.extraction.Told.Fate;
import org.jspecify.annotations.Nullable;

/** Reads sanctions put in place, ended, refused or called for, names listed or delisted, and mandates. */
final class SanctionsRule {

    private static final Pattern KIND = Grammar.pattern(
            "\\b(?:(?<arms>(?:arms|weapons)\\s+(?:embargo(?:es)?|ban)|ban\\s+on\\s+(?:arms|weapons)\\s+(?:sales|exports|deliveries|transfers))"
                    + "|(?<freeze>assets?[- ]freezes?|freez(?:e|es|ing)\\s+(?:of\\s+)?(?:the\\s+|their\\s+|its\\s+|his\\s+)?(?:[\\w-]+\\s+)?assets)"
                    + "|(?<trade>(?<!travel\\s)(?:ban(?:s|ned|ning)?|bar(?:s|red|ring)?|forbid(?:s|den|ding)?|forbade|prohibit(?:s|ed|ing)?)\\s+(?:[\\w'’"
                    + Reading.STATE
                    + "-]+\\s+){0,5}?(?:exports?|exporting|imports?|importing|sales?|sell(?:ing)?|purchases?))"
                    + "|(?<travel>travel\\s+(?:bans?|restrictions))"
                    + "|(?<sea>maritime\\s+(?:sanctions|restrictions|measures)"
                    + "|inspect(?:ions?\\s+of)?\\s+(?:any\\s+|the\\s+|all\\s+|suspect\\s+)?(?:ships?|vessels?|cargo(?:es)?)))\\b");
    private static final Map<String, MeasureKind> KINDS = Map.of(
            "arms", MeasureKind.ARMS_EMBARGO,
            "freeze", MeasureKind.ASSET_FREEZE,
            "trade", MeasureKind.TRADE_BAN,
            "travel", MeasureKind.TRAVEL_BAN,
            "sea", MeasureKind.MARITIME);
    private static final Pattern REJECTED = Grammar.pattern(
            "\\b(?:reject(?:ed|ing)|vetoed|blocked|voted\\s+down|lost\\s+(?:its|their|a|the)\\s+(?:\\w+\\s+)?(?:bid|effort|attempt|push))\\b");
    private static final Pattern WOULD_HAVE = Grammar.pattern("\\bwould\\s+(?:also\\s+)?have\\b");

    /** From here on a sentence tells what is, whatever it demanded before. */
    private static final Pattern NOW = Grammar.pattern(
            "(?:,|\\band)\\s+(?:also\\s+)?(?:imposes|lifts|ends|removes|places|slaps|restores|subjects)\\b");

    private static final Pattern WHETHER = Grammar.pattern("\\bwhether\\b");
    private static final Pattern DECIDED =
            Grammar.pattern("\\b(?:voted|decided|agreed|moved)\\s+(?:unanimously\\s+|on\\s+\\w+day\\s+)*to\\s+");
    private static final Pattern DECIDED_TO_END =
            Grammar.pattern("\\b(?:voted|decided|agreed)\\b[^.;]{0,40}?\\bto\\s+(?:end|terminate|close|wind\\s+up)\\b");
    private static final Pattern DECIDED_TO_EXTEND =
            Grammar.pattern("\\b(?:voted|decided|agreed)\\b[^.;]{0,40}?\\bto\\s+(?:extend|renew|prolong)\\b");
    private static final Pattern WAS_EXTENDED =
            Grammar.pattern("\\b(?:was|were|has\\s+been)\\s+(?:\\w+ly\\s+)?(?:extended|renewed|prolonged)\\b");
    private static final Pattern PROPOSED = Grammar.pattern(
            "\\b(?:call(?:ed|s|ing)\\s+for|propos\\w+|urg(?:ed|es|ing)|demand\\w*|sought|would|could|should|must|ought|needs?\\s+to|to\\s+(?=impose|lift|end|remove|ease|slap))");
    private static final Pattern LIFTED = Grammar.pattern(
            "\\b(?:lift(?:ed|s|ing)?|end(?:ed|s|ing)?|remov(?:e[ds]|ing)|terminat(?:e[ds]|ing)|scrapped)\\b");
    private static final Pattern IMPOSED = Grammar.pattern(
            "\\b(?:(?:re)?impos(?:e[ds]?|ing)|restor(?:e[ds]|ing)|slap(?:ped|s)|plac(?:e[ds]?|ing)|introduced|ordered|established|fac(?:e[sd]?|ing)|subject(?:ed)?\\s+to)\\b");
    private static final Pattern WAS =
            Grammar.pattern("^[^.;]{0,60}?\\b(?:was|were|has\\s+been|have\\s+been)\\s+(?:\\w+ly\\s+)?(?<verb>\\w+)");
    private static final Pattern BODY = Grammar.pattern("\\b(?:council|UNSC|committee)\\b");
    private static final Pattern ANOTHERS_LIST = Grammar.pattern(
            "\\b(?:treasury|state\\s+department|European\\s+Union|(?-i:EU|OFAC))\\b|\\bby\\s+(?:the\\s+)?"
                    + Reading.STATE);
    private static final Pattern BY_THE_UN = Grammar.pattern(
            "\\b(?:by|at)\\s+the\\s+(?:united\\s+nations|(?-i:UN|U\\.N\\.))|\\b(?:united\\s+nations|(?-i:UN|U\\.N\\.))(?:['’]s?)?\\s+(?:sanctions\\s+)?(?:black)?list\\b");
    private static final Pattern UN_ACTS = Grammar.pattern(
            "\\b(?:united\\s+nations|(?-i:UN|U\\.N\\.))\\s+(?:again\\s+|also\\s+)?(?:imposed|lifted|ended|removed|introduced|sanctions\\b[^.;]{0,60}?\\b(?:snapped|came|went)\\s+back)\\b");
    private static final Pattern EXPORTS = Grammar.pattern("\\b(?:export|import(?:ing|s)?\\s+from|purchas)\\w*");
    private static final Pattern BANS = Grammar.pattern("(?:bans|forbids|prohibits|bars|freezes)\\b");

    /** What a text that was adopted does, in the present tense. */
    private static final Pattern IT_DOES = Grammar.pattern(
            "^(?:it|the\\s+(?:new\\s+)?(?:[\\w" + Reading.STATE
                    + "-]+\\s+)?(?:resolution|text|measure|document))\\b(?!['’])[^.;]{0,160}?\\b(?:allows?|lets?|authori[sz]es|obliges|requires|permits|tells|calls\\s+on)\\b");

    private static final Pattern AGAIN = Grammar.pattern(
            "^(?:it|(?:all|both|most)\\s+(?:of\\s+them|three|four)?|they|their\\s+\\w+|those|the\\s+(?:new\\s+)?(?:resolution|text|measure|document|decision|first|second))\\b");
    private static final Pattern NOT = Grammar.pattern("\\b(?:not|never|n['’]t)\\b");

    private static final String NAME =
            "\\p{Lu}[\\p{L}'’-]+(?:\\s+(?:of\\s+(?:the\\s+)?|(?:al|el|bin|ibn|abu|ul|de|von|van)[- ])?\\p{Lu}[\\p{L}'’.-]*)+";
    private static final Pattern AN_INITIAL = Pattern.compile("(?:\\b\\p{Lu}|\\b(?:Jr|Sr|Co|Ltd|Inc))\\.$");
    private static final Pattern A_NAME = Pattern.compile(NAME);
    private static final Pattern PUT_ON = Pattern.compile(
            "\\b(?:added|put|placed|(?:addition|listing|inclusion)\\s+of)\\s+(?<names>[^.;]{3,200}?)\\s+(?:to|on|in)\\s+(?:its|the|a)\\b[^.;]{0,40}?\\b(?i:list|blacklist)\\b"
                    + "|\\b(?:blacklisted|designated|listed|to\\s+(?:blacklist|designate|list))\\s+(?!by\\b)(?<names2>[^.;]{3,200})");
    private static final Pattern WAS_PUT_ON = Pattern.compile(
            "(?<names>" + NAME + "(?:,\\s+" + NAME + "){0,10}(?:,?\\s+and\\s+(?:the\\s+)?" + NAME
                    + ")?)(?:,[^.;]{0,100}?,|,\\s+who|,)?\\s+(?:was|were|has\\s+been|have\\s+been)\\s+"
                    + "(?:(?:added|placed|put|listed)\\s+(?:on\\s+\\w+day\\s+)?(?:to|on)\\s+[^.;]{0,40}?\\b(?i:list|blacklist)\\b|blacklisted\\b)");

    /** "added four people to its list: …", "blacklists three men: …". */
    private static final Pattern LISTED_THEM = Pattern.compile(
            "\\b(?i:(?:(?:adds?|added|puts?|placed?s?)\\b[^.;:]{0,120}?\\b(?:list|blacklist)\\b[^.;:]{0,40}"
                    + "|(?:blacklist(?:s|ed)|designat(?:es|ed)|sanction(?:s|ed))\\b[^.;:]{0,60}):"
                    + "|join(?:s|ed)?\\s+the\\s+(?:[a-z]+\\s+)?list\\b[^.;:,]{0,20}[:,])\\s*(?<names>[^;]{3,300})");

    /** "Example Person was struck off the list as well". */
    private static final Pattern WAS_TAKEN_OFF = Pattern.compile(
            "(?<names>" + NAME
                    + ")(?:,[^.;]{0,100}?,|,)?\\s+(?:was|were|has\\s+been|have\\s+been)\\s+(?:also\\s+)?(?:struck|removed|taken|delisted)\\s+(?:off|from)\\s+[^.;]{0,40}?\\b(?i:list|blacklist)\\b");
    /** "a proposal to have Example Person, a leader of a group, blacklisted". */
    private static final Pattern HAVE_LISTED = Pattern.compile(
            "\\b(?:to\\s+(?:have|get|see)|having|getting)\\s+(?:the\\s+)?(?<names>" + NAME
                    + "(?:\\s+and\\s+its\\s+[\\p{L} -]{3,40},\\s+the\\s+" + NAME
                    + ")?)(?:,[^;]{0,160}?,)?\\s+(?:blacklisted|designated|listed|sanctioned|(?:added|put|placed)\\s+(?:to|on))\\b");
    /** "it was Example Person, a leader, whose listing Beijing had blocked". */
    private static final Pattern WHOSE = Pattern.compile(
            "(?<names>" + NAME
                    + ")(?:,[^;]{0,100}?)?,\\s+whose\\s+(?:listing|designation|inclusion|addition)\\b[^.;]{0,60}?\\b(?:blocked|vetoed|stopped|rejected|held\\s+up)\\b");

    private static final Pattern STOPPED = Grammar.pattern(
            "\\b(?:block(?:ed|ing)|vetoed|stopped|rejected|(?:put|placed)\\s+(?:a|its|on)\\s+(?:technical\\s+)?hold)\\b");
    private static final Pattern WOULD_LIST =
            Grammar.pattern("\\b(?:would|(?:propos|suggest)\\w+\\b[^.;]{0,60}?\\bto)\\s+$");
    private static final Pattern TAKEN_OFF = Pattern.compile(
            "\\b(?:removed|struck|took)\\s+(?<names>[^.;]{3,200}?)\\s+(?:from|off)\\s+(?:its|the|a)\\b[^.;]{0,40}?\\b(?i:list|blacklist)\\b"
                    + "|\\bdelisted\\s+(?<names2>[^.;]{3,200}?)(?=\\s+(?:and|but|while)\\s+(?:added|put|placed|blacklisted|designated|listed)\\b|[.;]|$)");

    private static final Pattern MANDATE = Grammar.pattern(
            "\\b(?<owner>(?:mission|force|panel|team|group|mechanism))['’]s\\s+mandate\\b|\\b(?<its>its|their)\\s+mandate\\b|\\bmandate\\s+of\\s+(?:the\\s+|its\\s+|a\\s+)?(?<body>[^.;,]{3,80}?)(?=\\s+(?:on|in|until|through|for|to|that|which|expired|ended|was|were|has|by|after)\\b|[.,;]|$)");
    /** Without the word: "extended the mission in Sudan until", "ended its peacekeeping mission". */
    private static final Pattern EXTENDED_BODY = Grammar.pattern(
            "\\b(?:(?<on>extend(?:ed|ing)|renew(?:ed|ing)|prolong(?:ed|ing))|(?<off>ended|terminated|closed|disbanded))\\s+(?:the\\s+|its\\s+)?(?!mandate\\b)(?:[\\w'’"
                    + Reading.STATE
                    + "-]+\\s+){0,8}?(?<body>mission|peacekeeping\\s+force|panel\\s+of\\s+experts|group\\s+of\\s+experts)\\b(?![^.;]{0,20}\\bmandate)");

    private static final Pattern KNOWN_BODY = Grammar.pattern(
            "\\b(?:panel\\s+of\\s+experts|group\\s+of\\s+experts|monitoring\\s+team|joint\\s+investigative\\s+mechanism|peacekeeping\\s+force|mission|force|ombudsperson)\\b");
    private static final Pattern EXTENDED =
            Grammar.pattern("\\b(?:extend(?:ed|ing|s)|renew(?:ed|ing|s)|prolong(?:ed|ing))\\b");
    private static final Pattern NOT_EXTENDED =
            Grammar.pattern("\\b(?:did\\s+not|failed\\s+to)\\s+(?:extend|renew|prolong)\\b");
    private static final Pattern REFUSED_TO_EXTEND =
            Grammar.pattern("\\b(?:vetoed|blocked|rejected)\\b[^.;]{0,120}?\\bto\\s+(?:extend|renew|prolong)\\b");
    private static final Pattern TO_EXTEND = Grammar.pattern(
            "\\b(?:propos(?:ed|es|ing)|suggest(?:ed|s|ing)|ask(?:ed|s|ing)|want(?:ed|s)?|seek(?:s|ing)?|sought|plan(?:s|ned)?|hop(?:es|ed))\\b"
                    + "[^.;]{0,30}?\\bto\\s+(?:extend|renew|prolong)\\b");
    private static final Pattern EXPIRED =
            Grammar.pattern("^[^.;]{0,60}?\\b(?:expired|ended|lapsed|was\\s+terminated)\\b");
    private static final Pattern TERMINATED =
            Grammar.pattern("\\b(?:ended|terminated|brought\\s+to\\s+an\\s+end|wound\\s+up)\\b");
    private static final Pattern OPEN = Grammar.pattern(
            "\\b(?:would|could|may|will|should|call(?:ed|s|ing)\\s+for|plans?|(?:expected|due|scheduled|set)\\s+to)\\b");
    /** "extended until 12 March 2024 the mandate of": the day stands before. */
    private static final Pattern EXTENDED_TO =
            Grammar.pattern("\\b(?:extend\\w*|renew\\w*|prolong\\w*)\\s+(?:until|through|to)\\s+$");

    private static final Pattern GOES_ON = Grammar.pattern(
            "\\b(?:mission|force|panel|team|group|mechanism|operation|(?-i:\\p{Lu}{4,}))\\b[^.;]{0,80}?\\b(?:continue|stay|remain|operate|run|has|have)\\b(?=[^.;]{0,30}?\\b(?:until|through)\\s)");

    private static final Pattern UNTIL = Grammar.pattern("\\b(?:until|through|to)\\s+$");

    private static final Cues MEASURES = Cues.any(Cue.ARMS, Cue.ASSETS, Cue.TRAVEL, Cue.MARITIME, Cue.BAN);
    private static final Cues LISTING = Cues.any(Cue.LISTING);
    private static final Cues DELISTING = Cues.any(Cue.DELISTING);
    private static final Cues LISTS = Cues.any(Cue.A_LIST);
    private static final Cues BODIES = Cues.any(Cue.A_BODY);
    private static final Cues MANDATES = Cues.any(Cue.MANDATE);
    private static final Cues ANY = Cues.any(
            Cue.ARMS,
            Cue.ASSETS,
            Cue.TRAVEL,
            Cue.MARITIME,
            Cue.BAN,
            Cue.LISTING,
            Cue.DELISTING,
            Cue.MANDATE,
            Cue.A_BODY);

    /** So many letters before a measure tell what is done with it. */
    private static final int BEFORE = 160;

    /** So many sentences further on a text still speaks of the same mandate. */
    private static final int NEXT = 3;

    private final Reading reading;
    private final @Nullable StatedOutcome end;
    private final List<Finding> into = new ArrayList<>();

    private SanctionsRule(Reading reading, @Nullable StatedOutcome end) {
        this.reading = reading;
        this.end = end;
    }

    /**
     * What the article tells outside of the sentences whose measures a draft has already.
     *
     * @param end what became of the draft that is the news: what one that was not adopted "would have" done is refused, and
     *     what one that was adopted "allows" or "obliges to" is in place
     */
    static List<Finding> in(Reading reading, Set<Span> ofTheDraft, @Nullable StatedOutcome end) {
        var rule = new SanctionsRule(reading, end);
        for (Span sentence : reading.sentences(ANY)) {
            String words = reading.masked(sentence);
            if (!ofTheDraft.contains(sentence)) {
                if (reading.has(sentence, MEASURES)) {
                    rule.measures(sentence, words);
                }
                if (reading.has(sentence, LISTING)) {
                    rule.names(sentence, words, PUT_ON, Fate.IN_PLACE);
                    if (reading.has(sentence, LISTS)) {
                        rule.wasListed(sentence, words, WAS_PUT_ON, Fate.IN_PLACE);
                        rule.wasListed(sentence, words, LISTED_THEM, Fate.IN_PLACE);
                        rule.toHaveListed(sentence, words);
                    }
                }
                if (reading.has(sentence, DELISTING)) {
                    rule.names(sentence, words, TAKEN_OFF, Fate.ENDED);
                    rule.wasListed(sentence, words, WAS_TAKEN_OFF, Fate.ENDED);
                }
            }
            if (reading.has(sentence, MANDATES)) {
                rule.mandate(sentence, words);
            }
            if (reading.has(sentence, BODIES) && !MANDATE.matcher(words).find()) {
                rule.missions(sentence, words);
            }
        }
        return rule.into;
    }

    private void measures(Span sentence, String words) {
        Matcher found = KIND.matcher(words);
        while (found.find()) {
            String before = words.substring(Math.max(0, found.start() - BEFORE), found.start());
            Fate fate = fate(before, words.substring(found.end(), Math.min(words.length(), found.end() + 90)));
            boolean failed = end == StatedOutcome.VETOED || end == StatedOutcome.NOT_ADOPTED;
            if (failed && fate == Fate.PROPOSED && WOULD_HAVE.matcher(before).find()) {
                fate = Fate.REJECTED;
            } else if (end == StatedOutcome.ADOPTED
                    && fate == null
                    && (IT_DOES.matcher(words.substring(0, found.start())).find()
                            || (AGAIN.matcher(words).find()
                                    && BANS.matcher(found.group()).lookingAt()))) {
                fate = Fate.IN_PLACE;
            }
            boolean decided = fate == Fate.IN_PLACE || fate == Fate.ENDED;
            boolean told = !decided
                    || (isOfTheBody(sentence, words) && !NOT.matcher(before).find());
            if (fate != null && told) {
                MeasureKind kind = KINDS.entrySet().stream()
                        .filter(entry -> found.group(entry.getKey()) != null)
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(MeasureKind.OTHER);
                into.add(new Finding(
                        new Told.MeasureTold(
                                kind, fate, direction(kind, found.group()), decided ? day(sentence) : null),
                        "measure",
                        Finding.span(sentence, found),
                        sentence,
                        0.8));
            }
        }
    }

    /** What the state sells is stopped on its way out, all else on its way in. */
    private static Direction direction(MeasureKind kind, String words) {
        if (kind != MeasureKind.TRADE_BAN) {
            return Direction.NOT_APPLICABLE;
        }
        return EXPORTS.matcher(words).find() ? Direction.FROM_TARGET : Direction.TO_TARGET;
    }

    /** Whether the Council or a committee acts: named, or taken up again from the sentence before. */
    private boolean isOfTheBody(Span sentence, String words) {
        return BODY.matcher(words).find()
                || UN_ACTS.matcher(words).find()
                || (AGAIN.matcher(words).find() && isJustTold(sentence));
    }

    /** Whether the Council or its committee is spoken of not long before. */
    private boolean isJustTold(Span sentence) {
        Span before = sentence;
        for (int i = 0; i < NEXT; i++) {
            before = reading.sentenceBefore(before);
            if (BODY.matcher(reading.masked(before)).find()) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Fate fate(String told, String after) {
        Matcher now = NOW.matcher(told);
        String before = now.find() ? told.substring(now.start()) : told;
        if (REJECTED.matcher(before).find()) {
            return Fate.REJECTED;
        }
        if (WHETHER.matcher(before).find()) {
            return null;
        }
        if (PROPOSED.matcher(DECIDED.matcher(before).replaceAll(" ")).find()) {
            return Fate.PROPOSED;
        }
        Matcher passive = WAS.matcher(after);
        String verb = passive.find() ? passive.group("verb") : "";
        if (LIFTED.matcher(before).find() || LIFTED.matcher(verb).matches()) {
            return Fate.ENDED;
        }
        return IMPOSED.matcher(before).find() || IMPOSED.matcher(verb).matches() ? Fate.IN_PLACE : null;
    }

    private void names(Span sentence, String words, Pattern pattern, Fate fate) {
        Matcher found = pattern.matcher(words);
        while (found.find()) {
            String before = words.substring(0, found.start());
            boolean refused = STOPPED.matcher(before).find();
            Fate own = refused
                    ? Fate.REJECTED
                    : WOULD_LIST.matcher(before).find() && fate == Fate.IN_PLACE ? Fate.PROPOSED : fate;
            boolean told = (BODY.matcher(own == fate ? before : words).find()
                            || (refused && BY_THE_UN.matcher(words).find()))
                    && (own != fate || !OPEN.matcher(before).find())
                    && !NOT.matcher(before).find();
            String group = found.group("names") == null ? "names2" : "names";
            if (told) {
                names(sentence, found.start(group), found.end(group), own);
            }
        }
    }

    /** Adds each name in a part of a sentence. */
    private void names(Span sentence, int from, int to, Fate fate) {
        Matcher name = A_NAME.matcher(reading.text());
        name.region(sentence.start() + from, sentence.start() + to);
        while (name.find()) {
            var span = new Span(name.start(), name.end());
            boolean isAState = // "North Korean"
                    reading.states(span).stream().anyMatch(state -> state.end() == span.end());
            if (!isAState) {
                name(sentence, span, fate);
            }
        }
    }

    private void wasListed(Span sentence, String words, Pattern pattern, Fate fate) {
        Matcher found = pattern.matcher(words);
        boolean ofTheBody = isOfTheBody(sentence, words)
                || BY_THE_UN.matcher(words).find()
                || (isJustTold(sentence) && !ANOTHERS_LIST.matcher(words).find());
        while (ofTheBody && found.find()) {
            if (!OPEN.matcher(words.substring(0, found.start())).find()) {
                names(sentence, found.start("names"), found.end("names"), fate);
            }
        }
    }

    private void toHaveListed(Span sentence, String words) {
        Matcher whose = WHOSE.matcher(words);
        if (words.contains("whose") && whose.find()) {
            names(sentence, whose.start("names"), whose.end("names"), Fate.REJECTED);
        }
        Matcher found = HAVE_LISTED.matcher(words);
        if (found.find()
                && (BODY.matcher(words).find() || BY_THE_UN.matcher(words).find())) {
            boolean refused = STOPPED.matcher(words.substring(0, found.start())).find();
            names(sentence, found.start("names"), found.end("names"), refused ? Fate.REJECTED : Fate.PROPOSED);
        }
    }

    private void name(Span sentence, Span name, Fate fate) {
        String written = name.of(reading.text());
        boolean stop = written.endsWith(".") && !AN_INITIAL.matcher(written).find(); // of the sentence
        var told = new Told.NameTold(stop ? written.substring(0, written.length() - 1) : written, fate, day(sentence));
        into.add(new Finding(told, "name", name, sentence, 0.75));
    }

    private void mandate(Span sentence, String words) {
        Matcher found = MANDATE.matcher(words);
        while (found.find()) {
            String before = words.substring(0, found.start());
            String after = words.substring(found.end());
            Fate fate = null;
            if (EXPIRED.matcher(after).find() || DECIDED_TO_END.matcher(before).find()) {
                fate = Fate.ENDED;
            } else if (DECIDED_TO_EXTEND.matcher(before).find()
                    || WAS_EXTENDED.matcher(after).find()) {
                fate = Fate.IN_PLACE;
            } else if (NOT_EXTENDED.matcher(before).find()
                    || REFUSED_TO_EXTEND.matcher(before).find()) {
                fate = Fate.REJECTED;
            } else if (TO_EXTEND.matcher(before).find()) {
                fate = Fate.PROPOSED;
            } else if (EXTENDED.matcher(before).find()) {
                fate = REJECTED.matcher(before).find()
                        ? Fate.REJECTED
                        : OPEN.matcher(before.substring(before.lastIndexOf(", ") + 1))
                                        .find()
                                ? Fate.PROPOSED
                                : Fate.IN_PLACE;
            } else if (TERMINATED.matcher(before).find()
                    && !OPEN.matcher(before).find()) {
                fate = Fate.ENDED;
            }
            String body = found.group("its") != null
                    ? bodyBefore(sentence, before)
                    : found.group("owner") == null ? found.group("body") : found.group("owner");
            if (fate != null && body != null) {
                Span span = Finding.span(sentence, found);
                into.add(new Finding(
                        new Told.MandateTold(
                                body(body),
                                fate,
                                fate == Fate.IN_PLACE ? untilNear(sentence, span) : until(sentence, span)),
                        "mandate",
                        span,
                        sentence,
                        0.8));
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

    private void missions(Span sentence, String words) {
        Matcher found = EXTENDED_BODY.matcher(words);
        if (!found.find() || !isOfTheBody(sentence, words)) {
            return;
        }
        String before = words.substring(0, found.start());
        if (OPEN.matcher(before).find()
                || NOT.matcher(before).find()
                || REJECTED.matcher(before).find()) {
            return;
        }
        Span span = Finding.span(sentence, found);
        boolean extended = found.group("on") != null;
        into.add(new Finding(
                new Told.MandateTold(
                        body(found.group("body")),
                        extended ? Fate.IN_PLACE : Fate.ENDED,
                        extended ? untilNear(sentence, span) : null),
                "mandate",
                span,
                sentence,
                0.75));
    }

    private static String body(String written) {
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
                .filter(day -> day.span().start() >= place.end()
                        ? UNTIL.matcher(wordsBetween(place, day.span())).find()
                        : EXTENDED_TO
                                .matcher(reading.masked(
                                        new Span(sentence.start(), day.span().start())))
                                .find())
                .findFirst()
                .map(day -> Days.ahead(day, reading.text(), reading.article().publishedAt()))
                .orElse(null);
    }

    private @Nullable LocalDate day(Span sentence) {
        List<DayMention> days = reading.days(sentence);
        return days.size() == 1 ? days.getFirst().day() : null;
    }

    private String wordsBetween(Span place, Span day) {
        int from = place.end();
        int to = day.start();
        return reading.masked(new Span(from, to));
    }
}
