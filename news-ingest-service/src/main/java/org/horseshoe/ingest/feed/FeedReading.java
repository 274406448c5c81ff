package org.horseshoe.ingest.feed;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.horseshoe.http.HttpProblem;
import org.horseshoe.ingest.article.ArticleReader;
import org.horseshoe.ingest.extraction.Article;
import org.horseshoe.ingest.feed.FeedTable.Known;
import org.horseshoe.ingest.feed.Feeds.Feed;
import org.horseshoe.ingest.page.WebPage;
import org.horseshoe.ingest.publishing.Digests;
import org.horseshoe.ingest.publishing.IngestSettings;
import org.horseshoe.ingest.record.RecordDoor;
import org.jspecify.annotations.Nullable;

/** Reads one feed: what is new in it, and what was edited since, goes the way of articles and of records. */
@Singleton
class FeedReading {

    /** A page that cannot be read three times is let be until the feed says that it changed. */
    private static final int MOST_ATTEMPTS = 3;

    /** Less than this is no article: a page behind a wall, or one whose words come by script. */
    private static final int SHORTEST_TEXT = 80;

    private final Fetcher fetcher;
    private final Robots robots;
    private final FeedTable table;
    private final ArticleReader articles;
    private final RecordDoor records;
    private final FeedSettings settings;
    private final IngestSettings limits;

