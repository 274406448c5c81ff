package org.horseshoe.sanctions.names;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventTypes;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.Measure;
import org.horseshoe.events.OutcomeEvent;
import org.horseshoe.http.ReadModel;
import org.horseshoe.sanctions.domain.Decision;
import org.horseshoe.sanctions.domain.ProposedName;
import org.horseshoe.sanctions.domain.TextClaim;
import org.jspecify.annotations.Nullable;

/** Reads which names drafts propose: from what became of drafts, and from the texts of those on which nothing was decided. */
@ApplicationScoped
class ProposalTables {

    private static final String PLACED = " join unnest(?::int[], ?::bigint[]) as at (part, last) "
            + "on at.part = p.part and p.log_offset <= at.last ";

    private record Link(DraftSymbol draft, DraftSymbol symbol) {}

    private record Text(DraftSymbol draft, TextClaim claim) {}

    private final ReadModel model;

    ProposalTables(ReadModel model) {
        this.model = model;
    }

    /**
     * In the order of the drafts.
     *
     * @param position as they stood there; null for all that is known
     */
    List<ProposedName> names(@Nullable ListPosition position) {
        SortedMap<DraftSymbol, List<Text>> texts = texts(position);
        List<SortedSet<DraftSymbol>> drafts = drafts(texts.keySet(), links(position));
        SortedMap<DraftSymbol, Optional<Decision>> decisions =
                decisions(drafts.stream().flatMap(Collection::stream).toList(), position);
        var names = new ArrayList<ProposedName>();
        decisions.values().forEach(word -> word.ifPresent(decision -> names.addAll(ProposedName.of(decision))));
        for (SortedSet<DraftSymbol> references : drafts) {
            boolean decided = references.stream()
                    .anyMatch(each ->
                            decisions.getOrDefault(each, Optional.empty()).isPresent());
            if (!decided) {
                List<TextClaim> claims = references.stream()
                        .flatMap(each -> texts.getOrDefault(each, List.of()).stream())
                        .map(Text::claim)
                        .toList();
                ProposedName.spoken(references).ifPresent(draft -> names.addAll(ProposedName.of(draft, claims)));
            }
        }
        return names;
    }

