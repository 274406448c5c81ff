package org.horseshoe.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.horseshoe.events.EntryType;
import org.horseshoe.events.ListEntry;
import org.horseshoe.sanctions.domain.match.Candidate;
import org.horseshoe.sanctions.domain.match.MatchQuery;

/** Asks for listed names as people do: by an alias, in their own script, mistyped, turned round, otherwise romanised. */
final class Variations {

    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern PATRONYMIC = Pattern.compile("(?i).*(ovich|evich|evna|ovna|ov|ev|aev|iev)$");

    private static final String[][] KOREAN = {
        {"CHOE", "Choi"}, {"PAEK", "Baek"}, {"PAK", "Park"}, {"RI", "Lee"}, {"CHO", "Jo"}, {"JON", "Jeon"},
        {"CHANG", "Jang"}, {"KIM", "Gim"}, {"CHOL", "Cheol"}, {"JONG", "Jung"}, {"SONG", "Seong"}, {"YONG", "Young"},
        {"SU", "Soo"}, {"MUN", "Moon"}, {"HYOK", "Hyuk"}, {"MYONG", "Myung"}, {"KYONG", "Gyeong"}, {"U", "Woo"},
        {"SOK", "Seok"}, {"CHUN", "Joon"}, {"TONG", "Dong"}, {"PONG", "Bong"}, {"TO", "Do"}, {"PYONG", "Byung"},
        {"HYON", "Hyun"}, {"BOM", "Beom"}, {"SIK", "Shik"}, {"JU", "Joo"}, {"CHE", "Je"}, {"CHIN", "Jin"},
    };

    private static final String[][] ARABIC_SPELLINGS = {
        {"muhammad", "mohamed"},
        {"mohammed", "muhammad"},
        {"mohammad", "mohamad"},
        {"ahmad", "ahmed"},
        {"husayn", "hussein"},
        {"hussein", "husain"},
        {"abd al-", "abdel "},
        {"abdul ", "abd al-"},
        {"al-", "el "},
        {" al ", " el-"},
        {"q", "k"},
        {"ou", "u"},
        {"oo", "u"},
        {"ee", "i"},
        {"sh", "ch"},
        {"dh", "z"},
        {"u", "ou"},
        {"i", "ee"},
        {"kh", "k"},
        {"umar", "omar"},
        {"yusuf", "youssef"},
        {"sulayman", "sleiman"},
        {"ay", "ai"},
        {"aw", "au"},
        {"j", "dj"},
        {"-", " "},
        {"iyya", "ia"},
        {"ah", "a"},
        {"bin ", "ben "},
        {"ullah", "allah"},
    };

    private static final List<Map<Character, String>> CYRILLIC_SCHEMES = List.of(
            scheme("zh kh ts ch sh shch y e yu ya i e"), scheme("j kh tz tch ch chtch y e iou ia y e"),
            scheme("z h c c s sc y e ju ja j je"), scheme("zh kh ts ch sh shch y e iu ia i ye"));

    private final Random chance;
    private final List<Probe> probes = new ArrayList<>();

    private Variations(Random chance) {
        this.chance = chance;
    }

    static List<Probe> of(List<Candidate> candidates, long seed) {
        var variations = new Variations(new Random(seed));
        for (Candidate candidate : candidates) {
            variations.vary(candidate);
        }
        return variations.probes;
    }

    /** The culture of a listed name, by what the list tells. */
    static String culture(Candidate candidate) {
        String original = candidate.entry().originalScript() == null
                ? ""
                : candidate.entry().originalScript();
        if (candidate.entry().type() == EntryType.ENTITY) {
            return "entity";
        }
        return switch (candidate.regime()) {
            case "DPRK" -> "korean";
            case "Iran", "Taliban" -> "persian";
            case "DRC", "CAR", "SouthSudan", "Somalia", "Sudan", "Mali", "GB" -> "african";
            case "Haiti" -> "western";
            default ->
                CYRILLIC.matcher(original).find()
                                || PATRONYMIC.matcher(candidate.entry().name()).matches()
                        ? "russian"
                        : "arabic";
        };
    }

