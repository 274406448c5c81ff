package org.horseshoe.sanctions.regime;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventCodec;
import org.horseshoe.sanctions.domain.Decision;
import org.horseshoe.sanctions.domain.DecisionRegister.MeasureKey;
import org.horseshoe.sanctions.domain.Knowledge;
import org.jspecify.annotations.Nullable;

/**
 * Appends what is told of drafts. Each word ends the time for which the one before it was the last; a word that says to be
 * older than the one before it counts from that one's instant, since it was not known earlier.
 */
final class StoredOutcomes {

    /** The last word on a draft so far. */
    private record Last(int revision, Instant recordedAt) {}

    private final Connection connection;
    private final Array drafts;
    private final Map<DraftSymbol, Last> last = new TreeMap<>();

    StoredOutcomes(Connection connection, Array drafts) {
        this.connection = connection;
        this.drafts = drafts;
    }

    /** The first instant at which something else is known than before. */
    Instant append(List<ToldOutcome> told) throws SQLException {
        readLast();
        Map<DraftSymbol, List<ToldOutcome>> byDraft = new TreeMap<>();
        told.forEach(each ->
                byDraft.computeIfAbsent(each.draft(), _ -> new ArrayList<>()).add(each));
        Instant first = Instant.MAX;
        ArrayNode rows = EventCodec.json().createArrayNode();
        ArrayNode ends = EventCodec.json().createArrayNode();
        ArrayNode places = EventCodec.json().createArrayNode();
        for (var entry : byDraft.entrySet()) {
            Instant from = append(entry.getKey(), entry.getValue(), rows, ends, places);
            first = from.isBefore(first) ? from : first;
        }
        write("""
                update outcome o
                set known = case when lower(o.known) < e.at then tstzrange(lower(o.known), e.at) end
                from jsonb_to_recordset(?::jsonb) as e (draft text, revision integer, at timestamptz)
                where o.draft = e.draft and o.revision = e.revision""", ends);
        write("insert into outcome select * from jsonb_populate_recordset(null::outcome, ?::jsonb)", rows);
        write(
                "insert into outcome_place select * from jsonb_populate_recordset(null::outcome_place, ?::jsonb)",
                places);
        write("""
                insert into outcome_tally values (true, jsonb_array_length(?::jsonb))
                on conflict (one) do update set words = outcome_tally.words + excluded.words""", rows);
        return first;
    }

    private Instant append(
            DraftSymbol draft, List<ToldOutcome> words, ArrayNode rows, ArrayNode ends, ArrayNode places) {
        Last before = last.get(draft);
        List<Instant> instants = instants(before, words);
        int revision = before == null ? 0 : before.revision();
        for (int i = 0; i < words.size(); i++) {
            Instant from = instants.get(i);
            Instant to = i + 1 < words.size() ? instants.get(i + 1) : null;
            ObjectNode row = rows.addObject();
            row.put("revision", revision + i + 1);
            row.put("recorded_at", from.toString());
            fill(row, words.get(i));
            places.addObject()
                    .put("draft", draft.value())
                    .put("revision", revision + i + 1)
                    .put("part", words.get(i).partition())
                    .put("log_offset", words.get(i).offset());
            if (!from.equals(to)) {
                row.put("known", KnownTimes.range(new Knowledge(from, to)));
            }
        }
        if (before != null) {
            ends.addObject()
                    .put("draft", draft.value())
                    .put("revision", before.revision())
                    .put("at", instants.getFirst().toString());
        }
        return instants.getFirst();
    }

    private static List<Instant> instants(@Nullable Last before, List<ToldOutcome> words) {
        Instant latest = before == null ? Instant.MIN : before.recordedAt();
        var instants = new ArrayList<Instant>(words.size());
        for (ToldOutcome word : words) {
            Instant said = KnownTimes.stored(word.envelope().time());
            latest = said.isAfter(latest) ? said : latest;
            instants.add(latest);
        }
        return instants;
    }

    private static void fill(ObjectNode row, ToldOutcome word) {
        row.put("draft", word.draft().value());
        row.put("type", word.envelope().type());
        row.set("body", EventCodec.json().valueToTree(word.event()));
        row.put("slug", word.draft().slug());
        ArrayNode regimes = row.putArray("regimes");
        ArrayNode measures = row.putArray("measures");
        word.decision().ifPresent(decision -> {
            row.put("decided_on", decision.decidedOn().toString());
            row.put("adopted", decision.adopted());
            row.put("document_slug", slug(decision));
            decision.regimes().forEach(regimes::add);
            MeasureKey.of(decision).forEach(key -> measures.add(text(key)));
        });
    }

    /** A source may give a resolution in words that are no symbol; then the draft's own slug serves. */
    private static String slug(Decision decision) {
        String resolution = decision.resolution();
        try {
            return resolution == null ? decision.draft().slug() : new DraftSymbol(resolution).slug();
        } catch (IllegalArgumentException e) {
            return decision.draft().slug();
        }
    }

    /** A measure as it stands in the column of measures. */
    static String text(MeasureKey key) {
        return key.regime() + "/" + key.key();
    }

    private void readLast() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select draft, revision, recorded_at from outcome where draft = any(?) and upper_inf(known)")) {
            query.setArray(1, drafts);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    last.put(
                            new DraftSymbol(row.getString(1)),
                            new Last(
                                    row.getInt(2),
                                    row.getObject(3, OffsetDateTime.class).toInstant()));
                }
            }
        }
    }

    private void write(String sql, ArrayNode rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, rows.toString());
            statement.executeUpdate();
        }
    }
}
