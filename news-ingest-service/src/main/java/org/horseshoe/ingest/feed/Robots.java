package org.horseshoe.ingest.feed;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Asks each site once a day what it lets be read (RFC 9309). */
@Singleton
class Robots {

    private static final int MOST_BYTES = 512_000;
    private static final int MOST_SITES = 500;
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration KEPT_AFTER_TROUBLE = Duration.ofMinutes(30);

    private final Fetcher fetcher;
    private final String name;
    private final Map<String, Answer> sites = new LinkedHashMap<>();

    Robots(Fetcher fetcher, FeedSettings settings) {
        this.fetcher = fetcher;
        this.name = settings.userAgent().strip().split("[^A-Za-z_-]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private record Answer(BaseRobotRules rules, Instant until) {}

    /** Fails where the site does not let this address be read. */
    synchronized void ask(URI address, Instant now) throws FetchFailed {
        String site = address.getScheme() + "://" + address.getRawAuthority();
        Answer answer = sites.get(site);
        if (answer == null || answer.until().isBefore(now)) {
            answer = answer(site, now);
            sites.put(site, answer);
            if (sites.size() > MOST_SITES) {
                sites.remove(sites.keySet().iterator().next());
            }
        }
        if (!answer.rules().isAllowed(address.toString())) {
            throw new FetchFailed(site + " does not let this be read (robots.txt)");
        }
    }

    /** No file lets everything be read; a site in trouble lets nothing be read for a while. */
    private Answer answer(String site, Instant now) {
        var parser = new SimpleRobotRulesParser();
        URI address = URI.create(site + "/robots.txt");
        try {
            Fetched fetched = fetcher.fetch(address, null, null, MOST_BYTES);
            byte[] bytes = fetched instanceof Fetched.Document document ? document.bytes() : new byte[0];
            return new Answer(
                    parser.parseContent(address.toString(), bytes, "text/plain", List.of(name)), now.plus(KEPT));
        } catch (FetchFailed e) {
            int status = e.status() >= 400 && e.status() < 500 && e.status() != 429 ? 404 : 503;
            return new Answer(parser.failedFetch(status), now.plus(status == 404 ? KEPT : KEPT_AFTER_TROUBLE));
        }
    }
}
