package org.horseshoe.ingest.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.CandidateDecision;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventIds;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent.DraftIdentified;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.Question;
import org.horseshoe.events.SourceKind;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.horseshoe.ingest.acceptance.AcceptancePolicy.Known;
import org.horseshoe.ingest.acceptance.AcceptancePolicy.Source;
import org.horseshoe.ingest.extraction.Article;
import org.horseshoe.ingest.extraction.Candidate;
import org.horseshoe.ingest.extraction.EventExtractor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AcceptancePolicyTest {

    private static final DraftSymbol PROVISIONAL = new DraftSymbol("provisional/2022-05-26/dprk");
    private static final DraftSymbol SYMBOL = new DraftSymbol("S/2022/431");
    private static final DraftSymbol RIVAL = new DraftSymbol("S/2022/432");
    private static final LocalDate DAY = LocalDate.of(2022, 5, 26);
    private static final String VETO =
            "Russia and China vetoed a US draft on North Korea in the Security Council on May 26.";
    private static final String LATER =
            "The 13-2 Security Council vote on May 26 on North Korea sanctions was discussed.";

    @Nested
    class GivenThatNothingIsKnown {

        @Test
        void a_vote_opens_a_draft_under_a_provisional_reference() {
            Decision decision = decide(VETO).getFirst();

            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            assertThat(((Decision.Accepted) decision).envelope().event())
                    .isEqualTo(new VoteRecorded(
                            PROVISIONAL,
                            Question.DRAFT_AS_A_WHOLE,
                            DAY,
                            null,
                            VoteMode.RECORDED,
                            null,
                            null,
                            List.of(against("CHN"), against("RUS")),
                            StatedOutcome.VETOED,
                            null));
        }

        @Test
        void two_articles_lead_to_the_same_reference_in_any_order() {
            assertThat(references(decide(VETO))).containsOnly(PROVISIONAL);
            assertThat(references(decide(LATER))).containsOnly(PROVISIONAL);
            assertThat(references(decide(LATER, draft(PROVISIONAL, "USA")))).containsOnly(PROVISIONAL);
        }

        @Test
        void the_evidence_quotes_the_text_at_its_offsets() {
            var accepted = (Decision.Accepted) decide(VETO).getFirst();
            var evidence = accepted.envelope().evidence();

            assertThat(evidence).isNotNull();
            assertThat(evidence.sourceKind()).isEqualTo(SourceKind.NEWS);
            assertThat(evidence.quote()).isEqualTo(VETO);
            assertThat(evidence.start()).isZero();
            assertThat(evidence.end()).isEqualTo(VETO.length());
            assertThat(evidence.extractor()).isEqualTo("article-rules/7");
        }

        @Test
        void a_vote_without_its_day_or_its_matter_needs_a_person() {
            assertThat(decide("Russia vetoed a Security Council draft on Mali.").getFirst())
                    .isEqualTo(new Decision.NeedsReview("the text does not tell the day of the vote"));
            assertThat(decide("Russia vetoed a Security Council draft on May 26.")
                            .getFirst())
                    .isEqualTo(
                            new Decision.NeedsReview("the text does not tell what the draft of 2022-05-26 was about"));
        }

        @Test
        void a_procedural_vote_needs_a_person() {
            Decision decision = decide(
                            "In a procedural vote on 26 May, the Security Council agreed by 11 votes in favour to 1"
                                    + " against to discuss sanctions on North Korea.")
                    .getFirst();

            assertThat(decision)
                    .isEqualTo(new Decision.NeedsReview("a procedural vote: on a draft, or on no draft at all"));
        }

        @Test
        void a_name_in_the_press_is_never_listed() {
            List<Decision> decisions = decide(VETO + " Pak Example Il would be added to the sanctions blacklist.");

            assertThat(decisions.getLast().word()).isEqualTo(CandidateDecision.NEEDS_REVIEW);
            assertThat(decisions.getLast().reason()).startsWith("the press alone lists nobody");
        }

        @Test
        void sanctions_that_were_only_called_for_never_become_an_event() {
            List<Decision> decisions = decide("Envoys called for an arms embargo on Myanmar in the Security Council.");

            assertThat(decisions)
                    .containsExactly(new Decision.NeedsReview(
                            "told by the press; nothing is recorded of it before a person has looked"));
        }

        @Test
        void what_an_article_says_twice_is_one_event() {
            List<Decision> decisions = decide(
                    "North Korea made 17 missile tests this year. Yes, North Korea has made 17 missile tests this year.");

            assertThat(decisions)
                    .extracting(Decision::word)
                    .containsExactly(CandidateDecision.ACCEPTED, CandidateDecision.DUPLICATE);
        }
    }

    @Nested
    class GivenADraftWithItsSymbol {

        @Test
        void an_article_is_filed_under_the_symbol() {
            assertThat(references(decide(VETO, draft(SYMBOL)))).containsOnly(SYMBOL);
        }

        @Test
        void a_draft_of_an_unknown_matter_is_known_by_the_same_vetoes_of_the_day() {
            KnownDraft unknownMatter = new KnownDraft(SYMBOL, DAY, null, new TreeSet<>(), members("CHN", "RUS"));

            assertThat(references(decide(VETO, unknownMatter))).containsOnly(SYMBOL);
        }

        @Test
        void a_draft_of_another_day_or_matter_is_another_draft() {
            assertThat(references(decide(
                            VETO,
                            new KnownDraft(SYMBOL, DAY.minusDays(1), "DPRK", new TreeSet<>(), new TreeSet<>()),
                            new KnownDraft(SYMBOL, DAY, "SYR", new TreeSet<>(), new TreeSet<>()))))
                    .containsOnly(PROVISIONAL);
        }

        @Test
        void of_two_drafts_the_sponsor_decides() {
            assertThat(references(decide(VETO, draft(SYMBOL, "USA"), draft(RIVAL, "RUS"))))
                    .containsOnly(SYMBOL);
        }

        @Test
        void of_two_drafts_without_a_sponsor_a_person_decides() {
            assertThat(decide(LATER, draft(SYMBOL), draft(RIVAL)).getFirst())
                    .isEqualTo(new Decision.NeedsReview("several drafts fit: S/2022/431, S/2022/432"));
        }

        @Test
        void the_symbol_in_the_text_wins() {
            assertThat(
                            references(
                                    decide(
                                            "Russia and China vetoed draft S/2022/431 on North Korea in the Security Council on May 26.")))
                    .containsOnly(SYMBOL);
        }
    }

    @Nested
    class WhenASymbolBecomesKnown {

        @Test
        void the_one_provisional_reference_of_day_and_matter_is_joined_to_it() {
            assertThat(DraftFiling.identify(draft(SYMBOL), List.of(draft(PROVISIONAL, "USA"), draft(SYMBOL))))
                    .containsExactly(new DraftIdentified(PROVISIONAL, SYMBOL));
        }

        @Test
        void a_rival_leaves_it_open_unless_the_sponsor_decides() {
            List<KnownDraft> unsponsored = List.of(draft(PROVISIONAL, "USA"), draft(SYMBOL), draft(RIVAL));
            List<KnownDraft> sponsored = List.of(draft(PROVISIONAL, "USA"), draft(SYMBOL, "USA"), draft(RIVAL, "RUS"));

            assertThat(DraftFiling.identify(draft(SYMBOL), unsponsored)).isEmpty();
            assertThat(DraftFiling.identify(draft(SYMBOL, "USA"), sponsored))
                    .containsExactly(new DraftIdentified(PROVISIONAL, SYMBOL));
            assertThat(DraftFiling.identify(draft(RIVAL, "RUS"), sponsored)).isEmpty();
        }

        @Test
        void another_sponsor_is_another_draft() {
            assertThat(DraftFiling.identify(
                            draft(SYMBOL, "FRA"), List.of(draft(PROVISIONAL, "USA"), draft(SYMBOL, "FRA"))))
                    .isEmpty();
        }

        @Test
        void the_facts_of_a_record_come_from_its_events_in_any_order() {
            var tabled = new DraftTabled(
                    SYMBOL,
                    null,
                    null,
                    List.of(),
                    "Non-proliferation - Democratic People's Republic of Korea",
                    null,
                    List.of());
            var voted = new VoteRecorded(
                    SYMBOL,
                    Question.DRAFT_AS_A_WHOLE,
                    DAY,
                    "S/PV.9048",
                    VoteMode.RECORDED,
                    null,
                    null,
                    List.of(against("CHN"), against("RUS")),
                    StatedOutcome.VETOED,
                    null);

            KnownDraft one =
                    KnownDraft.of(tabled).orElseThrow().and(KnownDraft.of(voted).orElseThrow());
            KnownDraft other =
                    KnownDraft.of(voted).orElseThrow().and(KnownDraft.of(tabled).orElseThrow());

            assertThat(one).isEqualTo(other);
            assertThat(one).isEqualTo(new KnownDraft(SYMBOL, DAY, "DPRK", new TreeSet<>(), members("CHN", "RUS")));
        }
    }

    private static List<Decision> decide(String text, KnownDraft... drafts) {
        var article = new Article(
                "https://news.example/a", "Example", Instant.parse("2022-05-27T12:00:00Z"), "At the UN", text);
        List<Candidate> candidates = EventExtractor.candidates(article);
        UUID id = EventIds.named("article", text);
        return AcceptancePolicy.decide(
                candidates,
                new Source(article, id, id, Instant.parse("2022-05-27T12:00:01Z")),
                new Known(Arrays.asList(drafts), Set.of()));
    }

    private static Collection<DraftSymbol> references(List<Decision> decisions) {
        return decisions.stream()
                .filter(Decision.Accepted.class::isInstance)
                .map(decision -> ((Decision.Accepted) decision).envelope().subject())
                .filter(subject -> subject.contains("/"))
                .map(DraftSymbol::new)
                .toList();
    }

    private static KnownDraft draft(DraftSymbol reference, String... sponsors) {
        return new KnownDraft(reference, DAY, "DPRK", members(sponsors), new TreeSet<>());
    }

    private static TreeSet<Member> members(String... codes) {
        return new TreeSet<>(Arrays.stream(codes).map(Member::new).toList());
    }

    private static Ballot against(String code) {
        return new Ballot(new Member(code), Position.AGAINST);
    }
}