    /** The last word on each draft that names somebody, and on each of these; empty where it was taken back. */
    private SortedMap<DraftSymbol, Optional<Decision>> decisions(
            Collection<DraftSymbol> drafts, @Nullable ListPosition position) {
        String sql = """
                select distinct on (o.draft) o.draft, o.type, o.body, o.recorded_at
                from outcome o join outcome_place p using (draft, revision) %s
                where o.draft = any(?) or o.draft in (
                  select n.draft from outcome n where jsonb_path_exists(n.body, '$.measures[*].targets[*]'))
                order by o.draft, o.revision desc""".formatted(position == null ? "" : PLACED);
        return model.read(sql, query -> {
            int next = 1;
            if (position != null) {
                NameTables.set(query, position.outcomes());
                next = 3;
            }
            query.setArray(
                    next,
                    query.getConnection()
                            .createArrayOf(
                                    "text",
                                    drafts.stream().map(DraftSymbol::value).toArray()));
            var decisions = new TreeMap<DraftSymbol, Optional<Decision>>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String type = row.getString(2);
                    var event = (OutcomeEvent) StoredJson.read(
                            row.getString(3), EventTypes.record(type).orElseThrow());
                    decisions.put(
                            new DraftSymbol(row.getString(1)),
                            Decision.of(
                                    event,
                                    row.getObject(4, OffsetDateTime.class).toInstant()));
                }
            }
            return decisions;
        });
    }

    /** The texts, under all their references, of the drafts that name somebody in one of them. */
    private SortedMap<DraftSymbol, List<Text>> texts(@Nullable ListPosition position) {
        Set<DraftSymbol> naming = new HashSet<>(model.read(
                "select distinct draft from draft_text where jsonb_path_exists(measures, '$[*].targets[*]')",
                List.of(),
                row -> new DraftSymbol(row.getString(1))));
        if (naming.isEmpty()) {
            return new TreeMap<>();
        }
        Set<String> references = drafts(naming, links(position)).stream()
                .flatMap(Collection::stream)
                .map(DraftSymbol::value)
                .collect(Collectors.toSet());
        String sql = """
                select t.draft, t.event_id, t.revision, t.dated, t.measures, t.evidence
                from draft_text t join draft_text_place p using (event_id) %s
                where t.draft = any(?) order by t.event_id""".formatted(position == null ? "" : PLACED);
        Set<UUID> withdrawn = withdrawn(position);
        return placed(sql, position, references, row -> new Text(new DraftSymbol(row.getString(1)), claim(row)))
                .stream()
                .filter(text -> !withdrawn.contains(text.claim().id()))
                .collect(Collectors.groupingBy(Text::draft, TreeMap::new, Collectors.toList()));
    }

    private List<Link> links(@Nullable ListPosition position) {
        String sql = "select l.draft, l.symbol, l.event_id from draft_link l join draft_text_place p using (event_id) "
                + (position == null ? "" : PLACED);
        record Told(UUID id, Link link) {}
        Set<UUID> withdrawn = withdrawn(position);
        return placed(
                        sql,
                        position,
                        null,
                        row -> new Told(
                                row.getObject(3, UUID.class),
                                new Link(new DraftSymbol(row.getString(1)), new DraftSymbol(row.getString(2)))))
                .stream()
                .filter(told -> !withdrawn.contains(told.id()))
                .map(Told::link)
                .toList();
    }

    private Set<UUID> withdrawn(@Nullable ListPosition position) {
        String sql = "select w.withdrawn from draft_claim_withdrawn w join draft_text_place p using (event_id) "
                + (position == null ? "" : PLACED);
        return new HashSet<>(placed(sql, position, null, row -> row.getObject(1, UUID.class)));
    }

    private <T> List<T> placed(
            String sql,
            @Nullable ListPosition position,
            @Nullable Collection<String> references,
            ReadModel.Row<T> read) {
        return model.read(sql, query -> {
            int next = 1;
            if (position != null) {
                NameTables.set(query, position.proceedings());
                next = 3;
            }
            if (references != null) {
                query.setArray(next, query.getConnection().createArrayOf("text", references.toArray()));
            }
            var rows = new ArrayList<T>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(read.of(row));
                }
            }
            return rows;
        });
    }

    /** Which references are of one draft, for the drafts behind these. */
    private static List<SortedSet<DraftSymbol>> drafts(Collection<DraftSymbol> references, List<Link> links) {
        Map<DraftSymbol, SortedSet<DraftSymbol>> linked = new TreeMap<>();
        links.forEach(link -> {
            linked.computeIfAbsent(link.draft(), _ -> new TreeSet<>()).add(link.symbol());
            linked.computeIfAbsent(link.symbol(), _ -> new TreeSet<>()).add(link.draft());
        });
        var drafts = new ArrayList<SortedSet<DraftSymbol>>();
        Set<DraftSymbol> seen = new HashSet<>();
        for (DraftSymbol reference : new TreeSet<>(references)) {
            var one = new TreeSet<DraftSymbol>();
            var open = new ArrayList<>(List.of(reference));
            while (!open.isEmpty()) {
                DraftSymbol next = open.removeLast();
                if (seen.add(next)) {
                    one.add(next);
                    open.addAll(linked.getOrDefault(next, new TreeSet<>()));
                }
            }
            if (!one.isEmpty()) {
                drafts.add(one);
            }
        }
        return drafts;
    }

    private static TextClaim claim(ResultSet row) throws SQLException {
        String evidence = row.getString(6);
        return new TextClaim(
                row.getObject(2, UUID.class),
                row.getInt(3),
                row.getObject(4, LocalDate.class),
                List.of(StoredJson.read(row.getString(5), Measure[].class)),
                evidence == null ? null : StoredJson.read(evidence, Evidence.class));
    }
}
