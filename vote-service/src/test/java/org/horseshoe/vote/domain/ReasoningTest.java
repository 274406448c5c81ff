package org.horseshoe.vote.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.vote.domain.Record.ballots;
import static org.horseshoe.vote.domain.Record.day;
import static org.horseshoe.vote.domain.Record.tally;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.QuestionKind;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole way to a verdict for one vote of each kind, word for word as {@code reasoning.txt} has it. */
class ReasoningTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("votes")
    void is_told_step_by_step(String name, KnownVote vote) throws IOException {
        assertThat(reasoning(vote)).isEqualTo(approved().get(name));
    }

    @Test
    void every_approved_text_has_its_vote() throws IOException {
        assertThat(votes().map(vote -> vote.get()[0]))
                .containsExactlyElementsOf(approved().keySet());
    }

    static Stream<Arguments> votes() {
        return Stream.of(
                Arguments.of(
                        "S/2022/431, figures and both names",
                        recorded(
                                "2022-05-26",
                                Matter.UNSAID,
                                tally(13, 2, null),
                                ballots("CHN RUS", Position.AGAINST),
                                null)),
                Arguments.of(
                        "S/RES/398 of 1976, three members absent",
                        recorded("1976-11-30", Matter.UNSAID, tally(12, 0, 0), nobody(), StatedOutcome.ADOPTED)),
                Arguments.of(
                        "S/RES/398 of 1976, with those absent",
                        recorded(
                                "1976-11-30",
                                Matter.NON_PROCEDURAL,
                                new ReportedTally(12, 0, 0, 3),
                                ballots("CHN", Position.NOT_PARTICIPATING),
                                null)),
                Arguments.of(
                        "S/RES/678 of 1990, votes against by nobody knows whom",
                        recorded(
                                "1990-11-29", Matter.NON_PROCEDURAL, tally(12, 2, 1), nobody(), StatedOutcome.ADOPTED)),
                Arguments.of(
                        "the same without a word on the outcome",
                        recorded("1990-11-29", Matter.NON_PROCEDURAL, tally(12, 2, 1), nobody(), null)),
                Arguments.of(
                        "S/RES/83 of 1950, the Soviet Union away",
                        recorded("1950-06-27", Matter.UNSAID, tally(7, 1, 2), ballots("YUG", Position.AGAINST), null)),
                Arguments.of(
                        "S/2014/916",
                        recorded(
                                "2014-12-30",
                                Matter.NON_PROCEDURAL,
                                tally(8, 2, 5),
                                ballots("USA AUS", Position.AGAINST),
                                StatedOutcome.NOT_ADOPTED)),
                Arguments.of(
                        "S/10768, said to be vetoed",
                        recorded(
                                "1972-08-25",
                                Matter.UNSAID,
                                tally(3, 3, 9),
                                ballots("SUN", Position.AGAINST),
                                StatedOutcome.VETOED)),
                Arguments.of(
                        "S/5095, said to have failed",
                        recorded("1962-03-23", Matter.UNSAID, tally(7, 2, 1), nobody(), StatedOutcome.NOT_ADOPTED)),
                Arguments.of(
                        "S/RES/2623, procedural",
                        recorded(
                                "2022-02-27",
                                Matter.PROCEDURAL,
                                tally(11, 1, 3),
                                ballots("RUS", Position.AGAINST),
                                StatedOutcome.ADOPTED)),
                Arguments.of(
                        "S/RES/2623, of which no source says that it was procedural",
                        recorded(
                                "2022-02-27",
                                Matter.UNSAID,
                                tally(11, 1, 3),
                                ballots("RUS", Position.AGAINST),
                                StatedOutcome.ADOPTED)),
                Arguments.of(
                        "a procedural motion that fails",
                        recorded("2022-10-05", Matter.PROCEDURAL, tally(3, 7, 5), nobody(), null)),
                Arguments.of(
                        "adopted though a permanent member must have voted against",
                        recorded(
                                "2022-05-26",
                                Matter.UNSAID,
                                tally(9, 6, 0),
                                ballots("ALB BRA GAB GHA IND IRL KEN MEX", Position.IN_FAVOUR),
                                StatedOutcome.ADOPTED)),
                Arguments.of(
                        "the same without a word on the outcome, vetoed",
                        recorded(
                                "2022-05-26",
                                Matter.UNSAID,
                                tally(9, 6, 0),
                                ballots("ALB BRA GAB GHA IND IRL KEN MEX", Position.IN_FAVOUR),
                                null)),
                Arguments.of(
                        "a veto from the list of vetoes",
                        recorded(
                                "2022-05-26",
                                Matter.NON_PROCEDURAL,
                                null,
                                ballots("CHN RUS", Position.AGAINST),
                                StatedOutcome.VETOED)),
                Arguments.of(
                        "the preliminary question of S/PV.49",
                        vote(
                                "1946-06-26",
                                QuestionKind.PRELIMINARY_QUESTION,
                                Matter.UNSAID,
                                VoteMode.RECORDED,
                                tally(8, 2, 1),
                                ballots("SUN FRA", Position.AGAINST),
                                false,
                                null)),
                Arguments.of(
                        "a matter found procedural",
                        recorded(
                                "1946-06-26",
                                Matter.FOUND_PROCEDURAL,
                                tally(9, 1, 1),
                                ballots("SUN", Position.AGAINST),
                                null)),
                Arguments.of(
                        "a matter not found procedural",
                        recorded(
                                "1946-06-26",
                                Matter.FOUND_NOT_PROCEDURAL,
                                tally(9, 1, 1),
                                ballots("SUN", Position.AGAINST),
                                null)),
                Arguments.of(
                        "S/RES/2532 by written procedure",
                        taken("2020-07-01", VoteMode.WRITTEN_PROCEDURE, tally(15, 0, 0), StatedOutcome.ADOPTED)),
                Arguments.of(
                        "S/RES/15 of 1946, unanimous without figures",
                        taken("1946-12-19", VoteMode.UNANIMOUS_WITHOUT_FIGURES, null, StatedOutcome.ADOPTED)),
                Arguments.of(
                        "unanimous, with figures of another source",
                        taken(
                                "1946-12-19",
                                VoteMode.UNANIMOUS_WITHOUT_FIGURES,
                                tally(11, 0, 0),
                                StatedOutcome.ADOPTED)),
                Arguments.of(
                        "S/RES/591 of 1986, without a vote", taken("1986-11-28", VoteMode.WITHOUT_A_VOTE, null, null)),
                Arguments.of(
                        "by acclamation, and said to be vetoed",
                        taken("1986-11-28", VoteMode.BY_ACCLAMATION, null, StatedOutcome.VETOED)),
                Arguments.of(
                        "before the Council",
                        taken("1945-12-01", VoteMode.RECORDED, tally(11, 0, 0), StatedOutcome.ADOPTED)),
                Arguments.of(
                        "live, three heard", live(Matter.UNSAID, ballots("ALB BRA GAB", Position.IN_FAVOUR), false)),
                Arguments.of("live and procedural", live(Matter.PROCEDURAL, ballots("RUS", Position.AGAINST), false)),
                Arguments.of(
                        "live and lost",
                        live(Matter.NON_PROCEDURAL, ballots("ALB BRA GAB GHA IND IRL RUS", Position.AGAINST), false)),
                Arguments.of(
                        "closed with five not heard",
                        live(
                                Matter.NON_PROCEDURAL,
                                ballots("ALB ARE BRA GAB GHA IND IRL KEN MEX NOR", Position.IN_FAVOUR),
                                true)),
                Arguments.of(
                        "a permanent member abstaining",
                        live(Matter.NON_PROCEDURAL, ballots("CHN IND", Position.ABSTAINED), false)));
    }

    private static List<String> reasoning(KnownVote vote) {
        return VotingRule.inForceOn(vote.day()).verdictOn(vote, Record.MEMBERSHIP.on(vote.day())).steps().stream()
                .map(step -> step.rule() + ": " + step.saw() + " [" + step.source() + "]")
                .toList();
    }

    /** Paragraphs of a heading and one line for each step. */
    private static Map<String, List<String>> approved() throws IOException {
        try (InputStream in = Objects.requireNonNull(ReasoningTest.class.getResourceAsStream("reasoning.txt"))) {
            var approved = new LinkedHashMap<String, List<String>>();
            for (String paragraph : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\n\n")) {
                List<String> lines = paragraph.lines().toList();
                approved.put(lines.getFirst(), lines.subList(1, lines.size()));
            }
            return approved;
        }
    }

    private static Map<Member, Position> nobody() {
        return Map.of();
    }

    private static KnownVote recorded(
            String day, Matter matter, ReportedTally tally, Map<Member, Position> ballots, StatedOutcome stated) {
        return vote(day, QuestionKind.DRAFT_AS_A_WHOLE, matter, VoteMode.RECORDED, tally, ballots, false, stated);
    }

    private static KnownVote taken(String day, VoteMode mode, ReportedTally tally, StatedOutcome stated) {
        return vote(day, QuestionKind.DRAFT_AS_A_WHOLE, Matter.UNSAID, mode, tally, Map.of(), false, stated);
    }

    private static KnownVote live(Matter matter, Map<Member, Position> ballots, boolean closed) {
        return vote(
                "2022-05-26", QuestionKind.DRAFT_AS_A_WHOLE, matter, VoteMode.RECORDED, null, ballots, closed, null);
    }

    private static KnownVote vote(
            String day,
            QuestionKind question,
            Matter matter,
            VoteMode mode,
            ReportedTally tally,
            Map<Member, Position> ballots,
            boolean complete,
            StatedOutcome stated) {
        return new KnownVote(day(day), question, matter, mode, tally, new TreeMap<>(ballots), complete, stated);
    }
}
