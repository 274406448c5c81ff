package org.horseshoe.sanctions;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.Decoded;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.OutcomeEvent;
import org.horseshoe.events.OutcomeEvent.DraftVetoed;
import org.horseshoe.events.OutcomeEvent.ResolutionAdopted;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.StatedOutcome;

/** The record of resolutions that comes with the local stack, and the outcomes that follow from it. */
public final class BundledHistory {

    private static final Path FOLDER = Path.of("../deploy/local-stack/src/main/resources/history");

    private BundledHistory() {}

    /** What each entry of the files decodes to, in the order of the files' names and of the entries. */
    public static List<Decoded> decoded() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .flatMap(file -> decoded(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FOLDER.toAbsolutePath(), e);
        }
    }

    private static List<Decoded> decoded(Path file) {
        try {
            JsonNode entries = EventCodec.json().readTree(file.toFile());
            return StreamSupport.stream(entries.spliterator(), false)
                    .map(event -> EventCodec.decodeStructured(event, Instant.EPOCH))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** The events of the files. */
    public static List<EventEnvelope> events() {
        return decoded().stream()
                .map(decoded -> ((Decoded.Known) decoded).envelope())
                .toList();
    }

    /** One outcome for each draft of the files, in their order. */
    public static List<OutcomeEvent> outcomes() {
        var outcomes = new ArrayList<OutcomeEvent>();
        List<EventEnvelope> events = events();
        for (EventEnvelope envelope : events) {
            if (envelope.event() instanceof VoteRecorded vote) {
                outcomes.add(outcome(tabled(events, vote.draft()), vote));
            }
        }
        return outcomes;
    }

    private static DraftTabled tabled(List<EventEnvelope> events, DraftSymbol draft) {
        return events.stream()
                .map(EventEnvelope::event)
                .filter(DraftTabled.class::isInstance)
                .map(DraftTabled.class::cast)
                .filter(tabled -> tabled.draft().equals(draft))
                .findFirst()
                .orElseThrow();
    }

    private static OutcomeEvent outcome(DraftTabled draft, VoteRecorded vote) {
        if (vote.stated() == StatedOutcome.ADOPTED) {
            return new ResolutionAdopted(
                    draft.draft(),
                    vote.resolution(),
                    vote.heldOn(),
                    vote.tally(),
                    draft.title(),
                    draft.regime(),
                    draft.sponsors(),
                    draft.measures());
        }
        var vetoes = vote.ballots().stream()
                .filter(ballot -> ballot.position() == Position.AGAINST)
                .map(Ballot::member)
                .toList();
        return new DraftVetoed(
                draft.draft(),
                vote.heldOn(),
                vetoes,
                vote.tally(),
                draft.title(),
                draft.regime(),
                draft.sponsors(),
                draft.measures());
    }
}
