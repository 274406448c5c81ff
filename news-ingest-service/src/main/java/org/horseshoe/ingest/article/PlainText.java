package org.horseshoe.ingest.article;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Takes the words of an article out of its page: the article element where there is one, a paragraph a line. */
final class PlainText {

    private static final String NOT_THE_ARTICLE =
            "script, style, noscript, nav, header, footer, aside, form, figure, iframe, template, svg, button";
    private static final String BLOCKS = "p, h1, h2, h3, h4, li, blockquote";

    private PlainText() {}

    static String of(String html) {
        Document page = Jsoup.parse(html);
        page.select(NOT_THE_ARTICLE).remove();
        Element article = page.selectFirst("article");
        Element main = article != null ? article : page.selectFirst("main");
        Element root = main != null ? main : page.body();
        Elements blocks = root.select(BLOCKS);
        if (blocks.isEmpty()) {
            return root.wholeText().strip();
        }
        var text = new StringBuilder();
        for (Element block : blocks) {
            // A paragraph within a list item or a quotation comes once, with the outer block.
            boolean nested = block.parents().stream().anyMatch(blocks::contains);
            if (!nested && block.hasText()) {
                text.append(block.text()).append("\n\n");
            }
        }
        return text.toString().strip();
    }
}
