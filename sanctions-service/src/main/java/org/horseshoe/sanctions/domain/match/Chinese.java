package org.horseshoe.sanctions.domain.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Chinese syllables in Pinyin without tones or in Wade-Giles without its marks. Wade-Giles writes zh, j, q and ch alike
 * once its apostrophes are lost; such syllables are the same here, at a small price.
 */
final class Chinese {

    private static final Pattern SYLLABLE = Pattern.compile(
            "(zh|ch|sh|hs|ts|tz|[bpmfdtnlgkhjqxrzcsyw]?)(iang|iong|uang|iung|ang|eng|ong|ung|ing|iao|ian|ien|ieh|uai|uan|ueh|uei|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|ih|eh|a|o|e|i|u)");

    private static final Map<String, String> ONSETS = Map.ofEntries(
            Map.entry("b", "p"),
            Map.entry("d", "t"),
            Map.entry("g", "k"),
            Map.entry("zh", "ch"),
            Map.entry("j", "ch"),
            Map.entry("q", "ch"),
            Map.entry("z", "ts"),
            Map.entry("c", "ts"),
            Map.entry("tz", "ts"),
            Map.entry("hs", "x"));

    private static final Map<String, String> FINALS = Map.ofEntries(
            Map.entry("ung", "ong"),
            Map.entry("iung", "iong"),
            Map.entry("ien", "ian"),
            Map.entry("ieh", "ie"),
            Map.entry("ueh", "ue"),
            Map.entry("uei", "ui"),
            Map.entry("ih", "i"),
            Map.entry("eh", "e"),
            Map.entry("uo", "o"));

    /** Spellings that only Wade-Giles has. */
    private static final Set<String> WADE_GILES =
            Set.of("hs", "ts", "tz", "ung", "iung", "ien", "ieh", "ueh", "ih", "eh");

    private static final Set<String> FAMILY_NAMES = Arrays.stream("""
                    zhang wang li liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng \
                    xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei \
                    xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui \
                    kang mao qiu qin gu hou shao meng long wan duan qian yin yi chang qiao lai gong wen lei hong niu""".split("\\s+", 0))
            .map(family -> readings(family).getFirst()[0].sound())
            .collect(Collectors.toUnmodifiableSet());

    /**
     * One syllable.
     *
     * @param spelling as it is written
     * @param sound what all spellings share
     * @param old whether only Wade-Giles spells so
     */
    record Syllable(String spelling, String sound, boolean old) {}

    private Chinese() {}

    /** All ways to read a word in plain Latin letters as Chinese syllables, at most some; none when it cannot be. */
    static List<Syllable[]> readings(String word) {
        var readings = new ArrayList<Syllable[]>();
        if (word.length() <= 18) {
            read(word, 0, new Syllable[3], 0, readings);
        }
        return readings;
    }

    static boolean isFamilyName(Syllable syllable) {
        return FAMILY_NAMES.contains(syllable.sound());
    }

    /** 1 for the same spelling, less for another spelling of the same sounds, 0 for another syllable. */
    static double likeness(Syllable one, Syllable other) {
        if (one.spelling().equals(other.spelling())) {
            return 1;
        }
        return one.sound().equals(other.sound()) ? one.old() || other.old() ? 0.97 : 0.92 : 0;
    }

    private static void read(String word, int at, Syllable[] syllables, int count, List<Syllable[]> readings) {
        if (readings.size() >= 4) {
            return;
        }
        if (at == word.length()) {
            if (count > 0) {
                readings.add(Arrays.copyOf(syllables, count));
            }
            return;
        }
        if (count == syllables.length) {
            return;
        }
        for (int end = Math.min(word.length(), at + 6); end > at; end--) {
            Syllable syllable = syllable(word.substring(at, end));
            if (syllable != null) {
                syllables[count] = syllable;
                read(word, end, syllables, count + 1, readings);
            }
        }
    }

    private static @Nullable Syllable syllable(String spelling) {
        Matcher parts = SYLLABLE.matcher(spelling.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return null;
        }
        String onset = parts.group(1);
        String end = parts.group(2);
        String sound = ONSETS.getOrDefault(onset, onset) + FINALS.getOrDefault(end, end);
        return new Syllable(spelling, sound, WADE_GILES.contains(onset) || WADE_GILES.contains(end));
    }
}
