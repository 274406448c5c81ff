package org.horseshoe.events;

/** What the bytes of a record turned out to be. */
public sealed interface Decoded {

    /** An event of a type that this version knows. */
    record Known(EventEnvelope envelope) implements Decoded {}

    /** A well-formed CloudEvent of a type that this version does not know. */
    record Unknown(String type, String reason) implements Decoded {
        public Unknown {
            type = Storable.brief(type);
            reason = Storable.brief(reason);
        }
    }

    /** Bytes that are no event of ours; the reason names the field. */
    record Malformed(String reason) implements Decoded {
        public Malformed {
            reason = Storable.brief(reason);
        }
    }
}
