package org.horseshoe.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.horseshoe.ingest.fuzzing.Mutations;
import org.horseshoe.ingest.page.Language;
import org.horseshoe.ingest.page.WebPage;
import org.junit.jupiter.api.Test;

/** Damaged feeds are refused, damaged pages are read as far as they go. */
class FuzzedFeedsTest {

    private static final String PAGE = """
            <html lang="en"><head><title>t</title><script type="application/ld+json">{"@type": "NewsArticle",
            "headline": "A vote", "datePublished": "2022-05-26T17:01:00-04:00", "publisher": {"name": "Example"}}</script>
            <meta property="og:title" content="x"></head><body><nav>Menu</nav><div><article><h1>A vote</h1>
            <p>The Council voted <b>13-2</b> on <time datetime="2022-05-26">Thursday</time>.</p></article></div></body></html>""";

    @Test
    void rss() {
        feed("rss", FeedDocumentTest.RSS);
    }

    @Test
    void atom() {
        feed("atom", FeedDocumentTest.ATOM);
    }

    @Test
    void pages() {
        Mutations.of(
                "pages",
                List.of(PAGE.getBytes(StandardCharsets.UTF_8)),
                input -> {
                    WebPage page = WebPage.of(new String(input, StandardCharsets.UTF_8));
                    assertThat(Language.of(page.text(), page.language())).matches("[a-z]{2,3}");
                },
                e -> false);
    }

    private static void feed(String name, String seed) {
        Mutations.of(
                name,
                List.of(seed.getBytes(StandardCharsets.UTF_8)),
                input -> {
                    FeedDocument read = FeedDocument.read(input, "", 100);
                    read.items().forEach(item -> {
                        assertThat(item.key()).isNotBlank();
                        assertThat(ArticleAddress.of(item.link())).isNotNull();
                    });
                },
                e -> e instanceof IOException);
    }
}
