package org.horseshoe.events;

import static org.horseshoe.events.SampleEnvelopes.followOn;

import java.util.List;
import java.util.UUID;
import org.horseshoe.events.WatchEvent.WatchMatchChanged;
import org.horseshoe.events.WatchEvent.WatchMatchEnded;
import org.horseshoe.events.WatchEvent.WatchMatchStarted;

/** A watch that meets KPe.068 when it is listed, sees it amended, and loses IQe.088 when it leaves the list. */
final class WatchSamples {

    private static final String SANCTIONS = "/sanctions-service";
    private static final UUID WATCH = UUID.fromString("0f9d5b0e-2f5c-5a53-9b8f-5e1f4f6c2d10");
    private static final String RULES = "horseshoe-names-1";

    private WatchSamples() {}

    static List<EventEnvelope> all() {
        List<EventEnvelope> causes = DesignationSamples.all();
        return List.of(
                followOn(
                        SANCTIONS,
                        causes.get(0),
                        new WatchMatchStarted(
                                WATCH,
                                "KPe.068",
                                "DPRK",
                                "MYOHYANG SHIPPING CO",
                                WatchStanding.LISTED,
                                0.97,
                                RULES,
                                "name-listed.v1",
                                "horseshoe.designations/0@41")),
                followOn(
                        SANCTIONS,
                        causes.get(1),
                        new WatchMatchChanged(
                                WATCH,
                                "KPe.068",
                                "DPRK",
                                "MYOHYANG SHIPPING CO",
                                WatchStanding.LISTED,
                                0.97,
                                RULES,
                                "listing-amended.v1",
                                "horseshoe.designations/0@57")),
                followOn(
                        SANCTIONS,
                        causes.get(2),
                        new WatchMatchEnded(
                                WATCH,
                                "IQe.088",
                                "Iraq",
                                "NATIONAL INSURANCE COMPANY [Iraq]",
                                WatchStanding.DELISTED,
                                0.91,
                                RULES,
                                "name-delisted.v1",
                                "horseshoe.designations/1@60")));
    }
}
