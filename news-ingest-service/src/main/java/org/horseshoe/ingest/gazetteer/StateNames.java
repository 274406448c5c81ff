package org.horseshoe.ingest.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.horseshoe.events.Member;
import org.horseshoe.ingest.gazetteer.StateMention.Form;
import org.jspecify.annotations.Nullable;

/**
 * Finds states in prose by their names, their adjectives and the capitals that stand for their governments.
 *
 * <p>Each word of the text is looked up once, with the few forms that begin with it.
 */
public final class StateNames {

    /** The forms by their first word, the longest first: "Republic of Korea" before "Republic". */
    private static final Map<String, List<Named>> BY_FIRST_WORD = new HashMap<>();

    static {
        for (List<String> row : Table.rows("states.csv")) {
            Member state = new Member(row.get(0));
            put(state, Form.NAME, row.get(1));
            put(state, Form.ADJECTIVE, row.get(2));
            put(state, Form.GOVERNMENT, people(row.get(2)));
            put(state, Form.GOVERNMENT, row.get(3));
        }
        BY_FIRST_WORD
                .values()
                .forEach(forms -> forms.sort(
                        Comparator.comparingInt((Named named) -> named.written().length())
                                .reversed()
                                .thenComparing(Named::written)));
    }

    private StateNames() {}

    private record Named(String written, Member state, Form form) {}

    /** Every mention of a state in the order of the text; capital letters count, for "US" is not "us". */
    public static List<StateMention> in(String text) {
        var mentions = new ArrayList<StateMention>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(text, at);
            if (end == at) {
                at += Character.charCount(text.codePointAt(at));
                continue;
            }
            boolean mayName = Character.isUpperCase(text.charAt(at)) && (at == 0 || text.charAt(at - 1) != '.');
            StateMention named = mayName ? namedAt(text, at, end) : null;
            if (named != null) {
                mentions.add(named);
            }
            at = named == null ? end : named.end();
        }
        return mentions;
    }

    private static @Nullable StateMention namedAt(String text, int at, int endOfFirstWord) {
        for (Named named : BY_FIRST_WORD.getOrDefault(text.substring(at, endOfFirstWord), List.of())) {
            int end = at + named.written().length();
            if (isWritten(text, at, named.written()) && endOfWord(text, end) == end) {
                return new StateMention(named.state(), named.form(), at, end);
            }
        }
        return null;
    }

    private static boolean isWritten(String text, int at, String form) {
        if (at + form.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char c = text.charAt(at + i);
            if (c != form.charAt(i) && !(c == '’' && form.charAt(i) == '\'')) {
                return false;
            }
        }
        return true;
    }

    /** Where the letters and digits end that stand at a place; the place itself where there are none. */
    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!Character.isLetterOrDigit(c) && !isNumber(c)) {
                return at;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static boolean isNumber(int c) {
        int type = c < 0x80 ? Character.CONTROL : Character.getType(c);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    /** "the Russians", where an adjective has such a plural; they are spoken of as a government is. */
    private static String people(String adjectives) {
        return Table.forms(adjectives).stream()
                .filter(adjective -> adjective.matches(".*(?:an|i)"))
                .map(adjective -> adjective + "s")
                .collect(Collectors.joining("|"));
    }

    /** Where a form stands in two rows, the later one counts. */
    private static void put(Member state, Form form, String cell) {
        for (String written : Table.forms(cell)) {
            List<Named> forms =
                    BY_FIRST_WORD.computeIfAbsent(written.substring(0, endOfWord(written, 0)), _ -> new ArrayList<>());
            forms.removeIf(known -> known.written().equals(written));
            forms.add(new Named(written, state, form));
        }
    }
}
