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

    /** Adds one of two conditions where it was asked whether. */
    public Conditions either(@Nullable Boolean asked, String yes, String no) {
        return asked == null ? this : and(asked ? yes : no);
    }

    /** Adds the place after which a page begins, for a query in the order of these columns: a day and two texts. */
    public Conditions after(String columns, Paging.Wanted wanted) {
        return after(columns, wanted.after(), wanted.ascending());
    }

    /** The same for a query in descending order. */
    public Conditions after(String columns, @Nullable Cursor cursor) {
        return after(columns, cursor, false);
    }

    private Conditions after(String columns, @Nullable Cursor cursor, boolean ascending) {
        if (cursor != null) {
            sql.append(" and (").append(columns).append(ascending ? ") > " : ") < ");
            sql.append("(?::date, ?, ?)");
            values.add(cursor.day());
            values.add(cursor.first());
            values.add(cursor.second());
        }
        return this;
    }

    public String sql() {
        return sql.toString();
    }

    /** The values in the order of the conditions. */
    public List<Object> values() {
        return List.copyOf(values);
    }

    /** The values in the order of the conditions, and one more. */
    public List<Object> valuesAnd(Object last) {
        var all = new ArrayList<>(values);
        all.add(last);
        return all;
    }
}
