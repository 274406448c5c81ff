package org.horseshoe.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import org.horseshoe.localstack.PackagedService;
import org.horseshoe.system.House;
import org.junit.jupiter.api.Test;

/** What no honest client sends is refused or answered, and never a fault of the service; bench hostile sends more of it. */
class HostileIT {

    private static final int REQUESTS = 3_000;
    private static final int ENDPOINTS = 90;

    @Test
    void hostile_requests_over_every_endpoint_are_no_fault_of_ours_and_the_house_answers_on() throws Exception {
        try (House house = House.open()) {
            // Given
            var run = new HostileRun(house, 20220526);
            assertThat(run.endpoints()).isGreaterThan(ENDPOINTS);

            // When
            run.send(0, REQUESTS);

            // Then
            assertThat(run.faults()).isEmpty();
            assertThat(run.outcomes()).containsKeys("200", "400", "401", "404");
            for (PackagedService service : PackagedService.values()) {
                assertThat(house.get(service, "/q/health/ready").status()).isEqualTo(200);
            }
        }
    }
}
