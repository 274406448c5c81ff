package org.horseshoe.ingest.publishing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as a caller is told of it.
 *
 * @param type its wire name
 * @param position its place in the log, once Kafka has acknowledged it
 */
public record PublishedEvent(
        UUID id, String type, String subject, @Nullable String position) {}
