package org.horseshoe.ingest.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.ReviewDecision;
import org.horseshoe.http.Problems;
import org.horseshoe.http.Problems.Fault;
import org.horseshoe.ingest.publishing.Digests;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer decides.
 *
 * @param decision {@code accept}, {@code correct}, {@code reject}, {@code merge} or {@code split}
 * @param fields correct: what takes the place of what was read, field by field; null takes a field away
 * @param into merge: the candidate whose fact this one tells as well
 * @param parts split: the fields of each fact, laid over what was read
 * @param reason why, for the record
 */
public record ReviewRequest(
        @Nullable ReviewDecision decision,
        @Nullable ObjectNode fields,
        @Nullable UUID into,
        @Nullable List<Part> parts,
        @Nullable String reason) {

    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_PARTS = 20;

    /**
     * One of several facts.
     *
     * @param type the wire name of its event, where it is another than the candidate's
     */
    public record Part(
            @Nullable String type,
            @JsonProperty(required = true) ObjectNode fields) {}

    /** A decision with everything that it needs and nothing else; the digest tells it from any other. */
    record Checked(
            ReviewDecision decision,
            ObjectNode fields,
            @Nullable UUID into,
            List<Part> parts,
            String reason) {

        String digest() {
            try {
                // Field names in the order in which they were sent would make two of the same decision.
                Object plain = EventCodec.json().convertValue(new Asked(decision, fields, into, parts), Object.class);
                String written = EventCodec.json()
                        .writer()
                        .with(com.fasterxml.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .writeValueAsString(plain);
                return Digests.sha256(written.getBytes(StandardCharsets.UTF_8));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Cannot write " + this, e);
            }
        }
    }

    private record Asked(
            ReviewDecision decision,
            ObjectNode fields,
            @Nullable UUID into,
            List<Part> parts) {}

    /** The decision, or a problem that names every field that is missing or does not belong to it. */
    Checked checked() {
        var faults = new ArrayList<Fault>();
        if (decision == null) {
            faults.add(new Fault("#/decision", "missing; one of accept, correct, reject, merge, split"));
        }
        if (reason == null || reason.isBlank()) {
            faults.add(new Fault("#/reason", "missing: say why, for the record"));
        } else if (reason.length() > LONGEST_REASON) {
            faults.add(new Fault("#/reason", "more than " + LONGEST_REASON + " characters"));
        }
        belongs("fields", fields != null, decision == ReviewDecision.CORRECT, faults);
        belongs("into", into != null, decision == ReviewDecision.MERGE, faults);
        belongs("parts", parts != null, decision == ReviewDecision.SPLIT, faults);
        if (parts != null && (parts.size() < 2 || parts.size() > MOST_PARTS)) {
            faults.add(new Fault("#/parts", parts.size() + " facts; a split makes from 2 to " + MOST_PARTS));
        }
        if (!faults.isEmpty() || decision == null || reason == null) {
            throw Problems.badRequest(faults);
        }
        return new Checked(
                decision,
                fields == null ? EventCodec.json().createObjectNode() : fields,
                into,
                parts == null ? List.of() : List.copyOf(parts),
                reason.strip());
    }

    private static void belongs(String field, boolean given, boolean wanted, List<Fault> faults) {
        if (wanted && !given) {
            faults.add(new Fault("#/" + field, "missing"));
        } else if (given && !wanted) {
            faults.add(new Fault("#/" + field, "does not belong to this decision"));
        }
    }
}
