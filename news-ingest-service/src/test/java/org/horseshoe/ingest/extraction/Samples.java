package org.horseshoe.ingest.extraction;

import java.time.Instant;
import java.util.List;

/** Short articles in our own words that tell facts of the record as the press would. */
final class Samples {

    static final Instant DAY_AFTER = Instant.parse("2022-05-27T14:00:00Z");
    static final Instant TWO_WEEKS_AFTER = Instant.parse("2022-06-09T02:00:00Z");

    /** The vote of 26 May 2022 the day after, with what the draft would have done. */
    static final String VETO_REPORT = """
            A flag on the wall of an embassy, photographed on April 2, 2020. (Agency)

            China and Russia on May 26 vetoed a text drafted by the United States that was to widen sanctions on North \
            Korea, the first such split in the Security Council since 2006.

            The count among the fifteen members was 13–2. No draft passes with fewer than nine votes, or with vetoes by \
            any of China, France, Russia, the United Kingdom or the United States.

            “More pressure leads nowhere,” an envoy told reporters earlier Thursday.

            The draft voted on Thursday called for a reduction in the amount of crude oil that North Korea may buy every \
            year from four million to three million barrels, and for a cut in deliveries of refined petroleum products \
            from 500,000 barrels a year to 375,000 barrels.

            It would also ban the North from exporting mineral fuels and mineral waxes, stop short of closing ports, halt \
            the sale of tobacco products to North Korea and tighten maritime sanctions.

            A worldwide assets freeze would be placed on\u00a0Example Trading Corporation, the Sample Group, and Third Bank.

            Pak Example Il, said to work for an arms bureau, would also be added to the sanctions blacklist.

            The vetoes from China and Russia were the first after nine sanctions votes held since 2006.

            North Korea has carried out 17 missile tests this year.
            """;

    /** The Assembly's debate of 8 June 2022, told late in the evening in New York. */
    static final String DEBATE_REPORT = """
            At a General Assembly meeting Wednesday, China and Russia defended their vetoes of a much supported US \
            resolution that would have meant heavier penalties for North Korea.
            New rules oblige the Assembly to look into any veto used by one of the five permanent members.
            The 13-2 Security Council vote on May 26 was the first open rift among its veto-wielding members — China, \
            Russia, United States, Britain and France — over a North Korea sanctions resolution.
            North Korea fired eight missiles in one day. It was the country's 18th set of missile launches in 2022.
            China's ambassador spoke first, and blamed Washington for its old ways.
            Read next: China, Russia veto new sanctions
            """;

    private Samples() {}

    static Article vetoReport() {
        return new Article(
                "https://news.example/veto", "Example Daily", DAY_AFTER, "Two vetoes at the UN", VETO_REPORT);
    }

    static Article debateReport() {
        return new Article(
                "https://news.example/debate",
                "Example Post",
                TWO_WEEKS_AFTER,
                "China, Russia stand by North Korea vetoes at UNSC",
                DEBATE_REPORT);
    }

    /** An article about the Council with this sentence in it. */
    static Article saying(String sentence, String publishedAt) {
        return new Article(null, "Example", Instant.parse(publishedAt), "At the UN Security Council", sentence);
    }

    static List<Claim.VoteTaken> votesIn(Article article) {
        return claims(article, Claim.VoteTaken.class);
    }

    static <T extends Claim> List<T> claims(Article article, Class<T> type) {
        return EventExtractor.candidates(article).stream()
                .map(Candidate::claim)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
