package org.horseshoe.events;

import static org.horseshoe.events.SampleEnvelopes.claim;
import static org.horseshoe.events.SampleEnvelopes.ownFinding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.horseshoe.events.ArticleEvent.ArticleReceived;
import org.horseshoe.events.ArticleEvent.CandidateExtracted;
import org.horseshoe.events.ArticleEvent.CandidateReviewed;

/** A short article, written for this sample, on the vetoes of 26 May 2022. */
final class ArticleSamples {

    private static final String TEXT = "Two permanent members stopped a United States draft on North Korea on Thursday."
            + " The Council voted 13-2, with China and Russia against. China would have preferred a statement of the"
            + " President. Korea's launches of 5 June were the 18th set of this year.";
    private static final String QUOTE = "The Council voted 13-2, with China and Russia against.";
    private static final String URL = "https://news.example/2022/06/council-13-2";
    private static final String PUBLISHER = "Example News";
    private static final String TITLE = "Council stopped at 13-2";
    private static final Instant PUBLISHED_AT = Instant.parse("2022-06-08T21:30:00Z");

    static final Evidence EVIDENCE = new Evidence(
            SourceKind.NEWS,
            PUBLISHER,
            URL,
            TITLE,
            PUBLISHED_AT,
            QUOTE,
            TEXT.indexOf(QUOTE),
            TEXT.indexOf(QUOTE) + QUOTE.length(),
            0.9,
            "article-rules/1");

    private static final UUID ARTICLE = EventIds.named(URL, TEXT);
    private static final UUID VOTE = EventIds.named(ARTICLE.toString(), "vote-recorded.v1");
    private static final UUID LISTING = EventIds.named(ARTICLE.toString(), "name-listed.v1");

    private ArticleSamples() {}

    static List<EventEnvelope> all() {
        return List.of(
                ownFinding(
                        new ArticleReceived(ARTICLE, URL, PUBLISHER, PUBLISHED_AT, TITLE, sha256(TEXT), TEXT.length())),
                ownFinding(new CandidateExtracted(
                        ARTICLE,
                        VOTE,
                        "vote-recorded.v1",
                        CandidateDecision.ACCEPTED,
                        "day, figures and vetoes agree with the draft S/2022/431",
                        vote())),
                ownFinding(new CandidateReviewed(
                        ARTICLE,
                        LISTING,
                        CandidateDecision.REJECTED,
                        "named in a draft that failed: nobody was listed",
                        null,
                        "records-desk",
                        ReviewDecision.REJECT,
                        List.of())));
    }

    private static UUID vote() {
        return claim(ProceedingsSamples.voteOfMay2022(new ReportedTally(13, 2, null, null)), EVIDENCE)
                .id();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
