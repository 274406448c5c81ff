package org.horseshoe.ingest.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.Member;
import org.horseshoe.events.Stance;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.ingest.gazetteer.Envoys;
import org.jspecify.annotations.Nullable;

/**
 * Reads who spoke for a state, and where the words stand towards the sanctions: one claim a speaker, with a mark for each
 * sentence that is ascribed to the speaker by name or by "he said" right after.
 */
final class StatementRule {

    private static final String UN = "(?:UN|U\\.N\\.|United\\s+Nations|Security\\s+Council)";
    private static final String ROLE = "(?<role>(?i:(?:(?:top|new|first|senior|acting|deputy|permanent|chief|" + UN
            + ")\\s+){0,4}(?:ambassador|envoy|representative|diplomat|foreign\\s+minister))(?:\\s+(?i:to)\\s+the\\s+"
            + UN + ")?)";
    /** Who speaks for a state elsewhere: heads of state and government, ministers, spokespersons. */
    private static final String OFFICE =
            "(?<role>(?i:(?:(?:vice|deputy|acting|new|foreign|defen[cs]e|interior|unification)[ -]){0,3}(?:president|(?:prime\\s+)?minister"
                    + "|premier|chancellor|foreign\\s+secretary|chief\\s+diplomat|charg[eé]\\s+d['’]affaires))|(?:Secretary\\s+of\\s+State|[Ll]eader"
                    + "|King|(?i:(?:(?:foreign|defen[cs]e|unification)\\s+ministry\\s+)?spokes(?:man|woman|person))))";

    private static final String PART = "(?:\\p{Lu}[\\p{L}'’-]*\\p{L}\\.?|(?:\\p{Lu}\\.)+)";
    private static final String NAME =
            "(?<name>" + PART + "(?:\\s+(?:(?:de|van|von|der|al|el|bin|da|dos)[ -])?" + PART + "){1,3})";
    private static final String STATE = "(?<state>" + Reading.STATE + "+)";
    /** As the UN's own summaries name speakers: JANE EXAMPLE (Ireland). */
    private static final Pattern IN_A_RECORD =
            Pattern.compile("(?<name>\\p{Lu}[\\p{Lu}'’-]+(?:\\s+\\p{Lu}[\\p{Lu}'’.-]*){1,4})\\s+\\((?:the\\s+)?" + STATE
                    + "\\)(?<role>)");

    /** "Barbara Example (United Kingdom) said", "Russia's Ivan Example objected", "Li Example of China called". */
    private static final Pattern OF_A_STATE = Pattern.compile(NAME + "\\s+\\((?:the\\s+)?" + STATE + "\\)(?<role>)");

    private static final Pattern STATES_OWN =
            Pattern.compile(STATE + "['’]s?\\s+" + NAME + "(?<role>)(?=[.,]?(?:\\s|$))");
    private static final Pattern FOR_A_STATE =
            Pattern.compile(NAME + ",?\\s+(?:of|for)\\s+(?:the\\s+)?" + STATE + "(?<role>)(?=[.,]?(?:\\s|$))");

    /** Who speaks of these speaks for a state there, and is no head of government at home. */
    private static final Pattern IN_THE_CHAMBER = Grammar.pattern(
            "\\b(?:council|draft|text|resolution|vot(?:e[ds]?|ing)|vetoe?s?|delegation|colleagues|members)\\b");

    /** "Ivan Example, his Russian counterpart", "her Russian colleague, Ivan Example". */
    private static final List<Pattern> COLLEAGUES = List.of(
            Pattern.compile(NAME + ",\\s+(?:his|her|the)\\s+" + STATE + "\\s+(?<role>counterpart|colleague)\\b"),
            Pattern.compile(
                    "\\b(?:[Hh]is|[Hh]er|[Tt]he)\\s+" + STATE + "\\s+(?<role>counterpart|colleague),?\\s+" + NAME));

