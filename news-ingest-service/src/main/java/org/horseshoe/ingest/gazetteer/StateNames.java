package org.horseshoe.ingest.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.horseshoe.events.Member;
import org.horseshoe.ingest.gazetteer.StateMention.Form;

/** Finds states in prose by their names, their adjectives and the capitals that stand for their governments. */
public final class StateNames {

    private static final Map<String, StateMention> BY_FORM = new HashMap<>();
    private static final Pattern ANY;

    static {
        for (List<String> row : Table.rows("states.csv")) {
            Member state = new Member(row.get(0));
            put(state, Form.NAME, row.get(1));
            put(state, Form.ADJECTIVE, row.get(2));
            put(state, Form.GOVERNMENT, row.get(3));
        }
        // Longest first: "Democratic People's Republic of Korea" before "Republic of Korea", "US-" before "U".
        String alternatives = BY_FORM.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(form -> Pattern.quote(form).replace("'", "\\E['’]\\Q"))
                .collect(Collectors.joining("|"));
        ANY = Pattern.compile("(?<![\\p{L}\\p{N}.])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }

    private StateNames() {}

    /** Every mention of a state in the order of the text; capital letters count, for "US" is not "us". */
    public static List<StateMention> in(String text) {
        var mentions = new ArrayList<StateMention>();
        var found = ANY.matcher(text);
        while (found.find()) {
            StateMention known = BY_FORM.get(found.group().replace('’', '\''));
            if (known != null) {
                mentions.add(new StateMention(known.state(), known.form(), found.start(), found.end()));
            }
        }
        return mentions;
    }

    private static void put(Member state, Form form, String cell) {
        for (String written : Table.forms(cell)) {
            BY_FORM.put(written, new StateMention(state, form, 0, written.length()));
        }
    }
}
