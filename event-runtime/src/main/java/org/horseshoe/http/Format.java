package org.horseshoe.http;

import jakarta.ws.rs.core.MediaType;

/**
 * A format of answers.
 *
 * @param word how {@code ?format=} calls it
 */
public record Format(String word, MediaType type) {

    /** What a caller gets who asks for nothing else. */
    public static final Format JSON = new Format("json", MediaType.APPLICATION_JSON_TYPE);

    /** A table (RFC 4180). */
    public static final Format CSV = new Format("csv", new MediaType("text", "csv").withCharset("utf-8"));
}
