package org.horseshoe.sanctions.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.sanctions.Samples.lift;
import static org.horseshoe.sanctions.Samples.names;

import java.util.List;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EntryType;
import org.horseshoe.events.MeasureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class NamedTargetTest {

    private static final DraftSymbol DRAFT = new DraftSymbol("S/2022/431");

    @ParameterizedTest
    @EnumSource(names = {"ASSET_FREEZE", "TRAVEL_BAN", "ARMS_EMBARGO", "FINANCIAL", "OTHER"})
    void a_measure_directed_at_names_names_them(MeasureKind kind) {
        assertThat(NamedTarget.in(List.of(names("key", kind, "Lazarus Group"))))
                .extracting(NamedTarget::name)
                .containsExactly("Lazarus Group");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"ASSET_FREEZE", "TRAVEL_BAN", "ARMS_EMBARGO", "FINANCIAL", "OTHER"})
    void ships_goods_and_bodies_are_no_names(MeasureKind kind) {
        assertThat(NamedTarget.in(List.of(names("key", kind, "Orion Star")))).isEmpty();
    }

    @Test
    void a_name_under_several_measures_is_one_and_a_person_where_a_travel_ban_is_among_them() {
        // When
        List<NamedTarget> named = NamedTarget.in(List.of(
                names("travel-ban", MeasureKind.TRAVEL_BAN, "Kim Su Il"),
                names("asset-freeze", MeasureKind.ASSET_FREEZE, "Kim Su Il", "Lazarus Group")));

        // Then
        assertThat(named)
                .containsExactly(
                        new NamedTarget(
                                "DPRK", "Kim Su Il", EntryType.INDIVIDUAL, List.of("asset-freeze", "travel-ban")),
                        new NamedTarget("DPRK", "Lazarus Group", EntryType.ENTITY, List.of("asset-freeze")));
    }

    @Test
    void who_would_be_let_go_is_under_nothing() {
        assertThat(NamedTarget.in(List.of(
                        lift("travel-ban", MeasureKind.TRAVEL_BAN, "Kim Su Il"),
                        names("asset-freeze", MeasureKind.ASSET_FREEZE, "Kim Su Il"))))
                .containsExactly(new NamedTarget("DPRK", "Kim Su Il", EntryType.ENTITY, List.of("asset-freeze")));
    }

    @Test
    void the_id_of_a_name_does_not_depend_on_the_measures() {
        // Given
        NamedTarget frozen = NamedTarget.in(List.of(names("asset-freeze", MeasureKind.ASSET_FREEZE, "Lazarus Group")))
                .getFirst();
        NamedTarget banned = NamedTarget.in(List.of(names("travel-ban", MeasureKind.TRAVEL_BAN, "Lazarus Group")))
                .getFirst();

        // Then
        assertThat(frozen.id(DRAFT)).isEqualTo("S-2022-431:DPRK:Lazarus Group").isEqualTo(banned.id(DRAFT));
        assertThat(frozen.id(DRAFT)).startsWith(NamedTarget.idsOf(DRAFT));
        assertThat(frozen.id(new DraftSymbol("S/2022/4311"))).doesNotStartWith(NamedTarget.idsOf(DRAFT));
    }
}
