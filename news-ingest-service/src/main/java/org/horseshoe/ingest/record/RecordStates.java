package org.horseshoe.ingest.record;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.horseshoe.events.Member;
import org.horseshoe.ingest.gazetteer.PermanentSeats;
import org.horseshoe.ingest.gazetteer.StateMention;
import org.horseshoe.ingest.gazetteer.StateNames;

/** States as the records of the United Nations name them, on the day they tell of. */
final class RecordStates {

    /** In these records "Congo" alone is the state of Brazzaville, which news seldom means. */
    private static final Member CONGO = new Member("COG");

    private static final Pattern CAPITALISED = Pattern.compile("\\p{L}*\\p{Lu}[\\p{L}']*(?: \\p{Lu}[\\p{L}']*)*");
    private static final Pattern NO_STATE = Pattern.compile(
            "(?:Security )?Council|Federal Republic of|Great Britain|Northern Ireland|Representatives?|Delegations?|President"
                    + "|January|February|March|April|May|June|July|August|September|October|November|December|The");

    private RecordStates() {}

    /** The state of this name. */
    static Optional<Member> named(String name, LocalDate day) {
        String plain = plain(name);
        Optional<Member> permanent = PermanentSeats.holder(plain, day);
        if (permanent.isPresent()) {
            return permanent;
        }
        return mentions(plain).stream()
                .filter(mention -> mention.start() == 0 && mention.end() == plain.length())
                .map(mention -> member(plain, mention, day))
                .findFirst();
    }

    /** Every state that a text names, in the order of the text, each once. */
    static List<Member> in(String text, LocalDate day) {
        String plain = plain(text);
        var members = new LinkedHashSet<Member>();
        mentions(plain).forEach(mention -> members.add(member(plain, mention, day)));
        return List.copyOf(members);
    }

    /** The words of a text that look like names and are none that is known. */
    static List<String> unknown(String text) {
        String plain = plain(text);
        var rest = new StringBuilder(plain);
        mentions(plain).forEach(mention -> {
            for (int i = mention.start(); i < mention.end(); i++) {
                rest.setCharAt(i, ' ');
            }
        });
        var unknown = new ArrayList<String>();
        CAPITALISED
                .matcher(NO_STATE.matcher(rest).replaceAll(" "))
                .results()
                .forEach(word -> unknown.add(word.group()));
        return unknown;
    }

    private static List<StateMention> mentions(String plain) {
        return StateNames.in(plain).stream()
                .filter(mention -> mention.form() == StateMention.Form.NAME)
                // "Northern Ireland" with a misspelt Great Britain before it is no Ireland.
                .filter(mention -> !plain.substring(0, mention.start()).endsWith("Northern "))
                .toList();
    }

    private static Member member(String plain, StateMention mention, LocalDate day) {
        String name = plain.substring(mention.start(), mention.end());
        if (name.equals("Congo")) {
            return CONGO;
        }
        return PermanentSeats.holder(name, day).orElse(mention.state());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('’', '\'')
                .replaceAll("\\s+", " ")
                .replace("' ", "'")
                .strip()
                .replaceFirst("^the ", "");
    }
}
