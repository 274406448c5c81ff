package org.horseshoe.vote.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a query: those whose value was asked for. */
public final class Conditions {

    private final StringBuilder sql = new StringBuilder("where true");
    private final List<Object> values = new ArrayList<>();

    /** Adds a condition with one {@code ?} where there is a value for it. */
    public Conditions and(String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.add(value);
        }
        return this;
    }

    /** Adds a condition that always holds for this query. */
    public Conditions and(String condition) {
        sql.append(" and ").append(condition);
        return this;
    }

    /** Adds the place after which a page begins, for a query in descending order of these columns. */
    public Conditions after(String columns, @Nullable Cursor cursor) {
        if (cursor != null) {
            sql.append(" and (").append(columns).append(") < (?::date, ?, ?)");
            values.add(cursor.day());
            values.add(cursor.first());
            values.add(cursor.second());
        }
        return this;
    }

    public String sql() {
        return sql.toString();
    }

    /** The values in the order of the conditions, and one more. */
    public List<Object> valuesAnd(Object last) {
        var all = new ArrayList<>(values);
        all.add(last);
        return all;
    }
}