    private void vary(Candidate candidate) {
        ListEntry entry = candidate.entry();
        String name = entry.name();
        add(candidate, name, "listed name");
        if (entry.originalScript() != null) {
            add(candidate, entry.originalScript(), "original script");
        }
        List<ListEntry.Alias> aliases = entry.aliases().stream()
                .filter(alias -> alias.name().split("[ -]", 0).length > 1)
                .toList();
        if (!aliases.isEmpty()) {
            ListEntry.Alias alias = aliases.get(chance.nextInt(aliases.size()));
            add(candidate, alias.name(), "Low".equals(alias.quality()) ? "low alias" : "good alias");
        }
        add(candidate, mistyped(name), "typing error");
        if (name.length() >= 14) {
            add(candidate, mistyped(mistyped(name)), "two typing errors");
        }
        List<String> words = Arrays.asList(name.split(" ", 0));
        boolean person = entry.type() == EntryType.INDIVIDUAL;
        if (words.size() >= 2) {
            if (person) {
                add(
                        candidate,
                        culture(candidate).equals("korean")
                                ? String.join(" ", words.subList(1, words.size())) + " " + words.getFirst()
                                : words.getLast() + ", " + String.join(" ", words.subList(0, words.size() - 1)),
                        "word order");
                add(
                        candidate,
                        words.get(0).charAt(0) + ". " + String.join(" ", words.subList(1, words.size())),
                        "initial");
            }
            int at = chance.nextInt(words.size() - 1);
            add(
                    candidate,
                    String.join(" ", words.subList(0, at + 1)) + String.join(" ", words.subList(at + 1, words.size())),
                    "joined words");
        }
        if (words.size() >= 4 || words.size() == 3 && !culture(candidate).equals("korean") && person) {
            var fewer = new ArrayList<>(words);
            fewer.remove(1 + chance.nextInt(words.size() - 2));
            add(candidate, String.join(" ", fewer), "word left out");
        }
        romanised(candidate).stream()
                .filter(other -> !other.equalsIgnoreCase(name))
                .forEach(other -> add(candidate, other, "other romanisation"));
    }

    private List<String> romanised(Candidate candidate) {
        String original = candidate.entry().originalScript();
        String name = candidate.entry().name();
        if (original != null && CYRILLIC.matcher(original).find()) {
            return CYRILLIC_SCHEMES.stream()
                    .map(scheme -> written(original, scheme))
                    .toList();
        }
        return switch (culture(candidate)) {
            case "korean" -> List.of(korean(name));
            case "arabic", "persian" -> List.of(arabic(name));
            default -> original != null && ARABIC.matcher(original).find() ? List.of(arabic(name)) : List.of();
        };
    }

    private static String korean(String name) {
        var words = new ArrayList<String>();
        for (String word : name.replaceAll("['’]", "").split("[ -]", 0)) {
            String written = word;
            for (String[] other : KOREAN) {
                if (word.equalsIgnoreCase(other[0])) {
                    written = other[1];
                }
            }
            words.add(written);
        }
        return String.join(" ", words);
    }

    private String arabic(String name) {
        String written = name.toLowerCase(Locale.ROOT);
        int changes = 0;
        int start = chance.nextInt(ARABIC_SPELLINGS.length);
        for (int i = 0; i < ARABIC_SPELLINGS.length && changes < 2; i++) {
            String[] other = ARABIC_SPELLINGS[(start + i) % ARABIC_SPELLINGS.length];
            String changed = written.replaceFirst(Pattern.quote(other[0]), other[1]);
            if (!changed.equals(written)) {
                written = changed;
                changes++;
            }
        }
        return written;
    }

    private static Map<Character, String> scheme(String spelled) {
        String[] spellings = spelled.split(" ", 0);
        var scheme = new java.util.HashMap<Character, String>();
        String special = "жхцчшщыэюяйе";
        for (int i = 0; i < special.length(); i++) {
            scheme.put(special.charAt(i), spellings[i]);
        }
        String plain = "абвгдзиклмнопрстуфё";
        String latin = "abvgdziklmnoprstufe";
        for (int i = 0; i < plain.length(); i++) {
            scheme.put(plain.charAt(i), latin.substring(i, i + 1));
        }
        return scheme;
    }

    private static String written(String original, Map<Character, String> scheme) {
        var written = new StringBuilder();
        for (char letter : original.toLowerCase(Locale.ROOT).toCharArray()) {
            written.append(scheme.getOrDefault(letter, "ъь".indexOf(letter) >= 0 ? "" : String.valueOf(letter)));
        }
        return written.toString();
    }

    /** One letter left out, doubled wrong, swapped or replaced, in a word of four letters or more where there is one. */
    private String mistyped(String name) {
        List<Integer> places = new ArrayList<>();
        for (int i = 1; i < name.length() - 1; i++) {
            if (Character.isLetter(name.charAt(i))
                    && Character.isLetter(name.charAt(i + 1))
                    && wordLength(name, i) >= 4) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return name;
        }
        int at = places.get(chance.nextInt(places.size()));
        char other = (char) ('a' + chance.nextInt(26));
        return switch (chance.nextInt(4)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + other + name.substring(at);
            case 2 -> name.substring(0, at) + other + name.substring(at + 1);
            default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    private static int wordLength(String name, int at) {
        int from = at;
        int to = at;
        while (from > 0 && Character.isLetter(name.charAt(from - 1))) {
            from--;
        }
        while (to < name.length() && Character.isLetter(name.charAt(to))) {
            to++;
        }
        return to - from;
    }

    private void add(Candidate candidate, String name, String variation) {
        probes.add(new Probe(
                candidate.entry().type() == EntryType.ENTITY ? MatchQuery.Kind.ENTITY : MatchQuery.Kind.PERSON,
                name,
                candidate.id(),
                culture(candidate),
                variation,
                candidate.id().hashCode() % 2 == 0));
    }
}
