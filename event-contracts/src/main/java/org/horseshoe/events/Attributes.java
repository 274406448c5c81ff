package org.horseshoe.events;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads CloudEvents attributes from text; each refusal names the attribute. */
final class Attributes {

    private Attributes() {}

    static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new Refused(name, "missing");
        }
        return value;
    }

    static void version(String name, @Nullable String value) {
        Check.that(required(name, value).equals("1.0"), name, required(name, value), "\"1.0\"");
    }

    static UUID uuid(String name, String value) {
        try {
            return canonicalUuid(value);
        } catch (IllegalArgumentException _) {
            throw refused(name, value, "a UUID");
        }
    }

    static @Nullable UUID optionalUuid(String name, @Nullable String value) {
        return value == null ? null : uuid(name, value);
    }

    /** A UUID as it is; any other id becomes the name of one, so that it means the same event each time. */
    static UUID uuidOrNamed(URI source, String id) {
        try {
            return canonicalUuid(id);
        } catch (IllegalArgumentException _) {
            return EventIds.named(source.toString(), id);
        }
    }

    static URI source(String name, @Nullable String value) {
        String source = required(name, value);
        Check.name(name, source);
        try {
            return URI.create(source);
        } catch (IllegalArgumentException _) {
            throw refused(name, source, "a URI reference such as /news-ingest-service");
        }
    }

    static Instant instant(String name, String value) {
        try {
            Instant instant = Times.instant(value);
            Check.instant(name, instant);
            return instant;
        } catch (DateTimeException _) {
            throw refused(name, value, "an instant (YYYY-MM-DDThh:mm:ssZ)");
        }
    }

    /** The UUID of its 36 characters; {@link UUID#fromString} alone takes shorter groups too. */
    static UUID canonicalUuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not in its canonical form");
        }
        return uuid;
    }

    /** The key, the subject and what the event is about are one. */
    static void same(String name, String value, String otherName, String other) {
        if (!value.equals(other)) {
            throw refused(name, value, "the subject; " + otherName + " is " + Storable.quoted(other));
        }
    }

    private static Refused refused(String name, String value, String wanted) {
        return new Refused(name, Storable.quoted(value) + " is not " + wanted);
    }
}
