package org.horseshoe.sanctions.domain.match;

/**
 * One part of a score in words. The weights of all reasons of a match add up to its score.
 *
 * @param feature which feature speaks
 * @param weight what it contributes, below zero where it speaks against the match
 * @param saw what was compared and how it looked, such as {@code 김정은 ~ KIM JONG UN: same name in another script}
 */
public record Reason(String feature, double weight, String saw) {}
