package org.horseshoe.vote.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.vote.domain.Record.MEMBERSHIP;
import static org.horseshoe.vote.domain.Record.RUSSIA;
import static org.horseshoe.vote.domain.Record.S_2022_431;
import static org.horseshoe.vote.domain.Record.USA;
import static org.horseshoe.vote.domain.Record.ballots;
import static org.horseshoe.vote.domain.Record.day;
import static org.horseshoe.vote.domain.Record.members;
import static org.horseshoe.vote.domain.Record.news;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent.BallotCast;
import org.horseshoe.events.ProceedingsEvent.VoteClosed;
import org.horseshoe.events.Question;
import org.horseshoe.events.QuestionKind;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.VoteMode;
import org.horseshoe.vote.domain.Outlook.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlookTest {

    private static final LocalDate MAY_26 = day("2022-05-26");

    @Test
    void before_the_first_vote_everything_is_open() {
        // When
        Outlook outlook = outlook(Matter.NON_PROCEDURAL, Map.of());

        // Then
        assertThat(outlook.soFar()).isEqualTo(new ReportedTally(0, 0, 0, 0));
        assertThat(outlook.notHeard()).isEqualTo(MEMBERSHIP.membersOn(MAY_26));
        assertThat(outlook.needed()).isEqualTo(9);
        assertThat(outlook.canVeto()).containsExactlyElementsOf(members("CHN FRA GBR RUS USA"));
        assertThat(outlook.possible()).containsExactly(Decision.values());
        assertThat(outlook.turns()).isEmpty();
        assertThat(outlook.certain()).isEmpty();
        assertThat(outlook.open())
                .containsExactly(
                        "Possible: adopted, or vetoed, or not adopted for want of votes.",
                        "9 more votes in favour needed, 15 members not heard: ALB, ARE, BRA, CHN, FRA, GAB, GBR, GHA,"
                                + " IND, IRL, KEN, MEX, NOR, RUS, USA.",
                        "A vote against by CHN, FRA, GBR, RUS, USA can still keep it from adoption.");
    }

    @Test
    void with_enough_in_favour_only_the_permanent_members_not_heard_decide() {
        // Given
        var heard = ballots("ALB ARE BRA FRA GAB GBR GHA IND IRL KEN MEX NOR USA", Position.IN_FAVOUR);
        heard.put(new Member("CHN"), Position.ABSTAINED);

        // When
        Outlook outlook = outlook(Matter.NON_PROCEDURAL, heard);

        // Then
        assertThat(outlook.needed()).isZero();
        assertThat(outlook.canVeto()).containsExactly(RUSSIA);
        assertThat(outlook.turns())
                .containsExactly(
                        new Turn(Position.IN_FAVOUR, Decision.ADOPTED, List.of(RUSSIA)),
                        new Turn(Position.AGAINST, Decision.VETOED, List.of(RUSSIA)),
                        new Turn(Position.ABSTAINED, Decision.ADOPTED, List.of(RUSSIA)),
                        new Turn(Position.NOT_PARTICIPATING, Decision.ADOPTED, List.of(RUSSIA)));
        assertThat(outlook.certain()).containsExactly("13 in favour, 9 required: the majority is reached.");
        assertThat(outlook.open())
                .containsExactly(
                        "Possible: adopted, or vetoed.",
                        "A vote against by RUS can still keep it from adoption.",
                        "A vote in favour by RUS makes it adopted.",
                        "A vote against by RUS makes it vetoed.",
                        "An abstention of RUS makes it adopted.",
                        "The absence of RUS makes it adopted.");
    }

    @Test
    void after_a_permanent_no_the_others_decide_between_veto_and_want_of_votes() {
        // Given
        var heard = ballots("ALB ARE BRA FRA GAB GBR GHA IND", Position.IN_FAVOUR);
        heard.put(RUSSIA, Position.AGAINST);
        heard.putAll(ballots("IRL KEN MEX NOR", Position.ABSTAINED));

        // When
        Outlook outlook = outlook(Matter.NON_PROCEDURAL, heard);

        // Then
        assertThat(outlook.needed()).isEqualTo(1);
        assertThat(outlook.canVeto()).isEmpty();
        assertThat(outlook.certain()).containsExactly("It cannot be adopted against RUS.");
        assertThat(outlook.open())
                .containsExactly(
                        "Possible: vetoed, or not adopted for want of votes.",
                        "1 more vote in favour needed, 2 members not heard: CHN, USA.",
                        "A vote in favour by any of CHN, USA makes it vetoed.");
    }

    @Test
    void a_settled_vote_has_nothing_open() {
        // When
        Outlook outlook = outlook(Matter.NON_PROCEDURAL, ballots("ALB ARE BRA GAB GHA IND IRL", Position.AGAINST));

        // Then
        assertThat(outlook.possible()).containsExactly(Decision.NOT_ADOPTED);
        assertThat(outlook.canVeto()).isEmpty();
        assertThat(outlook.turns()).isEmpty();
        assertThat(outlook.certain())
                .containsExactly(
                        "At most 8 in favour, 9 required: the majority is out of reach.",
                        "However the others vote, it is not adopted for want of votes.");
        assertThat(outlook.open()).isEmpty();
    }

    @Test
    void nobody_can_veto_a_procedural_matter() {
        // When
        Outlook outlook = outlook(Matter.PROCEDURAL, ballots("ALB ARE BRA GAB GHA IND IRL KEN", Position.IN_FAVOUR));

        // Then
        assertThat(outlook.canVeto()).isEmpty();
        assertThat(outlook.possible()).containsExactly(Decision.ADOPTED, Decision.NOT_ADOPTED);
        assertThat(outlook.turns())
                .containsExactly(
                        new Turn(Position.IN_FAVOUR, Decision.ADOPTED, members("CHN FRA GBR MEX NOR RUS USA")));
    }

    @Test
    void a_vote_has_an_outlook_until_it_is_closed() {
        // Given
        Claim ballot =
                news(new BallotCast(S_2022_431, Question.DRAFT_AS_A_WHOLE, USA, Position.IN_FAVOUR, MAY_26), "Webcast");
        Claim close = news(new VoteClosed(S_2022_431, Question.DRAFT_AS_A_WHOLE, MAY_26), "Webcast");

        // When
        Outlook live = vote(ballot).outlook(MEMBERSHIP);

        // Then
        assertThat(live).isNotNull();
        assertThat(live.soFar()).isEqualTo(new ReportedTally(1, 0, 0, 0));
        assertThat(live.needed()).isEqualTo(8);
        assertThat(vote(ballot, close).outlook(MEMBERSHIP)).isNull();
    }

    @Test
    void there_is_no_outlook_before_there_was_a_council() {
        Claim ballot = news(
                new BallotCast(S_2022_431, Question.DRAFT_AS_A_WHOLE, USA, Position.IN_FAVOUR, day("1945-12-01")),
                "Webcast");

        assertThat(vote(ballot).outlook(MEMBERSHIP)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1960-06-01,PROCEDURAL", "1960-06-01,NON_PROCEDURAL", "2022-05-26,NON_PROCEDURAL"})
    void at_every_moment_the_turns_are_exactly_the_votes_that_settle_it_and_nothing_shut_opens_again(
            LocalDate day, Matter matter) {
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var heard = new TreeMap<Member, Position>();
            var order = new ArrayList<>(MEMBERSHIP.membersOn(day));
            java.util.Collections.shuffle(order, random);
            var before = EnumSet.allOf(Decision.class);
            for (Member next : order) {
                Outlook outlook = VotingRule.inForceOn(day).outlookOn(known(day, matter, heard), MEMBERSHIP.on(day));
                assertThat(outlook.possible()).isEqualTo(possible(day, matter, heard));
                assertThat(before).containsAll(outlook.possible());
                before = EnumSet.copyOf(outlook.possible());
                var settling = new ArrayList<Turn>();
                for (Member member : outlook.notHeard()) {
                    for (Position position : Position.values()) {
                        var then = new TreeMap<>(heard);
                        then.put(member, position);
                        var left = possible(day, matter, then);
                        if (left.size() == 1 && outlook.possible().size() > 1) {
                            settling.add(new Turn(position, left.first(), List.of(member)));
                        }
                    }
                }
                assertThat(outlook.turns().stream()
                                .flatMap(turn -> turn.members().stream()
                                        .map(member -> new Turn(turn.position(), turn.decision(), List.of(member)))))
                        .containsExactlyInAnyOrderElementsOf(settling);
                heard.put(next, random.nextInt(3) > 0 ? Position.IN_FAVOUR : Position.values()[random.nextInt(4)]);
            }
        }
    }

    private static TreeSet<Decision> possible(LocalDate day, Matter matter, Map<Member, Position> heard) {
        Verdict verdict = VotingRule.inForceOn(day)
                .verdictOn(known(day, matter, heard), MEMBERSHIP.on(day))
                .verdict();
        return switch (verdict) {
            case Verdict.Decided decided -> new TreeSet<>(List.of(decided.decision()));
            case Verdict.Undetermined(var possible) -> new TreeSet<>(possible);
        };
    }

    private static Outlook outlook(Matter matter, Map<Member, Position> heard) {
        return VotingRule.inForceOn(MAY_26).outlookOn(known(MAY_26, matter, heard), MEMBERSHIP.on(MAY_26));
    }

    private static KnownVote known(LocalDate day, Matter matter, Map<Member, Position> heard) {
        return new KnownVote(
                day, QuestionKind.DRAFT_AS_A_WHOLE, matter, VoteMode.RECORDED, null, new TreeMap<>(heard), false, null);
    }

    private static VoteRecord vote(Claim... claims) {
        return Dossier.of(List.of(claims))
                .drafts(MEMBERSHIP)
                .firstEntry()
                .getValue()
                .decidingVote();
    }
}
