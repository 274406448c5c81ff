package org.horseshoe.sanctions.domain.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.horseshoe.events.EntryType;
import org.horseshoe.events.ListEntry;
import org.horseshoe.sanctions.domain.match.MatchQuery.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameIndexTest {

    private static final NameIndex INDEX = NameIndex.of(People.ALL);

    private static final List<String> NAMES = List.of(
            "KIM YONG CHOL",
            "Kim Young Chul",
            "Kim Yon Chol",
            "Doku Umarow",
            "قصي صدام حسين",
            "Bosco Ntagnada",
            "Sad Sabawi Tikriti",
            "Kim Jong Un",
            "Myohyang Shipping",
            "nobody at all");

    @Test
    void the_same_name_scores_one_and_says_so() {
        Match match = INDEX.search(MatchQuery.named(Kind.PERSON, "Kim Yong-chol"), 1, 0)
                .getFirst();

        assertThat(match.score()).isEqualTo(1);
        assertThat(match.match()).isTrue();
        assertThat(match.features()).containsOnlyKeys("name").containsEntry("name", 1.0);
        assertThat(match.reasons()).containsExactly(new Reason("name", 1, "Kim Yong-chol ~ KIM YONG CHOL: same name"));
    }

    @Test
    void another_script_is_named_as_the_reason() {
        Match match = INDEX.search(MatchQuery.named(Kind.PERSON, "김정식"), 1, 0).getFirst();

        assertThat(match.reasons())
                .containsExactly(new Reason("name", 0.97, "김정식 ~ KIM JONG SIK: same name in another script"));
    }

    @Test
    void a_match_on_a_low_alias_alone_is_no_full_score() {
        Match match = INDEX.search(MatchQuery.named(Kind.PERSON, "Abu Hamza al-Masri"), 1, 0)
                .getFirst();

        assertThat(match.candidate()).isEqualTo(People.HAMZA);
        assertThat(match.score()).isEqualTo(0.88);
        assertThat(match.features()).containsEntry("name", 1.0).containsEntry("alias_quality", 0.88);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KIM YONG CHOL", "Kim Young Chul", "Doku Umarov", "Bosco Ntagnada", "Kim"})
    void reasons_add_up_to_the_score(String name) {
        MatchQuery query = query(name, List.of("1964"), List.of("KP"), List.of("381 420 754"), List.of("f"));

        for (Match match : INDEX.search(query, 10, 0)) {
            assertThat(match.reasons().stream().mapToDouble(Reason::weight).sum())
                    .isCloseTo(match.score(), within(0.001));
        }
    }

    @Test
    void compare_and_search_agree() {
        for (String name : NAMES) {
            MatchQuery query = MatchQuery.named(Kind.ANY, name);
            for (Match match : INDEX.search(query, 100, 0)) {
                assertThat(INDEX.compare(query, match.candidate())).isEqualTo(match);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.5, 0.7, 0.9, 0.98})
    void a_cutoff_leaves_out_those_below_it_and_nobody_else(double cutoff) {
        for (String name : NAMES) {
            for (List<String> documents : List.of(List.<String>of(), List.of("381420754"), List.of("999999999"))) {
                for (List<String> births : List.of(List.<String>of(), List.of("1964-07-17"), List.of("1901"))) {
                    MatchQuery query = query(name, births, List.of("KP"), documents, List.of("m"));

                    assertThat(INDEX.search(query, 100, cutoff))
                            .isEqualTo(INDEX.search(query, 100, 0).stream()
                                    .filter(match -> match.score() >= cutoff)
                                    .toList());
                }
            }
        }
    }

    @Test
    void the_order_of_candidates_does_not_matter() {
        var shuffled = new ArrayList<>(People.ALL);
        Random chance = new Random(7);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(shuffled, chance);
            NameIndex other = NameIndex.of(shuffled);
            for (String name : NAMES) {
                MatchQuery query = MatchQuery.named(Kind.ANY, name);
                assertThat(other.search(query, 100, 0)).isEqualTo(INDEX.search(query, 100, 0));
            }
        }
    }

    @Test
    void what_was_asked_before_does_not_matter() {
        NameIndex asked = NameIndex.of(People.ALL);
        for (int i = 0; i < 12_000; i++) {
            asked.search(
                    MatchQuery.named(Kind.ANY, NAMES.get(i % NAMES.size()) + " " + Integer.toString(i, 36)), 10, 0.5);
        }

        for (String name : NAMES) {
            MatchQuery query = MatchQuery.named(Kind.ANY, name);
            List<Match> again = asked.search(query, 20, 0);
            assertThat(again)
                    .isEqualTo(asked.search(query, 20, 0))
                    .isEqualTo(NameIndex.of(People.ALL).search(query, 20, 0));
        }
    }

    @Test
    void equal_names_are_ordered_by_evidence_then_by_reference() {
        Candidate plain = new Candidate("B", "r", Standing.LISTED, entryWithoutAttributes());
        Candidate first = new Candidate("A", "r", Standing.LISTED, entryWithoutAttributes());
        Candidate dated = People.person("C", "DOKU UMAROV", null);
        NameIndex index = NameIndex.of(List.of(plain, dated, first));

        List<Match> matches =
                index.search(query("Doku Umarov", List.of("1964-07-17"), List.of(), List.of(), List.of()), 10, 0.7);

        assertThat(matches).extracting(match -> match.candidate().id()).containsExactly("C", "A", "B");
        assertThat(matches).extracting(Match::score).containsExactly(1.0, 1.0, 1.0);
    }

    @Test
    void a_document_number_is_found_whatever_the_name() {
        MatchQuery query = query("Somebody Else", List.of(), List.of(), List.of("381420754"), List.of());

        assertThat(INDEX.search(query, 100, Algorithm.DEFAULT_THRESHOLD)).hasSize(People.ALL.size());
    }

    @Test
    void a_person_is_not_an_entity() {
        assertThat(INDEX.search(MatchQuery.named(Kind.ENTITY, "Doku Umarov"), 5, Algorithm.DEFAULT_THRESHOLD))
                .isEmpty();
    }

    @Nested
    class GivenAnotherAttribute {

        @Test
        void what_agrees_never_lowers_the_score() {
            for (String name : NAMES) {
                for (Candidate candidate : People.ALL) {
                    double before = score(name, List.of(), List.of(), candidate);

                    assertThat(score(name, List.of("1964-07-17"), List.of(), candidate))
                            .isGreaterThanOrEqualTo(before);
                    assertThat(score(name, List.of("1964"), List.of(), candidate))
                            .isGreaterThanOrEqualTo(before);
                    assertThat(score(name, List.of(), List.of("PRK"), candidate))
                            .isGreaterThanOrEqualTo(before);
                }
            }
        }

        @Test
        void what_contradicts_never_raises_the_score() {
            for (String name : NAMES) {
                for (Candidate candidate : People.ALL) {
                    double before = score(name, List.of(), List.of(), candidate);

                    assertThat(score(name, List.of("1990-01-01"), List.of(), candidate))
                            .isLessThanOrEqualTo(before);
                    assertThat(score(name, List.of(), List.of("France"), candidate))
                            .isLessThanOrEqualTo(before);
                }
            }
        }

        @Test
        void a_contradicting_birth_date_leaves_an_exact_name_a_match_and_not_a_mistyped_one() {
            assertThat(score("Doku Umarov", List.of("1990"), List.of(), People.UMAROV))
                    .isBetween(0.7, 0.8);
            assertThat(score("Doka Umarow", List.of("1990"), List.of(), People.UMAROV))
                    .isLessThan(0.75);
        }

        private double score(String name, List<String> births, List<String> countries, Candidate candidate) {
            return INDEX.compare(query(name, births, countries, List.of(), List.of()), candidate)
                    .score();
        }
    }

    @Nested
    class GivenHostileInput {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "", " ", "()", "((((", "\u0000", "\ud800", "'’`", "🙂🙂", "-", "1", "a", "ا", "عبد", "김", "Abdul"
                })
        void odd_texts_find_nobody(String name) {
            assertThat(INDEX.search(MatchQuery.named(Kind.ANY, name), 5, Algorithm.DEFAULT_THRESHOLD))
                    .isEmpty();
        }

        @Test
        void a_hundred_names_of_a_hundred_thousand_words_are_answered() {
            String words = "kim umarov al-tikriti 39 ".repeat(100_000);
            List<String> names =
                    IntStream.range(0, 100).mapToObj(i -> words + i).toList();
            MatchQuery query = new MatchQuery(
                    Kind.ANY, names, List.of(words), List.of(words), List.of(words), List.of(words), List.of(words));

            assertThat(INDEX.search(query, 5, Algorithm.DEFAULT_THRESHOLD)).isEmpty();
        }

        @Test
        void no_names_find_nobody() {
            assertThat(INDEX.search(MatchQuery.named(Kind.ANY), 5, 0)).isEmpty();
            assertThat(NameIndex.of(List.of()).search(MatchQuery.named(Kind.ANY, "Kim"), 5, 0))
                    .isEmpty();
        }
    }

    private static ListEntry entryWithoutAttributes() {
        return ListEntry.named(EntryType.INDIVIDUAL, "DOKU UMAROV");
    }

    private static MatchQuery query(
            String name, List<String> births, List<String> countries, List<String> documents, List<String> genders) {
        return new MatchQuery(Kind.ANY, List.of(name), births, countries, documents, List.of(), genders);
    }
}
