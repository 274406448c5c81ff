package org.horseshoe.sanctions.regime;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.time.LocalDate;
import org.horseshoe.http.ReadModel;
import org.horseshoe.sanctions.domain.RegimeTargets;
import org.jspecify.annotations.Nullable;

/** What other read models of this service know about a regime, in figures; their tables are read, not their code. */
@ApplicationScoped
class Surroundings {

    private final ReadModel model;

    Surroundings(ReadModel model) {
        this.model = model;
    }

    /** Launches of the state that the regime is about, to the end of a day. */
    record Launches(String state, int missiles, int launchEvents, int days) {}

    /** How many persons and entities stand on the list. */
    int namesListed(String regime) {
        return model.read("select count(*) from designation where regime = ? and listed", query -> {
            query.setString(1, regime);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    @Nullable
    Launches launches(String regime, LocalDate to) {
        return RegimeTargets.stateOf(regime)
                .map(state -> model.read("""
                        select coalesce(sum(missiles), 0), count(*), count(distinct local_date) from launch
                        where state = ? and kind = 'missile' and local_date <= ?""", query -> {
                    query.setString(1, state);
                    query.setObject(2, to);
                    try (ResultSet row = query.executeQuery()) {
                        row.next();
                        return new Launches(state, row.getInt(1), row.getInt(2), row.getInt(3));
                    }
                }))
                .orElse(null);
    }
}
