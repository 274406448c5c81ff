/**
 * Who on the list may be meant by a name: pure functions from a query and the listed names to ranked, explained matches.
 *
 * <p>Knows Java, the event contracts and ICU4J, whose tables of scripts and transliterations are data, not machinery
 * (ADR 0018). Feeding an index and answering over HTTP is for the slice that uses it; {@code docs/matching.md} tells how
 * the score is made.
 */
@NullMarked
package org.horseshoe.sanctions.domain.match;

import org.jspecify.annotations.NullMarked;
