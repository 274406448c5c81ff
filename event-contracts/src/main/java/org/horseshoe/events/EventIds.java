package org.horseshoe.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Names events after what they say (UUID version 5, RFC 9562), so that the same fact told twice is one event. */
public final class EventIds {

    private static final UUID NAMESPACE = UUID.fromString("5f1c3f0e-6a53-5d0a-9c3e-6c1f2a0b7d11");

    private EventIds() {}

    /**
     * The id of a claim: the same words from the same origin are the same event.
     *
     * @param origin the address or the name of the source that says it
     */
    public static UUID ofClaim(Event event, String origin) {
        return named(EventTypes.wireName(event), event.subject(), EventCodec.canonical(event), origin);
    }

    /**
     * The id of an event that follows from another: however often it is derived, it is one event.
     *
     * <p>Its content counts too: one cause can have several follow-on events of a type and a subject.
     */
    public static UUID ofFollowOn(UUID cause, Event event) {
        return ofFollowOn(cause, event, EventCodec.fields(event));
    }

    /** The same, where the fields of the event are written already. */
    static UUID ofFollowOn(UUID cause, Event event, byte[] fields) {
        return named(utf8(cause.toString()), utf8(EventTypes.wireName(event)), fields);
    }

    /** A name-based id of the parts in their order. */
    public static UUID named(String... parts) {
        var bytes = new byte[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = utf8(parts[i]);
        }
        return named(bytes);
    }

    private static UUID named(byte[]... parts) {
        MessageDigest sha1 = sha1();
        sha1.update(bytes(NAMESPACE));
        for (byte[] part : parts) {
            sha1.update(ByteBuffer.allocate(4).putInt(part.length).array());
            sha1.update(part);
        }
        ByteBuffer digest = ByteBuffer.wrap(sha1.digest());
        long high = (digest.getLong() & 0xffffffffffff0fffL) | 0x5000L;
        long low = (digest.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-1", e);
        }
    }
}
