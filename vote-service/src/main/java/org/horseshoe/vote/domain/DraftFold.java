package org.horseshoe.vote.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Measure;
import org.horseshoe.events.Member;
import org.horseshoe.events.ProceedingsEvent.DraftRevised;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.ProceedingsEvent.DraftWithdrawn;
import org.horseshoe.events.Question;
import org.horseshoe.events.QuestionKind;
import org.jspecify.annotations.Nullable;

/** Makes one draft of every claim on it: each field from the best claim that has it. */
final class DraftFold {

    private final DraftSymbol symbol;
    private final SortedSet<DraftSymbol> references;
    private final List<Claim> claims;
    private final List<WithdrawnClaim> withdrawn;
    private final CouncilMembership membership;

    DraftFold(
            DraftSymbol symbol,
            SortedSet<DraftSymbol> references,
            List<Claim> bestFirst,
            List<WithdrawnClaim> withdrawn,
            CouncilMembership membership) {
        this.symbol = symbol;
        this.references = references;
        this.claims = bestFirst;
        this.withdrawn = withdrawn;
        this.membership = membership;
    }

    DraftRecord draft() {
        DraftRevised latest = latestRevision();
        List<Member> sponsors = first(claim -> tabled(claim, tabled -> unlessEmpty(tabled.sponsors())));
        return new DraftRecord(
                symbol,
                references,
                first(claim -> tabled(claim, DraftTabled::title)),
                first(claim -> tabled(claim, DraftTabled::tabledOn)),
                sponsors == null ? List.of() : sponsors,
                first(claim -> tabled(claim, DraftTabled::topic)),
                first(claim -> tabled(claim, DraftTabled::regime)),
                measures(),
                latest == null ? 0 : latest.revision(),
                latest == null ? null : revisedOn(latest.revision()),
                claims.stream().anyMatch(claim -> claim.event() instanceof DraftWithdrawn),
                first(DraftFold::withdrawnOn),
                votes(),
                claims.stream()
                        .filter(claim -> VoteFold.question(claim) == null && !Dossier.isAftermath(claim.event()))
                        .toList(),
                claims.stream()
                        .filter(claim -> Dossier.isAftermath(claim.event()))
                        .toList());
    }

    /** The measures of the latest revision that a source spells out, else those of the draft as tabled. */
    private List<Measure> measures() {
        var revised = claims.stream()
                .map(Claim::event)
                .filter(DraftRevised.class::isInstance)
                .map(DraftRevised.class::cast)
                .filter(revision -> !revision.measures().isEmpty())
                .sorted(Comparator.comparingInt(DraftRevised::revision).reversed())
                .findFirst();
        if (revised.isPresent()) {
            return revised.get().measures();
        }
        List<Measure> asTabled = first(claim -> tabled(claim, tabled -> unlessEmpty(tabled.measures())));
        return asTabled == null ? List.of() : asTabled;
    }

    private @Nullable DraftRevised latestRevision() {
        DraftRevised latest = null;
        for (Claim claim : claims) {
            if (claim.event() instanceof DraftRevised revised
                    && (latest == null || revised.revision() > latest.revision())) {
                latest = revised;
            }
        }
        return latest;
    }

    private @Nullable LocalDate revisedOn(int revision) {
        return first(claim -> claim.event() instanceof DraftRevised revised && revised.revision() == revision
                ? revised.revisedOn()
                : null);
    }

    private SortedMap<VoteKey, VoteRecord> votes() {
        var byKey = new TreeMap<VoteKey, List<Claim>>();
        for (Claim claim : claims) {
            Question question = VoteFold.question(claim);
            if (question != null) {
                byKey.computeIfAbsent(VoteKey.of(question), _ -> new ArrayList<>())
                        .add(claim);
            }
        }
        var votes = new TreeMap<VoteKey, VoteRecord>();
        Verdict preliminary = null;
        for (var vote : byKey.descendingMap().entrySet()) {
            VoteKey key = vote.getKey();
            VoteRecord folded = fold(key, vote.getValue(), key.equals(VoteKey.DRAFT_AS_A_WHOLE) ? preliminary : null);
            votes.put(key, folded);
            preliminary = decisive(preliminary, folded);
        }
        return votes;
    }

    private VoteRecord fold(VoteKey key, List<Claim> said, @Nullable Verdict preliminary) {
        var gone = withdrawn.isEmpty()
                ? withdrawn
                : withdrawn.stream()
                        .filter(each -> VoteFold.isOn(key, each.claim()))
                        .toList();
        return new VoteFold(symbol, key, said, gone, membership, preliminary).vote();
    }

    /** Of several preliminary questions, one that was not adopted shows that the matter is not procedural. */
    private static @Nullable Verdict decisive(@Nullable Verdict before, VoteRecord vote) {
        boolean asks = vote.question().kind() == QuestionKind.PRELIMINARY_QUESTION
                && vote.verdict() instanceof Verdict.Decided;
        return asks && (before == null || before instanceof Verdict.Adopted) ? vote.verdict() : before;
    }

    private static @Nullable LocalDate withdrawnOn(Claim claim) {
        return claim.event() instanceof DraftWithdrawn withdrawn ? withdrawn.withdrawnOn() : null;
    }

    private static <T> @Nullable T tabled(Claim claim, Function<DraftTabled, @Nullable T> field) {
        return claim.event() instanceof DraftTabled tabled ? field.apply(tabled) : null;
    }

    private static <T> @Nullable List<T> unlessEmpty(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    private <T> @Nullable T first(Function<Claim, @Nullable T> field) {
        for (Claim claim : claims) {
            T value = field.apply(claim);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
