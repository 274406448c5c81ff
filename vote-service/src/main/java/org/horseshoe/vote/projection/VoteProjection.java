package org.horseshoe.vote.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.horseshoe.events.Event;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.MembershipEvent;
import org.horseshoe.events.ProceedingsEvent;
import org.horseshoe.events.Topics;
import org.horseshoe.projection.Delivered;
import org.horseshoe.projection.FollowOn;
import org.horseshoe.projection.Projection;
import org.horseshoe.vote.domain.CouncilMembership;
import org.horseshoe.vote.domain.Dossier;

/** Keeps every claim on drafts and votes, shows what they amount to, and tells what the Council decided. */
@ApplicationScoped
public class VoteProjection implements Projection {

    /** Some 20 MB at most; the drafts that are spoken of at one time are well within it. */
    private static final int CACHED_CLAIMS = 20_000;

    private final CouncilMembership membership = CouncilMembership.ofRecord();
    private final DossierCache cache = new DossierCache(CACHED_CLAIMS);

    @Override
    public String name() {
        return "votes";
    }

    @Override
    public int version() {
        return 6;
    }

    @Override
    public int lanes() {
        return 2;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.PROCEEDINGS);
    }

    /** The table of claims has the ids of all that were made under a name. */
    @Override
    public boolean remembers(EventEnvelope event) {
        return isClaim(event.event());
    }

    @Override
    public String schema() {
        return Tables.SCHEMA;
    }

    @Override
    public List<FollowOn> apply(Connection connection, List<Delivered> fresh) throws SQLException {
        List<Delivered> kept = new ArrayList<>(fresh.size());
        List<Delivered> seats = new ArrayList<>();
        for (Delivered delivered : fresh) {
            Event event = delivered.envelope().event();
            if (isClaim(event)) {
                kept.add(delivered);
            } else if (event instanceof MembershipEvent) {
                seats.add(delivered);
            }
        }
        SeatTable.add(connection, seats);
        return kept.isEmpty() ? List.of() : new Batch(connection, membership, cache).apply(kept);
    }

    private static boolean isClaim(Event event) {
        return event instanceof ProceedingsEvent proceedings && Dossier.keeps(proceedings);
    }
}
