/**
 * The rules of sanctions regimes as pure functions: from the Council's decisions to what was in force on a day, and to
 * what a draft would have changed.
 *
 * <p>Knows Java and the event contracts only; the read slices beside it store and show what is decided here.
 */
@NullMarked
package org.horseshoe.sanctions.domain;

import org.jspecify.annotations.NullMarked;
