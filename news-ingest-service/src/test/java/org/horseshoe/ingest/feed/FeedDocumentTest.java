package org.horseshoe.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedDocumentTest {

    static final String RSS = """
            <?xml version="1.0"?><rss version="2.0"><channel><title>Example press</title><link>https://news.example</link>
            <description>d</description>
            <item><title>A vote</title><link>https://news.example/vote</link><guid>7</guid>
              <pubDate>Thu, 26 May 2022 21:01:00 GMT</pubDate><description>&lt;p&gt;Thirteen to two.&lt;/p&gt;</description></item>
            <item><title>Without a name</title></item>
            </channel></rss>""";

    static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Example</title><id>urn:x</id><updated>2022-05-26T21:01:00Z</updated>
            <entry><id>urn:7</id><title>A vote</title><link href="https://news.example/vote"/>
              <updated>2022-05-26T21:01:00Z</updated><content type="html">&lt;p&gt;Thirteen to two.&lt;/p&gt;</content></entry>
            </feed>""";

    @Test
    void rss_is_read() throws IOException {
        FeedDocument feed = read(RSS);

        assertThat(feed.title()).isEqualTo("Example press");
        assertThat(feed.items()).hasSize(1);
        FeedItem item = feed.items().getFirst();
        assertThat(item.key()).isEqualTo("7");
        assertThat(item.link()).isEqualTo("https://news.example/vote");
        assertThat(item.title()).isEqualTo("A vote");
        assertThat(item.published()).isEqualTo(Instant.parse("2022-05-26T21:01:00Z"));
        assertThat(item.content()).isEqualTo("<p>Thirteen to two.</p>");
    }

    @Test
    void atom_is_read() throws IOException {
        FeedItem item = read(ATOM).items().getFirst();

        assertThat(item.key()).isEqualTo("urn:7");
        assertThat(item.link()).isEqualTo("https://news.example/vote");
        assertThat(item.published()).isEqualTo(Instant.parse("2022-05-26T21:01:00Z"));
        assertThat(item.content()).isEqualTo("<p>Thirteen to two.</p>");
    }

    @Test
    void an_edited_item_has_another_digest_and_the_same_key() throws IOException {
        FeedItem before = read(RSS).items().getFirst();
        FeedItem after = read(RSS.replace("Thirteen to two", "Thirteen in favour"))
                .items()
                .getFirst();

        assertThat(after.key()).isEqualTo(before.key());
        assertThat(after.digest()).isNotEqualTo(before.digest());
        assertThat(read(RSS).items().getFirst()).isEqualTo(before);
    }

    @Test
    void a_document_type_is_refused_and_nothing_outside_is_opened() {
        assertThatThrownBy(() ->
                        read(RSS.replace("<rss", "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss")))
                .isInstanceOf(IOException.class)
                .hasMessage("a document type is not taken");
    }

    @Test
    void what_is_no_feed_or_too_deep_is_refused_with_the_reason() {
        assertThatThrownBy(() -> read("<html><body>no</body></html>")).hasMessageStartingWith("neither RSS nor Atom");
        assertThatThrownBy(() -> read(RSS.substring(0, 200))).hasMessageStartingWith("no whole XML");
        assertThatThrownBy(() -> read("<a>".repeat(50_000))).hasMessage("elements are nested deeper than 80");
    }

    @Test
    void one_article_has_one_address() {
        assertThat(ArticleAddress.of("https://www.un.org/press/en/2022/sc14911.doc.htm?utm_source=x#top"))
                .contains(URI.create("https://press.un.org/en/2022/sc14911.doc.htm"));
        assertThat(ArticleAddress.of("http://static.un.org/press/en/2022/sc14911.doc.htm"))
                .contains(URI.create("https://press.un.org/en/2022/sc14911.doc.htm"));
        assertThat(ArticleAddress.of("https://News.example:8443/a?id=7&fbclid=1"))
                .contains(URI.create("https://news.example:8443/a?id=7"));
        assertThat(ArticleAddress.of("javascript:alert(1)")).isEmpty();
        assertThat(ArticleAddress.of("not an address")).isEmpty();
        assertThat(ArticleAddress.of(null)).isEmpty();
    }

    @Test
    void pauses_double_up_to_the_longest_and_never_fall_in_step() {
        Duration every = Duration.ofMinutes(10);
        Duration longest = Duration.ofHours(2);

        assertThat(BackOff.pause(every, longest, 0, 0.5, null)).isEqualTo(every);
        assertThat(BackOff.pause(every, longest, 2, 0.5, null)).isEqualTo(Duration.ofMinutes(40));
        assertThat(BackOff.pause(every, longest, 2, 0, null)).isEqualTo(Duration.ofMinutes(36));
        assertThat(BackOff.pause(every, longest, 2, 1, null)).isEqualTo(Duration.ofMinutes(44));
        assertThat(BackOff.pause(every, longest, 60, 0.5, null)).isEqualTo(longest);
        assertThat(BackOff.pause(every, longest, 0, 0.5, Duration.ofHours(5))).isEqualTo(Duration.ofHours(5));
    }

    private static FeedDocument read(String xml) throws IOException {
        return FeedDocument.read(xml.getBytes(StandardCharsets.UTF_8), "", 100);
    }
}
