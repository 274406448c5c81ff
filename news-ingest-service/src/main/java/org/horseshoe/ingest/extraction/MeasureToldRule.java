package org.horseshoe.ingest.extraction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.Direction;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.ingest.extraction.Told.Fate;
import org.jspecify.annotations.Nullable;

/**
 * Reads sanctions put in place, renewed, ended, refused or called for: what is named, and what the verb nearest to it says
 * is done with it. Each kind with each fate is told once, where the article first tells it.
 */
final class MeasureToldRule {

    private static final String WORDS = "(?:[\\w'’" + Reading.STATE + "-]+\\s+)";
    private static final String WEAPONS =
            "(?:(?:conventional\\s+|heavy\\s+|small\\s+)?(?:arms|weapons|weaponry)(?!\\s+(?:race|control|program|inspect))|(?:battle\\s+)?tanks|warplanes|fighter\\s+jets|combat\\s+aircraft)";
    private static final String FORBIDS =
            "(?:ban(?:s|ned|ning)?|bar(?:s|red|ring)?|forbid(?:s|den|ding)?|forbade|prohibit(?:s|ed|ing)?|outlaw(?:s|ed|ing)?|halt(?:s|ed|ing)?"
                    + "|prevent(?:s|ed|ing)?|block(?:s|ed|ing)?|stop(?:s|ped|ping)?|may\\s+no\\s+longer|cuts?\\s+off|shuts?\\s+off|no\\s+(?:country|state|government|one)\\s+may)";
    private static final String PROPERTY =
            "(?:what\\s+(?:they|he|she)\\s+owns?|assets|funds|money|(?:bank\\s+)?accounts|wealth|property|fortunes?)";
    private static final String GOODS =
            "(?:luxury\\s+goods|luxuries|diamonds|rough\\s+stones|timber|logs|charcoal|coal|iron(?:\\s+ore)?|textiles|seafood"
                    + "|crude(?:\\s+oil)?|petroleum|oil|fuel|gold|minerals|metals|antiquities)";
    private static final String TRADING =
            "(?:exports?|exporting|imports?|importing|sales?|sell(?:ing)?|sold|purchases?|purchasing|buy(?:ing)?|suppl(?:y|ies|ying)|transfers?|shipments?|deliver(?:y|ies))";

    /** More measures of one kind than a sentence that is meant to be read has; each is looked at with what stands around it. */
    private static final int MOST_OF_A_KIND = 12;

    private static final Pattern OF_ARMS = Grammar.pattern(
            "\\b(?:(?:arms|weapons)\\s+(?:embargo(?:e?s)?|bans?)|(?:embargo|bans?|restrictions)\\s+on\\s+(?:the\\s+)?"
                    + "(?:(?:sales?|supply|deliver(?:y|ies)|exports?|transfers?|shipments?)\\s+of\\s+|trade\\s+in\\s+)?(?:\\w+\\s+)?"
                    + WEAPONS + "\\b|" + FORBIDS + "\\s+" + WORDS + "{0,4}?" + TRADING
                    + "\\s+(?:of\\s+)?"
                    + WORDS + "{0,3}?" + WEAPONS
                    + "|" + FORBIDS + "\\s+(?:all\\s+|any\\s+|off\\s+)?" + WEAPONS + "\\s+(?:" + TRADING + "|to)"
                    + "|no\\s+" + WEAPONS + "\\s+may\\s+be\\s+" + TRADING + ")\\b");

