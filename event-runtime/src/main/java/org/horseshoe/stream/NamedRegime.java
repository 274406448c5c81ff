package org.horseshoe.stream;

import org.horseshoe.events.ArticleEvent;
import org.horseshoe.events.DesignationEvent;
import org.horseshoe.events.DesignationEvent.ListingAmended;
import org.horseshoe.events.DesignationEvent.NameDelisted;
import org.horseshoe.events.DesignationEvent.NameListed;
import org.horseshoe.events.DesignationEvent.NameRelisted;
import org.horseshoe.events.Event;
import org.horseshoe.events.LaunchEvent;
import org.horseshoe.events.MembershipEvent;
import org.horseshoe.events.OutcomeEvent;
import org.horseshoe.events.OutcomeEvent.DraftNotAdopted;
import org.horseshoe.events.OutcomeEvent.DraftVetoed;
import org.horseshoe.events.OutcomeEvent.ResolutionAdopted;
import org.horseshoe.events.ProceedingsEvent;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.RegimeEvent;
import org.horseshoe.events.WatchEvent;
import org.jspecify.annotations.Nullable;

/** The sanctions regime that an event names itself. */
final class NamedRegime {

    private NamedRegime() {}

    /** The regime, or null where the event names none; nothing is looked up. */
    static @Nullable String in(Event event) {
        return switch (event) {
            case DraftTabled tabled -> tabled.regime();
            case ResolutionAdopted adopted -> adopted.regime();
            case DraftVetoed vetoed -> vetoed.regime();
            case DraftNotAdopted failed -> failed.regime();
            case NameListed listed -> listed.regime();
            case ListingAmended amended -> amended.regime();
            case NameDelisted delisted -> delisted.regime();
            case NameRelisted relisted -> relisted.regime();
            case RegimeEvent change -> change.regime();
            case ProceedingsEvent _,
                    MembershipEvent _,
                    OutcomeEvent _,
                    DesignationEvent _,
                    ArticleEvent _,
                    LaunchEvent _,
                    WatchEvent _ -> null;
        };
    }
}
