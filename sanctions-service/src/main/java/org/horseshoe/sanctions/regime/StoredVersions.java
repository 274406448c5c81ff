package org.horseshoe.sanctions.regime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.Measure;
import org.horseshoe.sanctions.domain.Decision;
import org.horseshoe.sanctions.domain.DecisionRegister.MeasureKey;
import org.horseshoe.sanctions.domain.Ending;
import org.horseshoe.sanctions.domain.MeasureTimeline;
import org.horseshoe.sanctions.domain.MeasureVersion;
import org.horseshoe.sanctions.domain.Period;
import org.jspecify.annotations.Nullable;

/** Writes versions of measures as rows and reads them back. PostgreSQL's ranges end before their upper bound. */
final class StoredVersions {

    /** The versions; a condition on {@code v} may follow. */
    static final String SELECT = """
            select v.measure_key, v.draft, v.measure, lower(v.stated), upper(v.stated),
              array(select lower(a)::text from unnest(v.applied) a), array(select upper(a)::text from unnest(v.applied) a),
              v.ending, v.ending_document
            from measure_version v""";

    private StoredVersions() {}

    static void row(ObjectNode row, MeasureKey key, int ordinal, MeasureVersion version) {
        row.put("regime", key.regime());
        row.put("measure_key", key.key());
        row.put("ordinal", ordinal);
        row.put("draft", version.decision().draft().value());
        row.put("stated", range(version.stated()));
        row.put(
                "applied",
                version.applied().stream().map(StoredVersions::range).collect(Collectors.joining(",", "{", "}")));
        switch (version.ending()) {
            case Ending.None _ -> row.put("ending", "none");
            case Ending.Expiry _ -> row.put("ending", "expiry");
            case Ending.Replacement(var document) ->
                row.put("ending", "replacement").put("ending_document", document);
            case Ending.Lifting(var document) -> row.put("ending", "lifting").put("ending_document", document);
        }
        row.set("measure", EventCodec.json().valueToTree(version.measure()));
    }

    /**
     * Reads timelines in the alphabetical order of their keys.
     *
     * @param decisions those that the versions rest on, by draft
     */
    static List<MeasureTimeline> read(String regime, PreparedStatement query, Map<String, Decision> decisions)
            throws SQLException {
        var versions = new TreeMap<String, List<MeasureVersion>>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Decision decision = decisions.get(row.getString(2));
                if (decision == null) {
                    throw new IllegalStateException(
                            "A version rests on " + row.getString(2) + ", which is not decided");
                }
                versions.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                        .add(new MeasureVersion(
                                measure(row.getString(3)),
                                decision,
                                period(row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)),
                                applied(row),
                                ending(row.getString(8), row.getString(9))));
            }
        }
        return versions.entrySet().stream()
                .map(entry -> new MeasureTimeline(regime, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<Period> applied(ResultSet row) throws SQLException {
        var from = (String[]) row.getArray(6).getArray();
        var before = (@Nullable String[]) row.getArray(7).getArray();
        var periods = new ArrayList<Period>(from.length);
        for (int i = 0; i < from.length; i++) {
            String end = before[i];
            periods.add(period(LocalDate.parse(from[i]), end == null ? null : LocalDate.parse(end)));
        }
        return periods;
    }

    private static Ending ending(String ending, @Nullable String document) {
        String by = document == null ? "" : document;
        return switch (ending) {
            case "none" -> new Ending.None();
            case "expiry" -> new Ending.Expiry();
            case "replacement" -> new Ending.Replacement(by);
            case "lifting" -> new Ending.Lifting(by);
            default -> throw new IllegalStateException("Stored ending " + ending);
        };
    }

    private static String range(Period period) {
        return "[" + period.from() + ","
                + (period.to() == null ? "" : period.to().plusDays(1)) + ")";
    }

    private static Period period(LocalDate from, @Nullable LocalDate before) {
        return new Period(from, before == null ? null : before.minusDays(1));
    }

    private static Measure measure(String json) {
        try {
            return EventCodec.json().readValue(json, Measure.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored measure cannot be read back", e);
        }
    }
}
