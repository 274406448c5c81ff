package org.horseshoe.events;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What the samples of all families share: envelopes, evidence, and the drafts that they are about. */
final class SampleEnvelopes {

    static final DraftSymbol DRAFT_2017 = new DraftSymbol("S/2017/769");
    static final DraftSymbol DRAFT_2022 = new DraftSymbol("S/2022/431");
    static final LocalDate VETO_DAY = LocalDate.of(2022, 5, 26);
    static final String TOPIC = "Non-proliferation - Democratic People's Republic of Korea";

    private static final Instant RECORDED_AT = Instant.parse("2026-02-02T10:00:00Z");

    private SampleEnvelopes() {}

    static EventEnvelope claim(Event event, Evidence evidence) {
        String origin = evidence.url() == null ? evidence.publisher() : evidence.url();
        return new EventEnvelope(
                EventIds.ofClaim(event, origin),
                URI.create("/news-ingest-service"),
                RECORDED_AT,
                null,
                evidence,
                event);
    }

    static EventEnvelope followOn(String source, EventEnvelope cause, Event event) {
        return new EventEnvelope(
                EventIds.ofFollowOn(cause.id(), event), URI.create(source), RECORDED_AT, cause.id(), null, event);
    }

    static EventEnvelope ownFinding(Event event) {
        return new EventEnvelope(
                EventIds.ofClaim(event, "/news-ingest-service"),
                URI.create("/news-ingest-service"),
                RECORDED_AT,
                null,
                null,
                event);
    }

    static Evidence official(String url, String title) {
        return new Evidence(
                SourceKind.OFFICIAL, "United Nations", url, title, null, null, null, null, 1.0, "record-import/1");
    }

    static Evidence dataset(String publisher, String url, String title) {
        return new Evidence(SourceKind.DATASET, publisher, url, title, null, null, null, null, 0.9, "record-import/1");
    }

    static List<Member> members(String... codes) {
        return Stream.of(codes).map(Member::new).toList();
    }
}
