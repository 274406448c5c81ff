package org.horseshoe.vote.domain;

import java.util.List;
import java.util.UUID;

/**
 * Two things that are said of one vote and cannot both be true.
 *
 * @param kind what is at odds with what
 * @param says both sides in plain words
 * @param claims every claim at odds, of both sides, in the order of their ids
 * @param shown those of them on which rests what is shown instead; none where the rule, the Council's seats or the
 *     record of its members stands against the claims
 */
public record Contradiction(Kind kind, String says, List<UUID> claims, List<UUID> shown) {

    public Contradiction {
        claims = claims.stream().distinct().sorted().toList();
        shown = shown.stream().distinct().sorted().toList();
    }

    /** A contradiction in which no claim is shown rather than another. */
    public Contradiction(Kind kind, String says, List<UUID> claims) {
        this(kind, says, claims, List.of());
    }

    /** What is at odds with what. */
    public enum Kind {
        /** A source's word for the outcome is another than the verdict. */
        STATED_OUTCOME_DIFFERS,
        /** A source says that it was adopted, with fewer votes in favour than the rule asks for. */
        ADOPTED_WITHOUT_MAJORITY,
        /** A source says that there was a veto, with fewer votes in favour than the rule asks for: then there is none. */
        VETO_WITHOUT_MAJORITY,
        /** A source says that there was a veto and gives figures without a vote against. */
        VETO_WITHOUT_VOTE_AGAINST,
        /** A source says that there was a veto, and no permanent member can have voted against. */
        VETO_WITHOUT_PERMANENT_MEMBER,
        /** A source says that there was a veto, and the matter was procedural. */
        VETO_ON_PROCEDURAL_MATTER,
        /** The figures exceed the seats of the Council on that day. */
        MORE_VOTES_THAN_SEATS,
        /** Votes by name do not fit into the figures. */
        BALLOTS_AGAINST_FIGURES,
        /** A vote by name of a state that did not sit on the Council on that day. */
        NOT_A_MEMBER,
        /** A vote by name of a state that held the permanent seat at another time; counted for the holder of that day. */
        OTHER_HOLDER_OF_THE_SEAT,
        /** Figures for a decision taken without a vote. */
        FIGURES_WITHOUT_A_VOTE,
        /** A source says "unanimously", and the figures have votes against or abstentions. */
        UNANIMOUS_WITH_DISSENT,
        /** Adopted over a permanent member's vote against, and no source says that the matter was procedural. */
        ADOPTED_AGAINST_PERMANENT_MEMBER,
        /** A day before the Council's first meeting. */
        BEFORE_THE_COUNCIL,
        /** Two sources differ on a fact; the better one is shown. */
        SOURCES_DIFFER,
        /** A debate of a veto on a day before the veto; it does not count. */
        DEBATE_BEFORE_THE_VETO;

        /** Whether the rule, the figures or the calendar rule it out, and not merely another source's word. */
        public boolean isImpossible() {
            return switch (this) {
                case SOURCES_DIFFER, OTHER_HOLDER_OF_THE_SEAT, ADOPTED_AGAINST_PERMANENT_MEMBER -> false;
                case STATED_OUTCOME_DIFFERS, ADOPTED_WITHOUT_MAJORITY -> true;
                case VETO_WITHOUT_MAJORITY, VETO_WITHOUT_VOTE_AGAINST -> true;
                case VETO_WITHOUT_PERMANENT_MEMBER, VETO_ON_PROCEDURAL_MATTER -> true;
                case MORE_VOTES_THAN_SEATS, BALLOTS_AGAINST_FIGURES, NOT_A_MEMBER -> true;
                case FIGURES_WITHOUT_A_VOTE, UNANIMOUS_WITH_DISSENT, BEFORE_THE_COUNCIL, DEBATE_BEFORE_THE_VETO -> true;
            };
        }
    }
}
