package org.horseshoe.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    @Test
    void every_leaf_of_the_sealed_tree_has_a_wire_name_a_schema_and_a_sample() {
        // When
        List<Class<?>> leaves = leavesOf(Event.class);

        // Then
        assertThat(leaves).hasSize(37).allSatisfy(leaf -> {
            String wireName = EventTypes.wireName(leaf.asSubclass(Event.class));
            assertThat(wireName).matches("[a-z]+(-[a-z]+)+\\.v[0-9]+");
            assertThat(EventTypes.record(wireName)).contains(leaf.asSubclass(Event.class));
            assertThat(EventSchemas.of(wireName)).contains(EventTypes.dataSchema(wireName));
            assertThat(EventSamples.of(wireName).event()).isInstanceOf(leaf);
        });
        assertThat(EventTypes.all()).hasSameSizeAs(leaves);
    }

    @Test
    void a_wire_name_is_the_name_of_the_record_with_dashes() {
        assertThat(EventTypes.wireName(DraftTabled.class)).isEqualTo("draft-tabled.v1");
        assertThat(EventTypes.record("draft-tabled.v1")).contains(DraftTabled.class);
    }

    @Test
    void a_name_of_another_time_has_no_record() {
        assertThat(EventTypes.record("draft-tabled.v2")).isEmpty();
    }

    @Test
    void a_family_has_no_wire_name() {
        assertThatIllegalArgumentException().isThrownBy(() -> EventTypes.wireName(ProceedingsEvent.class));
    }

    @Test
    void every_event_has_its_place_among_the_topics() {
        assertThat(EventSamples.all().values())
                .extracting(EventEnvelope::topic)
                .containsOnly(Topics.all().toArray(String[]::new));
    }

    private static List<Class<?>> leavesOf(Class<?> type) {
        if (!type.isSealed()) {
            return List.of(type);
        }
        List<Class<?>> leaves = new ArrayList<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            leaves.addAll(leavesOf(permitted));
        }
        return leaves;
    }
}
