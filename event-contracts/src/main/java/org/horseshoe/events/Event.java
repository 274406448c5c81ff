package org.horseshoe.events;

/** A fact that happened, or that somebody claims to have happened; what it is about decides its order. */
public sealed interface Event
        permits ProceedingsEvent,
                MembershipEvent,
                LaunchEvent,
                DesignationEvent,
                ArticleEvent,
                OutcomeEvent,
                RegimeEvent,
                WatchEvent {

    /** What the event is about: the Kafka key and the CloudEvents {@code subject}; one subject is read in order. */
    String subject();
}