    private static final List<Pattern> INTRODUCED = List.of(
            Pattern.compile(STATE + "(?:['’]s?)?\\s+" + ROLE + "\\s*,?\\s+" + NAME),
            Pattern.compile(
                    NAME + ",\\s+(?:the\\s+)?(?:(?:deputy|acting|new)\\s+)?" + STATE + "(?:['’]s?)?\\s+" + ROLE),
            COLLEAGUES.getFirst(),
            COLLEAGUES.getLast(),
            Pattern.compile(NAME + ",\\s+(?:the\\s+)?" + ROLE + "\\s+(?:of|from|for)\\s+(?:the\\s+)?" + STATE),
            Pattern.compile(ROLE.replace("(?<role>", "(?<role>(?:[Tt]he\\s+)?") + "\\s+(?:of|from|for)\\s+(?:the\\s+)?"
                    + STATE + "(?:\\s+to\\s+the\\s+" + UN + ")?\\s*,?\\s+" + NAME),
            STATES_OWN,
            FOR_A_STATE);
    /** "South Korean President Example Person", "Example Person, Iran's president"; they speak there if a verb is next to it. */
    private static final List<Pattern> IN_OFFICE = List.of(
            Pattern.compile(STATE + "(?:['’]s?)?\\s+" + OFFICE + "\\s*,?\\s+" + NAME),
            Pattern.compile(NAME + ",\\s+(?:the\\s+)?" + STATE + "(?:['’]s?)?\\s+" + OFFICE),
            Pattern.compile(NAME + ",\\s+the\\s+(?<role>" + OFFICE.substring("(?<role>".length())
                    + "\\s+(?:of|from|for)\\s+(?:the\\s+)?" + STATE));
    /** Offices that no other state has. */
    private static final String AMERICAN = "(?<role>Secretary\\s+of\\s+State|(?:State\\s+Department|White\\s+House)\\s+"
            + "(?:spokes(?:man|woman|person)|press\\s+secretary))";

    private static final List<Pattern> OF_THE_USA = List.of(
            Pattern.compile("\\b" + AMERICAN + ",?\\s+" + NAME),
            Pattern.compile(NAME + ",\\s+(?:the\\s+)?" + AMERICAN));
    private static final Member USA = new Member("USA");
    private static final Member SOUTH = new Member("KOR");

    /** "Ivan Example, who spoke for Russia, said", "Jane Example, who represents Ireland at the UN, thanked". */
    private static final Pattern SPEAKING_FOR = Pattern.compile(NAME
            + ",\\s+(?:who\\s+)?(?:(?:spoke|speaks|speaking)\\s+(?:for|on\\s+behalf\\s+of)|represent(?:s|ed|ing))\\s+(?:the\\s+)?"
            + STATE
            + "(?<role>)");
    /** "His counterpart from the United States, Jane Example, said". */
    private static final Pattern COUNTERPART =
            Pattern.compile("\\b(?i:his|her|the)\\s+(?<role>counterpart|colleague)\\s+(?:from|of)\\s+(?:the\\s+)?"
                    + STATE + ",\\s+" + NAME);
    /** "The North's ambassador, Kim Example, rejected", of the two Koreas. */
    private static final Pattern OF_THE_NORTH =
            Pattern.compile("\\b[Tt]he\\s+(?:North|(?<south>South))['’]s\\s+" + ROLE + ",?\\s+" + NAME);
    /** "Its ambassador, Jane Example, told", of the state that the sentence before begins with. */
    private static final Pattern ITS_SPEAKER = Pattern.compile("^(?i:its)\\s+" + ROLE + ",?\\s+" + NAME);

    /** "For Russia, Ivan Example argued". */
    private static final Pattern FOR_ITS_STATE =
            Pattern.compile("\\b[Ff]or\\s+(?:the\\s+)?" + STATE + ",\\s+" + NAME + "(?<role>)");

    /** "In London, Prime Minister Jane Example said", "Foreign Minister Ivan Example told reporters": of which state, others tell. */
    private static final Pattern OFFICE_ALONE = Pattern.compile("(?<!" + Reading.STATE
            + "\\s)(?<!['’]s\\s)\\b(?<role>(?i:(?:prime|foreign|defen[cs]e|information|interior)\\s+minister|foreign\\s+secretary|president|chancellor))\\s+"
            + NAME);

    private static final Pattern IN_A_PLACE = Pattern.compile("\\b(?:[Ii]n|from)\\s+(?<state>" + Reading.STATE + "+)");

    /** Capitalised words in a row, among which may be somebody known. */
    private static final Pattern CAPITALISED =
            Pattern.compile(PART + "(?:\\s+(?:(?:de|la|van|von|der|al|el|bin|da|dos)[ -])*" + PART + "){1,5}");

    private static final Pattern WORD = Pattern.compile("\\S+");

