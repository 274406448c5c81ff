package org.horseshoe.sanctions.regime;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.OutcomeEvent;
import org.horseshoe.events.OutcomeEvent.DraftNotAdopted;
import org.horseshoe.events.OutcomeEvent.DraftVetoed;
import org.horseshoe.events.OutcomeEvent.OutcomeWithdrawn;
import org.horseshoe.events.OutcomeEvent.ResolutionAdopted;
import org.horseshoe.events.OutcomeEvent.VetoDebateDue;
import org.horseshoe.events.OutcomeEvent.VetoDebateDutyMet;
import org.horseshoe.events.RegimeEvent;
import org.horseshoe.events.Topics;
import org.horseshoe.projection.Delivered;
import org.horseshoe.projection.FollowOn;
import org.horseshoe.projection.Projection;
import org.horseshoe.sanctions.domain.Decision;
import org.horseshoe.sanctions.domain.DecisionRegister;
import org.horseshoe.sanctions.domain.DecisionRegister.MeasureKey;

/**
 * Folds outcomes into regimes: the latest outcome of each draft counts, and the versions of the measures that it moves
 * are drawn anew, from the instant at which it was recorded, from all adopted decisions about them (ADR 0015). A draft that
 * was not adopted moves nothing: what it costs does not grow with the drafts that failed before it.
 */
@ApplicationScoped
class RegimeProjection implements Projection {

    @Override
    public String name() {
        return "regimes";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.OUTCOMES);
    }

    @Override
    public String schema() {
        return RegimeSchema.SQL;
    }

    @Override
    public List<FollowOn> apply(Connection connection, List<Delivered> fresh) throws SQLException {
        List<ToldOutcome> told = fresh.stream()
                .flatMap(delivered -> ToldOutcome.of(delivered).stream())
                .toList();
        if (told.isEmpty()) {
            return List.of();
        }
        var tables = new RegimeTables(connection);
        SortedSet<DraftSymbol> drafts = new TreeSet<>();
        told.forEach(each -> drafts.add(each.draft()));
        List<Decision> affected = new ArrayList<>(tables.decisionsOf(drafts));
        told.forEach(each -> each.decision().ifPresent(affected::add));

        SortedSet<String> regimes = new TreeSet<>();
        SortedSet<MeasureKey> moved = new TreeSet<>();
        affected.forEach(decision -> {
            regimes.addAll(decision.regimes());
            moved.addAll(MeasureKey.moved(decision));
        });
        tables.enter(regimes);
        // Two drafts of one regime can lie in two partitions, and so in two transactions: the regime's row is their
        // lock, where they move it.
        tables.lock(moved.stream().map(MeasureKey::regime).collect(Collectors.toCollection(TreeSet::new)));
        var register = new DecisionRegister(tables.decisionsOn(moved, drafts));
        List<FollowOn> followOns = enter(told, register);

        Instant start = tables.append(told, drafts);
        if (!moved.isEmpty()) {
            tables.redraw(moved, start);
        }
        return followOns;
    }

    private static List<FollowOn> enter(List<ToldOutcome> told, DecisionRegister register) {
        var followOns = new ArrayList<FollowOn>();
        for (ToldOutcome each : told) {
            Optional<Decision> decision = each.decision();
            List<RegimeEvent> events =
                    decision.isPresent() ? register.enter(decision.get()) : register.strike(each.draft());
            events.forEach(event -> followOns.add(new FollowOn(each.envelope(), event)));
        }
        return followOns;
    }

    /** Whether an event says what became of a draft, or takes that back. */
    static boolean isTold(OutcomeEvent event) {
        return switch (event) {
            case ResolutionAdopted _, DraftVetoed _, DraftNotAdopted _, OutcomeWithdrawn _ -> true;
            case VetoDebateDue _, VetoDebateDutyMet _ -> false; // the General Assembly's duty changes no regime
        };
    }
}
