package org.horseshoe.sanctions.regime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.Measure;
import org.horseshoe.sanctions.domain.DecisionRegister.MeasureKey;
import org.horseshoe.sanctions.domain.Ending;
import org.horseshoe.sanctions.domain.Period;
import org.jspecify.annotations.Nullable;

/** Writes versions of measures as rows and reads them back. PostgreSQL's ranges end before their upper bound. */
final class StoredVersions {

    /** What is read of each version {@code v}. */
    static final String COLUMNS = """
            v.regime, v.measure_key, v.draft, v.item, v.measure, lower(v.stated), upper(v.stated),
              array(select lower(a)::text from unnest(v.applied) a), array(select upper(a)::text from unnest(v.applied) a),
              v.ending, v.ending_document, lower(v.known), upper(v.known)""";

    private StoredVersions() {}

    static void row(ObjectNode row, KnownRow known) {
        VersionRow version = known.version();
        row.put("regime", version.key().regime());
        row.put("measure_key", version.key().key());
        row.put("draft", version.draft().value());
        row.put("item", version.item());
        row.put("lane", version.lane());
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
        row.put("known", KnownTimes.range(known.known()));
    }

    static List<KnownRow> read(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            var versions = new ArrayList<KnownRow>();
            while (row.next()) {
                var version = new VersionRow(
                        new MeasureKey(row.getString(1), row.getString(2)),
                        new DraftSymbol(row.getString(3)),
                        row.getInt(4),
                        measure(row.getString(5)),
                        period(row.getObject(6, LocalDate.class), row.getObject(7, LocalDate.class)),
                        applied(row),
                        ending(row.getString(10), row.getString(11)));
                versions.add(new KnownRow(version, KnownTimes.read(row, 12)));
            }
            return versions;
        }
    }

    private static List<Period> applied(ResultSet row) throws SQLException {
        var from = (String[]) row.getArray(8).getArray();
        var before = (@Nullable String[]) row.getArray(9).getArray();
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
