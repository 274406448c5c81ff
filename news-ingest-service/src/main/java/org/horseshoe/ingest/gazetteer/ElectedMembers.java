package org.horseshoe.ingest.gazetteer;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.horseshoe.events.Member;

/**
 * Who sat on the Council beside the permanent members on which day, 1946 to 2028 (UN Charter, Art. 23(2)).
 *
 * <p>Facts from unsc-api by 404-Program-not-found at 891ddad (MIT), itself from Wikipedia, "List of members of the United Nations
 * Security Council" (revision 1363842260, CC BY-SA).
 */
public final class ElectedMembers {

    private static final List<Term> TERMS = Table.rows("elected-members.csv").stream()
            .map(row -> new Term(
                    LocalDate.parse(row.get(0)),
                    LocalDate.parse(row.get(1)),
                    Table.forms(row.get(2)).stream().map(Member::new).toList()))
            .toList();

    private ElectedMembers() {}

    /** The elected members of that day; none after the last that are known. */
    public static SortedSet<Member> on(LocalDate day) {
        var members = new TreeSet<Member>();
        TERMS.stream().filter(term -> term.covers(day)).forEach(term -> members.addAll(term.members()));
        return members;
    }

    private record Term(LocalDate from, LocalDate to, List<Member> members) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