    private static final Map<MeasureKind, Pattern> KINDS = new EnumMap<>(
            Map.of(
                    MeasureKind.ARMS_EMBARGO,
                    OF_ARMS,
                    MeasureKind.ASSET_FREEZE,
                    Grammar.pattern(
                            "\\b(?:assets?[- ]freezes?|(?:must|will|are\\s+to|is\\s+to)\\s+(?:now\\s+)?(?:have|see)\\s+(?:their|his|her|its)\\s+(?:\\w+\\s+)?"
                                    + PROPERTY + "\\s+frozen|freezing\\s+(?:of\\s+)?(?:their\\s+|the\\s+)?assets|"
                                    + PROPERTY
                                    + "\\b[^.;]{0,80}?\\b(?:are|is|be|were|been|being)\\s+(?:now\\s+|to\\s+be\\s+)?frozen|freez(?:e|es|ing)\\s+(?:on\\s+|of\\s+)?"
                                    + WORDS
                                    + "{0,6}?" + PROPERTY + "|froze(?:n)?\\s+" + WORDS
                                    + "{0,4}?" + PROPERTY
                                    + "|" + PROPERTY
                                    + "\\s+(?:are\\s+|were\\s+|have\\s+been\\s+|will\\s+be\\s+)?frozen|frozen\\s+assets"
                                    + "|cut\\s+off\\s+from\\s+their\\s+(?:assets|money))\\b"),
                    MeasureKind.TRAVEL_BAN,
                    Grammar.pattern(
                            "\\b(?:travel\\s+(?:bans?|restrictions)|bans?\\s+on\\s+(?:their\\s+|his\\s+)?(?:foreign\\s+)?travel|visa\\s+bans?"
                                    + "|travel\\s+blacklist|bans?\\s+(?:on\\s+(?:foreign\\s+)?trips|travel\\s+by)|(?:bar(?:s|red|ring)?|ban(?:s|ned|ning)?|keeps?)\\s+(?:[^.;]{3,160}?,?\\s+)?from\\s+(?:travel(?:l?ing)?|leaving\\s+(?:the|their|his)\\s+country)"
                                    + "|(?:bars|barred|bans|banned|forbid(?:s|den)?|forbade)\\s+[^.;]{3,160}?\\sto\\s+travel"
                                    + "|(?-i:may)\\s+not\\s+(?:travel|leave\\s+(?:the|their|his)\\s+country)|barred\\s+the\\s+travel\\s+of|(?:may|can)\\s+no\\s+longer\\s+travel|(?:not\\s+(?:be\\s+)?allowed|forbidden)\\s+to\\s+travel"
                                    + "|refuse\\s+entry\\s+to)\\b"),
                    MeasureKind.TRADE_BAN,
                    Grammar.pattern(
                            "\\b(?:" + FORBIDS + "\\s+(?!travel)" + WORDS + "{0,6}?" + TRADING
                                    + "|may\\s+(?:not|no\\s+longer)\\s+be\\s+(?:sold|exported|imported|bought|shipped|supplied)|(?:export|import|trade)\\s+bans?"
                                    + "|" + FORBIDS + "\\s+" + WORDS + "{0,4}?from\\s+imported\\s+" + GOODS
                                    + "|(?:bans?|embargo)\\s+on\\s+" + WORDS + "{0,4}?" + GOODS
                                    + "|(?:exports?|imports?|sales?|purchases?)\\s+of\\s+[^.;]{3,80}?\\s(?:is|are|was|were)\\s+(?:also\\s+|now\\s+|likewise\\s+)?(?:outlawed|banned|forbidden|prohibited|barred))\\b"),
                    MeasureKind.MARITIME,
                    Grammar.pattern(
                            "\\b(?:maritime\\s+(?:sanctions|restrictions|measures|interdictions?)"
                                    + "|(?:inspect(?:s|ed|ing|ions?\\s+of)?|search(?:es|ed|ing)?|seiz(?:e|es|ed|ing|ure\\s+of)|intercept(?:s|ed|ing|ion\\s+of)?|impound(?:s|ed|ing)?)\\s+"
                                    + WORDS + "{0,6}?(?:ships?|vessels?|cargo(?:e?s)?)"
                                    + "|(?:ships?|vessels?|cargo(?:e?s)?)\\b[^.;]{0,80}?\\b(?:(?:may|can)\\s+(?:now\\s+)?)?be\\s+(?:(?:stopped|halted)\\s+and\\s+)?(?:inspected|searched|seized|boarded|turned\\s+away))\\b")));

    private static final Pattern REJECTED = Grammar.pattern(
            "\\b(?:reject(?:ed|ing)|vetoed|blocked|voted\\s+down|fail(?:ed|ing)\\s+to|refus(?:ed|ing)\\s+to|declined\\s+to|lost\\s+(?:its|their|a|the)\\s+(?:\\w+\\s+)?(?:bid|effort|attempt|push))\\b");
    /** Of what was lifted, too: "lifting all sanctions, including an arms embargo". */
    private static final Pattern INCLUDING = Grammar.pattern("\\bincluding\\b");

