/**
 * What was asked of a service and what it decided, one log line each, for those who ask later: who wrote what
 * ({@code org.horseshoe.audit}), and what became of it ({@code org.horseshoe.decisions}).
 */
@NullMarked
package org.horseshoe.audit;

import org.jspecify.annotations.NullMarked;
