import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Prints what became of each draft: java -cp 'kafka-clients.jar:slf4j-api.jar' Outcomes.java [BROKER] [GROUP] */
class Outcomes {
    public static void main(String[] args) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", args.length > 0 ? args[0] : "127.0.0.1:9092",
                "group.id", args.length > 1 ? args[1] : "my-outcomes",
                "auto.offset.reset", "earliest", // a new group begins at the beginning of the record
                "enable.auto.commit", false,
                "key.deserializer", StringDeserializer.class,
                "value.deserializer", StringDeserializer.class);
        Set<String> seen = new HashSet<>(); // in earnest: a table, written in one transaction with what you make of it
        try (var consumer = new KafkaConsumer<String, String>(settings)) {
            consumer.subscribe(List.of("horseshoe.outcomes"));
            while (true) {
                for (var record : consumer.poll(Duration.ofSeconds(1)))
                    if (seen.add(header(record, "ce_id"))) // an event may come twice, under the same id
                        System.out.println(record.key() + " " + header(record, "ce_type") + " " + record.value());
                consumer.commitSync(); // after the work: nothing is lost, and what is repeated is recognised
            }
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