    /** "A bid to prolong the arms embargo failed". */
    private static final Pattern ATTEMPT = Grammar.pattern(
            "\\b(?:bid|attempt|effort|drive|push|move|draft|proposal|text|request)\\b[^.;]{0,60}?\\bto\\s+(?:\\w+\\s+)?\\w+\\b[^.;]{0,40}$");

    private static final Pattern THEN_FAILED = Grammar.pattern(
            "^[^.;]{0,100}?\\b(?:failed|fell\\s+short|collapsed|went\\s+down|suffered\\s+an?\\s+(?:\\w+\\s+)?defeat|(?:was|were)\\s+(?:\\w+ly\\s+)?(?:rejected|defeated|voted\\s+down|vetoed|blocked|turned\\s+down))\\b");

    private static final Pattern WHETHER = Grammar.pattern("\\b(?:whether|if)\\b");
    private static final Pattern DECIDED = Grammar.pattern(
            "\\b(?:vot(?:ed|ing)|votes?|decid(?:ed|ing)|agre(?:ed|eing)|moved|resolved)\\b[^.;]{0,40}?\\bto\\s+(?:\\w+ly\\s+)?(?=\\w)");
    private static final Pattern WISHED = Grammar.pattern(
            "\\b(?:call(?:ed|s|ing)?\\s+(?:on|for|to)|propos\\w+|urg(?:ed|es|ing)|demand\\w*|sought|seek(?:s|ing)?|want(?:s|ed|ing)?|ask(?:s|ed|ing)?"
                    + "|wish(?:es|ed)?|could|should|must|(?-i:may)(?!\\s+no\\s+longer)|might|ought|needs?\\s+to|plead\\w*|push(?:ed|es|ing)?\\s+for|support(?:s|ed|ing)?|back(?:s|ed|ing)?"
                    + "|to\\s+(?=impose|lift|end|remove|ease|slap))\\b");
    private static final Pattern LIFTED = Grammar.pattern(
            "\\b(?:lift(?:ed|s|ing)?|end(?:ed|s|ing)?|remov(?:e[ds]?|ing)|terminat(?:e[ds]?|ing)|scrap(?:ped|s|ping)?|eas(?:ed|es|ing)|freed|free[sd]?\\s+from|exempt(?:s|ed)?\\s+from|relief\\s+from|drop(?:s|ped)|d(?:id|oes|oing)\\s+away\\s+with)\\b");
    private static final Pattern IMPOSED = Grammar.pattern(
            "\\b(?:(?:re)?impos(?:e[ds]?|ing)|restor(?:e[ds]?|ing)|reinstat(?:e[ds]?|ing)|slap(?:ped|s)?|plac(?:e[ds]?|ing)|introduc(?:e[ds]?|ing)|order(?:ed|s)|establish(?:ed|es)"
                    + "|fac(?:e[sd]?|ing)|subject(?:ed|s)?\\s+to|renew(?:ed|s|ing)?|extend(?:ed|s|ing)?|prolong(?:ed|s|ing)?|roll(?:ed|s|ing)?\\s+over|keep(?:s|ing)?|kept"
                    + "|maintain(?:s|ed|ing)?|widen(?:ed|s|ing)?|expand(?:ed|s|ing)?|broaden(?:ed|s|ing)?|tighten(?:ed|s|ing)?|strengthen(?:ed|s|ing)?|sharpen(?:ed|s|ing)?|toughen(?:ed|s|ing)?"
                    + "|hit\\b[^.;]{0,40}?\\bwith|punish(?:ed|es|ing)?\\b[^.;]{0,60}?\\bwith|(?:put|puts|been|is|are|remains?|was|were|came|comes?|brings?|live[ds]?)\\s+(?:[^.;,]{0,60}?\\s)?under|adds?\\s+to|added"
                    + "|reaffirm(?:ed|s)?|includ(?:e[sd]?|ing)|carr(?:y|ies)|adopt(?:ed|s|ing)|approv(?:ed|es|ing)|set\\s+up|contain(?:s|ed)|provid(?:es|ed)\\s+for|obliges?|requires?|allows?|lets|authori[sz](?:es|ed|ing)"
                    + "|permits?|tells?|targeted\\s+with|despite|in\\s+force|clamp(?:ed|ing|s)?|decreed|lays?|laid|join(?:s|ed)?|obliging)\\b");
    private static final Pattern THEN_LIFTED = Grammar.pattern(
            "^[^.;]{0,100}?\\b(?:(?:was|were|(?:has|have)\\s+(?:now\\s+)?been|is|are|be)\\s+(?:\\w+ly\\s+|now\\s+)?(?:lifted|ended|removed|eased|scrapped|terminated|dropped)"
                    + "|expired|lapsed|falls?\\s+away|(?:thus|will|now|therefore|shortly)\\s+(?:expire|lapse|end)|no\\s+longer\\s+appl(?:y|ies)|(?:has|have)\\s+(?:ceased|ended)|ceased|came\\s+to\\s+an\\s+end)\\b");
    private static final Pattern THEN_IMPOSED = Grammar.pattern(
            "^[^.;]{0,60}?\\b(?:(?:was|were|has\\s+been|have\\s+been|is|are)\\s+(?:\\w+ly\\s+|also\\s+|likewise\\s+)?(?:imposed|renewed|extended|rolled\\s+over|widened|expanded|tightened|prolonged|kept|maintained"
                    + "|slapped|ordered|introduced|placed|established|restored|reinstated|reimposed|strengthened)"
                    + "|(?:snapped|came|went|are|is)\\s+back|(?:remains?|stays?)\\s+(?:in\\s+(?:force|place|effect)|on\\b|for\\b)|(?:in\\s+(?:force|place|effect)|imposed|established|introduced)\\s+(?:on|in|since|by|against|after|for|again)"
                    + "|since\\s+(?:19|20)\\d{2})\\b");
    /** A verb that forbids by itself, in the present or the past. */
    private static final Pattern FINITE = Grammar.pattern(
            "^(?:bans(?!\\s+on)|banned|bars|barred|forbids|forbade|prohibits|prohibited|outlaws|outlawed|halts|halted|forbidden|freezes|froze|(?:must|will)\\s+(?:now\\s+)?(?:have|see)\\s+(?:their|his|her|its)\\b|may\\s+no\\s+longer|stops|stopped|cuts?\\s+off|shuts|no\\s+(?:country|state|government|one)\\s+may|prevents|keeps|inspections?\\s+of)\\b"
                    + "|\\b(?:must|is\\s+to|are\\s+to|will|can|(?-i:may)(?:\\s+(?:not|no\\s+longer))?)\\s+(?:now\\s+)?be\\s+(?:(?:stopped|halted)\\s+and\\s+)?(?:frozen|sold|exported|imported|bought|shipped|supplied|inspected|searched|boarded|seized)$|\\b(?:is|are|was|were)\\s+(?:\\w+\\s+)?(?:outlawed|banned|forbidden|prohibited|barred)$|^(?-i:may)\\s+not\\b");

