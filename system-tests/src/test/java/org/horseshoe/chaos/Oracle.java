package org.horseshoe.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.horseshoe.events.Topics;
import org.horseshoe.localstack.PackagedService;
import org.horseshoe.system.House;
import org.horseshoe.system.Load;
import org.horseshoe.system.Log;
import org.jspecify.annotations.Nullable;

/** Says of a house that has come to rest whether anything was lost, doubled or made up; each answer is what was found. */
final class Oracle {

    private static final List<PackagedService> READERS = List.of(PackagedService.VOTES, PackagedService.SANCTIONS);
    private static final Duration REBUILD_WITHIN = Duration.ofMinutes(20);
    private static final int SHOWN = 5;

    private final House house;
    private final Log log;

    Oracle(House house, Log log) {
        this.house = house;
        this.log = log;
    }

    /** A: every acknowledged event is in the log, and in the read model once; and nothing else is. */
    List<String> lostOrDoubled(Set<String> acknowledged) {
        Set<String> logged = new HashSet<>();
        log.each(Topics.PROCEEDINGS, record -> {
            String id = header(record, "ce_id");
            if (id != null && !isPoison(record)) {
                logged.add(id);
            }
        });
        List<String> claims = house.texts(PackagedService.VOTES, "select event_id::text from claim");
        Set<String> applied = new HashSet<>(claims);
        List<String> findings = new ArrayList<>();
        tell(findings, "acknowledged and not in the log", without(acknowledged, logged));
        tell(findings, "acknowledged and not in the read model", without(acknowledged, applied));
        tell(findings, "in the read model and never acknowledged", without(applied, acknowledged));
        tell(
                findings,
                "more than once in the read model",
                claims.size() == applied.size()
                        ? List.of()
                        : house.texts(
                                PackagedService.VOTES,
                                "select event_id::text from claim group by event_id having count(*) > 1"));
        return findings;
    }

    /** B: each read model equals, row for row, what a rebuild makes of the log. */
    List<String> differsFromRebuilt() {
        List<String> findings = new ArrayList<>();
        for (PackagedService service : READERS) {
            for (String projection : house.projections(service)) {
                findings.addAll(differsFromRebuilt(service, projection));
            }
        }
        return findings;
    }

    /** B for one read model. */
    List<String> differsFromRebuilt(PackagedService service, String projection) {
        List<String> findings = new ArrayList<>();
        SortedMap<String, String> live = digests(service, projection);
        house.rebuild(service, projection, REBUILD_WITHIN);
        SortedMap<String, String> rebuilt = digests(service, projection);
        live.forEach((table, digest) -> {
            if (!digest.equals(rebuilt.get(table))) {
                findings.add("live and rebuilt differ in " + projection + "." + table + ": " + digest + " and "
                        + rebuilt.get(table));
            }
        });
        return findings;
    }

    /** C: what followed has one content under one id and a cause in the log, and each reported vote has its outcome. */
    List<String> falselyDerived(Set<Integer> decided) {
        Set<String> causes = new HashSet<>();
        log.each(Topics.PROCEEDINGS, record -> causes.add(header(record, "ce_id")));
        List<String> findings = new ArrayList<>();
        for (String topic : List.of(Topics.OUTCOMES, Topics.REGIMES)) {
            Map<String, Integer> contents = new HashMap<>();
            Set<String> told = new HashSet<>();
            List<String> changed = new ArrayList<>();
            List<String> uncaused = new ArrayList<>();
            log.each(topic, record -> {
                String id = header(record, "ce_id");
                String type = header(record, "ce_type");
                if (id == null || type == null || isPoison(record)) {
                    return;
                }
                int content = Objects.hash(type, Arrays.hashCode(record.key()), Arrays.hashCode(record.value()));
                Integer before = contents.put(id, content);
                if (before != null && before != content) {
                    changed.add(id);
                }
                if (!causes.contains(header(record, "ce_causationid"))) {
                    uncaused.add(id);
                }
                told.add(new String(record.key(), StandardCharsets.UTF_8) + " " + type);
            });
            tell(findings, "in " + topic + " with two contents under one id", changed);
            tell(findings, "in " + topic + " without a cause", uncaused);
            if (topic.equals(Topics.OUTCOMES)) {
                tell(findings, "without the outcome that they must have", without(outcomes(decided), told));
            }
            causes.addAll(contents.keySet());
        }
        return findings;
    }

    /** Each poisonous record is kept aside by all who read it, once, and no other record is. */
    List<String> falselyParked(Collection<String> poisoned) {
        List<String> findings = new ArrayList<>();
        for (PackagedService service : READERS) {
            Set<String> read = new TreeSet<>();
            List<String> parked = new ArrayList<>();
            for (String projection : house.projections(service)) {
                read.addAll(house.texts(
                        service,
                        "select distinct topic from projection_position where projection = '" + projection + "'"));
                parked.addAll(house.texts(
                        service,
                        "select topic || '/' || part || '@' || log_offset from " + house.schema(service, projection)
                                + ".parked_event"));
            }
            Set<String> expected = poisoned.stream()
                    .filter(place -> read.contains(place.substring(0, place.indexOf('/'))))
                    .collect(Collectors.toSet());
            tell(findings, "poison that " + service.module() + " did not keep aside", without(expected, parked));
            tell(findings, "kept aside by " + service.module() + " without a need", without(parked, expected));
        }
        return findings;
    }

    /** The stored positions of the read models that answer, by their names. */
    Map<String, Long> positions() {
        Map<String, Long> positions = new TreeMap<>();
        for (PackagedService service : READERS) {
            for (String line : house.texts(
                    service,
                    "select projection || '.' || generation || ' ' || topic || '/' || part || ' ' || next_offset"
                            + " from projection_position join projection_generation using (projection, generation)"
                            + " where state = 'live'")) {
                int end = line.lastIndexOf(' ');
                positions.put(line.substring(0, end), Long.valueOf(line.substring(end + 1)));
            }
        }
        return positions;
    }

    /** For each table how many rows it has, and two sums over what they hold, whatever their order. */
    private SortedMap<String, String> digests(PackagedService service, String projection) {
        String schema = house.schema(service, projection);
        SortedMap<String, String> digests = new TreeMap<>();
        for (String table : house.texts(
                service,
                "select table_name from information_schema.tables where table_schema = '" + schema
                        + "' and table_name <> 'parked_event' order by 1")) {
            digests.put(
                    table, house.texts(service, """
                    select count(*) || ' rows ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)
                      || ' ' || coalesce(sum(hashtextextended(t::text, 1)::numeric), 0) from %s.%s t""".formatted(schema, table)).getFirst());
        }
        return digests;
    }

    private static Set<String> outcomes(Set<Integer> drafts) {
        List<String> kinds = List.of("resolution-adopted.v1", "draft-vetoed.v1", "draft-not-adopted.v1");
        return drafts.stream()
                .map(draft -> Load.symbol(draft).value() + " " + kinds.get(draft % 3))
                .collect(Collectors.toSet());
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static boolean isPoison(ConsumerRecord<byte[], byte[]> record) {
        return Poison.SOURCE.equals(header(record, "ce_source"));
    }

    private static List<String> without(Collection<String> all, Collection<String> those) {
        Set<String> known = those instanceof Set<String> set ? set : new HashSet<>(those);
        return all.stream().filter(each -> !known.contains(each)).toList();
    }

    private static void tell(List<String> findings, String what, Collection<String> which) {
        if (!which.isEmpty()) {
            findings.add(which.size() + " " + what + ", such as "
                    + which.stream().sorted().limit(SHOWN).collect(Collectors.joining(", ")));
        }
    }
}