    private static final Pattern SPOKE = Grammar.pattern(
            "\\b(?:said|says|told|called|calls|stated|added|claimed|argued|warned|urged|stressed|insisted|emphasi[sz]ed|blamed"
                    + "|critici[sz](?:ed|ing)|slammed|condemned|declared|announced|accused|noted|asked|denounced|defended|regretted"
                    + "|welcomed|expressed|recalled|underscored|underlined|highlighted|explained|voiced|pointed\\s+out|reiterated"
                    + "|cautioned|echoed|dismissed|pressed|opposed|rejected|hit\\s+(?:back|out)|described|praised|lamented|thanked|promised|pledged"
                    + "|vowed|replied|countered|responded|hailed|spoke|appealed|complained|objected|maintained|observed|remarked|conceded"
                    + "|acknowledged|applauded|decried|lashed\\s+out|charged|likened|ridiculed|mocked|derided|backed|agreed|accuses|warns|adds|pleaded|questioned"
                    + "|deplored|deplores|feared|grumbled|retorted|scolded|brushed\\s+(?:off|aside)|(?:put|laid)\\s+the\\s+blame|answered|demanded|faulted"
                    + "|made\\s+(?:plain|clear)|worried|wondered|suggested|tweeted|wrote|shot\\s+back|quipped|assured|assailed|blasted|rebuked"
                    + "|disputed|denied|confirmed|admitted|commended|congratulated|concluded|protested|invited|cited|referred|affirmed|reaffirmed"
                    + "|was\\s+(?:\\w+\\s+)?(?:disappointed|pleased|scathing|adamant|blunt)|wanted|hoped|switched|commented|repeated|contended|pitched|branded|labell?ed|portrayed|faults|urges|argues|insists|stresses|rejects|welcomes|thanks|praises|tells|hails|replies|condemns|explains|notes|remarks|read\\s+out|begged|greeted|advised|considered|thought|found|crowed|exulted|scoffed|sighed|addressed|regards|considers|thinks|denounces|recalls)\\b");
    /** Right behind a name, but for what is said of it; or right before it. */
    private static final Pattern AT_ONCE = Grammar.pattern(
            "^(?:\\s*,[^.;]{0,140}?,|\\s*\\([^)]{0,40}\\))?,?(?:\\s+(?:who|also|then|later|likewise|again|"
                    + "still|too|however|has|had|and|but|for\\s+(?:his|her)\\s+part,?|\\w+ly)){0,3}\\s+"
                    + SPOKE.pattern());

