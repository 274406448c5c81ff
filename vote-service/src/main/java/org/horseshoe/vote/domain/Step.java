package org.horseshoe.vote.domain;

/**
 * One step on the way to a verdict.
 *
 * @param rule the rule applied
 * @param saw what it saw and what followed
 * @param source where the rule stands, such as {@code UN Charter, Art. 27(3)}
 */
public record Step(String rule, String saw, String source) {}
