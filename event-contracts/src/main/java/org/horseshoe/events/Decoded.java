package org.horseshoe.events;

/** What the bytes of a record turned out to be. */
public sealed interface Decoded {

    /** An event of a type that this version knows. */
    record Known(EventEnvelope envelope) implements Decoded {}

    /** A well-formed CloudEvent of a type that this version does not know. */
    record Unknown(String type, String reason) implements Decoded {}

    /** Bytes that are no event of ours; the reason names the field. */
    record Malformed(String reason) implements Decoded {}
}
