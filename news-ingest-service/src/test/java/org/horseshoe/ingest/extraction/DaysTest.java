package org.horseshoe.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    on May 26                              | 2022-05-27T10:00:00Z | 2022-05-26
                    on May 26                              | 2022-05-26T00:00:00Z | 2022-05-26
                    on May 26                              | 2022-05-25T22:00:00Z | 2022-05-26
                    on May 26                              | 2023-01-10T00:00:00Z | 2022-05-26
                    on December 30                         | 2023-01-10T00:00:00Z | 2022-12-30
                    on 26 May 2022 and Dec. 22, 2017       | 2023-01-10T00:00:00Z | 2022-05-26 2017-12-22
                    on the 26th of May                     | 2022-06-01T00:00:00Z | 2022-05-26
                    as of 2022-05-26                       | 2023-01-10T00:00:00Z | 2022-05-26
                    on February 29                         | 2022-06-01T00:00:00Z | 2020-02-29
                    on 31 June                             | 2022-06-01T00:00:00Z |
                    told reporters earlier Thursday        | 2022-05-27T10:00:00Z | 2022-05-26
                    at Wednesday's meeting                 | 2022-06-09T02:00:00Z | 2022-06-08
                    on Wednesday                           | 2022-06-08T23:00:00Z | 2022-06-08
                    next Wednesday                         | 2022-06-08T23:00:00Z |
                    said yesterday, not in today's world   | 2022-06-08T23:00:00Z | 2022-06-07
                    they may 26 times                      | 2022-06-08T23:00:00Z |
                    in May 2022                            | 2022-06-08T23:00:00Z |
                    """)
    void days_are_resolved_with_the_time_of_publication(String text, String published, String days) {
        assertThat(Days.in(new Reading(new Article(null, "Example", Instant.parse(published), "", text))).stream()
                        .map(mention -> mention.day().toString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(days == null ? "" : days);
    }
}
