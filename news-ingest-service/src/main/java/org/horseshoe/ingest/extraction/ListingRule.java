package org.horseshoe.ingest.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.ingest.extraction.Told.Fate;
import org.horseshoe.ingest.gazetteer.StateMention;
import org.jspecify.annotations.Nullable;

/** Reads names that were put on a list of the Council or taken from it, that a draft would list, or whose listing was stopped. */
final class ListingRule {

    private static final Pattern ANOTHERS_LIST = Grammar.pattern(
            "\\b(?:treasury|state\\s+department|European\\s+Union|(?-i:EU|OFAC))\\b|\\bby\\s+(?:the\\s+)?"
                    + Reading.STATE);
    private static final Pattern BY_THE_UN = Grammar.pattern(
            "\\b(?:by|at)\\s+the\\s+(?:united\\s+nations|(?-i:UN|U\\.N\\.))|\\b(?:united\\s+nations|(?-i:UN|U\\.N\\.))(?:['’]s?)?\\s+(?:[\\w-]+\\s+){0,4}?(?:black)?list\\b");
    private static final Pattern NOT = Grammar.pattern("\\b(?:not|never|n['’]t)\\b");

    private static final String NAME =
            "(?:\\p{Lu}[\\p{L}'’-]+(?:\\s+(?:of\\s+(?:the\\s+)?|for\\s+(?:the\\s+)?|(?:al|el|bin|ibn|abu|ul|de|von|van)[- ])?\\p{Lu}[\\p{L}'’.-]*)+|\\p{Lu}\\p{L}+(?:-\\p{L}+){2,})";
    private static final String NAMES = "(?<names>(?:the\\s+)?" + NAME + "(?:,\\s+(?:the\\s+)?" + NAME
            + "){0,10}(?:,?\\s+and\\s+(?:the\\s+)?" + NAME + ")?)";
    private static final String THE_LIST = "the\\s+(?:[\\w.]+\\s+){0,3}?(?:black)?list\\b";
    private static final Pattern AN_INITIAL = Pattern.compile("(?:\\b\\p{Lu}|\\b(?:Jr|Sr|Co|Ltd|Inc))\\.$");
    private static final Pattern A_NAME = Pattern.compile(NAME);
    private static final Pattern PUT_ON = Pattern.compile(
            "\\b(?:add(?:ed|ing)?|put|placed|(?:addition|listing|inclusion)\\s+of)\\s+(?<names>[^.;]{3,200}?)\\s+(?:to|on|in)\\s+(?:its|the|a)\\b[^.;]{0,40}?\\b(?i:list|blacklist)\\b"
                    + "|\\b(?:blacklisted|designated|listed|to\\s+(?:blacklist|designate|list))\\s+(?!by\\b)(?<names2>[^.;]{3,200})");
    private static final Pattern WAS_PUT_ON = Pattern.compile(
            NAMES + "(?:,[^.;]{0,100}?,|,\\s+who|,)?\\s+(?:was|were|has\\s+been|have\\s+been)\\s+"
                    + "(?:(?:added|placed|put|listed)\\s+(?:on\\s+\\w+day\\s+)?(?:to|on)\\s+[^.;]{0,80}?\\b(?i:list|blacklist)\\b|blacklisted\\b)");

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
                    + ")?)(?:,[^;]{0,160}?,|,)?\\s+(?:blacklisted|designated|listed|sanctioned|(?:added|put|placed)\\s+(?:to|on))\\b");
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

    private static final Pattern OPEN = Grammar.pattern(
            "\\b(?:would|could|(?-i:may)|will|should|call(?:ed|s|ing)\\s+for|plans?|(?:expected|due|scheduled|set)\\s+to)\\b");
    /** Who they were that a sanction or a list is about: "16 officials, among them …", "a travel ban on three men: …". */
    private static final Pattern AMONG_THEM = Pattern.compile(
            "(?<told>\\b(?i:blacklist(?:ed|s)?|list(?:ed)?|designat(?:ed|es)|sanctioned|travel\\s+bans?|bans?\\s+on\\s+travel|assets?\\s+freezes?|freez(?:e|es)\\s+on|freez(?:e[sd]?|ing)\\b[^.;]{0,30}?\\bassets|assets\\s+frozen|frozen)\\b"
                    + "[^.;]{0,160}?(?i:\\b(?:including|among\\s+(?:them|those)|namely)|:|\\bjoin(?:s|ed)\\b[^.;:]{0,30}:)\\s*)(?<names>[^.]{3,400})");
    /** "imposed a travel ban and an asset freeze on Example Person", "placed President Example Person under a travel ban". */
    private static final Pattern ON_THEM = Pattern.compile(
            "(?<told>\\b(?i:travel\\s+bans?|assets?\\s+freezes?|fr(?:ee|o)z(?:e|es|en|ing)\\s+(?:of\\s+|on\\s+)?the\\s+(?:assets|funds)\\s+of|sanctions)(?i:\\s+and\\s+(?:an?\\s+)?(?:travel\\s+bans?|assets?\\s+freezes?))?(?:\\s+on)?\\s+"
                    + "(?:(?i:their|the|its|a)\\s+)?(?:[a-z" + Reading.STATE + "-]+,?\\s+){0,4})(?<names>" + NAME
                    + "(?:(?:,\\s+(?:and\\s+)?|\\s+and\\s+)(?:on\\s+)?(?:[a-z" + Reading.STATE + "]+\\s+){0,3}" + NAME
                    + "){0,10})");

    /** "Ivan Example, Example Bank and Ali Example are now subject to an asset freeze". */
    private static final Pattern NOW_UNDER = Pattern.compile(
            "^(?<names>[^.;:]{3,260}?)(?<told>\\s+(?:(?:are|is|were|was)\\s+(?:now\\s+)?(?:subject\\s+to|under)|(?:will\\s+)?(?:now\\s+)?faces?)\\s+(?:[a-z]+\\s+){0,3}?(?:travel|assets?|sanctions)\\b)");
    /** "Those taken off include Ivan Example and Ali Example". */
    private static final Pattern THOSE = Pattern.compile(
            "(?<told>\\b(?i:those|people|men|individuals|entities)\\s+(?:taken\\s+off|removed|delisted|struck\\s+off|added|listed|blacklisted)\\s+(?:include|included|are|were)\\s+)(?<names>[^.;]{3,260})");

    private static final Pattern UNDER =
            Pattern.compile("(?<told>\\b(?i:plac(?:e|es|ed|ing)|put|puts)\\s+(?:[a-z]+\\s+){0,4})(?<names>" + NAME
                    + "[^.;]{0,160}?)\\s+under\\s+(?i:an?\\s+)?(?:travel|asset|sanctions)");
    /** "the three men it would have blacklisted were Example Person and …", "Fourteen people, including Example Person, will see their assets frozen". */
    private static final Pattern WHO_THEY_ARE = Pattern.compile(
            "(?<told>\\bwould\\s+(?:also\\s+)?have\\s+(?:blacklisted|sanctioned|listed|targeted)\\s+(?:are|were)\\s+)(?<names>[^.]{3,300})");

    private static final Pattern INCLUDING = Pattern.compile(
            "(?<told>\\b(?i:people|persons|individuals|men|officials|entities|companies|organi[sz]ations|banks|generals),?\\s+(?:including\\s+)?(?:the\\s+)?)(?<names>"
                    + NAME
                    + "[^.;]{0,120}?)(?:,[^.;]{0,80}?)?,?\\s+(?:among\\s+them|(?:will\\s+|had\\s+|have\\s+had\\s+|has\\s+had\\s+)?(?:see|have|had|are|were)?\\s*(?:their\\s+)?(?:assets\\s+frozen|subject\\s+to)|to\\s+an?\\s+(?:travel|asset))");
    private static final Pattern AMONG_UNDER = Pattern.compile(
            "(?<told>\\bamong\\s+them\\s+)(?<names>[^.;]{3,200}?),?\\s+under\\s+an?\\s+(?:asset|travel)");
    /** "28 names to the list of those whose assets are frozen, Example Bank and Ivan Example among them". */
    private static final Pattern NAMES_AMONG = Pattern.compile(
            "(?<told>\\b(?i:list|blacklist|frozen|sanctions)\\b[^.;,]{0,60},\\s+)(?<names>[^.;:]{3,200}?)\\s+among\\s+them\\b");
    /** "on its blacklist together with its chief Ivan Example". */
    private static final Pattern TOGETHER =
            Pattern.compile("(?<told>\\b(?i:list|blacklist)\\s+(?:together|along)\\s+with\\s+)(?<names>[^.;]{3,200})");
    /** "bars Ivan Example, his wife Jane Example and party leader Ali Example from leaving the country". */
    private static final Pattern BARRED = Pattern.compile(
            "(?<told>\\b(?i:bars|barred|bans|banned|forbids|forbade|forbidden)\\s+)(?<names>[^.;]{3,260}?),?\\s+(?:from\\s+(?:travel|leaving)|to\\s+travel)");
    /** "Example Bank and Example Company come off the list". */
    private static final Pattern OFF_THE_LIST =
            Pattern.compile(NAMES + "(?<told>,?\\s+(?:also\\s+)?(?:c[oa]mes?|removed)\\s+off\\s+" + THE_LIST + ")");
    /** "Ivan Example and Ali Example go onto the list". */
    private static final Pattern ONTO_THE_LIST = Pattern.compile(
            NAMES + "(?<told>,?\\s+(?:now\\s+)?(?:join(?:s|ed)?|go(?:es)?\\s+on(?:to)?|went\\s+on(?:to)?)\\s+"
                    + THE_LIST + ")");
    /** "Added to the blacklist were Ivan Example and Ali Example". */
    private static final Pattern ADDED_WERE = Pattern.compile(
            "(?<told>\\b(?i:added)\\s+to\\s+the\\s+(?:[a-z]+\\s+)?(?:black)?list\\s+(?:is|are|was|were)\\s+)(?<names>[^.;]{3,260})");

    private static final String ENTRY = "\\s+\\(\\p{L}{2,3}[ie]\\.\\d{3}\\)";
    private static final Pattern REFERENCE = Pattern.compile(ENTRY);
    /** As committees write: "IVAN EXAMPLE (QDi.088)". */
    private static final Pattern BY_REFERENCE =
            Pattern.compile("(?<told>)(?<names>\\p{Lu}[\\p{Lu}'’-]+(?:\\s+\\p{Lu}[\\p{Lu}'’-]+)+)" + ENTRY);

    private static final Pattern REMOVED_TOO = Pattern.compile(
            "(?<names>" + NAME
                    + ")(?<told>\\s+(?:was|were)\\s+(?:also\\s+)?(?:removed|delisted|taken\\s+off)(?:\\s+(?:as\\s+well|too|also))?(?=[,.]|\\s+as\\s+well))");
    private static final Pattern REMOVAL = Grammar.pattern("\\b(?:removal|delisting|removed|struck\\s+off)\\b");
    private static final Pattern OFF = Grammar.pattern(
            "\\b(?:lift(?:ed|s)?|remov(?:ed|es)|delisted|struck|taken|took|ended|exempt\\w*|removal|c[oa]mes?\\s+off)\\b");
    /** Before a name in a list: what the person or the entity is, in few words. */
    private static final Pattern IN_A_LIST = Pattern.compile(
            "(?:^|[,;:–—]|\\band\\b)\\s*(?:and\\s+)?(?:on\\s+)?(?:(?:its|their|the|a|an|one|former)\\s+)?(?:"
                    + "(?!(?:of|from|under|in|at|by|near|for|with|between|beside|behind|who|which|that|whose|to|as|when|after|against|on)\\b)[\\p{L}\\p{N}'’"
                    + Reading.STATE + "-]+\\s+){0,5}$");

    private static final Pattern AN_ENTITY = Pattern.compile(
            "^(?:\\S+\\s+){0,2}?(?:Ministry|Academy|Bank|Bureau|Department|Committee|Institute|University|Office|Corporation|Front|Party|Army|Council|Administration|Company|Agency|Organi[sz]ation|Movement|Force|Forces|Corps|Brigade|Guard|Guards|Trading|Fund|Foundation|Authority)\\b");
    private static final Pattern OF = Pattern.compile("\\s+(?:of|for)\\s+.*$");
    private static final Pattern NO_TARGET = Pattern.compile(
            "^(?:UN\\b|U\\.N\\.|One|Two|Three|Four|Entry|Entries|Individuals?|Security|Sanctions|General|United|Horn|Human|Foreign)\\b.*");
    private static final Pattern OFFICE = Pattern.compile(
            "^(?:(?:Vice|Prime|Interior|Foreign|Defen[cs]e|Deputy|Former|President|Minister|General|Gen\\.?|Col\\.?|Colonel|Lieutenant|Lt\\.?|Major|Maj\\.?|Brig\\.?|Commander|Chief|Army|King|Leader|Secretary|Mr\\.?|Dr\\.?|The)\\s+)+(?=\\p{Lu}\\S*\\s\\p{Lu}|\\p{Lu}\\S*\\s[a-z]{2}[- ])");
    private static final Pattern A_GROUP = Pattern.compile(
            "(?<told>\\b(?i:blacklist(?:ed|ing)?|designat(?:e|ed|ing)|list(?:ed|ing)?|put(?:ting)?|add(?:ed|ing)?|sanction(?:ed|ing)?)\\s+)the\\s+(?<names>\\p{Lu}[\\p{L}-]+)\\s+(?:hacking|militant|armed|terrorist|rebel)\\s+(?:group|network|movement)\\b");

    /** What a pattern with names in it wants beside them, and is found sooner. */
    private static final Map<Pattern, Pattern> BESIDE_NAMES = Map.of(
            AMONG_THEM, Grammar.pattern("\\b(?:including|among|namely|join)|:"),
            UNDER, Grammar.pattern("\\bunder\\s"),
            A_GROUP, Grammar.pattern("\\b(?:group|network|movement)\\b"),
            INCLUDING, Grammar.pattern("\\b(?:among\\s+them|frozen|subject\\s+to|to\\s+an?\\s+(?:travel|asset))"),
            AMONG_UNDER, Grammar.pattern("\\bamong\\s+them\\b"),
            NAMES_AMONG, Grammar.pattern("\\bamong\\s+them\\b"),
            TOGETHER, Grammar.pattern("\\bwith\\b"),
            BARRED, Grammar.pattern("\\btravel|\\bleaving\\b"),
            REMOVED_TOO, Grammar.pattern("\\b(?:removed|delisted|taken\\s+off)\\b"));

    private static final List<Pattern> TOLD = List.of(
            AMONG_THEM,
            ON_THEM,
            UNDER,
            A_GROUP,
            WHO_THEY_ARE,
            INCLUDING,
            AMONG_UNDER,
            NAMES_AMONG,
            TOGETHER,
            BARRED,
            OFF_THE_LIST,
            ONTO_THE_LIST,
            NOW_UNDER,
            THOSE,
            ADDED_WERE,
            BY_REFERENCE,
            REMOVED_TOO);
    private static final Set<Pattern> ONE_NAME = Set.of(A_GROUP, BY_REFERENCE);
    private static final Cues LISTING = Cues.any(Cue.LISTING);
    private static final Cues DELISTING = Cues.any(Cue.DELISTING);
    private static final Cues LISTS = Cues.any(Cue.A_LIST);
    private static final Cues TARGETED = Cues.any(Cue.A_LIST, Cue.SANCTION, Cue.ASSETS, Cue.TRAVEL, Cue.DELISTING);
    private static final Cues ANY =
            Cues.any(Cue.LISTING, Cue.DELISTING, Cue.A_LIST, Cue.SANCTION, Cue.ASSETS, Cue.TRAVEL);

    private final Reading reading;
    private final boolean isAboutADraft;
    private final Deciders deciders;
    private final List<Finding> into = new ArrayList<>();
    private final Set<Map.Entry<String, Fate>> known = new HashSet<>();

    private ListingRule(Reading reading, @Nullable StatedOutcome end) {
        this.reading = reading;
        this.isAboutADraft = end != null;
        this.deciders = new Deciders(reading, end);
    }

    /**
     * What the article tells outside of the sentences whose measures a draft has already.
     *
     * @param end what became of the draft that is the news: whom one that was not adopted "would have" listed it did not
     */
    static List<Finding> in(Reading reading, Set<Span> ofTheDraft, @Nullable StatedOutcome end) {
        var rule = new ListingRule(reading, end);
        for (Span sentence : reading.sentences(ANY)) {
            String words = reading.masked(sentence);
            if (!ofTheDraft.contains(sentence)) {
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
                if (reading.has(sentence, TARGETED)) {
                    rule.amongThem(sentence, words);
                }
            }
        }
        return rule.into;
    }

    private void names(Span sentence, String words, Pattern pattern, Fate fate) {
        Matcher found = pattern.matcher(words);
        while (found.find()) {
            String before = words.substring(0, found.start());
            boolean refused = STOPPED.matcher(before).find();
            Fate own = refused
                    ? Fate.REJECTED
                    : WOULD_LIST.matcher(before).find() && fate == Fate.IN_PLACE ? Fate.PROPOSED : fate;
            boolean told = (deciders.areNamed(own == fate ? before : words)
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
            Matcher office = OFFICE.matcher(name.group());
            List<StateMention> adjectives = reading.states(new Span(name.start(), name.end()));
            int first = adjectives.isEmpty() || adjectives.getFirst().start() != name.start()
                    ? 0
                    : adjectives.getFirst().end() + 1 - name.start();
            office.region(Math.min(first, name.group().length()), name.group().length());
            int start = name.start() + (office.lookingAt() ? office.end() : 0);
            var span = new Span(start, name.end());
            boolean ofAThing = !IN_A_LIST
                    .matcher(reading.masked(sentence).substring(from, name.start() - sentence.start()))
                    .find();
            boolean isAState = // "North Korean"
                    reading.states(span).stream().anyMatch(state -> state.end() == span.end());
            if (!isAState && !ofAThing) {
                name(sentence, span, fate);
            }
        }
    }

    private void wasListed(Span sentence, String words, Pattern pattern, Fate fate) {
        Matcher found = pattern.matcher(words);
        boolean ofTheBody = deciders.act(sentence, words)
                || BY_THE_UN.matcher(words).find()
                || (deciders.areJustNamed(sentence)
                        && !ANOTHERS_LIST.matcher(words).find());
        while (ofTheBody && found.find()) {
            if (!OPEN.matcher(words.substring(0, found.start())).find()) {
                boolean gone = REMOVAL.matcher(words.substring(0, found.start("names")))
                        .find();
                names(sentence, found.start("names"), found.end("names"), gone ? Fate.ENDED : fate);
            }
        }
    }

    /** Names behind the sanction or the list that they are told under. */
    private void amongThem(Span sentence, String words) {
        boolean ofTheBody = deciders.act(sentence, words) || isAboutADraft || deciders.areJustNamed(sentence);
        for (Pattern pattern : ofTheBody && !ANOTHERS_LIST.matcher(words).find() ? TOLD : List.<Pattern>of()) {
            if (!mayMatch(pattern, words)) {
                continue;
            }
            Matcher found = pattern.matcher(words);
            while (found.find()) {
                Fate fate = fate(words.substring(0, found.end("told")));
                if (fate != null && ONE_NAME.contains(pattern)) {
                    name(
                            sentence,
                            new Span(sentence.start() + found.start("names"), sentence.start() + found.end("names")),
                            fate);
                } else if (fate != null) {
                    names(sentence, found.start("names"), found.end("names"), fate);
                }
            }
        }
    }

    /** Patterns with names in them are tried only where the words are that they want beside these. */
    private static boolean mayMatch(Pattern pattern, String words) {
        Pattern wanted = BESIDE_NAMES.get(pattern);
        return wanted == null || wanted.matcher(words).find();
    }

    private @Nullable Fate fate(String before) {
        if (NOT.matcher(before).find()) {
            return null;
        }
        if (STOPPED.matcher(before).find()) {
            return Fate.REJECTED;
        }
        if (Deciders.isOfADraft(before)) {
            return deciders.ofADraft(before);
        }
        return OPEN.matcher(before).find() ? null : OFF.matcher(before).find() ? Fate.ENDED : Fate.IN_PLACE;
    }

    private void toHaveListed(Span sentence, String words) {
        Matcher whose = WHOSE.matcher(words);
        if (words.contains("whose") && whose.find()) {
            names(sentence, whose.start("names"), whose.end("names"), Fate.REJECTED);
        }
        Matcher found = HAVE_LISTED.matcher(words);
        if (found.find()
                && (deciders.areNamed(words) || BY_THE_UN.matcher(words).find())) {
            boolean refused = STOPPED.matcher(words.substring(0, found.start())).find();
            names(sentence, found.start("names"), found.end("names"), refused ? Fate.REJECTED : Fate.PROPOSED);
        }
    }

    /** Whether the number of an entry of the list stands behind a name. */
    private boolean isReferred(Span name) {
        return REFERENCE
                .matcher(reading.text())
                .region(name.end(), reading.text().length())
                .lookingAt();
    }

    private void name(Span sentence, Span name, Fate fate) {
        String whole = name.of(reading.text());
        String written =
                AN_ENTITY.matcher(whole).find() ? whole : OF.matcher(whole).replaceFirst("");
        if (NO_TARGET.matcher(written).matches()
                || (written.equals(written.toUpperCase(Locale.ROOT)) && !isReferred(name))
                || (!written.contains(" ") && whole.contains(" "))) {
            return;
        }
        boolean stop = written.endsWith(".") && !AN_INITIAL.matcher(written).find(); // of the sentence
        var told = new Told.NameTold(
                stop ? written.substring(0, written.length() - 1) : written, fate, reading.onlyDay(sentence));
        if (known.add(Map.entry(told.name(), fate))) {
            into.add(new Finding(told, "name", name, sentence, 0.75));
        }
    }
}
