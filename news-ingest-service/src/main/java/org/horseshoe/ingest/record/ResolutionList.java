package org.horseshoe.ingest.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Event;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventCodec.Content;

/**
 * Resolutions and drafts with their measures, as a person writes them down (JSON): an array of objects, each with what a
 * draft says, how it was decided, its revised texts, and the source. An entry is told whole or refused whole.
 *
 * <p>Field names and values are those of {@code draft-tabled.v1}, {@code vote-recorded.v1} and {@code draft-revised.v1}.
 */
final class ResolutionList implements RecordFormat {

    private static final Set<String> TABLED =
            Set.of("draft", "title", "tabledOn", "sponsors", "topic", "regime", "measures", "evidence");
    private static final Set<String> VOTE = Set.of(
            "draft",
            "question",
            "heldOn",
            "meeting",
            "mode",
            "procedural",
            "tally",
            "ballots",
            "stated",
            "resolution",
            "evidence");
    private static final String REVISIONS = "revisions";
    private static final Set<String> REVISION = Set.of("revision", "revisedOn", "measures");
    private static final Set<String> FIELDS = union(TABLED, VOTE, Set.of(REVISIONS));
    private static final Set<String> DRAFT_REVISED = union(REVISION, Set.of("draft"), Set.of());
    private static final ObjectReader ENTRY =
            EventCodec.json().readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final String EXTRACTOR = "resolutions-import/1";

    @Override
    public String kind() {
        return "resolutions";
    }

    @Override
    public String origin() {
        return "resolutions import";
    }

    @Override
    public Iterator<RecordRow> rows(RecordFile file, Sittings known) throws IOException {
        JsonParser json = EventCodec.json().getFactory().createParser(PlainBytes.text(file.open()));
        if (json.nextToken() != JsonToken.START_ARRAY) {
            json.close();
            throw new UnreadableRecord("line 1: not a JSON array of resolutions");
        }
        return new Entries(json);
    }

    /** One entry after the other; only one is in memory. */
    private static final class Entries implements Iterator<RecordRow> {

        private final JsonParser json;
        private boolean atEntry;

        private Entries(JsonParser json) throws IOException {
            this.json = json;
            advance();
        }

        @Override
        public boolean hasNext() {
            return atEntry;
        }

        @Override
        public RecordRow next() {
            if (!atEntry) {
                throw new NoSuchElementException();
            }
            try {
                long line = json.currentTokenLocation().getLineNr();
                JsonNode entry = ENTRY.readValue(json);
                advance();
                return read(line, entry);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void advance() throws IOException {
            JsonToken token = json.nextToken();
            atEntry = token != JsonToken.END_ARRAY;
            if (token == null) {
                throw new UnreadableRecord("line " + json.currentLocation().getLineNr() + ": the array has no end");
            }
            if (!atEntry) {
                if (json.nextToken() != null) {
                    throw new UnreadableRecord("line "
                            + json.currentTokenLocation().getLineNr() + ": the file goes on after the array's end");
                }
                json.close();
            }
        }
    }

    private static RecordRow read(long line, JsonNode entry) {
        try {
            return told(line, entry);
        } catch (IllegalArgumentException e) {
            return new RecordRow.Refused(line, String.valueOf(e.getMessage()));
        }
    }

    private static RecordRow told(long line, JsonNode entry) {
        if (!(entry instanceof ObjectNode object)) {
            throw new IllegalArgumentException("not a JSON object");
        }
        named(object, FIELDS, "");
        completed(object);
        var events = new ArrayList<Event>();
        Content tabled = content("draft-tabled.v1", object, TABLED);
        if (tabled.evidence() == null) {
            throw new IllegalArgumentException("evidence: missing");
        }
        events.add(tabled.event());
        for (JsonNode revision : object.path(REVISIONS)) {
            events.add(revision(object, revision));
        }
        if (object.has("heldOn")) {
            events.add(content("vote-recorded.v1", object, VOTE).event());
        }
        String kind = object.has("heldOn") ? "resolution" : "draft";
        return new RecordRow.Told(line, 1, kind, events, tabled.evidence(), null, List.of());
    }

    /** What goes without saying: the draft of a resolution without one, the regime of its measures, a recorded vote. */
    private static void completed(ObjectNode entry) {
        if (!entry.has("draft") && entry.path("resolution").isTextual()) {
            entry.put("draft", new DraftSymbol(entry.path("resolution").asText()).value());
        }
        if (entry.has("heldOn")) {
            if (!entry.has("question")) {
                entry.putObject("question").put("kind", "draft-as-a-whole");
            }
            if (!entry.has("mode")) {
                entry.put("mode", "recorded");
            }
        }
        if (entry.path("evidence") instanceof ObjectNode evidence && !evidence.has("extractor")) {
            evidence.put("extractor", EXTRACTOR);
        }
        completed(entry.path("measures"), entry.path("regime"));
        for (JsonNode revision : entry.path(REVISIONS)) {
            completed(revision.path("measures"), entry.path("regime"));
        }
    }

    private static void completed(JsonNode measures, JsonNode regime) {
        for (JsonNode measure : measures) {
            if (measure instanceof ObjectNode object) {
                if (!object.has("regime") && regime.isTextual()) {
                    object.set("regime", regime);
                }
                if (!object.has("effect")) {
                    object.put("effect", "impose");
                }
                if (!object.has("uncertain")) {
                    object.put("uncertain", false);
                }
            }
        }
    }

    private static Event revision(ObjectNode entry, JsonNode revision) {
        if (!(revision instanceof ObjectNode object)) {
            throw new IllegalArgumentException("revisions: not a JSON object");
        }
        named(object, REVISION, "revisions.");
        object.set("draft", entry.path("draft"));
        return content("draft-revised.v1", object, DRAFT_REVISED).event();
    }

    private static Content content(String type, ObjectNode entry, Set<String> fields) {
        ObjectNode body = EventCodec.json().createObjectNode();
        for (var field : entry.properties()) {
            if (fields.contains(field.getKey())) {
                body.set(field.getKey(), field.getValue());
            }
        }
        return EventCodec.content(type, body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A misspelt field would be lost without a word. */
    private static void named(ObjectNode object, Set<String> allowed, String within) {
        object.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !allowed.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(within + CsvRows.shortened(name) + ": no such field; there are "
                            + String.join(", ", new TreeSet<>(allowed)));
                });
    }

    private static Set<String> union(Set<String> one, Set<String> other, Set<String> third) {
        var all = new TreeSet<>(one);
        all.addAll(other);
        all.addAll(third);
        return all;
    }
}
