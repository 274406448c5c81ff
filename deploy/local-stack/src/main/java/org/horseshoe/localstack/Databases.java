package org.horseshoe.localstack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Creates databases and roles where they are missing; what is there stays as it is. */
final class Databases {
    private final Database administrator;

    Databases(Database administrator) {
        this.administrator = administrator;
    }

    void create(String name, String owner, String password) {
        try (var connection = connect()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", owner)) {
                execute(connection, "create role %s login password '%s'".formatted(quoted(owner), password));
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection, "create database %s owner %s".formatted(quoted(name), quoted(owner)));
            }
        } catch (SQLException e) {
            throw new StackException(
                    "Cannot create the database %s on %s: %s".formatted(name, administrator, e.getMessage()), e);
        }
    }

    boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(5);
        } catch (SQLException _) {
            return false;
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", administrator.user());
        properties.setProperty("password", administrator.password());
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(administrator.url(), properties);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
