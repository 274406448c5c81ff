package org.horseshoe.ingest.acceptance;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Member;
import org.horseshoe.events.ProceedingsEvent.DraftIdentified;
import org.horseshoe.ingest.extraction.DraftClue;

/** Tells under which reference an article's draft is filed, and when a provisional reference has found its symbol. */
public final class DraftFiling {

    private DraftFiling() {}

    /** Where a draft is filed, or why that cannot be told. */
    public sealed interface Filing {

        /** Under this reference. */
        record Under(DraftSymbol reference, String reason) implements Filing {}

        /** A person has to tell. */
        record Unclear(String reason) implements Filing {}
    }

    /**
     * The reference of the draft that an article speaks of: its symbol where the text gives it, that of the one known
     * draft which fits by day and matter, and by sponsor where several do, or else a provisional one.
     *
     * @param drafts the known drafts, without provisional references that have found their symbol
     */
    public static Filing file(DraftClue clue, Collection<KnownDraft> drafts) {
        if (clue.symbol() != null) {
            return new Filing.Under(clue.symbol(), "the text gives the symbol");
        }
        if (clue.votedOn() == null) {
            return new Filing.Unclear("the text tells neither the draft's symbol nor the day of the vote");
        }
        List<KnownDraft> fitting = drafts.stream()
                .filter(draft -> draft.canBe(clue.votedOn(), clue.matter(), clue.vetoedBy()))
                .toList();
        if (fitting.size() > 1) {
            var sponsors = new TreeSet<>(clue.sponsors());
            List<KnownDraft> theirs = fitting.stream()
                    .filter(draft -> draft.sharesSponsor(sponsors))
                    .toList();
            return theirs.size() == 1
                    ? new Filing.Under(
                            theirs.getFirst().reference(),
                            "known by its day, its matter and its sponsor" + atOdds(clue, theirs.getFirst()))
                    : new Filing.Unclear("several drafts fit: "
                            + String.join(
                                    ", ",
                                    fitting.stream()
                                            .map(draft -> draft.reference().value())
                                            .toList()));
        }
        if (fitting.size() == 1) {
            return new Filing.Under(
                    fitting.getFirst().reference(),
                    "known by its day and its matter" + atOdds(clue, fitting.getFirst()));
        }
        return clue.matter() == null
                ? new Filing.Unclear("the text does not tell what the draft of " + clue.votedOn() + " was about")
                : new Filing.Under(
                        DraftSymbol.provisional(clue.votedOn(), clue.matter()),
                        "a draft not known before, by its day and its matter");
    }

    /** What a person who looks at the claim should know: it is kept, and says of the vetoes what others do not say. */
    private static String atOdds(DraftClue clue, KnownDraft draft) {
        boolean same = clue.vetoedBy().isEmpty()
                || draft.vetoedBy().isEmpty()
                || clue.vetoedBy().equals(draft.vetoedBy());
        return same
                ? ""
                : "; at odds with what is known: vetoed by %s, says the text, and by %s, is known"
                        .formatted(codes(clue.vetoedBy()), codes(draft.vetoedBy()));
    }

    private static String codes(Collection<Member> members) {
        return String.join(" and ", members.stream().map(Member::code).toList());
    }

    /**
     * The provisional reference that a draft with a symbol turns out to be, if that is certain: exactly one of that day
     * and matter, and no other draft with a symbol that it could be as well.
     */
    public static List<DraftIdentified> identify(KnownDraft draft, Collection<KnownDraft> drafts) {
        if (draft.reference().isProvisional() || draft.votedOn() == null) {
            return List.of();
        }
        List<KnownDraft> provisional = drafts.stream()
                .filter(other -> other.reference().isProvisional() && fits(draft, other))
                .toList();
        if (provisional.size() != 1) {
            return List.of();
        }
        KnownDraft found = provisional.getFirst();
        boolean apart = contradict(found, draft);
        long rivals = drafts.stream()
                .filter(other -> !other.reference().isProvisional())
                .filter(other -> !other.reference().equals(draft.reference()))
                .filter(other -> fits(other, found) && !contradict(found, other))
                .count();
        boolean certain =
                rivals == 0 || (draft.sharesSponsor(found.sponsors()) && noneSharesSponsor(draft, found, drafts));
        return apart || !certain ? List.of() : List.of(new DraftIdentified(found.reference(), draft.reference()));
    }

    private static boolean fits(KnownDraft draft, KnownDraft other) {
        return draft.canBe(other.votedOn(), other.matter(), other.vetoedBy());
    }

    /** Both tell who submitted it, or who vetoed it, and name nobody in common. */
    private static boolean contradict(KnownDraft a, KnownDraft b) {
        boolean sponsors = !a.sponsors().isEmpty() && !b.sponsors().isEmpty() && !a.sharesSponsor(b.sponsors());
        boolean vetoes =
                !a.vetoedBy().isEmpty() && !b.vetoedBy().isEmpty() && Collections.disjoint(a.vetoedBy(), b.vetoedBy());
        return sponsors || vetoes;
    }

    private static boolean noneSharesSponsor(KnownDraft draft, KnownDraft found, Collection<KnownDraft> drafts) {
        return drafts.stream()
                .filter(other -> !other.reference().isProvisional())
                .filter(other -> !other.reference().equals(draft.reference()) && fits(other, found))
                .noneMatch(other -> other.sharesSponsor(found.sponsors()));
    }
}