    /** "Libya has been under an arms embargo since". */
    private static final Pattern LONG_UNDER =
            Grammar.pattern("\\b(?:been|remains?)\\s+(?:\\w+\\s+)?(?:under|subject\\s+to)\\b[^.;]{0,20}$");

    private static final Pattern PASSIVE_FREEZE = Grammar.pattern(
            "\\b(?:are|is|be|were|been)\\s+(?:now\\s+|to\\s+be\\s+)?frozen$|^cut\\s+off\\b|^(?:are\\s+)?barred\\b");
    private static final Pattern NOT = Grammar.pattern(
            "\\b(?:not|never|n['’]t|no|without|violat\\w+|breach\\w*|breaking|defian\\w+|flout\\w*|evad\\w+|circumvent\\w*)\\s+(?:\\w+\\s+){0,3}?$");
    private static final Pattern ANOTHERS = Grammar.pattern(
            "\\b(?:treasury|state\\s+department|European\\s+Union|(?-i:EU|OFAC|ECOWAS)|African\\s+Union|unilateral\\w*|autonomous|bilateral|national)\\b");
    private static final Pattern OF_A_STATE = Grammar.pattern(Reading.STATE
            + "['’]s?\\s+(?:own\\s+)?$|" + Reading.STATE + "(?:(?!\\band\\b)[^.;," + Reading.STATE
            + "]){0,30}?\\b(?:imposed|lifted|renewed|announced|slapped|placed|froze|banned|sanctioned)\\b");
    /** "Seoul stopped a shipment": what a state does itself. */
    private static final Pattern A_STATE_ACTS = Grammar.pattern(Reading.STATE + "\\s+(?:has\\s+|had\\s+)?$");

