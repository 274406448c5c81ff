/** Shows votes and drafts as Popolo has them: a vote is a VoteEvent, a draft a Motion (popoloproject.com). */
@NullMarked
package org.horseshoe.vote.popolo;

import org.jspecify.annotations.NullMarked;
