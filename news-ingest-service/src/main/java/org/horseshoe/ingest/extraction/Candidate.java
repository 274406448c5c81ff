package org.horseshoe.ingest.extraction;

import java.util.List;

/**
 * An event that an article seems to report.
 *
 * @param claim what is said to have happened
 * @param quote the words that say it, a sentence or two
 * @param rule the rule that found it
 * @param confidence from 0 to 1
 * @param marks the single findings it was put together from, in the order of the text
 */
public record Candidate(Claim claim, Span quote, String rule, double confidence, List<Mark> marks) {

    public Candidate {
        marks = List.copyOf(marks);
    }

    /** One finding: which rule, where, and what it read there. */
    public record Mark(String rule, Span span, String read) {}
}
