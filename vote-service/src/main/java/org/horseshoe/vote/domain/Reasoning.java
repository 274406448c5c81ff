package org.horseshoe.vote.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.QuestionKind;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.VoteMode;
import org.jspecify.annotations.Nullable;

/** Writes down the steps of a deliberation in plain words, each with the source of its rule. */
final class Reasoning {

    private static final String ART_27_2 = "UN Charter, Art. 27(2)";
    private static final String ART_27_3 = "UN Charter, Art. 27(3)";
    private static final String PRACTICE = "Practice under Art. 27(3), confirmed by the International Court of Justice"
            + " (Namibia, advisory opinion of 21 June 1971)";
    private static final String DOUBLE_VETO =
            "Statement of the sponsoring governments, San Francisco, 7 June 1945; applied in S/PV.49";
    private static final String REPORTED = "The source's own word";
    private static final String COUNT = "Count of the votes by name";

    private static final String FOLLOWS = "Figures, votes by name and the members of that day";
    private static final String BY_LETTERS = "Letter of the President of the Council of 27 March 2020, S/2020/253";

    private final VotingRule rule;
    private final KnownVote vote;
    private final Seating seating;
    private final List<Step> steps = new ArrayList<>(8);

    Reasoning(VotingRule rule, KnownVote vote, Seating seating) {
        this.rule = rule;
        this.vote = vote;
        this.seating = seating;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    void majority() {
        step(
                "Majority of the day",
                vote.day() + ": " + rule.seats() + " seats, " + rule.required() + " votes in favour required.",
                rule.source());
    }

    void noCouncil() {
        step(
                "No Council yet",
                vote.day() + " is before the Council's first meeting on " + CouncilMembership.FIRST_MEETING
                        + ": nothing can be decided.",
                "S/PV.1");
    }

    void mode() {
        if (vote.mode() == VoteMode.WRITTEN_PROCEDURE) {
            step(
                    "Written procedure",
                    "Voted by letters and without a meeting; seats, majority and veto are the same.",
                    BY_LETTERS);
        }
    }

    void withoutAVote() {
        if (vote.mode() == VoteMode.UNANIMOUS_WITHOUT_FIGURES) {
            step("Unanimous", "Adopted unanimously, in a source that gives no figures: none are made up.", REPORTED);
        } else {
            step("No vote", "Adopted without a vote or by acclamation: there are no figures.", REPORTED);
        }
    }

    void matter() {
        if (vote.question() == QuestionKind.PRELIMINARY_QUESTION) {
            step(
                    "Kind of matter",
                    "Whether a matter is procedural is itself not procedural: a permanent member can veto it.",
                    DOUBLE_VETO);
            return;
        }
        switch (vote.matter()) {
            case PROCEDURAL ->
                step("Kind of matter", "Procedural: a permanent member's vote counts as any other.", ART_27_2);
            case NON_PROCEDURAL ->
                step("Kind of matter", "Not procedural: the permanent members must concur.", ART_27_3);
            case FOUND_PROCEDURAL ->
                step(
                        "Kind of matter",
                        "The preliminary question was adopted: procedural; a permanent member's vote counts as any"
                                + " other.",
                        DOUBLE_VETO);
            case FOUND_NOT_PROCEDURAL ->
                step(
                        "Kind of matter",
                        "The preliminary question was not adopted: not procedural; the permanent members must concur.",
                        DOUBLE_VETO);
            case UNSAID ->
                step("Kind of matter", "No source calls the matter procedural: taken as not procedural.", ART_27_3);
        }
    }

    void figures(ReportedTally tally) {
        step("Figures", words(tally), REPORTED);
        int missing =
                rule.seats() - tally.inFavour() - tally.against() - (tally.abstained() == null ? 0 : tally.abstained());
        if (tally.abstained() != null && missing > 0) {
            step(
                    "Seats not in the figures",
                    missing + " of " + rule.seats() + " took no part; that is no vote against.",
                    PRACTICE);
        }
    }

    void nobodyAbstained(ReportedTally tally) {
        step(
                "Abstentions",
                tally.inFavour() + " and " + tally.against() + " are all " + rule.seats() + " seats: nobody abstained.",
                rule.source());
    }

    void counted(ReportedTally tally, int notCast) {
        step("Figures", words(tally), COUNT);
        if (notCast > 0) {
            step("Close of the vote", "Closed with " + notCast + " votes not cast; that is no vote against.", PRACTICE);
        }
    }

    void votes(@Nullable ReportedTally tally, InferredVotes inferred, Map<Member, Position> ballots) {
        if (tally == null && !vote.ballots().isEmpty()) {
            step(
                    "Votes known",
                    vote.cast(Position.IN_FAVOUR) + " in favour, " + vote.cast(Position.AGAINST) + " against, "
                            + vote.cast(Position.ABSTAINED) + " abstaining, "
                            + (rule.seats() - vote.ballots().size()) + " not known.",
                    COUNT);
        }
        if (inferred.reason() != null) {
            step("Votes that follow", inferred.reason(), FOLLOWS);
        }
        permanent(ballots, Position.AGAINST, "Permanent members against", " voted against.", "UN Charter, Art. 23(1)");
        permanent(ballots, Position.ABSTAINED, "Permanent members abstaining", " abstained: no veto.", PRACTICE);
        permanent(ballots, Position.NOT_PARTICIPATING, "Permanent members absent", " took no part: no veto.", PRACTICE);
    }

    void conclusion(Decision decision, Bounds bounds) {
        String vetoRule = vote.isVetoable() ? ART_27_3 : ART_27_2;
        String reached = bounds.leastInFavour() + (bounds.isExact() ? "" : " or more") + " in favour, "
                + rule.required() + " required";
        switch (decision) {
            case ADOPTED ->
                step(
                        "Adoption",
                        reached + (vote.isVetoable() ? ", no permanent member against: adopted." : ": adopted."),
                        vetoRule);
            case VETOED ->
                step(
                        "Veto",
                        reached + ", and against it "
                                + (bounds.permanentAgainst().isEmpty()
                                        ? "a permanent member not known by name"
                                        : Wording.of(bounds.permanentAgainst()))
                                + ": vetoed.",
                        ART_27_3);
            case NOT_ADOPTED ->
                step(
                        "Too few votes",
                        (bounds.isExact() ? "" : "At most ") + bounds.mostInFavour() + " in favour, " + rule.required()
                                + " required: not adopted"
                                + (vote.isVetoable()
                                                && !bounds.permanentAgainst().isEmpty()
                                        ? "; it fails whatever the vote of " + Wording.of(bounds.permanentAgainst())
                                                + ", so there is no veto."
                                        : "."),
                        vetoRule);
        }
    }

    void open(Bounds bounds, Set<Decision> possible) {
        var said = new StringBuilder();
        if (!bounds.isExact()) {
            said.append(bounds.leastInFavour() + " to " + bounds.mostInFavour() + " votes in favour are possible, "
                    + rule.required() + " required. ");
        }
        if (vote.isVetoable() && !bounds.permanentAgainst().isEmpty()) {
            said.append("It cannot be adopted against " + Wording.of(bounds.permanentAgainst()) + ". ");
        } else if (vote.isVetoable() && bounds.mostUnnamed() > 0) {
            var unknown = new TreeSet<>(seating.permanent());
            unknown.removeAll(vote.ballots().keySet());
            said.append("Not known are the votes of the permanent members " + Wording.of(unknown) + ". ");
        }
        said.append("Possible: ");
        said.append(possible.stream().map(Decision::words).collect(Collectors.joining(", or ")));
        step("What is open", said.append('.').toString(), vote.isVetoable() ? ART_27_3 : ART_27_2);
    }

    void statedWithin(Decision stated, boolean hasFigures) {
        step(
                "Statement within the rule",
                "A source says \"" + stated.words() + "\", which the rule allows: taken until "
                        + (hasFigures ? "the votes by name are known." : "the figures are known."),
                REPORTED);
    }

    void statedOutside(Decision stated) {
        step(
                "Statement outside the rule",
                "A source says \"" + stated.words() + "\", which the rule does not allow: it decides nothing.",
                REPORTED);
    }

    void adoptedAgainst(Collection<Member> permanentAgainst) {
        step(
                "Adopted against a permanent member",
                "A source says \"adopted\" although "
                        + (permanentAgainst.isEmpty() ? "a permanent member" : Wording.of(permanentAgainst))
                        + " voted against: possible on a procedural matter only. No source denies that it was one; the"
                        + " source's word is taken.",
                ART_27_2);
    }

    private void permanent(Map<Member, Position> ballots, Position position, String name, String did, String source) {
        if (ballots.containsValue(position)) {
            var members = seating.permanent().stream()
                    .filter(member -> ballots.get(member) == position)
                    .toList();
            if (!members.isEmpty()) {
                step(name, Wording.of(members) + did, source);
            }
        }
    }

    private static String words(ReportedTally tally) {
        return tally.inFavour() + " in favour, " + tally.against() + " against, "
                + (tally.abstained() == null ? "abstentions not given" : tally.abstained() + " abstaining")
                + (tally.notParticipating() == null || tally.notParticipating() == 0
                        ? "."
                        : ", " + tally.notParticipating() + " not participating.");
    }

    private void step(String name, String saw, String source) {
        steps.add(new Step(name, saw, source));
    }
}
