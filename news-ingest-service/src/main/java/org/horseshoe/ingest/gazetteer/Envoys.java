package org.horseshoe.ingest.gazetteer;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.horseshoe.events.Member;

/**
 * For whom those speak who have often spoken in the Council since 1990, by their names as the press spells them: who reads of
 * "Vitaly Churkin" is rarely told again that he is Russia's.
 *
 * <p>Permanent representatives, their deputies and some ministers, as the records of the Council's meetings (S/PV.…) name them.
 */
public final class Envoys {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<String, Member> STATES = states();

    private Envoys() {}

    /** The state that somebody of this name speaks for; accents, capitals and the kind of apostrophe make no difference. */
    public static Optional<Member> state(String name) {
        return Optional.ofNullable(STATES.get(plain(name)));
    }

    private static Map<String, Member> states() {
        var states = new HashMap<String, Member>();
        Table.rows("envoys.csv")
                .forEach(row ->
                        Table.forms(row.get(1)).forEach(name -> states.put(plain(name), new Member(row.get(0)))));
        return Map.copyOf(states);
    }

    private static String plain(String name) {
        String letters = name.chars().allMatch(letter -> letter < 0x80)
                ? name
                : MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return letters.replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
