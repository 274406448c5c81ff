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

    /** The SQL for a resolution's symbol as it stands in a path: without its year, with dashes. */
    public static final String RESOLUTION_SLUG =
            "replace(regexp_replace(resolution, '\\s*\\(\\d{4}\\)$', ''), '/', '-')";

    /** Which set of claims the file of a row of {@code reference r} holds: of its name, or of all names of its cluster. */
    public static final String FINGERPRINT = """
            case when r.joined
              then (select bit_xor(o.fingerprint) from reference o where o.joined and o.cluster = r.cluster)
              else r.fingerprint end""";

    private record Filed(String cluster, Claim claim) {}

    private final ReadModel readModel;
    private final CouncilMembership membership = CouncilMembership.ofRecord();

    Files(ReadModel readModel) {
        this.readModel = readModel;
    }

    /** These drafts with all votes on them, by symbol. */
    public SortedMap<DraftSymbol, DraftRecord> of(Collection<DraftSymbol> drafts) {
        if (drafts.isEmpty()) {
            return new TreeMap<>();
        }
        SortedMap<DraftSymbol, DraftRecord> found = named(
                "select unnest(?)",
                List.of(drafts.stream().map(DraftSymbol::value).toList()));
        found.keySet().retainAll(drafts);
        return found;
    }

    /**
     * The drafts that a query names, with all votes on them, by symbol, read with that query as one; drafts that some
     * claim once joined with these come along. It is written so that names and claims are looked up by index whatever the
     * planner thinks: before the tables' statistics are made it takes a few names for many, and reads all there are.
     *
     * @param drafts a query for the symbols of drafts
     * @param parameters its parameters
     */
    public SortedMap<DraftSymbol, DraftRecord> named(String drafts, List<?> parameters) {
        List<Filed> filed = readModel.read(
                """
                with asked as materialized (
                    select reference, cluster, joined from reference where reference = any(array(%s))),
                  names as (
                    select reference, cluster from asked where not joined
                    union
                    select o.reference, o.cluster
                    from asked a join reference o on o.joined and o.cluster = a.cluster where a.joined)
                select n.cluster, c.*
                from names n, lateral (select %s from claim where claim.reference = n.reference offset 0) c""".formatted(drafts, StoredClaims.COLUMNS),
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
            named = symbols("select distinct draft from vote where " + RESOLUTION_SLUG + " = ?", slug);
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
