package org.horseshoe.sanctions.regime;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.http.Problems;
import org.horseshoe.http.ReadModel;
import org.horseshoe.sanctions.domain.Decision;
import org.horseshoe.sanctions.domain.MeasureTimeline;
import org.horseshoe.sanctions.domain.MeasureVersion;
import org.horseshoe.sanctions.domain.Regime;
import org.jspecify.annotations.Nullable;

/**
 * The questions that are asked of the read model of regimes. An instant of knowledge that is null stands for all that is
 * known.
 */
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
                  (select count(*) from measure_version v where v.regime = r.regime and upper_inf(v.known)
                    and v.applied @> ?::date and v.measure ->> 'kind' <> 'mandate'),
                  (select count(*) from outcome o where o.regimes @> array[r.regime] and upper_inf(o.known) and o.adopted),
                  (select count(*) from outcome o
                    where o.regimes @> array[r.regime] and upper_inf(o.known) and not o.adopted)
                from regime r
                where exists (select from outcome o where o.regimes @> array[r.regime] and upper_inf(o.known))
                order by r.regime""";
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
                and exists (select from outcome o where o.regimes @> array[r.regime] and upper_inf(o.known))
                order by 1 limit 1""";
        return model.read(sql, query -> {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        });
    }

    /** The regime with what is needed to say what applies on a day: the measures of that day, and all mandates. */
    Regime on(String regime, LocalDate day, @Nullable Instant knownAt) {
        return stored(
                regime,
                knownAt,
                " and (v.applied @> ?::date or v.measure ->> 'kind' = 'mandate')",
                (query, next) -> query.setObject(next, day));
    }

    /** The regime with its whole past. */
    Regime whole(String regime, @Nullable Instant knownAt) {
        return stored(regime, knownAt, "", (_, _) -> {});
    }

    /** What the Council decided on drafts that speak of a regime, adopted or not, in the order of the days. */
    List<Decision> decisions(String regime, @Nullable Instant knownAt) {
        return decided("o.regimes && ?", knownAt, regimes(List.of(regime)));
    }

    /** The adopted decisions that speak of one of these regimes, which make them what they are; in the order of the days. */
    List<Decision> adopted(Collection<String> regimes, @Nullable Instant knownAt) {
        return decided("o.adopted and o.regimes && ?", knownAt, regimes(regimes));
    }

    /** The decision on a draft, by the draft's symbol or by its resolution's, as either stands in a path; a 404 without. */
    Decision requiredDecision(String slug, @Nullable Instant knownAt) {
        return decided("(o.slug = ? or o.document_slug = ?)", knownAt, (query, next) -> {
                    query.setString(next, slug);
                    query.setString(next + 1, slug);
                })
                .stream()
                .findFirst()
                .orElseThrow(() -> Problems.notFound("No decision on a draft " + slug
                        + (knownAt == null ? "" : " was known at " + knownAt)
                        + "; a symbol is written with dashes, such as S-2022-431"));
    }

    private static Parameters regimes(Collection<String> regimes) {
        return (query, next) -> query.setArray(next, query.getConnection().createArrayOf("text", regimes.toArray()));
    }

    private List<Decision> decided(String condition, @Nullable Instant knownAt, Parameters parameters) {
        String sql = StoredDecisions.SELECT + KnownTimes.holds("o.known", knownAt) + " and " + condition;
        return model.read(sql, query -> {
            parameters.set(query, known(query, 1, knownAt));
            return StoredDecisions.read(query).stream().sorted().toList();
        });
    }

    private Regime stored(String regime, @Nullable Instant knownAt, String condition, Parameters parameters) {
        Map<DraftSymbol, Decision> decisions = adopted(List.of(regime), knownAt).stream()
                .collect(Collectors.toMap(Decision::draft, decision -> decision));
        String sql = "select " + StoredVersions.COLUMNS + " from measure_version v where v.regime = ? and "
                + KnownTimes.holds("v.known", knownAt) + condition;
        return model.read(sql, query -> {
            query.setString(1, regime);
            parameters.set(query, known(query, 2, knownAt));
            return regime(regime, StoredVersions.read(query), decisions);
        });
    }

    private static Regime regime(String regime, List<KnownRow> rows, Map<DraftSymbol, Decision> decisions) {
        var versions = new TreeMap<String, List<MeasureVersion>>();
        rows.stream()
                .map(KnownRow::version)
                .sorted(Comparator.comparing((VersionRow row) -> decision(row, decisions))
                        .thenComparing(VersionRow::item))
                .forEach(row -> versions.computeIfAbsent(row.key().key(), _ -> new ArrayList<>())
                        .add(row.version(decision(row, decisions))));
        return new Regime(
                regime,
                versions.entrySet().stream()
                        .map(entry -> new MeasureTimeline(regime, entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Decision decision(VersionRow row, Map<DraftSymbol, Decision> decisions) {
        Decision decision = decisions.get(row.draft());
        if (decision == null) {
            throw new IllegalStateException("A version rests on " + row.draft() + ", which is not decided");
        }
        return decision;
    }

    /** Sets the instant of knowledge where there is one; answers which parameter is next. */
    private static int known(PreparedStatement query, int next, @Nullable Instant knownAt) throws SQLException {
        if (knownAt == null) {
            return next;
        }
        query.setObject(next, KnownTimes.parameter(knownAt));
        return next + 1;
    }

    private interface Parameters {
        void set(PreparedStatement query, int next) throws SQLException;
    }
}
