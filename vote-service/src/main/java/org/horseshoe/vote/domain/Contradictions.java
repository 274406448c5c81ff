package org.horseshoe.vote.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horseshoe.events.Member;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.vote.domain.Contradiction.Kind;

/** Collects what is at odds in one vote; the same contradiction is listed once. */
final class Contradictions {

    private final Set<Contradiction> found = new LinkedHashSet<>();

    List<Contradiction> found() {
        return new ArrayList<>(found);
    }

    void statedOutcome(Decision stated, String verdict, UUID claim) {
        add(
                Kind.STATED_OUTCOME_DIFFERS,
                "A source says \"" + stated.words() + "\"; by the rule the vote is " + verdict + ".",
                claim);
    }

    void vetoWithoutVoteAgainst(ReportedTally tally, UUID claim) {
        add(
                Kind.VETO_WITHOUT_VOTE_AGAINST,
                "A source says \"vetoed\" and " + words(tally) + ": a veto is a vote against.",
                claim);
    }

    void moreVotesThanSeats(ReportedTally tally, int seats, UUID claim) {
        add(Kind.MORE_VOTES_THAN_SEATS, words(tally) + " is more than the " + seats + " seats of that day.", claim);
    }

    void ballotsAgainstFigures(ReportedTally tally, List<UUID> claims) {
        found.add(new Contradiction(
                Kind.BALLOTS_AGAINST_FIGURES,
                words(tally) + " does not fit the votes by name; the names count.",
                claims));
    }

    void ballotAgainstFigures(NamedVotes.NamedVote vote, ReportedTally tally, UUID figures) {
        add(
                Kind.BALLOTS_AGAINST_FIGURES,
                vote.member() + " " + words(vote.position()) + ", says a source, which does not fit into "
                        + words(tally) + " of a better source; the figures count.",
                vote.claim(),
                figures);
    }

    void moreNamesThanSeats(NamedVotes.NamedVote vote, int seats) {
        add(
                Kind.MORE_VOTES_THAN_SEATS,
                "The vote of " + vote.member() + " would be one more than the " + seats + " seats of that day.",
                vote.claim());
    }

    void notAMember(Member named, LocalDate day, UUID claim) {
        add(Kind.NOT_A_MEMBER, named + " did not sit on the Council on " + day + "; its vote does not count.", claim);
    }

    void otherHolder(Member named, Member holder, LocalDate day, UUID claim) {
        add(
                Kind.OTHER_HOLDER_OF_THE_SEAT,
                "A source names " + named + "; on " + day + " its permanent seat was held by " + holder
                        + ", for which the vote counts.",
                claim);
    }

    void figuresWithoutAVote(UUID claim) {
        add(
                Kind.FIGURES_WITHOUT_A_VOTE,
                "A source gives figures or names for a decision that was taken without a vote; they do not count.",
                claim);
    }

    void adoptedAgainst(List<Member> against, List<UUID> claims) {
        found.add(new Contradiction(
                Kind.ADOPTED_AGAINST_PERMANENT_MEMBER,
                "Said to be adopted, with "
                        + String.join(", ", against.stream().map(Member::code).toList())
                        + " against: right only if the matter was procedural, which no source says.",
                claims));
    }

    void beforeTheCouncil(LocalDate day, UUID claim) {
        add(
                Kind.BEFORE_THE_COUNCIL,
                day + " is before the Council's first meeting on " + CouncilMembership.FIRST_MEETING + ".",
                claim);
    }

    void sourcesDiffer(String what, Object shown, Object other, UUID shownBy, UUID otherBy) {
        add(
                Kind.SOURCES_DIFFER,
                what + ": " + words(shown) + " is shown, and another source says " + words(other) + ".",
                shownBy,
                otherBy);
    }

    private void add(Kind kind, String says, UUID... claims) {
        found.add(new Contradiction(kind, says, List.of(claims)));
    }

    private static String words(Object value) {
        return switch (value) {
            case ReportedTally tally ->
                tally.inFavour() + "-" + tally.against() + (tally.abstained() == null ? "" : "-" + tally.abstained());
            case Enum<?> constant ->
                constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
            default -> value.toString();
        };
    }
}
