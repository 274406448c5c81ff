package org.horseshoe.ingest.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.horseshoe.http.Problems;
import org.horseshoe.ingest.publishing.Ledger.Entry;
import org.horseshoe.outbox.Publications;
import org.horseshoe.projection.Position;
import org.jspecify.annotations.Nullable;

/** Tells where accepted events lie in the log, and waits until they do. */
@ApplicationScoped
public class PublishedPositions {

    /** Another instance's relay may have published them: then the ledger knows first. */
    private static final Duration LOOK_INTO_LEDGER = Duration.ofMillis(500);

    private final DataSource database;
    private final Publications publications;
    private final IngestSettings settings;

    PublishedPositions(DataSource database, Publications publications, IngestSettings settings) {
        this.database = database;
        this.publications = publications;
        this.settings = settings;
    }

    /**
     * Events with their positions.
     *
     * @param events in the order asked for
     * @param minPosition for each topic, what to ask a reader of that topic to wait for
     */
    public record Published(List<PublishedEvent> events, SortedMap<String, String> minPosition) {}

    /** Waits until all are acknowledged; answers 503 where that takes too long, for the caller to ask again. */
    public Published await(Collection<UUID> ids) {
        try {
            long until = System.nanoTime() + settings.acknowledgedWithin().toNanos();
            publications.await(ids, LOOK_INTO_LEDGER);
            List<Entry> entries = entries(ids);
            while (entries.stream().anyMatch(entry -> entry.offset() == null)) {
                if (System.nanoTime() > until) {
                    throw Problems.unavailable(
                            "Stored, and not acknowledged by Kafka yet: it will be published. Send the same again to "
                                    + "learn its position; nothing is taken twice.",
                            2);
                }
                List<UUID> open = entries.stream()
                        .filter(entry -> entry.offset() == null)
                        .map(Entry::id)
                        .toList();
                publications.await(open, LOOK_INTO_LEDGER);
                entries = entries(ids);
            }
            return published(entries);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problems.unavailable("The service is stopping; what was sent is stored", 2);
        }
    }

    /** The events as they are known now. */
    public Published of(Collection<UUID> ids) {
        return published(entries(ids));
    }

    private List<Entry> entries(Collection<UUID> ids) {
        try (Connection connection = database.getConnection()) {
            return Ledger.entries(connection, ids);
        } catch (SQLException e) {
            throw Problems.unavailable("The database does not answer", 2);
        }
    }

    private static Published published(List<Entry> entries) {
        SortedMap<String, SortedMap<Integer, Long>> furthest = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.partition() != null && entry.offset() != null) {
                furthest.computeIfAbsent(entry.topic(), _ -> new TreeMap<>())
                        .merge(entry.partition(), entry.offset(), Math::max);
            }
        }
        SortedMap<String, String> minPosition = new TreeMap<>();
        furthest.forEach((topic, partitions) -> minPosition.put(topic, joined(topic, partitions)));
        return new Published(
                entries.stream()
                        .map(entry -> new PublishedEvent(entry.id(), entry.type(), entry.subject(), position(entry)))
                        .toList(),
                minPosition);
    }

    private static @Nullable String position(Entry entry) {
        return entry.partition() == null || entry.offset() == null
                ? null
                : new Position(entry.topic(), entry.partition(), entry.offset()).toString();
    }

    private static String joined(String topic, Map<Integer, Long> partitions) {
        return partitions.entrySet().stream()
                .map(entry -> new Position(topic, entry.getKey(), entry.getValue()).toString())
                .collect(Collectors.joining(","));
    }
}
