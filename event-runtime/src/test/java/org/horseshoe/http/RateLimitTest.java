package org.horseshoe.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private long nanos;

    private final TimeMeter clock = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    private final RateLimit limit = new RateLimit("reads", 2, clock);

    @Test
    void its_policy_is_a_quota_of_two_seconds() {
        assertThat(limit.policy()).isEqualTo("\"reads\";q=4;w=2");
    }

    @Test
    void each_request_says_how_many_are_left_and_when_the_quota_is_whole_again() {
        assertThat(limit.take("ana").limit()).isEqualTo("\"reads\";r=3;t=1");
        assertThat(limit.take("ana").limit()).isEqualTo("\"reads\";r=2;t=1");
        assertThat(limit.take("ana").limit()).isEqualTo("\"reads\";r=1;t=2");
    }

    @Test
    void what_is_too_much_is_refused_until_a_request_is_due_again() {
        // Given
        for (int i = 0; i < 4; i++) {
            assertThat(limit.take("ana").refusal()).isNull();
        }

        // When
        HttpProblem refusal = limit.take("ana").refusal();

        // Then
        assertThat(refusal).isNotNull();
        assertThat(refusal.status()).isEqualTo(429);
        assertThat(refusal.headers()).containsEntry("Retry-After", "1");
        assertThat(refusal).hasMessage("More than 2 reads a second from one client");
        nanos += Duration.ofMillis(500).toNanos();
        assertThat(limit.take("ana").refusal()).isNull();
        assertThat(limit.take("ana").refusal()).isNotNull();
    }

    @Test
    void another_client_has_a_quota_of_its_own() {
        for (int i = 0; i < 5; i++) {
            limit.take("ana");
        }
        assertThat(limit.take("ben").limit()).isEqualTo("\"reads\";r=3;t=1");
    }

    @Test
    void a_rate_of_nothing_is_no_limit() {
        assertThat(RateLimit.of("reads", 0)).isEmpty();
        assertThat(RateLimit.of("reads", -1)).isEmpty();
    }
}