    FeedReading(
            Fetcher fetcher,
            Robots robots,
            FeedTable table,
            ArticleReader articles,
            RecordDoor records,
            FeedSettings settings,
            IngestSettings limits) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.table = table;
        this.articles = articles;
        this.records = records;
        this.settings = settings;
        this.limits = limits;
    }

    /**
     * What a reading came to.
     *
     * @param etag by which to ask for what is newer
     * @param lastModified the same
     * @param fresh how many items were new or edited
     */
    record Read(@Nullable String etag, @Nullable String lastModified, int fresh) {}

    /** What a reading has come to so far; while something of it is still to be had, the feed is asked for whole again. */
    private static final class Harvest {
        private int fresh;
        private boolean unfinished;
    }

    /** What is done with one document of a feed. */
    @FunctionalInterface
    private interface Taking {
        void take() throws IOException, SQLException;
    }

    /**
     * Reads what is new.
     *
     * @param etag the mark of the feed as it was read last
     * @param goesOn asked before each item; ends the reading where it says no
     */
    Read read(Feed feed, @Nullable String etag, @Nullable String lastModified, Instant now, BooleanSupplier goesOn)
            throws IOException, SQLException {
        var harvest = new Harvest();
        if (feed.isFile()) {
            for (Path file : FolderSource.files(feed.address())) {
                if (!goesOn.getAsBoolean()) {
                    break;
                }
                file(feed, file, now, goesOn, harvest);
            }
            return new Read(null, null, harvest.fresh);
        }
        URI address = URI.create(feed.address());
        robots.ask(address, now);
        return switch (fetcher.fetch(address, etag, lastModified, mostBytes(feed))) {
            case Fetched.Unchanged _ -> new Read(etag, lastModified, 0);
            case Fetched.Document document -> {
                document(feed, document, now, goesOn, harvest);
                yield harvest.unfinished
                        ? new Read(null, null, harvest.fresh)
                        : new Read(document.etag(), document.lastModified(), harvest.fresh);
            }
        };
    }

    private long mostBytes(Feed feed) {
        return feed.kind() == FeedKind.ARTICLES ? settings.documentBytes() : limits.importBytes();
    }

    private void document(Feed feed, Fetched.Document document, Instant now, BooleanSupplier goesOn, Harvest harvest)
            throws IOException, SQLException {
        if (feed.kind() == FeedKind.ARTICLES) {
            FeedDocument read = FeedDocument.read(document.bytes(), document.contentType(), settings.items());
            items(feed, read, null, now, goesOn, harvest);
        } else {
            record(feed, "copy", document.bytes(), now, harvest);
        }
    }

    private void file(Feed feed, Path file, Instant now, BooleanSupplier goesOn, Harvest harvest)
            throws IOException, SQLException {
        if (FolderSource.isXml(file)) {
            byte[] bytes = FolderSource.bytes(file, mostBytes(feed));
            if (feed.kind() == FeedKind.ARTICLES) {
                items(feed, FeedDocument.read(bytes, "", settings.items()), file, now, goesOn, harvest);
            } else {
                record(feed, name(file), bytes, now, harvest);
            }
        } else if (FolderSource.isPage(file) && feed.kind() == FeedKind.ARTICLES) {
            byte[] bytes = FolderSource.bytes(file, mostBytes(feed));
            var item = new FeedItem(name(file), Digests.sha256(bytes), null, null, null, null);
            once(
                    feed,
                    item,
                    now,
                    harvest,
                    () -> article(feed, item, WebPage.of(new String(bytes, StandardCharsets.UTF_8)), null));
        }
    }

    /** A copy that is refused makes its feed one in trouble, until there is another copy. */
    private void record(Feed feed, String key, byte[] bytes, Instant now, Harvest harvest)
            throws SQLException, IOException {
        var item = new FeedItem(key, Digests.sha256(bytes), null, null, null, null);
        once(feed, item, now, harvest, () -> {
            var body = new ByteArrayInputStream(bytes);
            if (feed.kind() == FeedKind.CONSOLIDATED_LIST) {
                records.takeList(body);
            } else {
                records.take("marcxml", body);
            }
        });
        String failure = table.item(feed.address(), key).map(Known::failure).orElse(null);
        if (failure != null) {
            throw new FetchFailed(failure);
        }
    }

    private void items(
            Feed feed, FeedDocument read, @Nullable Path file, Instant now, BooleanSupplier goesOn, Harvest harvest)
            throws SQLException {
        for (FeedItem item : read.items()) {
            if (!goesOn.getAsBoolean()) {
                harvest.unfinished = true;
                break;
            }
            once(feed, item, now, harvest, () -> article(feed, item, page(item, file, now), read.title()));
        }
    }

    /** Takes an item that is new or edited; one that cannot be taken is tried again, and holds up no other. */
    private void once(Feed feed, FeedItem item, Instant now, Harvest harvest, Taking taking) throws SQLException {
        Optional<Known> known = table.item(feed.address(), item.key());
        Known same =
                known.filter(before -> before.digest().equals(item.digest())).orElse(null);
        if (same != null && (same.failure() == null || same.attempts() >= MOST_ATTEMPTS)) {
            return;
        }
        int attempts = same == null ? 1 : same.attempts() + 1;
        try {
            taking.take();
            table.remember(feed.address(), item, attempts, null, now);
            harvest.fresh++;
        } catch (IOException | RuntimeException e) {
            // Whatever is wrong with one item, the feed goes on; the reason is kept.
            String reason = e instanceof IOException || e instanceof HttpProblem ? e.getMessage() : e.toString();
            table.remember(feed.address(), item, attempts, String.valueOf(reason), now);
            harvest.unfinished |= attempts < MOST_ATTEMPTS;
        }
    }

    /** The page of an item where it may be read, else what the feed itself says of it. */
    private WebPage page(FeedItem item, @Nullable Path feed, Instant now) throws IOException {
        Optional<URI> link = ArticleAddress.of(item.link());
        if (feed != null) {
            Optional<Path> beside = link.flatMap(address -> FolderSource.pageBeside(feed, address));
            if (beside.isPresent()) {
                byte[] bytes = FolderSource.bytes(beside.get(), settings.documentBytes());
                return WebPage.of(new String(bytes, StandardCharsets.UTF_8));
            }
        } else if (link.isPresent()) {
            robots.ask(link.get(), now);
            if (fetcher.fetch(link.get(), null, null, settings.documentBytes()) instanceof Fetched.Document document
                    && document.isPage()) {
                WebPage page = WebPage.of(document.text());
                if (page.text().length() >= SHORTEST_TEXT) {
                    return page;
                }
            }
        }
        return WebPage.of(item.content() == null ? "" : item.content());
    }

    private void article(Feed feed, FeedItem item, WebPage page, @Nullable String feedTitle)
            throws IOException, SQLException {
        String title = item.title() != null ? item.title() : page.title();
        Instant published = item.published() != null ? item.published() : page.publishedAt();
        String publisher = feed.publisher().orElse(page.publisher() != null ? page.publisher() : feedTitle);
        if (title == null || published == null || publisher == null) {
            throw new FetchFailed("neither the feed nor the page tells the "
                    + (title == null ? "title" : published == null ? "time" : "publisher"));
        }
        if (page.text().isBlank()) {
            throw new FetchFailed("neither the feed nor the page holds a text");
        }
        String address = ArticleAddress.of(item.link() != null ? item.link() : page.address())
                .map(URI::toString)
                .orElse(null);
        articles.read(new Article(address, publisher, published, title, page.text()), page.language());
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
