package org.horseshoe.ingest.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.horseshoe.events.ArticleEvent;
import org.horseshoe.events.DesignationEvent;
import org.horseshoe.events.Event;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventTypes;
import org.horseshoe.events.LaunchEvent;
import org.horseshoe.events.MembershipEvent;
import org.horseshoe.events.OutcomeEvent;
import org.horseshoe.events.ProceedingsEvent;
import org.horseshoe.events.RegimeEvent;
import org.horseshoe.events.WatchEvent;
import org.horseshoe.http.HttpProblem;
import org.horseshoe.http.Problems;
import org.horseshoe.ingest.review.ReviewRequest.Checked;
import org.horseshoe.ingest.review.ReviewRequest.Part;
import org.jspecify.annotations.Nullable;

/** Makes events of a proposal and of what a reviewer says of it. */
final class ReviewedFacts {

    private static final String FIELD = "[\\w.\\[\\]-]{1,200}";

    private ReviewedFacts() {}

    /**
     * The facts that a decision publishes; none for a rejection.
     *
     * @param proposal what was read
     * @param subject of a merge: the subject of the fact that it is one with
     */
    static List<Event> of(Checked request, String type, ObjectNode proposal, @Nullable String subject) {
        return switch (request.decision()) {
            case REJECT -> List.of();
            case ACCEPT -> List.of(fact(type, proposal, "#"));
            case CORRECT -> List.of(fact(type, laidOver(proposal, request.fields()), "#/fields"));
            case MERGE -> List.of(fact(type, about(type, proposal, subject), "#"));
            case SPLIT -> split(request.parts(), type, proposal);
        };
    }

    /** What is missing before a proposal can be accepted as it was read; null where nothing is. */
    static @Nullable String missing(String type, ObjectNode proposal) {
        try {
            read(type, proposal);
            return null;
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private static List<Event> split(List<Part> parts, String type, ObjectNode proposal) {
        var facts = new ArrayList<Event>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            String at = "#/parts/" + i + "/fields";
            boolean same = part.type() == null || part.type().equals(type);
            String partType = part.type() == null ? type : part.type();
            facts.add(fact(partType, same ? laidOver(proposal, part.fields()) : part.fields(), at));
        }
        if (facts.stream().distinct().count() < facts.size()) {
            throw Problems.badRequest("#/parts", "two of the facts are one");
        }
        return facts;
    }

    private static ObjectNode laidOver(ObjectNode proposal, ObjectNode fields) {
        ObjectNode whole = proposal.deepCopy();
        whole.setAll(fields);
        return whole;
    }

    private static ObjectNode about(String type, ObjectNode proposal, @Nullable String subject) {
        Class<? extends Event> record = EventTypes.record(type).orElseThrow();
        String field = ProceedingsEvent.class.isAssignableFrom(record)
                ? "draft"
                : LaunchEvent.class.isAssignableFrom(record) ? "state" : "reference";
        return proposal.deepCopy().put(field, subject);
    }

    private static Event fact(String type, ObjectNode fields, String at) {
        try {
            return read(type, fields);
        } catch (IllegalArgumentException e) {
            throw refused(at, String.valueOf(e.getMessage()));
        }
    }

    private static Event read(String type, ObjectNode fields) {
        try {
            Event event = EventCodec.content(type, EventCodec.json().writeValueAsBytes(fields))
                    .event();
            if (!isAFact(event)) {
                throw new IllegalArgumentException("type: " + type + " is no fact that a source can tell");
            }
            return event;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON can be written", e);
        }
    }

    private static boolean isAFact(Event event) {
        return switch (event) {
            case ProceedingsEvent _, LaunchEvent _, DesignationEvent _, MembershipEvent _ -> true;
            case ArticleEvent _, OutcomeEvent _, RegimeEvent _, WatchEvent _ -> false;
        };
    }

    /** "ballots[1].member: …" as a pointer into the body; what the article does not tell, a correction gives. */
    private static HttpProblem refused(String at, String reason) {
        int colon = reason.indexOf(": ");
        String field = colon < 0 ? "" : reason.substring(0, colon);
        if (!field.matches(FIELD)) {
            return Problems.badRequest(at, reason);
        }
        String path = field.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
        String detail = reason.substring(colon + 2);
        return at.equals("#")
                ? Problems.badRequest(
                        "#/decision", field + " of what was read: " + detail + "; correct it by giving that field")
                : Problems.badRequest(at + "/" + path, detail);
    }
}
