package org.horseshoe.vote.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.http.ReadModel;
import org.horseshoe.vote.StoredClaims;
import org.horseshoe.vote.domain.Claim;
import org.horseshoe.vote.domain.CouncilMembership;
import org.horseshoe.vote.domain.Dossier;
import org.horseshoe.vote.domain.DraftRecord;
import org.horseshoe.vote.domain.VoteKey;
import org.horseshoe.vote.domain.VoteRecord;

/**
 * Opens the files of drafts: every claim with its evidence, and by the rule what they amount to.
 *
 * <p>The tables say which drafts and votes there are; what is shown of them is folded from their claims by the same pure
 * code that wrote the tables, so that reasons and contradictions need no tables of their own.
 */
@ApplicationScoped
public class Files {

    private record Filed(String cluster, Claim claim) {}

    private final ReadModel readModel;
    private final CouncilMembership membership = CouncilMembership.ofRecord();

    Files(ReadModel readModel) {
        this.readModel = readModel;
    }

    /** These drafts with all votes on them, by symbol. */
    public SortedMap<DraftSymbol, DraftRecord> of(Collection<DraftSymbol> drafts) {
        SortedMap<DraftSymbol, DraftRecord> found = named(
                "select unnest(?)",
                List.of(drafts.stream().map(DraftSymbol::value).toList()));
        found.keySet().retainAll(drafts);
        return found;
    }

    /**
     * The drafts that a query names, with all votes on them, by symbol, read with that query as one; drafts that some
     * claim once joined with these come along.
     *
     * @param drafts a query for the symbols of drafts
     * @param parameters its parameters
     */
    public SortedMap<DraftSymbol, DraftRecord> named(String drafts, List<?> parameters) {
        List<Filed> filed = readModel.read(
                "select r.cluster, " + StoredClaims.COLUMNS + """
                         from claim c join reference r using (reference)
                        where r.cluster in (select cluster from reference where canonical in (%s))""".formatted(drafts),
                parameters,
                row -> new Filed(row.getString("cluster"), StoredClaims.read(row)));
        Map<String, List<Claim>> clusters = new TreeMap<>();
        filed.forEach(each ->
                clusters.computeIfAbsent(each.cluster(), _ -> new ArrayList<>()).add(each.claim()));
        SortedMap<DraftSymbol, DraftRecord> found = new TreeMap<>();
        clusters.values().forEach(claims -> found.putAll(Dossier.of(claims).drafts(membership)));
        return found;
    }

    /** The draft that is meant by a symbol in a path: {@code S-2022-431}, or its resolution {@code S-RES-2397}. */
    public Optional<DraftRecord> draft(String slug) {
        List<DraftSymbol> named = symbols("select distinct canonical from reference where slug = ?", slug);
        if (named.isEmpty()) {
            named = symbols("""
                    select distinct draft from vote
                    where replace(regexp_replace(resolution, '\\(\\d{4}\\)$', ''), '/', '-') = ?""", slug);
        }
        return named.isEmpty() ? Optional.empty() : of(named).values().stream().findFirst();
    }

    /** The vote with this address: {@code S-2022-431}, or {@code S-1076.paragraph-3}. */
    public Optional<VoteRecord> vote(String id) {
        return draft(VoteKey.draftInId(id))
                .flatMap(draft -> Optional.ofNullable(draft.votes().get(VoteKey.inId(id))));
    }

    private List<DraftSymbol> symbols(String sql, String slug) {
        return readModel.read(sql, List.of(slug), row -> new DraftSymbol(row.getString(1)));
    }
}
