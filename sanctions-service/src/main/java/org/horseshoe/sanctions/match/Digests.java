package org.horseshoe.sanctions.match;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.horseshoe.sanctions.match.Matched.Hit;

/**
 * Digests (SHA-256, base64url) of what was asked and of what was answered, over texts that anybody can make from the answer:
 * docs/match-api.md tells how.
 */
final class Digests {

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private Digests() {}

    /** Of the queries as they were understood: JSON with sorted keys and without white space. */
    static String query(SortedMap<String, Example> examples) {
        try {
            return digest(CANONICAL.writeValueAsString(examples));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A query cannot be written", e);
        }
    }

    /** Of the results: a line for each, with tabs between the query's name, standing, id, score and whether it matches. */
    static String results(SortedMap<String, Matched> answers) {
        return ofLines(lines(answers));
    }

    /** The same of lines that were made before. */
    static String ofLines(List<String> lines) {
        return digest(String.join("\n", lines));
    }

    /** A score as it stands in a line: always with four digits, "0.9700". */
    static String score(BigDecimal score) {
        return score.setScale(4, RoundingMode.HALF_UP).toPlainString();
    }

    /** The lines of {@link #results}. */
    static List<String> lines(SortedMap<String, Matched> answers) {
        return answers.entrySet().stream()
                .flatMap(answer -> Stream.of(
                                answer.getValue().results(),
                                answer.getValue().delisted(),
                                answer.getValue().proposed())
                        .flatMap(List::stream)
                        .map(hit -> line(answer.getKey(), hit)))
                .toList();
    }

    private static String line(String query, Hit hit) {
        return new StringJoiner("\t")
                .add(query)
                .add(hit.standing())
                .add(hit.id())
                .add(score(hit.score()))
                .add(Boolean.toString(hit.match()))
                .toString();
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
