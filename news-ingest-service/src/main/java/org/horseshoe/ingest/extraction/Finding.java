package org.horseshoe.ingest.extraction;

import java.util.List;
import java.util.regex.Matcher;

/** One claim with the words that make it. */
record Finding(Told claim, String rule, Span span, Span sentence, double confidence) {

    Candidate candidate() {
        return new Candidate(claim, sentence, rule, confidence, List.of(new Candidate.Mark(rule, span, claim.type())));
    }

    static Span span(Span sentence, Matcher found) {
        return new Span(sentence.start() + found.start(), sentence.start() + found.end());
    }
}
