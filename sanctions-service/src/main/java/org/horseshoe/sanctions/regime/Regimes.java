package org.horseshoe.sanctions.regime;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.horseshoe.http.Problems;
import org.horseshoe.http.ReadModel;
import org.horseshoe.sanctions.domain.Decision;
import org.horseshoe.sanctions.domain.Regime;

/** The questions that are asked of the read model of regimes. */
@ApplicationScoped
class Regimes {

    private final ReadModel model;

    Regimes(ReadModel model) {
        this.model = model;
    }

    /**
     * A regime in a few figures.
     *
     * @param measuresInForce mandates left out
     */
    record Summary(String regime, int measuresInForce, int resolutions, int blockedDrafts) {}

    List<Summary> summaries(LocalDate day) {
        String sql = """
                select r.regime,
                  (select count(*) from measure_version v where v.regime = r.regime
                    and v.applied @> ?::date and v.measure ->> 'kind' <> 'mandate'),
                  (select count(*) from decision d where d.regimes @> array[r.regime] and d.adopted),
                  (select count(*) from decision d where d.regimes @> array[r.regime] and not d.adopted)
                from regime r
                where exists (select from decision d where d.regimes @> array[r.regime]) order by r.regime""";
        return model.read(sql, query -> {
            query.setObject(1, day);
            try (ResultSet row = query.executeQuery()) {
                var summaries = new ArrayList<Summary>();
                while (row.next()) {
                    summaries.add(new Summary(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)));
                }
                return summaries;
            }
        });
    }

    /** The regime as it is spelt, whatever the case of the letters asked for; a 404 where no decision speaks of it. */
    String required(String id) {
        return spelling(id).orElseThrow(() -> Problems.notFound("No decision of the Council speaks of a regime " + id));
    }

    private Optional<String> spelling(String id) {
        String sql = """
                select r.regime from regime r where lower(r.regime) = lower(?)
                and exists (select from decision d where d.regimes @> array[r.regime]) order by 1 limit 1""";
        return model.read(sql, query -> {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        });
    }

    /** The regime with what is needed to say what applies on a day: the measures of that day, and all mandates. */
    Regime on(String regime, LocalDate day) {
        return stored(
                regime,
                " and (v.applied @> ?::date or v.measure ->> 'kind' = 'mandate')",
                query -> query.setObject(2, day));
    }

    /** The regime with its whole past. */
    Regime whole(String regime) {
        return stored(regime, "", _ -> {});
    }

    /** The regime as Horseshoe knew it at an instant. */
    Regime knownAt(String regime, Instant instant) {
        String sql = """
                select o.type, o.body, o.recorded_at from outcome o
                join (select draft, max(revision) as revision from outcome where recorded_at <= ? group by draft) known
                  using (draft, revision)
                where o.body @> jsonb_build_object('regime', ?::text)
                  or o.body @> jsonb_build_object('measures', jsonb_build_array(jsonb_build_object('regime', ?::text)))""";
        return Regime.of(regime, model.read(sql, query -> {
            query.setObject(1, instant.atOffset(ZoneOffset.UTC));
            query.setString(2, regime);
            query.setString(3, regime);
            return StoredDecisions.read(query);
        }));
    }

    /** What the Council decided on drafts that speak of a regime, adopted or not, in the order of the days. */
    List<Decision> decisions(String regime) {
        return model.read(StoredDecisions.SELECT + " where d.regimes @> array[?::text]", query -> {
            query.setString(1, regime);
            return sorted(StoredDecisions.read(query));
        });
    }

    /** The decision on a draft, by the draft's symbol or by its resolution's, as either stands in a path; a 404 without. */
    Decision requiredDecision(String slug) {
        return decision(slug)
                .orElseThrow(() -> Problems.notFound(
                        "No decision on a draft " + slug + "; a symbol is written with dashes, such as S-2022-431"));
    }

    private Optional<Decision> decision(String slug) {
        String sql = StoredDecisions.SELECT + " where d.slug = ? or d.document_slug = ?";
        return model.read(sql, query -> {
            query.setString(1, slug);
            query.setString(2, slug);
            return sorted(StoredDecisions.read(query)).stream().findFirst();
        });
    }

    /** All decisions that speak of one of these regimes. */
    List<Decision> decisions(Collection<String> regimes) {
        return model.read(StoredDecisions.SELECT + " where d.regimes && ?", query -> {
            query.setArray(1, query.getConnection().createArrayOf("text", regimes.toArray()));
            return sorted(StoredDecisions.read(query));
        });
    }

    private Regime stored(String regime, String condition, Parameters parameters) {
        Map<String, Decision> decisions = decisions(regime).stream()
                .collect(Collectors.toMap(decision -> decision.draft().value(), decision -> decision));
        String sql = StoredVersions.SELECT + " where v.regime = ?" + condition + " order by v.measure_key, v.ordinal";
        return model.read(sql, query -> {
            query.setString(1, regime);
            parameters.set(query);
            return new Regime(regime, StoredVersions.read(regime, query, decisions));
        });
    }

    private static List<Decision> sorted(List<Decision> decisions) {
        return decisions.stream().sorted().toList();
    }

    private interface Parameters {
        void set(PreparedStatement query) throws SQLException;
    }
}