    private static final Pattern JUST_BEFORE =
            Grammar.pattern(SPOKE.pattern() + "\\s*(?:,|that)?\\s*(?:the\\s+|to\\s+|by\\s+)?$");
    private static final List<Pattern> BARE = List.of(STATES_OWN, FOR_A_STATE);
    private static final List<Pattern> IN_BRACKETS = List.of(IN_A_RECORD, OF_A_STATE);
    private static final Pattern BRACKETS = Pattern.compile("\\((?:the\\s+)?" + Reading.STATE);
    private static final Pattern OF_STATES = Pattern.compile("\\b(?:of|for)\\s+(?:the\\s+)?" + Reading.STATE);
    private static final Pattern NO_PERSON = Pattern.compile(
            "\\b(?:Ministry|Minister|Council|Government|Office|Committee|Department|Agency|House|Mission|Assembly|Party|Parliament|Army"
                    + "|Chiefs?|Staff|Command|Republic|Union|News|Guards?|Forces?|Navy|Bank|Corp|Group|Court|Authority|Security|Nations|Sea|Strip|City|Movement"
                    + "|President|Ambassador|Secretary|Foreign|Defen[cs]e|Television|Times|Post|Launch|Test|Veto|Statement|Sanctions|Panel|Resolution|Draft)\\b");
    private static final Pattern TITLE = Pattern.compile(
            "^(?:(?:Sir|Dame|Lord|Mr|Mrs|Ms|Dr|Gen|Col|Sheikh|But|And|Yet|While|Ambassador|President|Foreign\\s+Minister|Prime\\s+Minister)\\.?\\s+)+(?=\\p{Lu}\\S*\\s)");
    private static final Pattern OWNER = Pattern.compile("['’]s$");
    private static final Pattern STOP = Pattern.compile("(?<=\\p{Ll}\\p{Ll})\\.$");
    private static final Pattern BY_PRONOUN = Grammar.pattern(
            "\\b(?:he|she|the\\s+(?:ambassador|envoy))\\s+(?:also\\s+)?(?:said|added|told|stated|insisted|noted)\\b");
    private static final Pattern QUOTED = Pattern.compile("[“\"][^”\"]{3,}[”\"]?");
    private static final Pattern TOPIC =
            Grammar.pattern("\\b(?:sanction\\w*|penalt\\w+|resolution|draft|veto\\w*|pressure|measures)\\b");
    private static final Pattern AGAINST = Grammar.pattern(
            "\\b(?:oppos\\w+|illegal|unlawful|futile|dead\\s+end|dead-end|useless|counterproductive|violat\\w+"
                    + "|(?:not|n['’]t|cannot|never)\\s+(?:\\w+\\s+){0,4}?(?:help\\w*|support|back|conducive|work|solv\\w+)"
                    + "|no\\s+(?:use|good)|make\\s+(?:\\w+\\s+){0,3}?worse|dangerous|eas(?:e|ed|ing)\\s+sanctions|intensify\\w*\\s+sanctions"
                    + "|(?:would|will)\\s+not\\s+support|hostile"
                    + "|unbalanced|one-sided|bias(?:ed)?|politici[sz]ed|unacceptable|flawed|rushed|divorced\\s+from|detached\\s+from"
                    + "|unjust\\w*|unfair\\w*|harm(?:s|ed|ful)?|strangl\\w+|suffocat\\w+|punish\\w*|punitive|ineffective|outdated|obsolete"
                    + "|relics?|outlived|out\\s+of\\s+date|help(?:ed|s)?\\s+(?:nobody|no\\s+one)"
                    + "|selective|double\\s+standards|unilateral|pretext|tool\\s+of|(?:lost|lacks?|lacking)\\s+(?:all\\s+|its\\s+|any\\s+)?(?:objectivity|balance|legitimacy)"
                    + "|publicity\\s+stunt|spectacle|(?:can(?:no|['’])t|can\\s+not)\\s+(?:support|agree)|countermeasures?|dismiss(?:es|ed|ing)"
                    + "|voted\\s+against|reject(?:s|ed)\\s+(?:the|this|any|such|all)"
                    + "|inhuman\\w*|confrontational|provocat\\w+|blackmail|gangster\\w*|aggression\\s+against|bandits?|meddl\\w+|interfer\\w+"
                    + "|beyond\\s+(?:its|the\\s+council['’]s)\\s+powers|f(?:all|ell)s?\\s+short|out\\s+of\\s+balance|licen[cs]e\\s+(?:to|for)"
                    + "|political\\s+(?:game|theat(?:re|er)|stunt)|smear|dustbin|suffering|hasty|unilateralism|bull(?:y|ying|ied)"
                    + "|lost\\s+touch|ignor(?:es|ed|ing)\\s+the\\s+(?:interests?|views?|concerns?|position)|brush(?:es|ed)\\s+off|not\\s+the\\s+way"
                    + "|would\\s+only|further\\s+(?:isolate|escalat\\w+)|scuttl\\w+|anti-\\w+|sight\\s+unseen|straitjacket|never\\s+(?:to\\s+)?have\\s+been\\s+created|harden\\w*\\s+positions|post-?colonial|height\\s+of|staging|no\\s+longer\\s+objective|flaws|wishes\\s+had\\s+to|unfair|no\\s+right|ought\\s+never|playing\\s+into|no\\s+legal\\s+(?:force|basis|effect)|null\\s+and\\s+void)\\b");
    private static final Pattern FOR = Grammar.pattern(
            "\\b(?:(?:disappoint\\w+|regret\\w*|deplor\\w+|dismay\\w*|outrag\\w+|failure|shame\\w*)"
                    + "|must\\s+(?:\\w+\\s+){0,2}?(?:enforce|implement|uphold)|uphold\\w*|fully\\s+implement|strengthen\\w*\\s+sanctions|in\\s+favou?r|support(?:s|ed)?\\s+the\\s+(?:draft|resolution|sanctions)|unprovoked"
                    + "|needs?\\s+(?:the|these|those|such)\\s+(?:\\w+\\s+)?(?:sanctions|measures|embargo)|sav(?:e|es|ed|ing)\\s+lives|welcom(?:e|es|ed|ing)"
                    + "|call(?:s|ed|ing)\\s+(?:the|this|that)\\s+veto|voted\\s+(?:yes|for\\b)|back(?:s|ed|ing)?\\s+(?:the|this|a)\\s+(?:new\\s+)?(?:sanctions\\s+)?(?:draft|resolution|text|measure)"
                    + "|press(?:ed|es|ing)\\s+(?:[\\w-]+\\s+){0,3}?to\\s+(?:back|adopt|pass|support)|fail(?:ed|s|ing)?\\s+(?:the\\s+people|in\\s+its)|st(?:and|ood)\\s+in\\s+the\\s+way"
                    + "|necessary|essential|vital|crucial|indispensable|effective|voted\\s+in\\s+favou?r|(?:abus|misus)\\w+|shield(?:s|ed|ing)?"
                    + "|blind(?:s|ed|ing)|irresponsible|reckless|unconscionable|heartbreaking|shock(?:ed|ing)|disgrac\\w+|cruel(?:ty)?"
                    + "|(?:clear|strong|powerful|firm|unmistakable)\\s+(?:\\w+\\s+)?(?:message|signal)|message\\s+of\\s+(?:unity|support|solidarity)|spoke(?:n)?\\s+[“\"]?with\\s+one\\s+voice|historic"
                    + "|curtail\\w*|bite|path\\s+to\\s+peace|deserved|protecti(?:on|ng)|forgiveness|history\\s+will\\s+judge|vote\\s+yes"
                    + "|serious\\s+consequences|lifeline|milestone|step\\s+forward|overdue|stain|betray\\w*|inexcusable|indefensible|unforgivable"
                    + "|answered\\s+the|with\\s+impunity|tragic|dark\\s+(?:day|moment)|sad(?:dened)?|pity|affront|incomprehensible|blocker|first\\s+step|significant\\s+step|good\\s+news|as\\s+tough\\s+as|no\\s+would-be|give\\s+hope|act\\s+of\\s+self-protection|serv(?:ed|es)\\s+\\S+\\s+alone|take\\s+note|had\\s+(?:her|his)\\s+full\\s+backing|unprecedented|substantive|grave\\s+challenge|silenc(?:e|ed|ing)|buying|guard\\s+rail|let\\s+down|turn(?:ed|ing)?\\s+(?:its|their|his)\\s+back)\\b");
    /** Thanks and praise are for what the Council did; after a veto, for that. */
    private static final Pattern GLAD = Grammar.pattern(
            "\\b(?:hail(?:s|ed|ing)?|thank(?:s|ed|ing)?|prais(?:es|ed|ing)|applaud(?:s|ed|ing)?|commend(?:s|ed|ing)?)\\b");

