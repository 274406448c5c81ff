package org.horseshoe.ingest.extraction;

/**
 * A part of an article's text.
 *
 * @param start where it begins, in UTF-16 code units
 * @param end where it ends, exclusive
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span: %d to %d".formatted(start, end));
        }
    }

    /** The smallest span that holds both. */
    Span and(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    boolean holds(int position) {
        return start <= position && position < end;
    }

    int length() {
        return end - start;
    }

    /** The words themselves. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
