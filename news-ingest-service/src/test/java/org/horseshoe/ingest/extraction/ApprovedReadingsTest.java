package org.horseshoe.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is read from the labelled texts, to the last offset: a rule made faster reads the same. */
class ApprovedReadingsTest {

    private static final Path APPROVED =
            Path.of("src/test/resources/org/horseshoe/ingest/extraction/approved-readings.txt");

    @Test
    void every_candidate_is_as_approved() throws IOException {
        // When
        String read = Stream.concat(
                        LabelledSet.PARTS.stream()
                                .flatMap(half -> new LabelledSet(half).texts().stream())
                                .map(LabelledSet.Labelled::article),
                        Stream.of(Samples.vetoReport(), Samples.debateReport()))
                .map(ApprovedReadingsTest::reading)
                .collect(Collectors.joining("\n", "", "\n"));

        // Then
        if (Boolean.getBoolean("approve")) {
            Files.writeString(APPROVED, read);
        }
        assertThat(read)
                .as("readings; after reading the difference, approve it with -Dapprove=true")
                .isEqualTo(Files.readString(APPROVED));
    }

    private static String reading(Article article) {
        List<Candidate> candidates = EventExtractor.candidates(article);
        String first = article.text().lines().findFirst().orElse("");
        return Stream.concat(Stream.of("= " + first), candidates.stream().map(ApprovedReadingsTest::line))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Candidate candidate) {
        String marks = candidate.marks().stream()
                .map(mark -> "\n    %s %d-%d %s"
                        .formatted(mark.rule(), mark.span().start(), mark.span().end(), mark.read()))
                .collect(Collectors.joining());
        return "  %s %.2f %d-%d %s%s"
                .formatted(
                        candidate.rule(),
                        candidate.confidence(),
                        candidate.quote().start(),
                        candidate.quote().end(),
                        candidate.claim(),
                        marks);
    }
}
