/**
 * What the General Assembly owes after a veto (A/RES/76/262), and how it kept it: the duty, the working days of UN
 * Headquarters, the debate, its speakers and statements, as a pure function of the claims on a draft.
 *
 * <p>Values in, values out; which day is today is an argument.
 */
@NullMarked
package org.horseshoe.vote.domain.debate;

import org.jspecify.annotations.NullMarked;
