package org.horseshoe.ingest.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Takes the words of an article out of its page, a paragraph a line: from the article element, else from main, else from
 * the element under which most of the text stands that is no link.
 */
final class ArticleText {

    private static final String NOT_THE_ARTICLE =
            "script, style, noscript, nav, header, footer, aside, form, figure, iframe, template, svg, button, dialog,"
                    + " [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [aria-hidden=true], [hidden]";

    /** Parts that pages name after what they are: no words of the article. */
    private static final Pattern NAMED_SO = Pattern.compile(
            "(?i)\\b(?:related|share|sharing|social|promo|newsletter|subscribe|cookie|breadcrumbs?|sidebar|advert(?:isement)?"
                    + "|comments|recommended|most-read|read-more|tags)\\b");

    private static final String MARKED = "div, section, ul, p";

    private ArticleText() {}

    /** The words; takes away from the document what is none of them. */
    static String of(Document page) {
        page.select(NOT_THE_ARTICLE).remove();
        page.select(MARKED).stream()
                .filter(element -> NAMED_SO.matcher(element.className() + " " + element.id())
                        .find())
                .toList()
                .forEach(Node::remove);
        Element root = root(page);
        var blocks = new Blocks();
        NodeTraversor.traverse(blocks, root);
        return blocks.text.isEmpty()
                ? root.wholeText().strip()
                : blocks.text.toString().strip();
    }

    /** Pages have teasers as articles too: the one with most words is the article. */
    private static Element root(Document page) {
        Element article = page.select("article").stream()
                .max(Comparator.comparingInt(element -> words(element)))
                .filter(element -> words(element) > 0)
                .orElse(null);
        if (article != null) {
            return article;
        }
        Element main = page.selectFirst("main, [role=main]");
        if (main != null && main.hasText()) {
            return main;
        }
        return densest(page);
    }

    /** Text of paragraphs counts for their parent, and half for its parent; links count for nothing. */
    private static Element densest(Document page) {
        Map<Element, Integer> scores = new HashMap<>();
        for (Element paragraph : page.select("p, blockquote")) {
            int linked = paragraph.select("a").stream()
                    .mapToInt(link -> link.text().length())
                    .sum();
            int score = Math.max(0, paragraph.text().length() - 2 * linked);
            Element parent = paragraph.parent();
            if (parent != null) {
                scores.merge(parent, score, Integer::sum);
                Element above = parent.parent();
                if (above != null) {
                    scores.merge(above, score / 2, Integer::sum);
                }
            }
        }
        Element best = page.body();
        int most = 0;
        for (Element element : page.body().select("*")) {
            int score = scores.getOrDefault(element, 0);
            if (score > most) {
                best = element;
                most = score;
            }
        }
        return best;
    }

    private static int words(Element element) {
        return element.select("p").stream()
                .mapToInt(paragraph -> paragraph.text().length())
                .sum();
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
