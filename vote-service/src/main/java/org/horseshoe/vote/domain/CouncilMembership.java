package org.horseshoe.vote.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.horseshoe.events.Member;

/**
 * Who sat on the Security Council on any day since its first meeting on 17 January 1946.
 *
 * <p>The five permanent seats are continuous and have dated holders: the Republic of China held the seat of China to 24
 * October 1971 (A/RES/2758 (XXVI)), the Soviet Union its seat to 23 December 1991.
 */
public final class CouncilMembership {

    /** The day of the Council's first meeting (S/PV.1). */
    public static final LocalDate FIRST_MEETING = LocalDate.of(1946, 1, 17);

    private static final Seating NOBODY = new Seating(new TreeSet<>(), new TreeSet<>());

    private final List<Term> terms;
    private final NavigableMap<LocalDate, Seating> changes;

    private CouncilMembership(List<Term> terms) {
        this.terms = terms.stream()
                .sorted(Comparator.comparing(Term::from).thenComparing(Term::member))
                .toList();
        this.changes = changes(this.terms);
    }

    /** The membership that comes with this service; its file names the sources. */
    public static CouncilMembership ofRecord() {
        return OfRecord.MEMBERSHIP;
    }

    /** Reads rows of {@code code,name,seat,from,to}; lines that begin with {@code #} are notes. */
    static CouncilMembership parse(List<String> lines) {
        var terms = new ArrayList<Term>();
        boolean heading = true;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (heading) {
                heading = false;
                continue;
            }
            terms.add(term(line, i + 1));
        }
        return new CouncilMembership(terms);
    }

    /** Every term in the order of its first day. */
    public List<Term> terms() {
        return terms;
    }

    /** The terms of one state in their order; empty for a state that never sat. */
    public List<Term> termsOf(Member member) {
        return terms.stream().filter(term -> term.member().equals(member)).toList();
    }

    /** Who sat on that day; nobody before the Council's first meeting. */
    public Seating on(LocalDate day) {
        var change = changes.floorEntry(day);
        return change == null ? NOBODY : change.getValue();
    }

    /** The last day for which every seat has a name. */
    public LocalDate knownThrough() {
        LocalDate through = FIRST_MEETING;
        for (var change : changes.entrySet()) {
            if (change.getValue().size() < VotingRule.inForceOn(change.getKey()).seats()) {
                return change.getKey().minusDays(1);
            }
            through = change.getKey();
        }
        return through;
    }

    /** The first day after this one on which somebody came or went; {@link LocalDate#MAX} where nobody is known to. */
    LocalDate nextChange(LocalDate day) {
        LocalDate next = changes.higherKey(day);
        return next == null ? LocalDate.MAX : next;
    }

    /** Every member of that day in the order of the codes. */
    public SortedSet<Member> membersOn(LocalDate day) {
        return on(day).members();
    }

    /** The holders of the five permanent seats on that day in the order of their codes. */
    public SortedSet<Member> permanentMembersOn(LocalDate day) {
        return on(day).permanent();
    }

    /** Who held a permanent seat on that day. */
    public Optional<Member> holderOf(Seat seat, LocalDate day) {
        if (!seat.isPermanent()) {
            throw new IllegalArgumentException("Many states hold seats of kind " + seat);
        }
        return terms.stream()
                .filter(term -> term.seat() == seat && term.covers(day))
                .map(Term::member)
                .findFirst();
    }

    /**
     * The member that a source means when it names a state for that day: the state itself where it sat, and otherwise
     * the holder of the permanent seat that the state held at another time ("Russian Federation" for a vote of 1980).
     */
    public Optional<Member> meantBy(Member named, LocalDate day) {
        if (on(day).has(named)) {
            return Optional.of(named);
        }
        return terms.stream()
                .filter(term -> term.member().equals(named) && term.seat().isPermanent())
                .findFirst()
                .flatMap(term -> holderOf(term.seat(), day));
    }

    private static NavigableMap<LocalDate, Seating> changes(List<Term> terms) {
        var days = new TreeSet<LocalDate>();
        for (Term term : terms) {
            days.add(term.from());
            if (term.to() != null) {
                days.add(term.to().plusDays(1));
            }
        }
        var changes = new TreeMap<LocalDate, Seating>();
        for (LocalDate day : days) {
            var permanent = new TreeSet<Member>();
            var elected = new TreeSet<Member>();
            for (Term term : terms) {
                if (term.covers(day)) {
                    (term.seat().isPermanent() ? permanent : elected).add(term.member());
                }
            }
            changes.put(day, new Seating(permanent, elected));
        }
        return changes;
    }

    private static Term term(String line, int number) {
        String[] fields = line.split(",", -1);
        if (fields.length != 5) {
            throw new IllegalArgumentException(
                    "Line " + number + ": five fields are wanted (code,name,seat,from,to), not \"" + line + "\"");
        }
        try {
            return new Term(
                    new Member(fields[0]),
                    fields[1],
                    Seat.valueOf(fields[2]),
                    LocalDate.parse(fields[3]),
                    fields[4].isEmpty() ? null : LocalDate.parse(fields[4]));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("Line " + number + ": " + e.getMessage(), e);
        }
    }

    private static final class OfRecord {
        static final CouncilMembership MEMBERSHIP =
                parse(BundledTable.lines(CouncilMembership.class, "council-membership.csv"));
    }
}
