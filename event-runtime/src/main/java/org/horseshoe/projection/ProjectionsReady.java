package org.horseshoe.projection;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while a partition is held up or stopped; always alive, since a restart would not mend either. */
@Readiness
@ApplicationScoped
class ProjectionsReady implements HealthCheck {

    private final ProjectionStates states;

    ProjectionsReady(ProjectionStates states) {
        this.states = states;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("projections").up();
        states.all().forEach((partition, state) -> {
            switch (state) {
                case ProjectionStates.State.Running _ -> response.withData(partition.toString(), "running");
                case ProjectionStates.State.Retrying(var reason) ->
                    response.withData(partition.toString(), "retrying: " + reason)
                            .down();
                case ProjectionStates.State.Stopped(var reason) ->
                    response.withData(partition.toString(), "stopped: " + reason)
                            .down();
            }
        });
        return response.build();
    }
}
