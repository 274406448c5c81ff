package org.horseshoe.ingest.gazetteer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.horseshoe.events.Member;

/** The sanctions regimes of the Council by their target and by their agenda item; codes as in the Consolidated List. */
public final class Regimes {

    private static final Map<Member, String> BY_TARGET = new TreeMap<>();
    private static final Map<String, String> BY_AGENDA_ITEM = new HashMap<>();

    static {
        for (var row : Table.rows("regimes.csv")) {
            BY_TARGET.put(new Member(row.get(1)), row.get(0));
            if (!row.get(2).isEmpty()) {
                BY_AGENDA_ITEM.put(lettersOf(row.get(2)), row.get(0));
            }
        }
    }

    private Regimes() {}

    /** The regime whose target a state is. */
    public static Optional<String> against(Member state) {
        return Optional.ofNullable(BY_TARGET.get(state));
    }

    /**
     * The regime that an agenda item is about.
     *
     * <p>Only items that serve nothing but the regime count: "Non-proliferation - Democratic People's Republic of
     * Korea", and neither "Complaint of aggression upon the Republic of Korea" nor "The situation in Mali".
     */
    public static Optional<String> ofAgendaItem(String item) {
        return Optional.ofNullable(BY_AGENDA_ITEM.get(lettersOf(item)));
    }

    private static String lettersOf(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "");
    }
}