    private static final Pattern STOPPING = Grammar.pattern("^(?:stop|halt|ban|bar|block|froze|cut)\\w*");
    private static final Pattern EXPORTS = Grammar.pattern("\\b(?:export|import(?:ing|s)?\\s+from|purchas|buy)\\w*");

    /** Whoever decided it: "countries must now freeze". */
    private static final Pattern OBLIGED_NOW =
            Grammar.pattern("\\b(?:countries|states|members|governments)\\b[^.;]{0,40}?\\bmust\\s+now\\b");

    private static final Pattern MODAL =
            Grammar.pattern("\\b(?:to|would|could|should|must|(?-i:may)|might|that)\\s+(?:\\w+\\s+)?$");
    /** Of what was just adopted: "it obliges states to stop selling", "States are called upon to inspect". */
    private static final Pattern OBLIGES = Grammar.pattern(
            "\\b(?:(?:obliging|ordering|requiring|telling|asking|calling\\s+on)\\s+(?:all\\s+)?(?:countries|states|members|governments|nations)"
                    + "|(?:resolution|text|document)\\b[^.;]{0,80}?\\b(?:obliges|requires|calls\\s+(?:on|upon)|tells|orders|instructs|lets|allows)"
                    + "|(?:countries|states|members|governments|ports?|cargo(?:es)?|vessels?)\\b[^.;]{0,60}?\\b(?:must|are\\s+(?:also\\s+)?(?:called\\s+upon|obliged|required|to)|have\\s+to)"
                    + "|it\\s+(?:also\\s+)?(?:obliges|requires|calls\\s+(?:on|upon)|demands|asks)|obliges\\s+(?:all\\s+)?(?:countries|states|members))\\b");

    /** From here on a sentence tells what is, whatever it demanded before. */
    private static final Pattern NOW = Grammar.pattern(
            "(?:,|\\band)\\s+(?:also\\s+|it\\s+)?(?:impos|lift|end|remov|plac|slap|restor|subject|renew|extend|prolong|keep|ban|forbid|prohibit|freez|widen|tighten)\\w*\\b");

    private static final Cues CUE =
            Cues.any(Cue.ARMS, Cue.ASSETS, Cue.TRAVEL, Cue.MARITIME, Cue.BAN, Cue.EMBARGO, Cue.TRADING);

    /** So many letters before a measure tell what is done with it. */
    private static final int BEFORE = 200;

    private static final int AFTER = 140;

    /** So many letters before a verb a wish still governs it: "called on the Council to renew". */
    private static final int A_WISH = 40;

    private final Reading reading;
    private final Deciders deciders;
    private final List<Finding> into = new ArrayList<>();
    private final Map<MeasureKind, Set<Fate>> told = new EnumMap<>(MeasureKind.class);

    private MeasureToldRule(Reading reading, @Nullable StatedOutcome end) {
        this.reading = reading;
        this.deciders = new Deciders(reading, end);
    }

    /**
     * What the article tells outside of the sentences whose measures a draft has already.
     *
     * @param end what became of the draft that is the news: what one that was not adopted "would have" done is refused
     */
    static List<Finding> in(Reading reading, Set<Span> ofTheDraft, @Nullable StatedOutcome end) {
        var rule = new MeasureToldRule(reading, end);
        for (Span sentence : reading.sentences(CUE)) {
            if (!ofTheDraft.contains(sentence) && TallyRule.isOfNoOtherBody(reading, sentence)) {
                String words = reading.masked(sentence);
                KINDS.forEach((kind, pattern) -> rule.read(sentence, words, kind, pattern));
            }
        }
        return rule.into;
    }

