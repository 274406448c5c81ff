package org.horseshoe.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which generation of a read model answers, which one is being built, and how one takes over from the other. */
final class Generations {

    /** Kept in each generation beside the projection's own tables. */
    private static final String RUNTIME_TABLES = """
            create table applied_event (event_id uuid primary key);
            create table parked_event (
              id bigint generated always as identity primary key,
              topic text not null,
              part integer not null,
              log_offset bigint not null,
              record_key bytea,
              subject text,
              headers jsonb not null,
              body bytea,
              reason text not null,
              waits boolean not null,
              parked_at timestamptz not null default now(),
              unique (topic, part, log_offset)
            );
            create index parked_subject on parked_event (topic, subject);
            """;

    private Generations() {}

    /** The generation that answers. */
    static Optional<Generation> live(Connection connection, String projection) throws SQLException {
        return inState(connection, projection, "live");
    }

    /** The generation that answers, kept from being replaced until the transaction ends. */
    static Generation kept(Connection connection, String projection) throws SQLException {
        for (int attempt = 0; attempt < 10; attempt++) {
            try (PreparedStatement query = connection.prepareStatement("""
                    select generation, version from public.projection_generation
                    where projection = ? and state = 'live' for share""")) {
                query.setString(1, projection);
                try (ResultSet row = query.executeQuery()) {
                    if (row.next()) {
                        return new Generation(projection, row.getInt(1), row.getInt(2));
                    }
                }
            }
            // Who waited for a switch finds the row retired, and sees the one after it only when asking again.
        }
        throw new IllegalStateException("No live read model of " + projection);
    }

    /** The generation that is being built beside it. */
    static Optional<Generation> building(Connection connection, String projection) throws SQLException {
        return inState(connection, projection, "building");
    }

    /** Makes the schema and the tables of the next generation. */
    static Generation create(Connection connection, Projection projection) throws SQLException {
        int number = nextNumber(connection, projection.name());
        var generation = new Generation(projection.name(), number, projection.version());
        try (Statement ddl = connection.createStatement()) {
            ddl.execute("create schema " + generation.schema());
            ddl.execute("set local search_path to " + generation.schema());
            ddl.execute(RUNTIME_TABLES);
            ddl.execute(projection.schema());
            ddl.execute("set local search_path to public");
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into public.projection_generation (projection, generation, version, state)
                values (?, ?, ?, 'building')""")) {
            insert.setString(1, generation.projection());
            insert.setInt(2, generation.number());
            insert.setInt(3, generation.version());
            insert.executeUpdate();
        }
        return generation;
    }

    /**
     * Lets a generation answer: the views turn to its tables.
     *
     * <p>Readers hold several views and tables at a time, in the order of their queries. The gate is closed first, so that
     * none of them holds any while the views are turned: there is no order in which both could wait for each other.
     */
    static void switchTo(Connection connection, Generation next) throws SQLException {
        Optional<Generation> before = live(connection, next.projection());
        try (Statement ddl = connection.createStatement()) {
            ddl.execute("lock table public.read_gate in access exclusive mode");
            if (before.isPresent()) {
                update(
                        connection,
                        "update public.projection_generation set state = 'retired' where projection = ? and generation = ?",
                        before.get());
                update(
                        connection,
                        "delete from public.projection_position where projection = ? and generation = ?",
                        before.get());
                for (String table : tables(connection, before.get().schema())) {
                    ddl.execute("drop view public." + table);
                }
            }
            for (String table : tables(connection, next.schema())) {
                ddl.execute("create view public.%1$s as select * from %2$s.%1$s".formatted(table, next.schema()));
            }
        }
        update(
                connection,
                "update public.projection_generation set state = 'live', live_since = now() where projection = ? and generation = ?",
                next);
    }

    /** Makes the statistics by which queries are planned; else the first minute's answers would be planned blindly. */
    static void analyze(Connection connection, Generation generation) throws SQLException {
        try (Statement maintenance = connection.createStatement()) {
            for (String table : tables(connection, generation.schema())) {
                maintenance.execute("analyze " + generation.schema() + "." + table);
            }
        }
    }

    /** Drops the tables of generations that answer no more; nobody comes upon them any longer. */
    static void dropRetired(Connection connection, String projection) throws SQLException {
        List<String> retired = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select nspname from public.projection_generation
                join pg_namespace on nspname = projection || '_' || generation
                where projection = ? and state = 'retired'""")) {
            query.setString(1, projection);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    retired.add(rows.getString(1));
                }
            }
        }
        try (Statement ddl = connection.createStatement()) {
            for (String schema : retired) {
                ddl.execute("drop schema " + schema + " cascade");
            }
        }
    }

    /** Takes back a generation that was not finished. */
    static void drop(Connection connection, Generation unfinished) throws SQLException {
        try (Statement ddl = connection.createStatement()) {
            ddl.execute("drop schema if exists " + unfinished.schema() + " cascade");
        }
        update(
                connection,
                "delete from public.projection_position where projection = ? and generation = ?",
                unfinished);
        update(
                connection,
                "delete from public.projection_generation where projection = ? and generation = ?",
                unfinished);
    }

    private static Optional<Generation> inState(Connection connection, String projection, String state)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select generation, version from public.projection_generation
                where projection = ? and state = ? order by generation desc limit 1""")) {
            query.setString(1, projection);
            query.setString(2, state);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Generation(projection, row.getInt(1), row.getInt(2)))
                        : Optional.empty();
            }
        }
    }

    private static int nextNumber(Connection connection, String projection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select coalesce(max(generation), 0) + 1 from public.projection_generation where projection = ?")) {
            query.setString(1, projection);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select table_name from information_schema.tables
                where table_schema = ? and table_name not in ('applied_event', 'parked_event') order by 1""")) {
            query.setString(1, schema);
            var tables = new ArrayList<String>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            return tables;
        }
    }

    private static void update(Connection connection, String sql, Generation generation) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, generation.projection());
            update.setInt(2, generation.number());
            update.executeUpdate();
        }
    }
}
