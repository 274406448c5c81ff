package org.horseshoe.ingest.consolidatedlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.horseshoe.events.EntryType;
import org.junit.jupiter.api.Test;

class ShrinkRuleTest {

    private static final ShrinkRule RULE = new ShrinkRule(10);

    @Test
    void ten_percent_may_leave_and_not_one_more() {
        var all = names("Iraq", 100);

        assertThat(RULE.doubts(all, all.subList(0, 10))).isEmpty();
        assertThat(RULE.doubts(all, all.subList(0, 11)))
                .containsExactly(
                        "11 of 100 names would leave the list (11.0 %), and more than 10 % are not taken unasked");
    }

    @Test
    void a_regime_may_not_vanish_whole_however_small_it_is() {
        var all = new ArrayList<>(names("Iraq", 100));
        var mali = names("Mali", 8);
        all.addAll(mali);

        assertThat(RULE.doubts(all, mali.subList(0, 7))).isEmpty();
        assertThat(RULE.doubts(all, mali))
                .containsExactly("the regime Mali would vanish whole, with all its names (8)");
    }

    @Test
    void the_first_copy_and_an_unchanged_one_raise_no_doubt() {
        assertThat(RULE.doubts(List.of(), List.of())).isEmpty();
        assertThat(RULE.doubts(names("Iraq", 3), List.of())).isEmpty();
    }

    private static List<RecordContent> names(String regime, int count) {
        var names = new ArrayList<RecordContent>();
        for (int i = 0; i < count; i++) {
            names.add(new RecordContent(regime + i, regime + i, regime, EntryType.INDIVIDUAL, new TreeMap<>()));
        }
        return names;
    }
}
