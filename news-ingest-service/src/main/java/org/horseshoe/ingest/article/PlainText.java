package org.horseshoe.ingest.article;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Takes the words of an article out of its page: the article element where there is one, a paragraph a line. */
final class PlainText {

    private static final String NOT_THE_ARTICLE =
            "script, style, noscript, nav, header, footer, aside, form, figure, iframe, template, svg, button";

    private PlainText() {}

    static String of(String html) {
        Document page = Jsoup.parse(html);
        page.select(NOT_THE_ARTICLE).remove();
        Element article = page.selectFirst("article");
        Element main = article != null ? article : page.selectFirst("main");
        Element root = main != null ? main : page.body();
        var blocks = new Blocks();
        NodeTraversor.traverse(blocks, root);
        return blocks.text.isEmpty()
                ? root.wholeText().strip()
                : blocks.text.toString().strip();
    }

    /** Writes each block once: a paragraph within a quotation comes with the quotation. */
    private static final class Blocks implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private @Nullable Node open;

        @Override
        public void head(Node node, int depth) {
            if (open == null && node instanceof Element element && isBlock(element)) {
                open = node;
                if (element.hasText()) {
                    text.append(element.text()).append("\n\n");
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node.equals(open)) {
                open = null;
            }
        }

        private static boolean isBlock(Element element) {
            return switch (element.normalName()) {
                case "p", "h1", "h2", "h3", "h4", "li", "blockquote" -> true;
                default -> false;
            };
        }
    }
}