    private static final Pattern HELD = Grammar.pattern(
            "(?<who>" + Grammar.STATES + ")(?<gap>" + Grammar.GAP
                    + ")\\b(?:oppose[ds]?|maintain(?:ed|s)?\\s+(?:their|its)\\s+opposition|(?:have|has)\\s+opposed|justified|defend(?:ed|s)?)\\b(?<rest>[^.;]*)");

    /** More are no report of a meeting. */
    private static final Pattern AFTER_FIRST_LETTER = Pattern.compile("(?<=\\p{L})\\p{Lu}+");

    private static final int MOST_SPEAKERS = 100;

    /** Of a name. */
    private static final int MOST_PARTS = 6;

    /** More than a verb of speech with what may stand behind it. */
    private static final int RIGHT_BEFORE = 40;

    private static final Pattern OBJECT =
            Grammar.pattern("\\b(?:of|on|with|against|for|to|from|by|over|in)\\s+(?:the\\s+)?$");
    private static final Pattern WITH_APPOSITION = Grammar.pattern("^(?<who>" + Grammar.STATES + "),\\s");

    private static final Cues SPEECH = Cues.any(Cue.SPEECH);
    private static final Cues AMBASSADOR = Cues.any(Cue.AMBASSADOR);
    private static final Cues OFFICES = Cues.any(Cue.OFFICE);
    private static final Cues OPPOSITION = Cues.any(Cue.OPPOSITION);

    private final Reading reading;
    private final Map<Member, Stance> stances;
    private final boolean failed;
    private final Map<String, Speaker> speakers = new LinkedHashMap<>();
    private final Map<Member, List<Span>> states = new LinkedHashMap<>();

    private StatementRule(Reading reading, Map<Member, Stance> stances, @Nullable StatedOutcome end) {
        this.reading = reading;
        this.failed = end == StatedOutcome.VETOED || end == StatedOutcome.NOT_ADOPTED;
        this.stances = stances;
    }

    /** A person whose words are told. */
    private record Speaker(String name, String role, Member state, List<Span> sentences) {
        String surname() {
            return StatementRule.surname(name);
        }
    }

