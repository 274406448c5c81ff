package org.horseshoe.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.horseshoe.events.OutcomeEvent;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.ProceedingsEvent.DraftWithdrawn;

/**
 * A projection to test the runtime with: it counts the events of each draft and tells of each withdrawal.
 *
 * <p>A draft titled "bad" violates a constraint, one titled "bug" meets a bug, one titled "unprocessable" is refused.
 */
final class Tally implements Projection {

    private final String topic;

    Tally(String topic) {
        this.topic = topic;
    }

    @Override
    public String name() {
        return "tally";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> topics() {
        return Set.of(topic);
    }

    @Override
    public String schema() {
        return "create table tally (draft text primary key, events integer not null check (events > 0));";
    }

    @Override
    public List<FollowOn> apply(Connection connection, List<Delivered> fresh) throws SQLException {
        var counts = new TreeMap<String, Integer>();
        List<FollowOn> followOns = new ArrayList<>();
        for (Delivered delivered : fresh) {
            String draft = delivered.envelope().subject();
            String title = delivered.envelope().event() instanceof DraftTabled tabled ? tabled.title() : null;
            switch (title) {
                case "bad" -> counts.put(draft, -1_000);
                case "bug" -> throw new IllegalStateException("a bug");
                case "unprocessable" ->
                    throw new UnprocessableEvent(delivered.envelope().id(), "cannot be meant");
                case null, default -> counts.merge(draft, 1, Integer::sum);
            }
            if (delivered.envelope().event() instanceof DraftWithdrawn withdrawn) {
                followOns.add(new FollowOn(
                        delivered.envelope(),
                        new OutcomeEvent.OutcomeWithdrawn(withdrawn.draft(), null, "the sponsors took it back")));
            }
        }
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into tally as t (draft, events) select * from unnest(?, ?)
                on conflict (draft) do update set events = t.events + excluded.events""")) {
            upsert.setArray(1, connection.createArrayOf("text", counts.keySet().toArray()));
            upsert.setArray(
                    2, connection.createArrayOf("integer", counts.values().toArray()));
            upsert.executeUpdate();
        }
        return followOns;
    }
}
