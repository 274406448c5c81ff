package org.horseshoe.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A PostgreSQL of this machine's own. Persistent, it keeps what it acknowledged through any kill; temporary, it is fast and leaves
 * nothing. It listens on 127.0.0.1 only, has no socket file, and each database belongs to a role of its own.
 */
public final class PostgresServer implements StackPart {
    private static final List<String> SAFE = List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on");
    private static final List<String> FAST = List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");
    private static final Duration START = Duration.ofMinutes(1);

    private final Path directory;
    private final int port;
    private final boolean temporary;
    private final Path data;
    private final Path log;
    private final PostgresControl control;

    private PostgresServer(Path directory, Path log, int port, boolean temporary) {
        this.directory = Directories.createPrivate(directory.toAbsolutePath());
        this.port = port;
        this.temporary = temporary;
        this.data = this.directory.resolve("data");
        this.log = log.toAbsolutePath();
        this.control = new PostgresControl(data, this.log);
    }

    /** A server that keeps its data below {@code directory}; not yet started. */
    public static PostgresServer persistent(Path directory, int port, Path log) {
        return new PostgresServer(directory, log, port, false);
    }

    /** A started server for tests: no fsync, a free port, gone with the JVM. */
    public static PostgresServer temporary() {
        var directory = Directories.temporary("horseshoe-postgres-");
        var server = new PostgresServer(directory, directory.resolve("postgres.log"), StackPorts.anyFree(), true);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "postgres-stop"));
        server.start();
        return server;
    }

    @Override
    public String name() {
        return "postgres";
    }

    /** Starts and waits: only an answering server can be asked for a database. Clears away what a kill left behind. */
    @Override
    public synchronized void start() {
        if (isAlive()) return;
        if (!Files.exists(initialized())) initialize();
        control.start(port, settings(), START);
        try {
            if (!Files.exists(initialized())) Files.createFile(initialized());
        } catch (IOException e) {
            throw new StackException("Cannot write " + initialized(), e);
        }
    }

    @Override
    public void awaitReady(Duration atMost) {
        if (!Commands.await(atMost, () -> new Databases(administrator("postgres")).answers())) {
            throw new StackException("PostgreSQL does not answer on port " + port + "; its log is " + log);
        }
    }

    @Override
    public boolean isAlive() {
        return control.postmaster().isPresent();
    }

    @Override
    public long pid() {
        return control.postmaster()
                .orElseThrow(() -> new StackException("PostgreSQL is not running."))
                .pid();
    }

    @Override
    public synchronized void stop() {
        control.stop();
        if (temporary) Directories.delete(directory);
    }

    @Override
    public void kill9() {
        control.kill9();
    }

    /** The postmaster first: it would start again what it misses. */
    @Override
    public void pause() {
        var postmaster = pid();
        Commands.signal("STOP", postmaster);
        descendants(postmaster).forEach(process -> Commands.signal("STOP", process.pid()));
    }

    @Override
    public void resume() {
        var postmaster = pid();
        descendants(postmaster).forEach(process -> Commands.signal("CONT", process.pid()));
        Commands.signal("CONT", postmaster);
    }

    private static List<ProcessHandle> descendants(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .toList();
    }

    /** Makes sure that the database is there, with a role of the same name as its owner; its data stays. */
    public synchronized void createDatabase(String name) {
        new Databases(administrator("postgres")).create(name, name, password());
    }

    /** How a service reaches its database: as the role that owns it. */
    public Database database(String name) {
        return new Database(url(name), name, password());
    }

    /** The address with the owner's name in it; enough on a temporary server, which asks for no password. */
    public String jdbcUrl(String database) {
        return url(database) + "?user=" + database;
    }

    /** The superuser, for tests that look behind a service's back. */
    public Database administrator(String database) {
        return new Database(url(database), "postgres", password());
    }

    public int port() {
        return port;
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private void initialize() {
        control.stop();
        Directories.delete(data);
        if (!Files.exists(passwordFile())) {
            var secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Directories.writePrivate(passwordFile(), HexFormat.of().formatHex(secret));
        }
        control.initialize(passwordFile(), temporary);
    }

    private List<String> settings() {
        var settings = new ArrayList<>(temporary ? FAST : SAFE);
        settings.addAll(List.of(
                "listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", "max_connections=200"));
        settings.addAll(
                List.of("shared_buffers=128MB", "max_wal_size=1GB", "log_checkpoints=off", "log_min_messages=warning"));
        return settings;
    }

    private String password() {
        return Directories.read(passwordFile());
    }

    private Path passwordFile() {
        return directory.resolve("password");
    }

    /** Written after the first start: without it the data folder is a half-made one that nobody has used. */
    private Path initialized() {
        return directory.resolve("initialized");
    }
}
