package org.horseshoe.vote.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent;
import org.horseshoe.events.ProceedingsEvent.BallotCast;
import org.horseshoe.events.ProceedingsEvent.ClaimWithdrawn;
import org.horseshoe.events.ProceedingsEvent.DraftIdentified;
import org.horseshoe.events.ProceedingsEvent.DraftRevised;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.ProceedingsEvent.DraftWithdrawn;
import org.horseshoe.events.ProceedingsEvent.EmergencySpecialSessionMet;
import org.horseshoe.events.ProceedingsEvent.PresidentialStatementIssued;
import org.horseshoe.events.ProceedingsEvent.PresidentialStatementProposed;
import org.horseshoe.events.ProceedingsEvent.StatementMade;
import org.horseshoe.events.ProceedingsEvent.VetoDebateHeld;
import org.horseshoe.events.ProceedingsEvent.VoteClosed;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;

/**
 * Everything that is said of references which some claim joined: of one draft, or of several where a joining was taken
 * back. What it shows is a pure function of the set of its claims.
 */
public final class Dossier {

    /** Nothing said yet. */
    public static final Dossier EMPTY = new Dossier(List.of());

    private final List<Claim> bestFirst;

    private Dossier(List<Claim> bestFirst) {
        this.bestFirst = bestFirst;
    }

    /** The dossier of these claims, in whatever order they come. */
    public static Dossier of(Collection<Claim> claims) {
        var sorted = new ArrayList<>(claims);
        sorted.sort(Claim.BEST_FIRST);
        return new Dossier(Collections.unmodifiableList(sorted));
    }

    /** Whether events of this type say anything of drafts and votes. */
    public static boolean keeps(ProceedingsEvent event) {
        return switch (event) {
            case DraftTabled _, DraftRevised _, DraftWithdrawn _, DraftIdentified _ -> true;
            case VoteRecorded _, BallotCast _, VoteClosed _, ClaimWithdrawn _ -> true;
            case StatementMade _, VetoDebateHeld _, EmergencySpecialSessionMet _ -> true;
            case PresidentialStatementProposed _, PresidentialStatementIssued _ -> false;
        };
    }

    /** Whether the event is about what was said of a draft or came after it; alone it makes no draft. */
    static boolean isAftermath(ProceedingsEvent event) {
        return event instanceof StatementMade
                || event instanceof VetoDebateHeld
                || event instanceof EmergencySpecialSessionMet;
    }

    /** Every claim, those included that were withdrawn, best first. */
    public List<Claim> claims() {
        return bestFirst;
    }

    /**
     * Whether what is said can decide a vote. Without a claim on one nothing was decided; nor do ballots alone decide it, as
     * long as there are too few in favour to adopt a draft and too few others to defeat it.
     */
    public boolean canDecide() {
        int toAdopt = Integer.MAX_VALUE;
        int toDefeat = Integer.MAX_VALUE;
        int inFavour = 0;
        int others = 0;
        for (Claim claim : bestFirst) {
            if (claim.event() instanceof BallotCast ballot) {
                VotingRule rule = VotingRule.inForceOn(ballot.castOn());
                toAdopt = Math.min(toAdopt, rule.required());
                toDefeat = Math.min(toDefeat, rule.seats() - rule.required() + 1);
                if (ballot.position() == Position.IN_FAVOUR) {
                    inFavour++;
                } else {
                    others++;
                }
            } else if (VoteFold.question(claim) != null) {
                return true;
            }
        }
        return inFavour >= toAdopt || others >= toDefeat;
    }

    /** This dossier with one claim more. */
    public Dossier with(Claim claim) {
        int found = Collections.binarySearch(bestFirst, claim, Claim.BEST_FIRST);
        if (found >= 0) {
            return this;
        }
        var claims = new ArrayList<Claim>(bestFirst.size() + 1);
        claims.addAll(bestFirst.subList(0, -found - 1));
        claims.add(claim);
        claims.addAll(bestFirst.subList(-found - 1, bestFirst.size()));
        return new Dossier(Collections.unmodifiableList(claims));
    }

