/**
 * Keeps the claims of the log and what they amount to in tables, and tells other services what was decided.
 *
 * <p>The rules are in {@code domain}; here is only how rows are locked, read and written a batch at a time.
 */
@NullMarked
package org.horseshoe.vote.projection;

import org.jspecify.annotations.NullMarked;
