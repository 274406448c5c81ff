package org.horseshoe.table;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table as far as rows are written into it, and the statements that do so. */
public final class Table {

    private final List<Column> columns;
    private final String copy;
    private final String upsert;

    /**
     * Describes a table.
     *
     * @param name with its schema, unless the search path finds it
     * @param key how many of the columns, from the first, are the primary key
     */
    public Table(String name, int key, List<Column> columns) {
        this.columns = List.copyOf(columns);
        String names = joined(columns.stream(), Column::name);
        copy = "copy " + name + " (" + names + ") from stdin (format binary)";
        upsert = "insert into " + name + " (" + names + ") select "
                + joined(columns.stream(), column -> column.type().selected(column.name()))
                + " from unnest(" + joined(columns.stream(), _ -> "?") + ") with ordinality as e (" + names
                + ", n) order by n on conflict (" + joined(columns.stream().limit(key), Column::name)
                + ") do update set "
                + joined(columns.stream().skip(key), column -> column.name() + " = excluded." + column.name());
    }

    private static String joined(Stream<Column> columns, Function<Column, String> part) {
        return columns.map(part).collect(Collectors.joining(", "));
    }

    List<Column> columns() {
        return columns;
    }

    /** Copies new rows in. */
    String copy() {
        return copy;
    }

    /** Inserts rows, and writes over those that have their key. */
    String upsert() {
        return upsert;
    }
}
