/**
 * Tells clients over HTTP what was appended to the log, as server-sent events that can be resumed without gap or double.
 *
 * <p>One consumer for each instance reads the log for all who listen live ({@link org.horseshoe.stream.LogTail}); who is
 * behind reads by a consumer of its own ({@link org.horseshoe.stream.CatchUp}) until the {@link
 * org.horseshoe.stream.Audience} can take it in. A service's slice calls {@link org.horseshoe.stream.EventStream}.
 */
@NullMarked
package org.horseshoe.stream;

import org.jspecify.annotations.NullMarked;
