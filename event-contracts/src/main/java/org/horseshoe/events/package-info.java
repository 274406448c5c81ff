/**
 * The published language of Horseshoe: what happened in and around the UN Security Council, as immutable events.
 *
 * <p>Knows the JDK and Jackson only; every service and the event runtime stand on it.
 */
@NullMarked
package org.horseshoe.events;

import org.jspecify.annotations.NullMarked;
