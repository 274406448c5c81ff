package org.horseshoe.vote.evaluation;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.QuestionKind;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.VoteMode;
import org.horseshoe.http.Problems;
import org.horseshoe.vote.Spelling;
import org.horseshoe.vote.domain.CouncilMembership;
import org.horseshoe.vote.domain.Judgement;
import org.horseshoe.vote.domain.KnownVote;
import org.horseshoe.vote.domain.Matter;
import org.horseshoe.vote.domain.Seating;
import org.horseshoe.vote.domain.Step;
import org.horseshoe.vote.domain.VotingRule;
import org.horseshoe.vote.view.VoteView.BallotView;
import org.horseshoe.vote.view.VoteView.StandingView;
import org.horseshoe.vote.view.VoteView.VerdictView;
import org.jspecify.annotations.Nullable;

/** Applies the rule of a day to figures or votes that a caller makes up; open to everybody, and nothing is kept. */
@Path("/votes/evaluate")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class EvaluationResource {

    /**
     * A made-up vote: a tally, ballots, or both.
     *
     * @param date the day, which decides the rule and the members
     * @param procedural absent means that nobody says
     * @param question absent means the draft as a whole
     * @param closed whether the ballots are all that were cast; absent means that more can follow
     */
    record Hypothesis(
            @Nullable LocalDate date,
            @Nullable Boolean procedural,
            @Nullable QuestionKind question,
            @Nullable Boolean closed,
            @Nullable ReportedTally tally,
            @Nullable List<@Nullable Ballot> ballots) {}

    /**
     * The verdict, with its reasons.
     *
     * @param inferred the votes that follow for members whom no ballot names
     * @param standing for ballots without a tally: what is certain, what is open, and who can still decide it
     */
    record Evaluation(
            LocalDate date,
            int seats,
            VerdictView verdict,
            @Nullable ReportedTally tally,
            List<BallotView> inferred,
            @Nullable StandingView standing,
            List<Step> reasoning) {}

    private final CouncilMembership membership = CouncilMembership.ofRecord();

    @POST
    @Operation(
            summary = "The verdict on a made-up vote, with its reasons",
            description = "Open to everybody; nothing is kept")
    public Evaluation evaluate(@Nullable Hypothesis hypothesis) {
        if (hypothesis == null || hypothesis.date() == null) {
            throw Problems.badRequest("#/date", "missing; the day decides the rule and the members");
        }
        LocalDate day = hypothesis.date();
        if (day.isBefore(CouncilMembership.FIRST_MEETING)) {
            throw Problems.badRequest("#/date", "the Council first met on " + CouncilMembership.FIRST_MEETING);
        }
        VotingRule rule = VotingRule.inForceOn(day);
        Seating seating = membership.on(day);
        SortedMap<Member, Position> ballots = ballots(hypothesis, seating, rule);
        if (hypothesis.tally() == null && ballots.isEmpty()) {
            throw Problems.badRequest("#/tally", "missing; give a tally, ballots, or both");
        }
        check(hypothesis.tally(), ballots, rule);
        var vote = new KnownVote(
                day,
                hypothesis.question() == null ? QuestionKind.DRAFT_AS_A_WHOLE : hypothesis.question(),
                Matter.of(hypothesis.procedural()),
                VoteMode.RECORDED,
                hypothesis.tally(),
                ballots,
                hypothesis.closed() != null && hypothesis.closed(),
                null);
        Judgement judgement = rule.verdictOn(vote, seating);
        return new Evaluation(
                day,
                rule.seats(),
                VerdictView.of(judgement.verdict(), judgement.basis(), day),
                judgement.tally(),
                BallotView.of(judgement.inferred()),
                judgement.tally() == null ? StandingView.of(rule.outlookOn(vote, seating)) : null,
                judgement.steps());
    }

    private static SortedMap<Member, Position> ballots(Hypothesis hypothesis, Seating seating, VotingRule rule) {
        SortedMap<Member, Position> ballots = new TreeMap<>();
        List<@Nullable Ballot> given = hypothesis.ballots() == null ? List.of() : hypothesis.ballots();
        boolean everyMemberIsKnown = seating.members().size() == rule.seats();
        for (int i = 0; i < given.size(); i++) {
            Ballot ballot = given.get(i);
            String pointer = "#/ballots/" + i;
            if (ballot == null) {
                throw Problems.badRequest(pointer, "missing; a ballot has a member and a position");
            }
            if (everyMemberIsKnown && !seating.members().contains(ballot.member())) {
                throw Problems.badRequest(
                        pointer + "/member",
                        ballot.member() + " did not sit on the Council on " + hypothesis.date() + "; its members were "
                                + seating.members());
            }
            if (ballots.put(ballot.member(), ballot.position()) != null) {
                throw Problems.badRequest(pointer + "/member", ballot.member() + " is named twice");
            }
        }
        if (ballots.size() > rule.seats()) {
            throw Problems.badRequest(
                    "#/ballots", ballots.size() + " ballots are more than the " + rule.seats() + " seats of that day");
        }
        return ballots;
    }

    /** Refuses figures that the ballots cannot be among: the rule decides on what can be true. */
    private static void check(@Nullable ReportedTally tally, SortedMap<Member, Position> ballots, VotingRule rule) {
        if (tally == null) {
            return;
        }
        int sum = 0;
        int unnamed = 0;
        for (Position position : Position.values()) {
            int named = Collections.frequency(ballots.values(), position);
            Integer counted = counted(tally, position);
            if (counted != null) {
                sum += counted;
                unnamed += counted - named;
                if (named > counted) {
                    throw Problems.badRequest(
                            "#/ballots",
                            named + " ballots are " + Spelling.of(position) + " and the tally has " + counted);
                }
            }
        }
        if (sum > rule.seats()) {
            throw Problems.badRequest(
                    "#/tally", sum + " votes are more than the " + rule.seats() + " seats of that day");
        }
        if (unnamed > rule.seats() - ballots.size()) {
            throw Problems.badRequest(
                    "#/tally",
                    "has " + unnamed + " votes that no ballot names, and the ballots leave "
                            + (rule.seats() - ballots.size()) + " members");
        }
    }

    private static @Nullable Integer counted(ReportedTally tally, Position position) {
        return switch (position) {
            case IN_FAVOUR -> tally.inFavour();
            case AGAINST -> tally.against();
            case ABSTAINED -> tally.abstained();
            case NOT_PARTICIPATING -> tally.notParticipating();
        };
    }
}
