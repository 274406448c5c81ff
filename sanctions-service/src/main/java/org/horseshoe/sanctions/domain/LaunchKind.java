package org.horseshoe.sanctions.domain;

/** What was launched or tested. */
public enum LaunchKind {
    MISSILE,
    NUCLEAR_TEST
}
