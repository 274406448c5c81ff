package org.horseshoe.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.horseshoe.events.Event;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.projection.Projection;
import org.horseshoe.projection.ProjectionHarness;

/**
 * Given events, when more are delivered, then the read model shows this and these events follow: on a real PostgreSQL,
 * through the runtime's own transaction.
 *
 * <pre>{@code
 * ProjectionSpec.projecting(new VoteProjection())
 *     .given(tabled).when(recorded).deliveredTimes(2)
 *     .then(db -> assertThat(votesIn(db)).hasSize(1))
 *     .thenFollows(vetoed);
 * }</pre>
 */
public final class ProjectionSpec {

    private final ProjectionHarness harness;
    private final List<EventEnvelope> when = new ArrayList<>();
    private int before;

    private ProjectionSpec(Projection projection) {
        this.harness = new ProjectionHarness(TestDatabase.create(), projection);
    }

    /** A projection with an empty read model in a database of its own. */
    public static ProjectionSpec projecting(Projection projection) {
        return new ProjectionSpec(projection);
    }

    /** Applies what happened before. */
    public ProjectionSpec given(EventEnvelope... events) {
        harness.deliver(Arrays.asList(events));
        before = harness.published().size();
        return this;
    }

    /** Delivers as one batch. */
    public ProjectionSpec when(EventEnvelope... events) {
        when.addAll(Arrays.asList(events));
        harness.deliver(when);
        return this;
    }

    /** Delivers what {@link #when} delivered again, until it was delivered so many times. */
    public ProjectionSpec deliveredTimes(int times) {
        for (int i = 1; i < times; i++) {
            harness.deliver(when);
        }
        return this;
    }

    /** Looks into the read model; table names need no schema. */
    public ProjectionSpec then(Check check) {
        harness.query(connection -> {
            check.of(connection);
            return true;
        });
        return this;
    }

    /** The events that followed, in order, and no others. */
    public ProjectionSpec thenFollows(Event... events) {
        List<Event> followed = followed().stream().map(EventEnvelope::event).toList();
        if (!followed.equals(Arrays.asList(events))) {
            throw new AssertionError("Followed:\n" + lines(followed) + "\ninstead of\n" + lines(Arrays.asList(events)));
        }
        return this;
    }

    /** Looks at the events that followed with their envelopes. */
    public ProjectionSpec thenFollowed(Consumer<List<EventEnvelope>> check) {
        check.accept(followed());
        return this;
    }

    /** The harness, for what this has no word for. */
    public ProjectionHarness harness() {
        return harness;
    }

    private List<EventEnvelope> followed() {
        List<EventEnvelope> published = harness.published();
        return published.subList(before, published.size());
    }

    private static String lines(List<?> items) {
        return String.join("\n", items.stream().map(item -> "  " + item).toList());
    }

    /** A look at the read model. */
    @FunctionalInterface
    public interface Check {
        void of(Connection connection) throws SQLException;
    }
}
