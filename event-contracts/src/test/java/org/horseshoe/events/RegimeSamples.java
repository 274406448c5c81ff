package org.horseshoe.events;

import static org.horseshoe.events.SampleEnvelopes.DRAFT_2022;
import static org.horseshoe.events.SampleEnvelopes.VETO_DAY;
import static org.horseshoe.events.SampleEnvelopes.followOn;
import static org.horseshoe.events.SampleEnvelopes.members;

import java.time.LocalDate;
import java.util.List;
import org.horseshoe.events.OutcomeEvent.ResolutionAdopted;
import org.horseshoe.events.RegimeEvent.MeasureBlocked;
import org.horseshoe.events.RegimeEvent.MeasureChanged;
import org.horseshoe.events.RegimeEvent.MeasureImposed;
import org.horseshoe.events.RegimeEvent.MeasureLifted;

/** Textiles banned, refined oil cut, the crude cap of 2022 blocked; Iraq's trade freed in 2003. */
final class RegimeSamples {

    private static final String SANCTIONS = "/sanctions-service";

    private RegimeSamples() {}

    static List<EventEnvelope> all() {
        LocalDate december = LocalDate.of(2017, 12, 22);
        LocalDate may2003 = LocalDate.of(2003, 5, 22);
        EventEnvelope vetoed = OutcomeSamples.vetoed();
        return List.of(
                followOn(
                        SANCTIONS,
                        OutcomeSamples.adopted(),
                        new MeasureImposed(
                                "DPRK", SampleMeasures.TEXTILES_2375, "S/RES/2375(2017)", LocalDate.of(2017, 9, 11))),
                followOn(
                        SANCTIONS,
                        adopted("S/2017/1092", "S/RES/2397(2017)", december, "DPRK", SampleMeasures.REFINED_2397),
                        new MeasureChanged(
                                "DPRK",
                                SampleMeasures.REFINED_2375,
                                SampleMeasures.REFINED_2397,
                                "S/RES/2397(2017)",
                                december)),
                followOn(
                        SANCTIONS,
                        adopted("S/2003/556", "S/RES/1483(2003)", may2003, "Iraq", SampleMeasures.TRADE_661),
                        new MeasureLifted("Iraq", SampleMeasures.TRADE_661, "S/RES/1483(2003)", may2003)),
                followOn(
                        SANCTIONS,
                        vetoed,
                        new MeasureBlocked(
                                "DPRK", DRAFT_2022, SampleMeasures.CRUDE_2022, VETO_DAY, members("CHN", "RUS"))));
    }

    private static EventEnvelope adopted(
            String draft, String resolution, LocalDate day, String regime, Measure measure) {
        return OutcomeSamples.adopted(new ResolutionAdopted(
                new DraftSymbol(draft), resolution, day, null, null, regime, List.of(), List.of(measure)));
    }
}
