package org.horseshoe.ingest.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.horseshoe.ingest.consolidatedlist.Excerpt;

/**
 * A site that the service reads by itself, and a folder beside it.
 *
 * <p>The class is loaded twice, for the service and for its test: the one site is a property of the JVM, and is changed
 * and asked over HTTP.
 */
public class FeedProfile implements QuarkusTestProfile {

    /** A page is changed by a PUT, and this before its path tells how often it was asked for. */
    static final String ASKED_FOR = "/asked-for";

    private static final Map<String, String> PAGES = new ConcurrentHashMap<>();
    private static final Map<String, Integer> ASKED = new ConcurrentHashMap<>();

    static final String SITE = System.getProperties()
            .computeIfAbsent("horseshoe.test.site", _ -> site())
            .toString();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("horseshoe.feeds.inside-addresses", "true"),
                Map.entry("horseshoe.feeds.look", "200ms"),
                Map.entry("horseshoe.feeds.every", "1s"),
                Map.entry("horseshoe.feeds.longest-pause", "2s"),
                Map.entry("horseshoe.feeds.sources[0].address", SITE + "/rss.xml"),
                Map.entry("horseshoe.feeds.sources[0].publisher", "Example Daily"),
                Map.entry("horseshoe.feeds.sources[1].address", SITE + "/gone.xml"),
                Map.entry("horseshoe.feeds.sources[2].address", SITE + "/list.xml"),
                Map.entry("horseshoe.feeds.sources[2].kind", "consolidated-list"),
                Map.entry("horseshoe.feeds.sources[3].address", folder().toUri().toString()),
                Map.entry("horseshoe.feeds.sources[3].publisher", "A folder"));
    }

    private static String site() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", FeedProfile::answer);
            server.start();
            String site = "http://127.0.0.1:" + server.getAddress().getPort();
            PAGES.put("/rss.xml", rss(site, "first"));
            PAGES.put("/vote.html", page("Thirteen voted for it and two against."));
            PAGES.put("/closed/page.html", page("Nobody may read this page by machine."));
            PAGES.put("/robots.txt", "User-agent: *\nDisallow: /closed/\n");
            PAGES.put("/list.xml", Excerpt.copy("2025-11-18T23:00:09.174Z", Excerpt.SALIMI, Excerpt.MYOHYANG_2025));
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String rss(String site, String edition) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Example</title><link>" + site
                + "</link><description>" + "d" + "</description>" + item(site + "/vote.html", "A vote", edition)
                + item(site + "/closed/page.html", "Closed", edition) + "</channel></rss>";
    }

    static String page(String more) {
        return "<html lang=en><body><nav>Menu</nav><article><p>Russia and China on 26 May vetoed a US draft in the Security"
                + " Council that would have tightened sanctions on North Korea. The vote was 13-2. " + more
                + "</p></article></body></html>";
    }

    private static String item(String link, String title, String edition) {
        return "<item><title>" + title + "</title><link>" + link + "?utm_source=rss</link><guid>" + link
                + "</guid><pubDate>Fri, 27 May 2022 12:00:00 GMT</pubDate><description>" + edition
                + "</description></item>";
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("horseshoe-feed-");
            Files.writeString(folder.resolve("dix.html"), """
                    <html lang="fr"><head><meta property="article:published_time" content="2022-05-27T12:00:00Z">
                    <title>Le veto</title></head><body><article><p>La Russie et la Chine ont mis leur veto le 26 mai à un projet
                    des États-Unis qui est soumis au Conseil, par treize voix pour et deux voix contre, dans la salle du
                    Conseil de sécurité et avec les membres.</p></article></body></html>""");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("PUT")) {
            PAGES.put(path, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        } else if (!path.startsWith(ASKED_FOR)) {
            ASKED.merge(path, 1, Integer::sum);
        }
        String page = path.startsWith(ASKED_FOR)
                ? ASKED.getOrDefault(path.substring(ASKED_FOR.length()), 0).toString()
                : PAGES.get(path);
        byte[] bytes = (page == null ? "no" : page).getBytes(StandardCharsets.UTF_8);
        String etag = "\"" + (page == null ? 0 : page.hashCode()) + "\"";
        if (page != null && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            exchange.getResponseHeaders().set("ETag", etag);
            exchange.getResponseHeaders().set("Content-Type", path.endsWith(".html") ? "text/html" : "application/xml");
            exchange.sendResponseHeaders(page == null ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
