package org.horseshoe.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WebPageTest {

    private static final String VOTE = "The Council voted thirteen to two on Thursday, with China and Russia against.";

    @Nested
    class WhatAPageTellsOfItself {

        @Test
        void linked_data_comes_first() {
            var page = WebPage.of("""
                    <html lang="en"><head>
                    <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite"},
                      {"@type": ["NewsArticle"], "headline": "A vote", "datePublished": "2022-05-26T17:01:00-04:00",
                       "publisher": {"name": "Example Daily"}}]}</script>
                    <meta property="og:title" content="Another headline">
                    <meta property="article:published_time" content="2022-05-01">
                    <link rel="canonical" href="https://news.example/vote">
                    </head><body><p>x</p></body></html>""");

            assertThat(page.title()).isEqualTo("A vote");
            assertThat(page.publisher()).isEqualTo("Example Daily");
            assertThat(page.publishedAt()).isEqualTo(Instant.parse("2022-05-26T21:01:00Z"));
            assertThat(page.address()).isEqualTo("https://news.example/vote");
            assertThat(page.language()).isEqualTo("en");
        }

        @Test
        void open_graph_and_elements_stand_in() {
            var page = WebPage.of("""
                    <html><head><title>Site</title>
                    <script type="application/ld+json">{broken</script>
                    <meta property="og:site_name" content="Example Press"><meta property="og:locale" content="fr_FR">
                    <meta property="og:url" content="javascript:alert(1)"></head>
                    <body><h1>Headline</h1><article><time datetime="2022-05-26 21:30:00">then</time></article></body></html>""");

            assertThat(page.title()).isEqualTo("Headline");
            assertThat(page.publisher()).isEqualTo("Example Press");
            assertThat(page.publishedAt()).isEqualTo(Instant.parse("2022-05-26T21:30:00Z"));
            assertThat(page.language()).isEqualTo("fr_FR");
            assertThat(page.address()).isNull();
        }

        @Test
        void a_day_stands_for_its_noon_and_nonsense_for_nothing() {
            assertThat(PageTimes.read("2022-05-26")).contains(Instant.parse("2022-05-26T12:00:00Z"));
            assertThat(PageTimes.read("2022-05-26T17:01:00-0400")).contains(Instant.parse("2022-05-26T21:01:00Z"));
            assertThat(PageTimes.read("Thu, 26 May 2022 21:01:00 GMT")).contains(Instant.parse("2022-05-26T21:01:00Z"));
            assertThat(PageTimes.read("26/05/2022")).isEmpty();
            assertThat(PageTimes.read("0001-01-01")).isEmpty();
        }
    }

    @Nested
    class ThePlainWords {

        @Test
        void the_article_with_most_words_is_the_article() {
            var page = WebPage.of("<article><p>A teaser.</p></article><article><p>" + VOTE + "</p></article>");

            assertThat(page.text()).isEqualTo(VOTE);
        }

        @Test
        void without_an_article_the_densest_text_is_it() {
            var page = WebPage.of("<div id=links><p><a href=/a>" + "One of many links. ".repeat(30) + "</a></p></div>"
                    + "<div><div class=text><p>" + VOTE + "</p><p>" + VOTE + "</p></div></div>");

            assertThat(page.text()).isEqualTo(VOTE + "\n\n" + VOTE);
        }

        @Test
        void what_is_named_after_what_it_is_goes() {
            var page = WebPage.of("<article><nav><p>Menu</p></nav><p>" + VOTE
                    + "</p><div class='related-links share'><p>Russia vetoes everything</p></div></article>");

            assertThat(page.text()).isEqualTo(VOTE);
        }

        @Test
        void a_page_of_mere_text_is_its_text() {
            assertThat(WebPage.of(VOTE).text()).isEqualTo(VOTE);
            assertThat(WebPage.of("").text()).isEmpty();
        }
    }

    @Nested
    class Languages {

        @Test
        void small_words_tell_the_language() {
            assertThat(Language.of(VOTE + " It was the first time that this was done.", null))
                    .isEqualTo("en");
            assertThat(Language.of(
                            "Le Conseil a rejeté jeudi le projet de résolution par treize voix pour et deux voix contre, avec le veto de"
                                    + " la Chine et de la Russie dans une salle qui est pleine.",
                            "en"))
                    .isEqualTo("fr");
            assertThat(Language.of(
                            "El Consejo rechazó el jueves el proyecto de resolución por el veto de China y de Rusia, que fue anunciado por"
                                    + " los embajadores de los dos países.",
                            null))
                    .isEqualTo("es");
            assertThat(Language.of(
                            "Der Rat hat den Entwurf am Donnerstag nicht angenommen: China und Russland stimmten mit Nein, und die"
                                    + " Sitzung wurde geschlossen.",
                            null))
                    .isEqualTo("de");
        }

        @Test
        void letters_tell_before_words() {
            assertThat(Language.of("Россия и Китай наложили вето на проект резолюции.", "en"))
                    .isEqualTo("ru");
            assertThat(Language.of("استخدمت روسيا والصين حق النقض ضد مشروع القرار", "en"))
                    .isEqualTo("ar");
            assertThat(Language.of("中国和俄罗斯否决了决议草案", null)).isEqualTo("zh");
        }

        @Test
        void a_short_text_is_what_its_page_says_or_unknown() {
            assertThat(Language.of("Veto!", "pt-BR")).isEqualTo("pt");
            assertThat(Language.of("Veto!", null)).isEqualTo("und");
            assertThat(Language.isReadable("und")).isTrue();
            assertThat(Language.isReadable("pt")).isFalse();
        }
    }
}
