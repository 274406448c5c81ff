package org.horseshoe.localstack;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** {@code ./horseshoe up}: starts the stack, loads the history, says where everything is, and stays until it is stopped. */
final class UpCommand {
    private final LocalStack stack;
    private final UpOptions options;
    private final Terminal terminal = new Terminal();
    private final Supervisor supervisor = new Supervisor(terminal::say);

    private UpCommand(UpOptions options) {
        this.options = options;
        var builder = LocalStack.builder()
                .home(options.home())
                .data(options.data())
                .ports(options.ports())
                .instances(options.instances())
                .brokers(options.brokers())
                .startCaches(options.data().resolve("cache"))
                .listener(terminal::say);
        if (options.externalKafka() != null) builder.externalKafka(options.externalKafka());
        if (options.externalPostgres() != null) builder.externalPostgres(options.externalPostgres());
        this.stack = builder.build();
    }

    static void run(UpOptions options) {
        new UpCommand(options).up();
    }

    private void up() {
        var began = System.nanoTime();
        terminal.say(
                "Horseshoe starts; data and logs are in " + stack.directory().root());
        Runtime.getRuntime().addShutdownHook(new Thread(this::down, "down"));
        stack.start();
        supervisor.watch(stack.parts());
        StackAddresses.write(stack);
        loadHistory();
        welcome(Duration.ofNanos(System.nanoTime() - began));
        stayUntilStopped();
    }

    private void loadHistory() {
        if (!options.history()) return;
        try {
            if (HistoryLoader.load(stack, terminal::progress) > 0) new Settled(stack).await();
        } catch (StackException e) {
            terminal.say("The bundled history is not complete: " + e.getMessage());
        }
    }

    private void welcome(Duration time) {
        terminal.say("""

                Horseshoe is up after %.1f s.
                  articles and events  %s
                  votes                %s
                  sanctions            %s

                Reading is open. Writing needs the token in %s (30 days, all roles):
                  curl -H "Authorization: Bearer $(cat %s)" -H 'Content-Type: application/json' -d @article.json %s/articles

                Ask what was in force on 1 June 2022:
                  curl '%s/regimes/DPRK?validAt=2022-06-01'

                Ctrl-C or ./horseshoe down stops it; the data stays.""".formatted(
                        time.toMillis() / 1e3,
                        addresses(PackagedService.INGEST),
                        addresses(PackagedService.VOTES),
                        addresses(PackagedService.SANCTIONS),
                        stack.directory().token(),
                        stack.directory().token(),
                        stack.url(PackagedService.INGEST),
                        stack.url(PackagedService.SANCTIONS)));
    }

    private String addresses(PackagedService service) {
        return String.join("  ", stack.urls(service).values());
    }

    private void down() {
        if (!stack.isUp()) return;
        terminal.say("Horseshoe stops: services, Kafka, PostgreSQL");
        supervisor.close();
        stack.close();
        StackAddresses.forget(stack.directory());
        terminal.say("Horseshoe is down; the data stays in " + stack.directory().root());
    }

    private static void stayUntilStopped() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw Commands.interrupted(e);
        }
    }
}
