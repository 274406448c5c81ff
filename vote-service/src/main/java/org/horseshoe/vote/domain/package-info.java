/**
 * What the Council decided, and why: the voting rule of the Charter, the Council's membership, and the record of a draft
 * as a pure function of everything that is claimed of it.
 *
 * <p>Values in, values out: no clock, no randomness, no database. The service around it stores claims and shows records.
 */
@NullMarked
package org.horseshoe.vote.domain;

import org.jspecify.annotations.NullMarked;