    /**
     * What is told of speakers.
     *
     * @param stances what the votes and sponsors of the draft tell of the stances of states, which says more than words
     * @param end what became of the draft that is the news
     */
    static List<Candidate> in(Reading reading, Map<Member, Stance> stances, @Nullable StatedOutcome end) {
        var rule = new StatementRule(reading, stances, end);
        Speaker last = null;
        for (Span sentence : reading.sentences()) {
            String words = reading.masked(sentence);
            boolean spoke =
                    reading.has(sentence, SPEECH) && SPOKE.matcher(words).find();
            List<Speaker> introduced = spoke ? rule.introduced(sentence, words) : List.of();
            if (!introduced.isEmpty()) {
                last = introduced.getLast();
            } else if (spoke) {
                Optional<Speaker> known = rule.byName(sentence);
                if (known.isEmpty() && last != null && BY_PRONOUN.matcher(words).find()) {
                    known = Optional.of(last);
                }
                known.ifPresent(speaker -> speaker.sentences().add(sentence));
                last = known.orElse(null);
            } else if (!QUOTED.matcher(words).find()) {
                last = null;
            }
            if (reading.has(sentence, OPPOSITION)) {
                rule.held(sentence, words);
            }
        }
        var candidates = new ArrayList<Candidate>();
        rule.speakers.values().forEach(speaker -> candidates.add(rule.candidate(speaker)));
        rule.states.forEach((state, spans) -> candidates.add(rule.candidate(state, spans)));
        return candidates;
    }

    /** Those whom a sentence introduces, in its order; each but the first has a verb of speech behind the name. */
    private List<Speaker> introduced(Span sentence, String words) {
        NavigableMap<Integer, Introduction> found = introductions(sentence, words);
        var introduced = new ArrayList<Speaker>();
        int from = 0;
        for (Introduction one : found.values()) {
            Integer next = found.higherKey(one.start());
            int to = next == null ? words.length() : next;
            boolean speaks = introduced.isEmpty()
                    || SPOKE.matcher(words.substring(one.start(), to)).find();
            Optional<Speaker> speaker = speaks ? speaker(one) : Optional.empty();
            if (speaker.isPresent()) {
                speaker.get().sentences().add(new Span(sentence.start() + from, sentence.start() + to));
                introduced.add(speaker.get());
            }
            from = to;
        }
        return introduced;
    }

    /** A place that introduces somebody. */
    private record Introduction(int start, int end, String name, String role, Member state) {}

    private NavigableMap<Integer, Introduction> introductions(Span sentence, String words) {
        var patterns = new ArrayList<>(reading.has(sentence, AMBASSADOR) ? INTRODUCED : BARE);
        patterns.add(FOR_ITS_STATE);
        patterns.add(SPEAKING_FOR);
        patterns.add(ITS_SPEAKER);
        patterns.add(COUNTERPART);
        patterns.add(OF_THE_NORTH);
        if (reading.has(sentence, OFFICES)) {
            patterns.addAll(IN_OFFICE);
            patterns.addAll(OF_THE_USA);
        }
        if (BRACKETS.matcher(words).find()) {
            patterns.addAll(0, IN_BRACKETS);
        }
        var introductions = new TreeMap<Integer, Introduction>();
        patterns.removeIf(pattern -> !mayMatch(pattern, words));
        for (Pattern pattern : patterns) {
            Matcher found = pattern.matcher(words);
            while (found.find()) {
                List<Member> members = members(pattern, found, sentence);
                if (isFree(introductions, found.start(), found.end())
                        && !OWNER.matcher(found.group("name")).find()
                        && speaksThere(pattern, words, found)
                        && !members.isEmpty()
                        && !NO_PERSON.matcher(plain(found.group("name"))).find()) {
                    String name = pattern.equals(IN_A_RECORD)
                            ? inSmallLetters(found.group("name"))
                            : plain(found.group("name"));
                    introductions.put(
                            found.start(),
                            new Introduction(
                                    found.start(), found.end(), name, found.group("role"), members.getFirst()));
                }
            }
        }
        theKnown(words, introductions);
        if (reading.has(sentence, OFFICES)) {
            inOfficeOfTheirOwn(sentence, words, introductions);
        }
        return introductions;
    }

    /** Adds those whom everybody knows by name, where they speak and are not introduced. */
    private static void theKnown(String words, NavigableMap<Integer, Introduction> into) {
        Matcher run = CAPITALISED.matcher(words);
        while (run.find()) {
            List<MatchResult> parts = WORD.matcher(run.group()).results().toList();
            for (int first = 0; first < parts.size() - 1; first++) {
                for (int last = Math.min(parts.size(), first + MOST_PARTS) - 1; last > first; last--) {
                    int start = run.start() + parts.get(first).start();
                    int end = run.start() + parts.get(last).end();
                    String name = STOP.matcher(words.substring(start, end)).replaceFirst("");
                    Optional<Member> state = Envoys.state(name);
                    if (state.isPresent()) {
                        if (isFree(into, start, end)
                                && (IN_THE_CHAMBER.matcher(words).find() || speaks(words, start, end))) {
                            into.put(start, new Introduction(start, end, name, "", state.get()));
                        }
                        first = last;
                        break;
                    }
                }
            }
        }
    }

