package org.horseshoe.ingest.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.horseshoe.ingest.publishing.Digests;
import org.horseshoe.ingest.xml.ClosedXml;
import org.jspecify.annotations.Nullable;

/**
 * A feed in RSS or Atom.
 *
 * @param title what it calls itself
 * @param items its items, in its order
 */
record FeedDocument(@Nullable String title, List<FeedItem> items) {

    private static final int DEEPEST = 80;
    private static final int LONGEST_KEY = 500;

    /**
     * Reads a feed. A document type is refused, and with it every entity of one's own.
     *
     * @throws IOException saying why, where it is no feed
     */
    static FeedDocument read(byte[] bytes, String contentType, int mostItems) throws IOException {
        String xml = decoded(bytes, contentType);
        check(xml);
        try {
            var input = new SyndFeedInput(false, Locale.ROOT);
            input.setAllowDoctypes(false);
            input.setXmlHealerOn(false);
            return read(input.build(new StringReader(xml)), mostItems);
        } catch (FeedException | RuntimeException e) {
            throw new IOException("neither RSS nor Atom: " + brief(e), e);
        }
    }

    private static String decoded(byte[] bytes, String contentType) throws IOException {
        String type = contentType.isEmpty() ? null : contentType;
        try (var reader = new XmlReader(new ByteArrayInputStream(bytes), type, true)) {
            var text = new java.io.StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (RuntimeException e) {
            throw new IOException("in no known encoding", e);
        }
    }

    /** Libraries walk a tree by calling themselves: one that is too deep, or has a type of its own, does not get there. */
    private static void check(String xml) throws IOException {
        try {
            XMLStreamReader reader = ClosedXml.reader(new StringReader(xml));
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> throw new IOException("a document type is not taken");
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new IOException("elements are nested deeper than " + DEEPEST);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {
                        // Nothing to look at.
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("no whole XML: " + brief(e), e);
        }
    }

    private static FeedDocument read(SyndFeed feed, int mostItems) {
        var items = new ArrayList<FeedItem>();
        for (SyndEntry entry : feed.getEntries()) {
            if (items.size() < mostItems) {
                FeedItem item = item(entry);
                if (item != null) {
                    items.add(item);
                }
            }
        }
        return new FeedDocument(blankToNull(feed.getTitle()), items);
    }

    private static @Nullable FeedItem item(SyndEntry entry) {
        String link = blankToNull(entry.getLink());
        String key = blankToNull(entry.getUri());
        if (key == null) {
            key = link;
        }
        if (key == null) {
            return null;
        }
        Date date = entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
        String title = blankToNull(entry.getTitle());
        String content = content(entry);
        String digest = Digests.sha256(String.join(
                        "\n",
                        String.valueOf(link),
                        String.valueOf(title),
                        String.valueOf(entry.getPublishedDate()),
                        String.valueOf(entry.getUpdatedDate()),
                        String.valueOf(content))
                .getBytes(StandardCharsets.UTF_8));
        String shortKey = key.length() <= LONGEST_KEY ? key : Digests.sha256(key.getBytes(StandardCharsets.UTF_8));
        return new FeedItem(
                shortKey.replace('\0', ' '), digest, link, title, date == null ? null : instant(date), content);
    }

    @SuppressWarnings("JavaUtilDate") // The library has no other.
    private static Instant instant(Date date) {
        return Instant.ofEpochMilli(date.getTime());
    }

    private static @Nullable String content(SyndEntry entry) {
        Stream<SyndContent> parts =
                Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()));
        return parts.map(SyndContent::getValue)
                .map(FeedDocument::blankToNull)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String brief(Exception e) {
        String said = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        return said.substring(0, Math.min(200, said.length()));
    }
}