    /** This dossier and another as one. */
    public Dossier with(Dossier other) {
        var claims = new ArrayList<>(bestFirst);
        claims.addAll(other.bestFirst);
        return of(claims);
    }

    /** The claims that count: those that no claim withdraws; a withdrawal itself is final. */
    private List<Claim> standing() {
        var withdrawn = withdrawals();
        return withdrawn.isEmpty()
                ? bestFirst
                : bestFirst.stream()
                        .filter(claim -> !withdrawn.containsKey(claim.id()))
                        .toList();
    }

    /** The best claim that withdraws each event which some claim withdraws. */
    private Map<UUID, Claim> withdrawals() {
        Map<UUID, Claim> withdrawals = Map.of();
        for (Claim claim : bestFirst) {
            if (claim.event() instanceof ClaimWithdrawn withdrawal) {
                if (withdrawals.isEmpty()) {
                    withdrawals = new HashMap<>();
                }
                withdrawals.putIfAbsent(withdrawal.withdrawn(), claim);
            }
        }
        return withdrawals;
    }

    /** The claims on votes that were withdrawn, best first, by the draft they stand for. */
    private Map<DraftSymbol, List<WithdrawnClaim>> withdrawn(References references) {
        Map<UUID, Claim> withdrawals = withdrawals();
        if (withdrawals.isEmpty()) {
            return Map.of();
        }
        var withdrawn = new HashMap<DraftSymbol, List<WithdrawnClaim>>();
        for (Claim claim : bestFirst) {
            Claim by = withdrawals.get(claim.id());
            if (by != null && by.event() instanceof ClaimWithdrawn withdrawal && VoteFold.question(claim) != null) {
                withdrawn
                        .computeIfAbsent(references.canonical(claim.event().draft()), _ -> new ArrayList<>())
                        .add(new WithdrawnClaim(claim, by.id(), withdrawal.reason(), withdrawal.replacedBy()));
            }
        }
        return withdrawn;
    }

    /** Every reference that a claim names, whether the claim counts or not. */
    public SortedSet<DraftSymbol> references() {
        var references = new TreeSet<DraftSymbol>();
        for (Claim claim : bestFirst) {
            references.add(claim.event().draft());
            if (claim.event() instanceof DraftIdentified identified) {
                references.add(identified.symbol());
            }
        }
        return references;
    }

    /** Each reference with the draft that it stands for. */
    public SortedMap<DraftSymbol, DraftSymbol> canonical() {
        return new References(standing()).canonical(references());
    }

    /** The drafts that the standing claims tell of, each under its symbol. */
    public SortedMap<DraftSymbol, DraftRecord> drafts(CouncilMembership membership) {
        List<Claim> standing = standing();
        var references = new References(standing);
        var claims = new TreeMap<DraftSymbol, List<Claim>>();
        var names = new TreeMap<DraftSymbol, SortedSet<DraftSymbol>>();
        for (Claim claim : standing) {
            if (claim.event() instanceof ClaimWithdrawn) {
                continue;
            }
            DraftSymbol symbol = references.canonical(claim.event().draft());
            claims.computeIfAbsent(symbol, _ -> new ArrayList<>()).add(claim);
            var known = names.computeIfAbsent(symbol, _ -> new TreeSet<>(List.of(symbol)));
            known.add(claim.event().draft());
            if (claim.event() instanceof DraftIdentified identified
                    && references.canonical(identified.symbol()).equals(symbol)) {
                known.add(identified.symbol());
            }
        }
        var withdrawn = withdrawn(references);
        var drafts = new TreeMap<DraftSymbol, DraftRecord>();
        claims.forEach((symbol, said) -> {
            if (!said.stream().allMatch(claim -> isAftermath(claim.event()))) {
                var known = names.getOrDefault(symbol, new TreeSet<>());
                var gone = withdrawn.getOrDefault(symbol, List.of());
                drafts.put(symbol, new DraftFold(symbol, known, said, gone, membership).draft());
            }
        });
        return drafts;
    }
}
