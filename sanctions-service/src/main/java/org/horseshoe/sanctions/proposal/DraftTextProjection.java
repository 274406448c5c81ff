package org.horseshoe.sanctions.proposal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.Measure;
import org.horseshoe.events.ProceedingsEvent.ClaimWithdrawn;
import org.horseshoe.events.ProceedingsEvent.DraftIdentified;
import org.horseshoe.events.ProceedingsEvent.DraftRevised;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.Topics;
import org.horseshoe.projection.Delivered;
import org.horseshoe.projection.FollowOn;
import org.horseshoe.projection.Projection;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what sources say of the texts of drafts, one row under the id of each event. Rows are only added, and put together
 * when they are read: so their order does not matter.
 */
@ApplicationScoped
class DraftTextProjection implements Projection {

    @Override
    public String name() {
        return "draft_texts";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.PROCEEDINGS);
    }

    @Override
    public String schema() {
        return """
                -- What one source says of one version of a draft; revision 0 is the draft as tabled.
                create table draft_text (
                  event_id uuid primary key,
                  draft text not null,
                  slug text not null,
                  revision integer not null,
                  dated date,
                  measures jsonb not null,
                  evidence jsonb,
                  recorded_at timestamptz not null
                );
                create index draft_text_draft on draft_text (draft);
                create index draft_text_slug on draft_text (slug);

                -- A provisional reference and the symbol that it turned out to be.
                create table draft_link (
                  event_id uuid primary key,
                  draft text not null,
                  slug text not null,
                  symbol text not null,
                  symbol_slug text not null,
                  recorded_at timestamptz not null
                );
                create index draft_link_slugs on draft_link (slug, symbol_slug);

                create table draft_claim_withdrawn (
                  event_id uuid primary key,
                  withdrawn uuid not null,
                  recorded_at timestamptz not null
                );
                create index draft_claim_withdrawn_id on draft_claim_withdrawn (withdrawn);

                -- The drafts that name persons or entities: few among many.
                create index draft_text_with_names on draft_text (draft)
                  where jsonb_path_exists(measures, '$[*].targets[*]');

                -- Where in the log each of these lies, so that they can be read as they stood at a position.
                create table draft_text_place (
                  event_id uuid primary key,
                  part integer not null,
                  log_offset bigint not null
                );

                -- How many there are: whoever keeps them in memory sees by it whether theirs are whole.
                create table draft_text_tally (one boolean primary key check (one), texts bigint not null);
                """;
    }

    @Override
    public List<FollowOn> apply(Connection connection, List<Delivered> fresh) throws SQLException {
        ArrayNode texts = EventCodec.json().createArrayNode();
        ArrayNode links = EventCodec.json().createArrayNode();
        ArrayNode withdrawals = EventCodec.json().createArrayNode();
        ArrayNode places = EventCodec.json().createArrayNode();
        fresh.stream()
                .sorted(Comparator.comparing(delivered -> delivered.envelope().id()))
                .forEach(delivered -> {
                    EventEnvelope envelope = delivered.envelope();
                    int rows = texts.size() + links.size() + withdrawals.size();
                    switch (envelope.event()) {
                        case DraftTabled tabled -> text(texts, envelope, 0, tabled.tabledOn(), tabled.measures());
                        case DraftRevised revised ->
                            text(texts, envelope, revised.revision(), revised.revisedOn(), revised.measures());
                        case DraftIdentified(var draft, var symbol) ->
                            row(links, envelope)
                                    .put("draft", draft.value())
                                    .put("slug", draft.slug())
                                    .put("symbol", symbol.value())
                                    .put("symbol_slug", symbol.slug());
                        case ClaimWithdrawn withdrawn ->
                            row(withdrawals, envelope)
                                    .put("withdrawn", withdrawn.withdrawn().toString());
                        default -> {} // votes, statements and debates say nothing of a text
                    }
                    if (texts.size() + links.size() + withdrawals.size() > rows) {
                        places.addObject()
                                .put("event_id", envelope.id().toString())
                                .put("part", delivered.partition())
                                .put("log_offset", delivered.offset());
                    }
                });
        insert(connection, "draft_text", texts);
        insert(connection, "draft_link", links);
        insert(connection, "draft_claim_withdrawn", withdrawals);
        insert(connection, "draft_text_place", places);
        count(connection, places.size());
        return List.of();
    }

    private static void text(
            ArrayNode rows, EventEnvelope envelope, int revision, @Nullable LocalDate dated, List<Measure> measures) {
        if (revision == 0 && measures.isEmpty()) {
            return; // most drafts: nothing is imposed, and the vote service has the rest
        }
        ObjectNode row = row(rows, envelope);
        var draft = new DraftSymbol(envelope.subject());
        row.put("draft", draft.value());
        row.put("slug", draft.slug());
        row.put("revision", revision);
        row.put("dated", dated == null ? null : dated.toString());
        row.set("measures", EventCodec.json().valueToTree(measures));
        if (envelope.evidence() != null) {
            row.set("evidence", EventCodec.json().valueToTree(envelope.evidence()));
        }
    }

    private static ObjectNode row(ArrayNode rows, EventEnvelope envelope) {
        return rows.addObject()
                .put("event_id", envelope.id().toString())
                .put("recorded_at", envelope.time().toString());
    }

    private static void count(Connection connection, int more) throws SQLException {
        if (more == 0) {
            return;
        }
        try (PreparedStatement count = connection.prepareStatement("""
                insert into draft_text_tally values (true, ?)
                on conflict (one) do update set texts = draft_text_tally.texts + excluded.texts""")) {
            count.setInt(1, more);
            count.executeUpdate();
        }
    }

    private static void insert(Connection connection, String table, ArrayNode rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into %1$s select * from jsonb_populate_recordset(null::%1$s, ?::jsonb)".formatted(table))) {
            insert.setString(1, rows.toString());
            insert.executeUpdate();
        }
    }
}
