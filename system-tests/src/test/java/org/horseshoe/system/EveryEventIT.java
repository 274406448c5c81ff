package org.horseshoe.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.localstack.PackagedService.INGEST;
import static org.horseshoe.localstack.PackagedService.SANCTIONS;
import static org.horseshoe.localstack.PackagedService.VOTES;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.horseshoe.events.Decoded;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.EventTypes;
import org.horseshoe.events.Topics;
import org.horseshoe.localstack.PackagedService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event type through its real topic; and what is no event is kept aside while the rest flows. */
class EveryEventIT {

    private static final Set<String> WRITTEN_BY_INGEST =
            Set.of(Topics.PROCEEDINGS, Topics.LAUNCHES, Topics.DESIGNATIONS, Topics.ARTICLES);

    private static final Map<String, EventEnvelope> SAMPLES = new TreeMap<>();
    private static final Map<String, Set<UUID>> IN_THE_LOG = new TreeMap<>();
    private static final Map<PackagedService, Set<String>> APPLIED = new EnumMap<>(PackagedService.class);

    private static House house;
    private static Log log;

    @BeforeAll
    static void write_one_of_each() throws Exception {
        house = House.open();
        log = new Log(house.stack().bootstrapServers());
        for (String type : EventTypes.all().keySet()) {
            String sample = Samples.sample(type);
            EventEnvelope envelope = envelope(sample);
            SAMPLES.put(type, envelope);
            if (WRITTEN_BY_INGEST.contains(envelope.topic())) {
                var answer = house.post(INGEST, "/events", "application/cloudevents+json", sample);
                assertThat(answer.status()).as(answer.body()).isEqualTo(202);
            } else {
                log.append(envelope);
            }
        }
        house.awaitQuiet();
        SAMPLES.values().stream()
                .map(EventEnvelope::topic)
                .distinct()
                .forEach(topic -> IN_THE_LOG.put(
                        topic, log.read(topic).stream().map(EventEnvelope::id).collect(Collectors.toSet())));
        for (PackagedService reader : List.of(VOTES, SANCTIONS)) {
            APPLIED.put(reader, applied(reader));
        }
    }

    @AfterAll
    static void close() {
        log.close();
        house.close();
    }

    static Stream<String> types() {
        return EventTypes.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_event_of_each_type_comes_out_of_its_topic_and_is_applied_by_its_reader(String type) {
        // Given
        EventEnvelope envelope = SAMPLES.get(type);

        // Then
        assertThat(IN_THE_LOG.get(envelope.topic())).contains(envelope.id());
        PackagedService reader =
                switch (envelope.topic()) {
                    case Topics.PROCEEDINGS -> VOTES;
                    case Topics.OUTCOMES, Topics.LAUNCHES, Topics.DESIGNATIONS -> SANCTIONS;
                    default -> null; // read by consumers outside the house
                };
        if (reader != null) {
            assertThat(APPLIED.get(reader)).contains(envelope.id().toString());
        }
    }

    @Test
    void malformed_and_unknown_records_are_parked_and_the_rest_flows() {
        // Given
        var unknown =
                new TreeMap<>(EventCodec.encode(Load.of(900, 1).getFirst()).headers());
        unknown.put("ce_type", "draft-sung.v9");
        unknown.put("ce_subject", "S/2019/1");

        // When
        log.append(Topics.PROCEEDINGS, "S/2019/1", unknown, "{}".getBytes(StandardCharsets.UTF_8));
        log.append(Topics.PROCEEDINGS, "S/2019/2", new TreeMap<>(Map.of("ce_type", "draft-tabled.v1")), new byte[] {0});
        log.append(Topics.PROCEEDINGS, null, new TreeMap<>(), null);
        log.appendAll(Load.of(901, 20));

        // Then
        house.awaitQuiet();
        assertThat(house.get(VOTES, "/votes/" + Load.symbol(920).slug()).status())
                .isEqualTo(200);
        for (PackagedService reader : List.of(VOTES, SANCTIONS)) {
            var parked = house.admin(reader, "/admin/parked").json();
            assertThat(parked).hasSize(3);
            assertThat(parked.toString()).contains("draft-sung.v9").contains("S/2019/2");
        }
        House.patiently().until(() -> parkedBy().equals(Map.of("votes", 3L, "draft_texts", 3L)));
    }

    /** How many records each projection left a copy of in the parked topic; a relay may have copied one twice. */
    private static Map<String, Long> parkedBy() {
        return log.records(Topics.parked(Topics.PROCEEDINGS)).stream()
                .map(copy -> Map.entry(header(copy, "horseshoe_parked_by"), header(copy, "horseshoe_parked_from")))
                .distinct()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.counting()));
    }

    private static String header(ConsumerRecord<byte[], byte[]> copy, String name) {
        return new String(copy.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static Set<String> applied(PackagedService service) {
        var schemas = house.texts(
                service,
                "select projection || '_' || generation from projection_generation where state = 'live' order by 1");
        List<String> ids = new ArrayList<>();
        for (String schema : schemas) {
            ids.addAll(house.texts(service, "select event_id::text from " + schema + ".applied_event"));
        }
        if (service == VOTES) {
            ids.addAll(house.texts(service, "select event_id::text from claim"));
        }
        return Set.copyOf(ids);
    }

    private static EventEnvelope envelope(String sample) throws JsonProcessingException {
        return ((Decoded.Known) EventCodec.decodeStructured(EventCodec.json().readTree(sample), Instant.EPOCH))
                .envelope();
    }
}
