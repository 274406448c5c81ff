package org.horseshoe.ingest.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.ReportedTally;
import org.jspecify.annotations.Nullable;

/** The meetings that imported records told of. */
@ApplicationScoped
class StoredSittings implements Sittings {

    private final DataSource database;

    StoredSittings(DataSource database) {
        this.database = database;
    }

    /** Remembers meetings and votes in the transaction of the connection. */
    static void learn(Connection connection, Collection<Sitting> sittings, List<VoteRecorded> votes)
            throws SQLException {
        Set<Sitting> held = new LinkedHashSet<>(sittings);
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into council_meeting (meeting, held_on) select * from unnest(?, ?) on conflict do nothing""")) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "text", held.stream().map(Sitting::meeting).toArray()));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "date",
                            held.stream().map(it -> Date.valueOf(it.day())).toArray()));
            insert.executeUpdate();
        }
        List<VoteRecorded> named = votes.stream()
                .filter(vote -> vote.meeting() != null && vote.tally() != null)
                .toList();
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into council_vote (meeting, figures, draft) select * from unnest(?, ?, ?) on conflict do nothing""")) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "text", named.stream().map(VoteRecorded::meeting).toArray()));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            named.stream().map(vote -> words(vote.tally())).toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            named.stream().map(vote -> vote.draft().value()).toArray()));
            insert.executeUpdate();
        }
    }

    @Override
    public SortedSet<LocalDate> daysOf(String meeting) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select held_on from council_meeting where meeting = ?")) {
            query.setString(1, meeting);
            var days = new TreeSet<LocalDate>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    days.add(row.getObject(1, LocalDate.class));
                }
            }
            return days;
        } catch (SQLException e) {
            throw new StoredFile.Unreachable(e);
        }
    }

    @Override
    public Set<DraftSymbol> draftsAt(String meeting, Figures figures) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select draft from council_vote where meeting = ? and figures = ? order by draft")) {
            query.setString(1, meeting);
            query.setString(2, figures.toString());
            var drafts = new LinkedHashSet<DraftSymbol>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    drafts.add(new DraftSymbol(row.getString(1)));
                }
            }
            return drafts;
        } catch (SQLException e) {
            throw new StoredFile.Unreachable(e);
        }
    }

    private static String words(@Nullable ReportedTally tally) {
        return tally == null ? "" : tally.inFavour() + "-" + tally.against() + "-" + tally.abstained();
    }
}