    /** Adds who holds an office of a state that is not told beside it, and speaks right there. */
    private void inOfficeOfTheirOwn(Span sentence, String words, NavigableMap<Integer, Introduction> into) {
        Matcher found = OFFICE_ALONE.matcher(words);
        while (found.find()) {
            String name = plain(found.group("name"));
            if (isFree(into, found.start(), found.end())
                    && !OWNER.matcher(name).find()
                    && !NO_PERSON.matcher(name).find()
                    && AT_ONCE.matcher(words.substring(found.end())).find()) {
                home(sentence, words, found.start())
                        .ifPresent(state -> into.put(
                                found.start(),
                                new Introduction(found.start(), found.end(), name, found.group("role"), state)));
            }
        }
    }

    /** Of which state: where they speak, or from where the article comes, or the only one of the sentence before. */
    private Optional<Member> home(Span sentence, String words, int at) {
        Span place = null;
        Matcher found = IN_A_PLACE.matcher(words);
        while (found.find()) {
            boolean nearer =
                    place == null || Math.abs(found.start() - at) < Math.abs(place.start() - sentence.start() - at);
            place = nearer ? Finding.span(sentence, found) : place;
        }
        if (place != null) {
            return first(place);
        }
        Optional<Member> dateline =
                first(new Span(0, reading.sentences().getFirst().start()));
        List<Member> before = reading.members(reading.sentenceBefore(sentence));
        return dateline.isPresent() || before.size() != 1 ? dateline : Optional.of(before.getFirst());
    }

    private Optional<Member> first(Span within) {
        return reading.members(within).stream().findFirst();
    }

    private static boolean isFree(NavigableMap<Integer, Introduction> introductions, int start, int end) {
        Map.Entry<Integer, Introduction> before = introductions.lowerEntry(end);
        return before == null || before.getValue().end() <= start;
    }

    /** For whom somebody speaks: the state that the pattern names, or the one that it means. */
    private List<Member> members(Pattern pattern, Matcher found, Span sentence) {
        if (OF_THE_USA.contains(pattern)) {
            return List.of(USA);
        }
        if (pattern.equals(OF_THE_NORTH)) {
            return List.of(found.group("south") == null ? LaunchRule.NORTH : SOUTH);
        }
        return reading.members(
                pattern.equals(ITS_SPEAKER)
                        ? reading.sentenceBefore(sentence)
                        : new Span(sentence.start() + found.start("state"), sentence.start() + found.end("state")));
    }

    /** Whoever holds an office at home, or is only named beside a state, must speak right there. */
    private static boolean speaksThere(Pattern pattern, String words, Matcher found) {
        boolean bare = BARE.contains(pattern);
        return (!bare && !IN_OFFICE.contains(pattern) && !OF_THE_USA.contains(pattern))
                || (bare && IN_THE_CHAMBER.matcher(words).find())
                || speaks(words, found.start(), found.end());
    }

    /** Whether a verb of speech stands right behind a name or right before it. */
    private static boolean speaks(String words, int start, int end) {
        return AT_ONCE.matcher(words.substring(end)).find()
                || JUST_BEFORE
                        .matcher(words.substring(Math.max(0, start - RIGHT_BEFORE), start))
                        .find();
    }

    /** Without a title before it and the full stop of a sentence behind it. */
    private static String plain(String name) {
        return STOP.matcher(TITLE.matcher(name).replaceFirst("")).replaceFirst("");
    }

    private Optional<Speaker> speaker(Introduction one) {
        Optional<Speaker> speaker = known(one.name(), one.state());
        if (speaker.isEmpty() && speakers.size() < MOST_SPEAKERS) {
            speaker = Optional.of(new Speaker(one.name(), one.role(), one.state(), new ArrayList<>()));
        }
        speaker.ifPresent(spoken -> speakers.putIfAbsent(spoken.name(), spoken));
        return speaker;
    }

