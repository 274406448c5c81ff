package org.horseshoe.vote.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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

    /**
     * A source's word for the outcome, against the verdict.
     *
     * @param kind what makes the word impossible
     * @param verdict the verdict in plain words
     * @param shown the claims that the verdict rests on
     */
    void statedOutcome(Kind kind, Decision stated, String verdict, UUID claim, Collection<UUID> shown) {
        add(
                kind,
                "A source says \"" + stated.words() + "\"; by the rule the vote is " + verdict + ".",
                List.of(claim),
                shown);
    }

    void unanimousWithDissent(ReportedTally tally, UUID claim, UUID figures) {
        add(
                Kind.UNANIMOUS_WITH_DISSENT,
                "A source says \"unanimously\", and the figures are " + words(tally) + ".",
                List.of(claim),
                List.of(figures));
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

    void ballotsAgainstFigures(ReportedTally tally, UUID figures, List<UUID> names) {
        add(
                Kind.BALLOTS_AGAINST_FIGURES,
                words(tally) + " does not fit the votes by name; the names count.",
                List.of(figures),
                names);
    }

    void ballotAgainstFigures(NamedVotes.NamedVote vote, ReportedTally tally, UUID figures) {
        add(
                Kind.BALLOTS_AGAINST_FIGURES,
                vote.member() + " " + words(vote.position()) + ", says a source, which does not fit into "
                        + words(tally) + " of a better source; the figures count.",
                List.of(vote.claim()),
                List.of(figures));
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

    void adoptedAgainst(List<Member> against, List<UUID> saidAdopted, Collection<UUID> names) {
        add(
                Kind.ADOPTED_AGAINST_PERMANENT_MEMBER,
                "Said to be adopted, with " + Wording.of(against)
                        + " against: right only if the matter was procedural, which no source says.",
                saidAdopted,
                names);
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
                List.of(otherBy),
                List.of(shownBy));
    }

    private void add(Kind kind, String says, UUID claim) {
        add(kind, says, List.of(claim), List.of());
    }

    private void add(Kind kind, String says, Collection<UUID> claims, Collection<UUID> shown) {
        var all = new ArrayList<>(claims);
        all.addAll(shown);
        found.add(new Contradiction(kind, says, all, List.copyOf(shown)));
    }

    private static String words(Object value) {
        return switch (value) {
            case ReportedTally tally -> Wording.of(tally);
            case Enum<?> constant -> Wording.of(constant);
            default -> value.toString();
        };
    }
}
