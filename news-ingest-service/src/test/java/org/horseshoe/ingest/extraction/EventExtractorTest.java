package org.horseshoe.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.horseshoe.events.Amount;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.Direction;
import org.horseshoe.events.LaunchEvent.LaunchCountReported;
import org.horseshoe.events.LaunchUnit;
import org.horseshoe.events.Measure;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EventExtractorTest {

    private static final Member CHINA = new Member("CHN");
    private static final Member RUSSIA = new Member("RUS");
    private static final Member UNITED_STATES = new Member("USA");
    private static final Member NORTH_KOREA = new Member("PRK");
    private static final LocalDate VETO = LocalDate.of(2022, 5, 26);

    @Nested
    class OfTheReportOnAVeto {

        private final List<Candidate> candidates = EventExtractor.candidates(Samples.vetoReport());

        @Test
        void one_vote_is_read_with_its_day_its_figures_and_its_vetoes() {
            // Given
            List<Claim.VoteTaken> votes = Samples.votesIn(Samples.vetoReport());

            // Then
            assertThat(votes).hasSize(1);
            Claim.VoteTaken vote = votes.getFirst();
            assertThat(vote.heldOn()).isEqualTo(VETO);
            assertThat(vote.mode()).isEqualTo(VoteMode.RECORDED);
            assertThat(vote.tally()).isEqualTo(new ReportedTally(13, 2, null, null));
            assertThat(vote.ballots())
                    .containsExactly(new Ballot(CHINA, Position.AGAINST), new Ballot(RUSSIA, Position.AGAINST));
            assertThat(vote.stated()).isEqualTo(StatedOutcome.VETOED);
            assertThat(vote.contradictions()).isEmpty();
            assertThat(vote.draft().matter()).isEqualTo("DPRK");
            assertThat(vote.draft().sponsors()).containsExactly(UNITED_STATES);
        }

        @Test
        void the_quote_is_what_the_text_says_at_its_offsets() {
            Candidate vote = candidates.getFirst();

            assertThat(vote.quote().of(Samples.VETO_REPORT))
                    .startsWith("China and Russia on May 26 vetoed a text")
                    .endsWith("The count among the fifteen members was 13–2.");
            assertThat(vote.marks())
                    .extracting(Candidate.Mark::rule, Candidate.Mark::read)
                    .contains(tuple("day", "2022-05-26"), tuple("vetoed", "CHN, RUS: vetoed"), tuple("tally", "13-2"));
        }

        @Test
        void the_draft_is_read_with_its_sponsor_and_every_measure() {
            List<Claim.DraftDescribed> drafts = Samples.claims(Samples.vetoReport(), Claim.DraftDescribed.class);

            assertThat(drafts).hasSize(1);
            assertThat(drafts.getFirst().regime()).isEqualTo("DPRK");
            assertThat(drafts.getFirst().draft().sponsors()).containsExactly(UNITED_STATES);
            assertThat(drafts.getFirst().measures())
                    .extracting(Measure::key, Measure::kind, Measure::direction)
                    .containsExactly(
                            tuple("crude-oil-supply", MeasureKind.CAP, Direction.TO_TARGET),
                            tuple("refined-petroleum-supply", MeasureKind.CAP, Direction.TO_TARGET),
                            tuple("mineral-fuels-export", MeasureKind.TRADE_BAN, Direction.FROM_TARGET),
                            tuple("tobacco-supply", MeasureKind.TRADE_BAN, Direction.TO_TARGET),
                            tuple("maritime", MeasureKind.MARITIME, Direction.BOTH),
                            tuple("asset-freeze", MeasureKind.ASSET_FREEZE, Direction.NOT_APPLICABLE),
                            tuple("travel-ban", MeasureKind.TRAVEL_BAN, Direction.NOT_APPLICABLE));
            assertThat(drafts.getFirst().measures().get(0).limits()).containsExactly(barrels("3000000"));
            assertThat(drafts.getFirst().measures().get(1).limits()).containsExactly(barrels("375000"));
            assertThat(drafts.getFirst().measures().get(5).targets())
                    .containsExactly("Example Trading Corporation", "Sample Group", "Third Bank");
            assertThat(drafts.getFirst().measures().get(6).targets()).containsExactly("Pak Example Il");
        }

        @Test
        void a_count_of_launches_is_read_to_the_day_of_publication() {
            assertThat(Samples.claims(Samples.vetoReport(), Claim.LaunchesCounted.class))
                    .containsExactly(new Claim.LaunchesCounted(new LaunchCountReported(
                            NORTH_KOREA,
                            LocalDate.of(2022, 1, 1),
                            LocalDate.of(2022, 5, 27),
                            17,
                            LaunchUnit.LAUNCH_EVENTS)));
        }

        @Test
        void a_name_to_be_listed_is_a_candidate_of_its_own() {
            assertThat(Samples.claims(Samples.vetoReport(), Claim.ListingProposed.class))
                    .extracting(Claim.ListingProposed::name)
                    .containsExactly("Pak Example Il");
        }
    }

    @Nested
    class OfTheReportOnADebate {

        @Test
        void the_same_vote_is_read_although_the_sentence_on_the_vetoes_tells_another_day() {
            List<Claim.VoteTaken> votes = Samples.votesIn(Samples.debateReport());

            assertThat(votes).hasSize(1);
            assertThat(votes.getFirst().heldOn()).isEqualTo(VETO);
            assertThat(votes.getFirst().tally()).isEqualTo(new ReportedTally(13, 2, null, null));
            assertThat(votes.getFirst().ballots())
                    .containsExactly(new Ballot(CHINA, Position.AGAINST), new Ballot(RUSSIA, Position.AGAINST));
            assertThat(votes.getFirst().stated()).isEqualTo(StatedOutcome.VETOED);
            assertThat(votes.getFirst().draft().matter()).isEqualTo("DPRK");
        }

        @Test
        void the_debate_is_read_with_its_wednesday_and_its_first_speaker() {
            List<Claim.DebateHeld> debates = Samples.claims(Samples.debateReport(), Claim.DebateHeld.class);

            assertThat(debates).hasSize(1);
            assertThat(debates.getFirst().heldOn()).isEqualTo(LocalDate.of(2022, 6, 8));
            assertThat(debates.getFirst().speakers()).containsExactly(CHINA);
            assertThat(debates.getFirst().draft().votedOn()).isEqualTo(VETO);
        }

        @Test
        void the_draft_is_read_with_its_sponsor_and_without_measures_that_are_not_told() {
            List<Claim.DraftDescribed> drafts = Samples.claims(Samples.debateReport(), Claim.DraftDescribed.class);

            assertThat(drafts).hasSize(1);
            assertThat(drafts.getFirst().regime()).isEqualTo("DPRK");
            assertThat(drafts.getFirst().draft().sponsors()).containsExactly(UNITED_STATES);
            assertThat(drafts.getFirst().measures()).isEmpty();
        }

        @Test
        void an_ordinal_count_belongs_to_the_state_of_the_sentence_before() {
            assertThat(Samples.claims(Samples.debateReport(), Claim.LaunchesCounted.class))
                    .extracting(
                            claim -> claim.count().state(),
                            claim -> claim.count().count())
                    .containsExactly(tuple(NORTH_KOREA, 18));
        }
    }

    @Test
    void an_article_on_other_things_has_no_candidates() {
        var article = new Article(
                null,
                "Example",
                Samples.DAY_AFTER,
                "Sports",
                "The home team won 13-2 on Thursday, and vetoed a transfer.");

        assertThat(EventExtractor.candidates(article)).isEmpty();
    }

    private static Amount barrels(String value) {
        return new Amount(new BigDecimal(value), "barrel");
    }
}