    /** Names stand in every sentence: patterns that begin with one are tried only where what they end with is there. */
    private static boolean mayMatch(Pattern pattern, String words) {
        if (pattern.equals(FOR_A_STATE)) {
            return OF_STATES.matcher(words).find();
        }
        if (COLLEAGUES.contains(pattern) || pattern.equals(COUNTERPART)) {
            return words.contains("counterpart") || words.contains("colleague");
        }
        if (pattern.equals(SPEAKING_FOR)) {
            return words.contains("spe") || words.contains("spoke") || words.contains("represent");
        }
        return !pattern.equals(OF_THE_NORTH) || words.contains("North") || words.contains("South");
    }

    /** The same person under another spelling: of the same state, with a surname that differs by two letters at most. */
    private Optional<Speaker> known(String name, Member state) {
        String surname = surname(name);
        return speakers.values().stream()
                .filter(speaker -> speaker.state().equals(state)
                        && (speaker.name().equals(name) || alike(speaker.surname(), surname)))
                .findFirst();
    }

    /** Each word of a name with its first letter alone in capitals, which is as much as capitals tell of it. */
    private static String inSmallLetters(String name) {
        return AFTER_FIRST_LETTER
                .matcher(name)
                .replaceAll(match -> Matcher.quoteReplacement(match.group().toLowerCase(Locale.ROOT)));
    }

    private static String surname(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static boolean alike(String a, String b) {
        if (a.length() < 5 || Math.abs(a.length() - b.length()) > 2) {
            return a.equals(b);
        }
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < Math.min(a.length(), b.length()) - same
                && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
            tail++;
        }
        return Math.max(a.length(), b.length()) - same - tail <= 2;
    }

    private Optional<Speaker> byName(Span sentence) {
        if (speakers.isEmpty()) {
            return Optional.empty();
        }
        String text = sentence.of(reading.text());
        return speakers.values().stream()
                .filter(speaker -> text.contains(speaker.surname())
                        || text.contains(speaker.name().split(" ", 2)[0] + " said"))
                .findFirst();
    }

    private void held(Span sentence, String words) {
        Matcher found = HELD.matcher(words);
        if (found.find()
                && Grammar.isFact(found.group("gap"))
                && TOPIC.matcher(found.group("rest")).find()) {
            Span span = Finding.span(sentence, found);
            subject(sentence, words, found)
                    .forEach(state -> states.computeIfAbsent(state, _ -> new ArrayList<>())
                            .add(span));
        }
    }

    /** The states before the verb; after "neighbours of X" it is the sentence that tells whose verb it is. */
    private List<Member> subject(Span sentence, String words, Matcher found) {
        if (!OBJECT.matcher(words.substring(0, found.start())).find()) {
            return reading.members(
                    new Span(sentence.start() + found.start("who"), sentence.start() + found.end("who")));
        }
        Matcher first = WITH_APPOSITION.matcher(words);
        return first.find()
                ? reading.members(new Span(sentence.start(), sentence.start() + first.end("who")))
                : List.of();
    }

    private Candidate candidate(Member state, List<Span> spans) {
        return new Candidate(
                new Told.StatementTold(null, null, state, Stance.OPPOSES),
                spans.getFirst(),
                "stance",
                0.7,
                spans.stream()
                        .map(span -> new Candidate.Mark("stance", span, state.code()))
                        .toList());
    }

    private Candidate candidate(Speaker speaker) {
        int against = 0;
        int inFavour = 0;
        var marks = new ArrayList<Candidate.Mark>();
        for (Span sentence : speaker.sentences()) {
            String words = reading.masked(sentence);
            against += count(AGAINST, words);
            inFavour += count(FOR, words);
            int glad = count(GLAD, words);
            against += failed ? glad : 0;
            inFavour += failed ? 0 : glad;
            Matcher quoted = QUOTED.matcher(sentence.of(reading.text()));
            Span span = quoted.find() ? Finding.span(sentence, quoted) : sentence;
            marks.add(new Candidate.Mark("statement", span, speaker.state().code()));
        }
        Stance inWords = against == inFavour ? Stance.UNKNOWN : against > inFavour ? Stance.OPPOSES : Stance.SUPPORTS;
        Stance stance = stances.getOrDefault(speaker.state(), inWords);
        return new Candidate(
                new Told.StatementTold(speaker.name(), capacity(speaker.role()), speaker.state(), stance),
                speaker.sentences().getFirst(),
                "statement",
                stance == Stance.UNKNOWN ? 0.8 : 0.75,
                marks);
    }

    private static int count(Pattern pattern, String words) {
        return (int) pattern.matcher(words).results().count();
    }

    private static @Nullable String capacity(String role) {
        String plain = role.trim();
        return plain.isEmpty() ? null : plain;
    }
}
