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
import org.horseshoe.ingest.extraction.Told.Fate;
import org.jspecify.annotations.Nullable;

/** Reads sanctions put in place, ended, refused or called for, names listed or delisted, and mandates. */
final class SanctionsRule {

    private static final Pattern KIND = Grammar.pattern(
            "\\b(?:(?<arms>arms\\s+embargo(?:es)?|weapons\\s+embargo)|(?<freeze>assets?[- ]freezes?)|(?<travel>travel\\s+bans?)"
                    + "|(?<sea>maritime\\s+(?:sanctions|restrictions|measures)))\\b");
    private static final Map<String, MeasureKind> KINDS = Map.of(
            "arms", MeasureKind.ARMS_EMBARGO,
            "freeze", MeasureKind.ASSET_FREEZE,
            "travel", MeasureKind.TRAVEL_BAN,
            "sea", MeasureKind.MARITIME);
    private static final Pattern REJECTED = Grammar.pattern(
            "\\b(?:reject(?:ed|ing)|vetoed|blocked|voted\\s+down|lost\\s+(?:its|their|a|the)\\s+(?:\\w+\\s+)?(?:bid|effort|attempt|push))\\b");
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
            "\\b(?:call(?:ed|s|ing)\\s+for|propos\\w+|urg(?:ed|es|ing)|demand\\w*|sought|would|could|should|to\\s+(?=impose|lift|end|remove|ease|slap))");
    private static final Pattern LIFTED =
            Grammar.pattern("\\b(?:lift(?:ed|ing)?|end(?:ed|ing)?|remov(?:ed|ing)|terminat(?:ed|ing)|scrapped)\\b");
    private static final Pattern IMPOSED =
            Grammar.pattern("\\b(?:impos(?:ed|ing)?|slapped|placed|introduced|ordered|established)\\b");
    private static final Pattern WAS =
            Grammar.pattern("^[^.;]{0,60}?\\b(?:was|were|has\\s+been|have\\s+been)\\s+(?:\\w+ly\\s+)?(?<verb>\\w+)");
    private static final Pattern BODY = Grammar.pattern("\\b(?:council|UNSC|committee)\\b");
    private static final Pattern UN_ACTS = Grammar.pattern(
            "\\b(?:united\\s+nations|(?-i:UN|U\\.N\\.))\\s+(?:again\\s+|also\\s+)?(?:imposed|lifted|ended|removed|introduced)\\b");
    private static final Pattern AGAIN =
            Grammar.pattern("^(?:it|the\\s+(?:new\\s+)?(?:resolution|text|measure|document|decision|first|second))\\b");
    private static final Pattern NOT = Grammar.pattern("\\b(?:not|never|n['’]t)\\b");

    private static final String NAME =
            "\\p{Lu}[\\p{L}'’-]+(?:\\s+(?:of\\s+|(?:al|el|bin|ibn|abu|ul|de|von|van)[- ])?\\p{Lu}[\\p{L}'’.-]*)+";
    private static final Pattern A_NAME = Pattern.compile(NAME);
    private static final Pattern PUT_ON = Pattern.compile(
            "\\b(?:added|put|placed|(?:addition|listing|inclusion)\\s+of)\\s+(?<names>[^.;]{3,200}?)\\s+(?:to|on|in)\\s+(?:its|the|a)\\b[^.;]{0,40}?\\b(?i:list|blacklist)\\b"
                    + "|\\b(?:blacklisted|designated|listed)\\s+(?<names2>[^.;]{3,200})");
    private static final Pattern WAS_PUT_ON =
            Pattern.compile("(?<names>" + NAME + ")(?:,[^.;]{0,100}?,)?\\s+(?:was|were|has\\s+been)\\s+"
                    + "(?:added|placed|put|listed)\\s+(?:to|on)\\s+[^.;]{0,40}?\\b(?i:list|blacklist)\\b");
    private static final Pattern STOPPED = Grammar.pattern(
            "\\b(?:blocked|vetoed|stopped|rejected|(?:put|placed)\\s+(?:a|its|on)\\s+(?:technical\\s+)?hold)\\b");
    private static final Pattern WOULD_LIST =
            Grammar.pattern("\\b(?:would|(?:propos|suggest)\\w+\\b[^.;]{0,60}?\\bto)\\s+$");
    private static final Pattern TAKEN_OFF = Pattern.compile(
            "\\b(?:removed|struck|took)\\s+(?<names>[^.;]{3,200}?)\\s+(?:from|off)\\s+(?:its|the|a)\\b[^.;]{0,40}?\\b(?i:list|blacklist)\\b"
                    + "|\\bdelisted\\s+(?<names2>[^.;]{3,200}?)(?=\\s+(?:and|but|while)\\s+(?:added|put|placed|blacklisted|designated|listed)\\b|[.;]|$)");

    private static final Pattern MANDATE = Grammar.pattern(
            "\\b(?<owner>(?:mission|force|panel|team|group|mechanism))['’]s\\s+mandate\\b|\\bmandate\\s+of\\s+(?:the\\s+|its\\s+|a\\s+)?(?<body>[^.;,]{3,80}?)(?=\\s+(?:on|in|until|through|for|to|that|which|expired|ended|was|were|has|by|after)\\b|[.,;]|$)");
    private static final Pattern KNOWN_BODY = Grammar.pattern(
            "\\b(?:panel\\s+of\\s+experts|group\\s+of\\s+experts|monitoring\\s+team|joint\\s+investigative\\s+mechanism|peacekeeping\\s+force|mission|force|ombudsperson)\\b");
    private static final Pattern EXTENDED =
            Grammar.pattern("\\b(?:extend(?:ed|ing|s)|renew(?:ed|ing|s)|prolong(?:ed|ing))\\b");
    private static final Pattern NOT_EXTENDED =
            Grammar.pattern("\\b(?:did\\s+not|failed\\s+to)\\s+(?:extend|renew|prolong)\\b");
    private static final Pattern TO_EXTEND = Grammar.pattern(
            "\\b(?:propos(?:ed|es|ing)|suggest(?:ed|s|ing)|ask(?:ed|s|ing)|want(?:ed|s)?|seek(?:s|ing)?|sought|plan(?:s|ned)?|hop(?:es|ed))\\b"
                    + "[^.;]{0,30}?\\bto\\s+(?:extend|renew|prolong)\\b");
    private static final Pattern EXPIRED =
            Grammar.pattern("^[^.;]{0,60}?\\b(?:expired|ended|lapsed|was\\s+terminated)\\b");
    private static final Pattern TERMINATED = Grammar.pattern("\\b(?:ended|terminated)\\b");
    private static final Pattern OPEN =
            Grammar.pattern("\\b(?:would|could|may|will|should|call(?:ed|s|ing)\\s+for|plans?)\\b");
    /** "extended until 12 March 2024 the mandate of": the day stands before. */
    private static final Pattern EXTENDED_TO =
            Grammar.pattern("\\b(?:extend\\w*|renew\\w*|prolong\\w*)\\s+(?:until|through|to)\\s+$");

    private static final Pattern UNTIL = Grammar.pattern("\\b(?:until|through|to)\\s+$");

    private static final Cues MEASURES = Cues.any(Cue.ARMS, Cue.ASSETS, Cue.TRAVEL, Cue.MARITIME);
    private static final Cues LISTING = Cues.any(Cue.LISTING);
    private static final Cues DELISTING = Cues.any(Cue.DELISTING);
    private static final Cues MANDATES = Cues.any(Cue.MANDATE);
    private static final Cues ANY =
            Cues.any(Cue.ARMS, Cue.ASSETS, Cue.TRAVEL, Cue.MARITIME, Cue.LISTING, Cue.DELISTING, Cue.MANDATE);

    private final Reading reading;
    private final List<Finding> into = new ArrayList<>();

    private SanctionsRule(Reading reading) {
        this.reading = reading;
    }

    /** What the article tells outside of the sentences whose measures a draft has already. */
    static List<Finding> in(Reading reading, Set<Span> ofTheDraft) {
        var rule = new SanctionsRule(reading);
        for (Span sentence : reading.sentences(ANY)) {
            String words = reading.masked(sentence);
            if (!ofTheDraft.contains(sentence)) {
                if (reading.has(sentence, MEASURES)) {
                    rule.measures(sentence, words);
                }
                if (reading.has(sentence, LISTING)) {
                    rule.names(sentence, words, PUT_ON, Fate.IN_PLACE);
                    rule.wasListed(sentence, words);
                }
                if (reading.has(sentence, DELISTING)) {
                    rule.names(sentence, words, TAKEN_OFF, Fate.ENDED);
                }
            }
            if (reading.has(sentence, MANDATES)) {
                rule.mandate(sentence, words);
            }
        }
        return rule.into;
    }

    private void measures(Span sentence, String words) {
        Matcher found = KIND.matcher(words);
        while (found.find()) {
            String before = words.substring(Math.max(0, found.start() - 90), found.start());
            Fate fate = fate(before, words.substring(found.end(), Math.min(words.length(), found.end() + 90)));
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
                        new Told.MeasureTold(kind, fate, Direction.NOT_APPLICABLE, decided ? day(sentence) : null),
                        "measure",
                        Finding.span(sentence, found),
                        sentence,
                        0.8));
            }
        }
    }

    /** Whether the Council or a committee acts: named, or taken up again from the sentence before. */
    private boolean isOfTheBody(Span sentence, String words) {
        return BODY.matcher(words).find()
                || UN_ACTS.matcher(words).find()
                || (AGAIN.matcher(words).find() && reading.speaksOfTheCouncil(reading.sentenceBefore(sentence)));
    }

    private static @Nullable Fate fate(String before, String after) {
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
            boolean told = BODY.matcher(own == fate ? before : words).find()
                    && (own != fate || !OPEN.matcher(before).find())
                    && !NOT.matcher(before).find();
            String group = found.group("names") == null ? "names2" : "names";
            Matcher name = A_NAME.matcher(reading.text());
            name.region(sentence.start() + found.start(group), sentence.start() + found.end(group));
            while (told && name.find()) {
                var span = new Span(name.start(), name.end());
                boolean isAState = // "North Korean"
                        reading.states(span).stream().anyMatch(state -> state.end() == span.end());
                if (!isAState) {
                    name(sentence, span, own);
                }
            }
        }
    }

    private void wasListed(Span sentence, String words) {
        Matcher found = WAS_PUT_ON.matcher(words);
        boolean ofTheBody = BODY.matcher(words).find();
        while (ofTheBody && found.find()) {
            var span = new Span(sentence.start() + found.start("names"), sentence.start() + found.end("names"));
            name(sentence, span, Fate.IN_PLACE);
        }
    }

    private void name(Span sentence, Span name, Fate fate) {
        var told = new Told.NameTold(name.of(reading.text()), fate, day(sentence));
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
            } else if (NOT_EXTENDED.matcher(before).find()) {
                fate = Fate.REJECTED;
            } else if (TO_EXTEND.matcher(before).find()) {
                fate = Fate.PROPOSED;
            } else if (EXTENDED.matcher(before).find()) {
                fate = REJECTED.matcher(before).find()
                        ? Fate.REJECTED
                        : OPEN.matcher(before).find() ? Fate.PROPOSED : Fate.IN_PLACE;
            } else if (TERMINATED.matcher(before).find()
                    && !OPEN.matcher(before).find()) {
                fate = Fate.ENDED;
            }
            if (fate != null) {
                Span span = Finding.span(sentence, found);
                into.add(new Finding(
                        new Told.MandateTold(
                                body(found.group("owner") == null ? found.group("body") : found.group("owner")),
                                fate,
                                until(sentence, span)),
                        "mandate",
                        span,
                        sentence,
                        0.8));
            }
        }
    }

    private static String body(String written) {
        Matcher known = KNOWN_BODY.matcher(written);
        String name = known.find() ? known.group() : written.replace(String.valueOf(Reading.STATE), "");
        return name.toLowerCase(Locale.ROOT).trim().replaceAll("[^\\p{L}\\p{N}]+", "-");
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
