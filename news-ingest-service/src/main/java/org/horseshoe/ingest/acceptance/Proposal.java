package org.horseshoe.ingest.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.horseshoe.events.Event;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventTypes;
import org.horseshoe.events.Question;
import org.horseshoe.ingest.acceptance.DraftFiling.Filing;
import org.horseshoe.ingest.extraction.Claim;
import org.horseshoe.ingest.extraction.DraftClue;
import org.jspecify.annotations.Nullable;

/** Tells the event that a claim would be as far as the article goes: what it does not tell is for a person to add. */
public final class Proposal {

    private Proposal() {}

    /**
     * The fields of the event in their wire form; the draft stands among them where it is known.
     *
     * @param drafts the known drafts, without provisional references that have found their symbol
     */
    public static ObjectNode of(Claim claim, Collection<KnownDraft> drafts) {
        ObjectNode fields = EventCodec.json().createObjectNode();
        DraftClue clue =
                switch (claim) {
                    case Claim.VoteTaken vote -> {
                        copy(claim, fields);
                        fields.set("question", EventCodec.json().valueToTree(Question.DRAFT_AS_A_WHOLE));
                        yield vote.draft();
                    }
                    case Claim.DraftDescribed described -> {
                        copy(claim, fields);
                        fields.set(
                                "sponsors",
                                EventCodec.json().valueToTree(described.draft().sponsors()));
                        yield described.draft();
                    }
                    case Claim.DebateHeld debate -> {
                        copy(claim, fields);
                        yield debate.draft();
                    }
                    case Claim.LaunchesCounted(var count) -> {
                        copy(count, fields);
                        yield null;
                    }
                    case Claim.ListingProposed listing -> {
                        copy(claim, fields);
                        fields.putObject("entry").put("name", listing.name());
                        yield null;
                    }
                    // Any other claim has the fields of its event, or its own where the record has no event for it.
                    default -> {
                        copy(claim, fields);
                        yield null;
                    }
                };
        EventTypes.record(claim.type()).ifPresent(event -> fields.retain(components(event)));
        draft(clue, drafts, fields);
        return fields;
    }

    private static void copy(Object told, ObjectNode into) {
        JsonNode tree = EventCodec.json().valueToTree(told);
        into.setAll((ObjectNode) tree);
        into.remove("draft");
    }

    private static void draft(@Nullable DraftClue clue, Collection<KnownDraft> drafts, ObjectNode fields) {
        if (clue != null && DraftFiling.file(clue, drafts) instanceof Filing.Under(var reference, var _)) {
            fields.put("draft", reference.value());
        }
    }

    private static Set<String> components(Class<? extends Event> event) {
        return Arrays.stream(event.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }
}
