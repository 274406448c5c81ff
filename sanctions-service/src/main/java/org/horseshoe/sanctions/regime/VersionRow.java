package org.horseshoe.sanctions.regime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Measure;
import org.horseshoe.sanctions.domain.Decision;
import org.horseshoe.sanctions.domain.DecisionRegister.MeasureKey;
import org.horseshoe.sanctions.domain.Ending;
import org.horseshoe.sanctions.domain.MeasureTimeline;
import org.horseshoe.sanctions.domain.MeasureVersion;
import org.horseshoe.sanctions.domain.Period;

/**
 * A version of a measure without the rest of its decision, as it is stored: two states of knowledge that agree in it
 * share a row.
 *
 * @param item which of the draft's versions of this measure it is, from 0; names are versions of their own
 */
record VersionRow(
        MeasureKey key,
        DraftSymbol draft,
        int item,
        Measure measure,
        Period stated,
        List<Period> applied,
        Ending ending) {

    VersionRow {
        applied = List.copyOf(applied);
    }

    static List<VersionRow> of(MeasureTimeline timeline) {
        Map<DraftSymbol, Integer> items = new HashMap<>();
        var key = new MeasureKey(timeline.regime(), timeline.key());
        return timeline.versions().stream()
                .map(version -> new VersionRow(
                        key,
                        version.decision().draft(),
                        items.merge(version.decision().draft(), 1, Integer::sum) - 1,
                        version.measure(),
                        version.stated(),
                        version.applied(),
                        version.ending()))
                .toList();
    }

    /** The name that it is about, or nothing for the rule itself: within such a lane no two versions apply on one day. */
    String lane() {
        return measure.targets().stream().findFirst().orElse("");
    }

    MeasureVersion version(Decision decision) {
        return new MeasureVersion(measure, decision, stated, applied, ending);
    }
}
