package org.horseshoe.ingest.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.horseshoe.http.Problems;
import org.horseshoe.http.Problems.Fault;
import org.horseshoe.ingest.extraction.Article;
import org.horseshoe.ingest.page.WebPage;
import org.horseshoe.outbox.StorableText;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is handed in.
 *
 * <p>What a page tells of itself need not be given beside it.
 *
 * @param url its address
 * @param publisher who published it
 * @param publishedAt when, as an instant; days such as "Wednesday" are resolved with it
 * @param title its headline
 * @param text its plain text
 * @param html or its page, from which the text is taken
 */
public record ArticleRequest(
        @Nullable String url,
        @Nullable String publisher,
        @Nullable Instant publishedAt,
        @Nullable String title,
        @Nullable String text,
        @Nullable String html) {

    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TITLE = 1_000;
    private static final Instant EARLIEST = Instant.parse("1946-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2999-01-01T00:00:00Z");

    /**
     * An article, and the language that its page says it is in.
     *
     * @param declared absent for a plain text
     */
    record Checked(Article article, @Nullable String declared) {}

    /** The article, or a problem that names every field that is missing or wrong; a page tells much of it itself. */
    Checked checked(int longestText) {
        if (html == null || text != null) {
            return new Checked(article(longestText), null);
        }
        WebPage page = WebPage.of(html);
        var completed = new ArticleRequest(
                url != null ? url : page.address(),
                publisher != null ? publisher : shortened(page.publisher(), LONGEST_NAME),
                publishedAt != null ? publishedAt : page.publishedAt(),
                title != null ? title : shortened(page.title(), LONGEST_TITLE),
                null,
                page.text());
        return new Checked(completed.article(longestText), page.language());
    }

    private static @Nullable String shortened(@Nullable String told, int longest) {
        return told == null || told.length() <= longest ? told : told.substring(0, longest);
    }

    private Article article(int longestText) {
        var faults = new ArrayList<Fault>();
        if (url != null && (!url.matches("https?://\\S+") || url.length() > LONGEST_URL)) {
            faults.add(new Fault("#/url", "must be an http or https address of at most 2,000 characters"));
        }
        required(publisher, "publisher", LONGEST_NAME, faults);
        required(title, "title", LONGEST_TITLE, faults);
        if (publishedAt == null) {
            faults.add(new Fault("#/publishedAt", "missing"));
        } else if (publishedAt.isBefore(EARLIEST) || publishedAt.isAfter(LATEST)) {
            faults.add(new Fault("#/publishedAt", "must be an instant from 1946 to 2998"));
        }
        String body = body(faults);
        if (body.length() > longestText) {
            faults.add(
                    new Fault(text != null ? "#/text" : "#/html", "more than " + longestText + " characters of text"));
        }
        if (!faults.isEmpty() || publisher == null || publishedAt == null || title == null) {
            throw Problems.badRequest(faults);
        }
        return new Article(url, StorableText.of(publisher), publishedAt, StorableText.of(title), StorableText.of(body));
    }

    private String body(List<Fault> faults) {
        if ((text == null) == (html == null)) {
            faults.add(new Fault("#/text", "give either text or html"));
            return "";
        }
        String body = text != null ? text : html == null ? "" : html;
        if (body.isBlank()) {
            faults.add(new Fault(text != null ? "#/text" : "#/html", "holds no text"));
        }
        return body;
    }

    private static void required(@Nullable String value, String field, int longest, List<Fault> faults) {
        if (value == null || value.isBlank()) {
            faults.add(new Fault("#/" + field, "missing"));
        } else if (value.length() > longest) {
            faults.add(new Fault("#/" + field, "more than " + longest + " characters"));
        }
    }
}
