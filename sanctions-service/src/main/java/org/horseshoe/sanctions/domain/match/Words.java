package org.horseshoe.sanctions.domain.match;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words in names that name nobody: forms of address, legal forms, articles, and what many firms are called. */
final class Words {

    /** Articles that stand before a word, also as the letter after them makes them sound. */
    static final Set<String> ARTICLES = words("""
            al el ul ur aal ال
            """);

    /** The same only where a hyphen ties them to what follows. */
    static final Set<String> TIED_ARTICLES = words("""
            ar as ash at an ad az ath adh us ud ush un ut uz ed es er il ol l e i u
            """);

    /** The servant of, which makes a name only with the word that follows. */
    static final Set<String> SERVANT = words("""
            abd abdul abdel abdal abdol abdoul abdur abdu abdus abdun عبد абд абдул абдель абдуль абдур
            """);

    static final Set<String> PARTICLES = words("""
            bin ibn ben bint binti ould uld wuld wald wild van von de del della di da do dos du la le der
            den y of the and for in on to et des na dit aka alias بن ابن بنت ولد آل و في من и ибн бин
            """);

    /** What stands before a number. */
    static final Set<String> COUNTERS = Set.of("no", "number", "nr");

    static final Set<String> TITLES = words("""
            mr mrs ms dr prof professor sheikh shaykh sheik shaikh cheikh haji hajji hadji hajj haj al-hajj
            mullah mulla mawlawi maulavi moulavi mawlavi maulvi maulana mawlana qari general gen lieutenant
            lt colonel col major maj captain capt commander brigadier marshal admiral engineer eng jr junior
            sr imam qadi emir maître الشيخ شيخ حاجی حاجي ملا الحاج ملاا مولوی مولوي دكتور الدكتور господин
            генерал
            """);

    static final Set<String> LEGAL_FORMS = words("""
            limited company corporation incorporated llc plc gmbh ag sa sarl pte pvt pty jsc ojsc oao ooo
            zao pao ao bv nv oy ab kg spa srl lp llp fze fzc fzco bhd sdn kk est establishment private
            public شركة شرکت ооо оао зао пао ао тоо
            """);

    /** Words that many firms and bodies have in their names. */
    static final Set<String> GENERIC = words("""
            korea iran china hong kong syria iraq libya asia gulf east west north south trading trade general bank banking international group industry industries industrial shipping
            development center institute organization foundation committee ministry department bureau
            national association service services engineering technology technologies technical import
            export commercial enterprise enterprises agency research university insurance investment
            investments finance financial credit exchange money transport transportation logistics marine
            maritime energy oil gas petroleum petrochemical steel mining construction holding holdings
            factory plant complex joint venture united global world new office branch society relief charity
            islamic movement front party army force forces state republic foreign economic academy science
            sciences central military people peoples electronics electronic machinery machine equipment
            chemical chemicals management company corporation line lines airlines air aviation fund trust
            welfare aid house market freight cooperation project projects system systems solutions products
            production metal metals materials resources medical food agricultural banque societe compania
            مكتب بنك جمعية مؤسسة للتجارة للصرافة банк компания
            """);

    /** Russian names after the father, which are often left out. */
    private static final Pattern PATRONYMIC =
            Pattern.compile(".{3,}(?:[oeaiy]vi(?:ch|c|tch)|[oe]vna|ович|евич|овна|евна)");

    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("co", "company"),
            Map.entry("companies", "company"),
            Map.entry("corp", "corporation"),
            Map.entry("coorporation", "corporation"),
            Map.entry("ltd", "limited"),
            Map.entry("inc", "incorporated"),
            Map.entry("intl", "international"),
            Map.entry("int", "international"),
            Map.entry("centre", "center"),
            Map.entry("organisation", "organization"),
            Map.entry("defence", "defense"),
            Map.entry("dept", "department"),
            Map.entry("shpg", "shipping"),
            Map.entry("assoc", "association"),
            Map.entry("mfg", "manufacturing"),
            Map.entry("govt", "government"),
            Map.entry("korean", "korea"),
            Map.entry("iranian", "iran"),
            Map.entry("chosun", "korea"),
            Map.entry("choson", "korea"),
            Map.entry("dprk", "korea"),
            Map.entry("first", "1"),
            Map.entry("1st", "1"),
            Map.entry("second", "2"),
            Map.entry("2nd", "2"),
            Map.entry("third", "3"),
            Map.entry("3rd", "3"),
            Map.entry("fourth", "4"),
            Map.entry("4th", "4"),
            Map.entry("fifth", "5"),
            Map.entry("5th", "5"),
            Map.entry("sixth", "6"),
            Map.entry("6th", "6"),
            Map.entry("seventh", "7"),
            Map.entry("7th", "7"),
            Map.entry("eighth", "8"),
            Map.entry("8th", "8"),
            Map.entry("ninth", "9"),
            Map.entry("9th", "9"),
            Map.entry("tenth", "10"),
            Map.entry("10th", "10"));

    /** What a word says about who is meant. */
    enum Role {
        NAME,
        GENERIC,
        TITLE,
        PATRONYMIC,
        LEGAL_FORM,
        PARTICLE
    }

    private Words() {}

    private static Set<String> words(String words) {
        return Arrays.stream(words.strip().split("\\s+", 0)).collect(Collectors.toUnmodifiableSet());
    }

    /** The word that stands for this one and its abbreviations. */
    static String plain(String word) {
        return SAME.getOrDefault(word, word);
    }

    /** What a word is in the name of an entity, or of a person. */
    static Role role(String word, boolean entity) {
        if (PARTICLES.contains(word) || SERVANT.contains(word)) {
            return Role.PARTICLE;
        }
        if (entity && COUNTERS.contains(word)) {
            return Role.PARTICLE;
        }
        if (entity) {
            return LEGAL_FORMS.contains(word) ? Role.LEGAL_FORM : GENERIC.contains(word) ? Role.GENERIC : Role.NAME;
        }
        if (TITLES.contains(word)) {
            return Role.TITLE;
        }
        return PATRONYMIC.matcher(word).matches() ? Role.PATRONYMIC : Role.NAME;
    }
}
