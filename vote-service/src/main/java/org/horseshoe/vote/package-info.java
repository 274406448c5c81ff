/**
 * The vote service: the record of the Council's drafts and votes, decided by rule and explained.
 *
 * <p>Here are its one door and what its slices share; the rules are in {@code domain}, the writing in {@code projection},
 * and one slice each for what is asked: {@code draft}, {@code voterecord}, {@code veto}, {@code debate},
 * {@code member}, {@code evaluation}.
 */
@NullMarked
package org.horseshoe.vote;

import org.jspecify.annotations.NullMarked;
