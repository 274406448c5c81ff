package org.horseshoe.sanctions.designation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.horseshoe.events.EventCodec;
import org.horseshoe.http.ReadModel;
import org.horseshoe.sanctions.designation.DesignationView.Change;
import org.jspecify.annotations.Nullable;

/** The questions that are asked of the read model of designations. */
@ApplicationScoped
class Designations {

    private static final String SELECT = "select reference, regime, listed, name, as_of, entry from designation";

    private final ReadModel model;

    Designations(ReadModel model) {
        this.model = model;
    }

    /**
     * What is looked for; what is absent does not narrow the search.
     *
     * @param words words that one name must hold, in this order
     * @param after the last reference of the page before
     */
    record Search(
            @Nullable String regime,
            @Nullable String words,
            @Nullable Boolean listed,
            @Nullable String after,
            int limit) {}

    /** In the order of the references, one more than asked for where there are more. */
    List<DesignationView> find(Search search) {
        String sql = SELECT + """
                 where (?::text is null or lower(regime) = lower(?)) and (?::boolean is null or listed = ?)
                  and (?::text is null or position(? in names) > 0) and (?::text is null or reference > ?)
                order by reference limit ?""";
        String words = search.words() == null ? null : Names.folded(search.words());
        return model.read(sql, query -> {
            twice(query, 1, search.regime());
            twice(query, 3, search.listed());
            twice(query, 5, words);
            twice(query, 7, search.after());
            query.setInt(9, search.limit() + 1);
            return views(query);
        });
    }

    Optional<DesignationView> one(String reference) {
        return model.read(SELECT + " where reference = ?", query -> {
            query.setString(1, reference);
            return views(query).stream().findFirst();
        });
    }

    /** What happened to an entry, in the order of the log. */
    List<Change> history(String reference) {
        String sql =
                "select type, copy_of, recorded_at, body from designation_change where reference = ? order by revision";
        return model.read(sql, query -> {
            query.setString(1, reference);
            try (ResultSet row = query.executeQuery()) {
                var changes = new ArrayList<Change>();
                while (row.next()) {
                    changes.add(new Change(
                            row.getString(1),
                            row.getObject(2, LocalDate.class),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            json(row.getString(4))));
                }
                return changes;
            }
        });
    }

    private static void twice(PreparedStatement query, int index, @Nullable Object value) throws SQLException {
        query.setObject(index, value);
        query.setObject(index + 1, value);
    }

    private static List<DesignationView> views(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            var views = new ArrayList<DesignationView>();
            while (row.next()) {
                views.add(new DesignationView(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3) ? "listed" : "delisted",
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        json(row.getString(6))));
            }
            return views;
        }
    }

    private static JsonNode json(String text) {
        try {
            return EventCodec.json().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored JSON cannot be read back", e);
        }
    }
}
