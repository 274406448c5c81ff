package org.horseshoe.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.localstack.PackagedService.INGEST;
import static org.horseshoe.localstack.PackagedService.SANCTIONS;
import static org.horseshoe.localstack.PackagedService.VOTES;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.Topics;
import org.horseshoe.localstack.PackagedService;
import org.horseshoe.localstack.StackPorts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two instances of each service share the work, lose one of them, and end with what a single one makes of the same log. */
class ScaleOutIT {

    private static final int DRAFTS = 600;
    private static final int DRAFTS_A_POST = 25;
    private static final List<PackagedService> READERS = List.of(VOTES, SANCTIONS);

    private static House house;

    @BeforeAll
    static void open() {
        house = House.open(stack -> stack.ports(StackPorts.free(2)).instances(2));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void two_instances_share_the_work_lose_one_of_them_and_end_as_a_single_one() throws Exception {
        // Given
        House.patiently()
                .untilAsserted(() -> assertThat(partitionsByMember("vote-service"))
                        .hasSize(2)
                        .allSatisfy((_, partitions) -> assertThat(partitions).isPositive()));
        var posted = new AtomicInteger();
        var first = CompletableFuture.runAsync(() -> load(0, 1, posted));
        var second = CompletableFuture.runAsync(() -> load(DRAFTS / 2, 2, posted));
        House.patiently().pollInterval(Duration.ofMillis(20)).until(() -> posted.get() > DRAFTS / 3);

        // When
        house.stack().instances(VOTES).get(1).kill9();
        house.stack().instances(SANCTIONS).get(1).kill9();
        CompletableFuture.allOf(first, second).join();
        house.awaitQuiet();

        // Then
        assertThat(partitionsByMember("vote-service")).hasSize(1).containsValue(3);
        assertThat(house.texts(VOTES, "select count(*) || ' ' || count(distinct event_id) from claim"))
                .containsExactly(2 * DRAFTS + " " + 2 * DRAFTS);
        assertThat(house.texts(INGEST, "select count(*)::text from accepted_event"))
                .containsExactly(Integer.toString(2 * DRAFTS));
        assertThat(idsBySaying(Topics.OUTCOMES))
                .allSatisfy((_, ids) -> assertThat(ids).isEqualTo(1));
        assertThat(house.admin(VOTES, "/admin/parked").json()).isEmpty();
        assertThat(house.admin(SANCTIONS, "/admin/parked").json()).isEmpty();

        // When
        READERS.forEach(service -> {
            house.stack().instances(service).get(1).start();
            house.stack().instances(service).get(1).awaitReady(Duration.ofMinutes(2));
        });

        // Then
        assertThat(streamed(1)).hasSize(DRAFTS).isEqualTo(streamed(2));
        importedOnce();
        house.awaitQuiet();
        var together = rows(house);
        READERS.forEach(service -> house.stack().instances(service).forEach(instance -> instance.stop()));
        try (House alone = House.open(stack -> stack.externalKafka(house.stack().bootstrapServers()))) {
            alone.awaitQuiet();
            assertThat(rows(alone)).isEqualTo(together);
        }
    }

    /** Every fourth post goes to both instances, as from a client that lost the first answer. */
    private static void load(int from, int instance, AtomicInteger posted) {
        for (int draft = from; draft < from + DRAFTS / 2; draft += DRAFTS_A_POST) {
            String batch = Load.json(Load.of(draft, DRAFTS_A_POST));
            house.postUntilAccepted(INGEST, instance, "/events", "application/cloudevents-batch+json", batch);
            if (draft / DRAFTS_A_POST % 4 == 0) {
                house.postUntilAccepted(INGEST, 3 - instance, "/events", "application/cloudevents-batch+json", batch);
            }
            posted.addAndGet(DRAFTS_A_POST);
        }
    }

    /** A file that both instances are handed at the same time is one import, and each of its rows is taken once. */
    private static void importedOnce() {
        var rows = new StringBuilder("date,draft,written_record,agenda_item,permanent_members_casting_negative_vote\n");
        for (int draft = 1; draft <= 300; draft++) {
            rows.append("3 June 1999,S/1999/%d,S/PV.4011,A made-up item %d,USA\n".formatted(9_000 + draft, draft));
        }
        var answers = List.of(1, 2).parallelStream()
                .map(instance ->
                        house.postUntilAccepted(INGEST, instance, "/imports/vetoes", "text/csv", rows.toString()))
                .toList();
        String id = answers.getFirst().json().get("id").asText();
        assertThat(answers.getLast().json().get("id").asText()).isEqualTo(id);
        House.patiently()
                .until(
                        () -> house.get(INGEST, "/imports/" + id)
                                .json()
                                .get("state")
                                .asText(),
                        "done"::equals);
        var done = house.get(INGEST, 2, "/imports/" + id).json();
        assertThat(done.at("/rows/done").asInt()).isEqualTo(300);
        assertThat(done.at("/rows/refused").asInt()).isZero();
        assertThat(done.at("/events/told").asInt())
                .isEqualTo(done.at("/events/accepted").asInt());
    }

    /** How many ids there are for each thing that was said of a draft; more than one would be a saying that was doubled. */
    private static SortedMap<String, Integer> idsBySaying(String topic) {
        try (var log = new Log(house.stack().bootstrapServers())) {
            return log.read(topic).stream()
                    .collect(Collectors.groupingBy(
                            event -> event.subject() + " " + event.type() + " " + event.causation(),
                            TreeMap::new,
                            Collectors.collectingAndThen(
                                    Collectors.mapping(EventEnvelope::id, Collectors.toSet()), ids -> ids.size())));
        }
    }

    private static List<String> streamed(int instance) {
        return house.stream(VOTES, instance, "/stream?types=outcomes&from=beginning", DRAFTS).stream()
                .sorted()
                .toList();
    }

    private static SortedMap<String, SortedMap<String, List<String>>> rows(House of) {
        SortedMap<String, SortedMap<String, List<String>>> rows = new TreeMap<>();
        for (PackagedService service : READERS) {
            for (String projection : of.projections(service)) {
                rows.put(projection, of.rows(service, projection));
            }
        }
        return rows;
    }

    private static Map<String, Integer> partitionsByMember(String group)
            throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(
                Map.<String, Object>of("bootstrap.servers", house.stack().bootstrapServers()))) {
            return admin.describeConsumerGroups(List.of(group)).describedGroups().get(group).get().members().stream()
                    .collect(Collectors.toMap(
                            member -> member.consumerId(),
                            member -> member.assignment().topicPartitions().size()));
        }
    }
}
