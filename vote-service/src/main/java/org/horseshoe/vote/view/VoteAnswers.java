package org.horseshoe.vote.view;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.http.PositionedReads.Placed;
import org.horseshoe.http.ReadModel;
import org.horseshoe.projection.ReflectedPositions;
import org.horseshoe.vote.domain.DraftRecord;
import org.horseshoe.vote.domain.VoteKey;

/**
 * Votes as JSON, kept ready: what is shown of a vote is a pure function of its file's claims, so it is kept with the
 * fingerprint of those claims, and one whose fingerprint is that of the row is right, whatever happened in between.
 */
@ApplicationScoped
public class VoteAnswers {

    /** A vote, and which set of claims it is seen from. */
    public record Place(DraftSymbol draft, VoteKey key, long fingerprint) {}

    /** A vote that was written as JSON before. */
    public record Ready(@JsonValue @JsonRawValue String json) {}

    private record Address(String draft, String key) {}

    private record Kept(long fingerprint, Ready answer) {}

    /** Some 7,000 votes of the whole record take about 12 MB. */
    private static final long MOST_CHARACTERS = 16_000_000;

    private final ReadModel readModel;
    private final Files files;
    private final ObjectMapper json;
    private final Cache<Address, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Address _, Kept ready) -> 100 + ready.answer().json().length())
            .build();

    VoteAnswers(ReadModel readModel, Files files, ObjectMapper json) {
        this.readModel = readModel;
        this.files = files;
        this.json = json;
    }

    /**
     * The vote with this address where it lies ready, as UTF-8; one statement tells. Bytes go out whole and with their length,
     * text would be encoded again and wait for each of its chunks.
     */
    public Optional<Placed<byte[]>> ready(String id) {
        VoteKey key = VoteKey.inId(id);
        return readModel
                .read("""
                        select %s, r.canonical, %s
                        from reference r where r.slug = ? order by r.canonical limit 1""".formatted(ReflectedPositions.TAG, Files.FINGERPRINT), List.of(VoteKey.draftInId(id)), row -> {
                    Kept found = kept.getIfPresent(new Address(row.getString(2), key.value()));
                    return found == null || found.fingerprint() != row.getLong(3)
                            ? Optional.<Placed<byte[]>>empty()
                            : Optional.of(new Placed<>(
                                    row.getString(1), found.answer().json().getBytes(StandardCharsets.UTF_8)));
                })
                .stream()
                .findFirst()
                .flatMap(found -> found);
    }

    /** Each of these votes that is there, in their order; those that do not lie ready are folded and kept. */
    public List<Ready> of(List<Place> places) {
        Map<Place, Ready> ready = new HashMap<>();
        var missing = new ArrayList<Place>();
        for (Place place : places) {
            Kept found = kept.getIfPresent(address(place));
            if (found != null && found.fingerprint() == place.fingerprint()) {
                ready.put(place, found.answer());
            } else {
                missing.add(place);
            }
        }
        ready.putAll(folded(missing));
        return places.stream()
                .flatMap(place -> Optional.ofNullable(ready.get(place)).stream())
                .toList();
    }

    /** Keeps the votes of a file that was just opened, for whoever asks next. */
    public void keep(DraftRecord draft) {
        readModel
                .read(
                        "select " + Files.FINGERPRINT + " from reference r where r.reference = ?",
                        List.of(draft.symbol().value()),
                        row -> row.getLong(1))
                .forEach(fingerprint -> draft.votes()
                        .forEach((key, vote) -> kept.put(
                                address(new Place(draft.symbol(), key, fingerprint)),
                                new Kept(fingerprint, new Ready(written(VoteView.of(vote)))))));
    }

    private Map<Place, Ready> folded(List<Place> missing) {
        var symbols = new TreeSet<DraftSymbol>();
        missing.forEach(place -> symbols.add(place.draft()));
        var drafts = files.of(symbols);
        Map<Place, Ready> folded = new HashMap<>();
        for (Place place : missing) {
            var draft = drafts.get(place.draft());
            var vote = draft == null ? null : draft.votes().get(place.key());
            if (vote != null) {
                var answer = new Ready(written(VoteView.of(vote)));
                kept.put(address(place), new Kept(place.fingerprint(), answer));
                folded.put(place, answer);
            }
        }
        return folded;
    }

    private static Address address(Place place) {
        return new Address(place.draft().value(), place.key().value());
    }

    private String written(VoteView vote) {
        try {
            return json.writeValueAsString(vote);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + vote.id(), e);
        }
    }
}
