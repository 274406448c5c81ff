package org.horseshoe.vote.domain;

import java.util.List;
import java.util.UUID;

/**
 * Two things that are said of one vote and cannot both be true.
 *
 * @param kind what is at odds with what
 * @param says both sides in plain words
 * @param claims the claims at odds, in the order of their ids
 */
public record Contradiction(Kind kind, String says, List<UUID> claims) {

    public Contradiction {
        claims = claims.stream().distinct().sorted().toList();
    }

    /** What is at odds with what. */
    public enum Kind {
        /** A source's word for the outcome is another than the verdict. */
        STATED_OUTCOME_DIFFERS,
        /** A source says that there was a veto and gives figures without a vote against. */
        VETO_WITHOUT_VOTE_AGAINST,
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
        /** Adopted over a permanent member's vote against, and no source says that the matter was procedural. */
        ADOPTED_AGAINST_PERMANENT_MEMBER,
        /** A day before the Council's first meeting. */
        BEFORE_THE_COUNCIL,
        /** Two sources differ on a fact; the better one is shown. */
        SOURCES_DIFFER,
        /** A debate of a veto on a day before the veto; it does not count. */
        DEBATE_BEFORE_THE_VETO
    }
}