    private void read(Span sentence, String words, MeasureKind kind, Pattern pattern) {
        Matcher found = pattern.matcher(words);
        for (int i = 0; i < MOST_OF_A_KIND && found.find(); i++) {
            boolean ofArms = kind == MeasureKind.TRADE_BAN
                    && OF_ARMS.matcher(words)
                            .region(found.start(), words.length())
                            .lookingAt();
            Fate fate = ofArms ? null : fate(sentence, words, found);
            if (fate != null
                    && told.computeIfAbsent(kind, _ -> EnumSet.noneOf(Fate.class))
                            .add(fate)) {
                boolean decided = fate == Fate.IN_PLACE || fate == Fate.ENDED;
                into.add(new Finding(
                        new Told.MeasureTold(
                                kind, fate, direction(kind, found.group()), decided ? reading.onlyDay(sentence) : null),
                        "measure",
                        Finding.span(sentence, found),
                        sentence,
                        0.8));
            }
        }
    }

    private @Nullable Fate fate(Span sentence, String words, Matcher measure) {
        String before = words.substring(Math.max(0, measure.start() - BEFORE), measure.start());
        String after = words.substring(measure.end(), Math.min(words.length(), measure.end() + AFTER));
        if (WHETHER.matcher(before).find()
                || ANOTHERS.matcher(before).find()
                || OF_A_STATE.matcher(before).find()
                || (STOPPING.matcher(measure.group()).find()
                        && A_STATE_ACTS.matcher(before).find())) {
            return null;
        }
        if (REJECTED.matcher(before).find()
                || (ATTEMPT.matcher(before).find() && THEN_FAILED.matcher(after).find())) {
            return Fate.REJECTED;
        }
        if (Deciders.isOfADraft(before)) {
            return deciders.ofADraft(before);
        }
        if (deciders.isInADraft(before)) {
            return Fate.PROPOSED;
        }
        Fate fate = fateByVerb(measure.group(), before, after);
        boolean decided = fate == Fate.IN_PLACE || fate == Fate.ENDED;
        return !decided || isOfTheCouncil(sentence, words, before, after) ? fate : null;
    }

    /** What the nearest verb says, before the measure or behind it. */
    private @Nullable Fate fateByVerb(String measure, String before, String after) {
        String own = DECIDED.matcher(before).replaceAll(" ");
        int wished = Grammar.last(WISHED, own);
        int lifted = Grammar.last(LIFTED, own);
        own = lifted < 0
                ? own
                : INCLUDING
                        .matcher(own)
                        .replaceAll(same -> " ".repeat(same.group().length()));
        boolean forbids = FINITE.matcher(measure).find();
        int imposed = forbids ? own.length() : Grammar.last(IMPOSED, own);
        boolean obliged = (deciders.haveAdopted() && Grammar.last(OBLIGES, own) > lifted)
                || OBLIGED_NOW.matcher(own).find();
        if (obliged) {
            return Fate.IN_PLACE;
        }
        boolean isAFact = forbids && !MODAL.matcher(own).find();
        if (!isAFact && wished >= 0 && wished > Math.max(lifted, imposed) - A_WISH && !isNow(own, wished)) {
            return Fate.PROPOSED;
        }
        if (THEN_LIFTED.matcher(after).find() || lifted > imposed) {
            return Fate.ENDED;
        }
        boolean inPlace = imposed >= 0
                || own.length() < before.length()
                || THEN_IMPOSED.matcher(after).find()
                || PASSIVE_FREEZE.matcher(measure).find();
        return inPlace ? Fate.IN_PLACE : null;
    }

    private boolean isOfTheCouncil(Span sentence, String words, String before, String after) {
        boolean isDenied =
                NOT.matcher(before).find() && !THEN_IMPOSED.matcher(after).find();
        return !isDenied
                && (deciders.act(sentence, words)
                        || deciders.haveAdopted()
                        || deciders.areJustNamed(sentence)
                        || OBLIGED_NOW.matcher(before).find()
                        || LONG_UNDER.matcher(before).find());
    }

    private static boolean isNow(String before, int wished) {
        return NOW.matcher(before.substring(wished)).find();
    }

    /** What the state sells is stopped on its way out, all else on its way in. */
    private static Direction direction(MeasureKind kind, String words) {
        if (kind != MeasureKind.TRADE_BAN) {
            return Direction.NOT_APPLICABLE;
        }
        return EXPORTS.matcher(words).find() ? Direction.FROM_TARGET : Direction.TO_TARGET;
    }
}
