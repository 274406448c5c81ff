package org.horseshoe.localstack;

import java.util.regex.Pattern;

/** A PostgreSQL that the user runs; the databases are made there if they are missing, and belong to this user. */
public record ExternalPostgres(String hostAndPort, String user, String password) {
    private static final Pattern FORM =
            Pattern.compile("(?:jdbc:postgresql://)?([^/,]+:\\d+)/?(?:,([^,]+)(?:,(.*))?)?");

    /** Reads {@code host:port}, {@code host:port,user} or {@code host:port,user,password}, with or without jdbc:postgresql:// before it. */
    public static ExternalPostgres parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new StackException("--external-postgres wants host:port,user,password and got \"" + text + "\".");
        }
        var user = match.group(2) == null ? "postgres" : match.group(2);
        return new ExternalPostgres(match.group(1), user, match.group(3) == null ? "" : match.group(3));
    }

    Database database(String name) {
        return new Database("jdbc:postgresql://" + hostAndPort + "/" + name, user, password);
    }
}
