package org.horseshoe.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How a service streams; the defaults suit some hundred clients. */
@ConfigMapping(prefix = "horseshoe.stream")
interface StreamSettings {

    /** The topics that clients may ask for; a service that names none has no stream. */
    Optional<List<String>> topics();

    /** What a client gets that does not say {@code types}: names of topics or of event types; all where absent. */
    Optional<List<String>> types();

    /** After how long a silence a comment is sent, so that both ends know that the other is there. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How long a client is told to wait before it connects again. */
    @WithDefault("3s")
    Duration retry();

    /** The most clients of one instance; the next is answered 503. */
    @WithDefault("200")
    int clients();

    /** The most events that wait for one client. */
    @WithDefault("1000")
    int bufferEvents();

    /** The most bytes that wait for one client. */
    @WithDefault("1000000")
    long bufferBytes();

    /** The most events that are kept for those who are a little behind. */
    @WithDefault("2000")
    int recentEvents();

    /** The most bytes that are kept for those who are a little behind. */
    @WithDefault("4000000")
    long recentBytes();

    /** How many clients that are behind read the log at a time. */
    @WithDefault("4")
    int catchUps();

    /** How long a client that is behind reads before it lets the next one read. */
    @WithDefault("1s")
    Duration turn();

    /** How long a client may take nothing of what it is sent before it is dropped. */
    @WithDefault("30s")
    Duration stalledAfter();

    /** How long an ending client has for the comment that says why. */
    @WithDefault("5s")
    Duration farewell();

    /** How often the topics are looked at, whether they are still the same. */
    @WithDefault("30s")
    Duration lookAtTopics();
}
