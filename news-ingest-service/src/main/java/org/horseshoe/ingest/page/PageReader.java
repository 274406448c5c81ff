package org.horseshoe.ingest.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a page: what it says of itself first, then its words, since the latter takes elements away. */
final class PageReader {

    private static final List<String> PUBLISHED = List.of(
            "meta[property=article:published_time]",
            "meta[itemprop=datePublished]",
            "meta[name=dcterms.issued]",
            "meta[name=DC.date.issued]",
            "meta[name=dcterms.date]",
            "meta[name=pubdate]",
            "meta[name=date]");

    private PageReader() {}

    static WebPage read(String html) {
        Document page = Jsoup.parse(html);
        LinkedData data = LinkedData.of(page);
        return new WebPage(
                ArticleText.of(page.clone()),
                first(Stream.of(
                        data.headline(),
                        content(page, "meta[property=og:title]"),
                        text(page, "h1"),
                        text(page, "title"))),
                first(Stream.of(data.publisher(), content(page, "meta[property=og:site_name]"))),
                published(page, data),
                first(Stream.of(
                        attribute(page, "link[rel=canonical]", "href").filter(PageReader::isAddress),
                        content(page, "meta[property=og:url]").filter(PageReader::isAddress))),
                first(Stream.of(
                        attribute(page, "html[lang]", "lang"),
                        data.language(),
                        content(page, "meta[property=og:locale]"),
                        content(page, "meta[http-equiv=content-language]"))));
    }

    private static @Nullable Instant published(Document page, LinkedData data) {
        Stream<String> told = Stream.concat(
                data.published().stream(), PUBLISHED.stream().flatMap(where -> content(page, where).stream()));
        Stream<String> shown = Stream.of("time[itemprop=datePublished]", "article time[datetime]", "time[datetime]")
                .flatMap(where -> attribute(page, where, "datetime").stream());
        return Stream.concat(told, shown)
                .flatMap(written -> PageTimes.read(written).stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String first(Stream<Optional<String>> found) {
        return found.flatMap(Optional::stream).findFirst().orElse(null);
    }

    private static Optional<String> content(Document page, String where) {
        return attribute(page, where, "content");
    }

    private static Optional<String> attribute(Document page, String where, String name) {
        return Optional.ofNullable(page.selectFirst(where))
                .map(element -> element.attr(name).strip())
                .filter(value -> !value.isEmpty());
    }

    private static Optional<String> text(Document page, String where) {
        return Optional.ofNullable(page.selectFirst(where))
                .map(Element::text)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static boolean isAddress(String written) {
        return written.matches("https?://\\S{1,1990}");
    }
}
