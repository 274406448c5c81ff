package org.horseshoe.sanctions.domain;

/**
 * What was known of one draft for a time. Before its first account, and after it was taken back, nothing is known of a
 * draft; at no instant are there two accounts of one draft.
 */
public record Account(Knowledge known, Decision decision) {}
