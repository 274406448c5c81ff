package org.horseshoe.events;

import java.util.List;

/** The topics of the log and which family each keeps. */
public final class Topics {

    public static final String PROCEEDINGS = "horseshoe.proceedings";
    public static final String LAUNCHES = "horseshoe.launches";
    public static final String DESIGNATIONS = "horseshoe.designations";
    public static final String ARTICLES = "horseshoe.articles";
    public static final String OUTCOMES = "horseshoe.outcomes";
    public static final String REGIMES = "horseshoe.regimes";

    private Topics() {}

    /** Every topic of the log, in the order in which a datum passes them. */
    public static List<String> all() {
        return List.of(ARTICLES, PROCEEDINGS, LAUNCHES, DESIGNATIONS, OUTCOMES, REGIMES);
    }

    /** The topic that keeps an event. */
    public static String of(Event event) {
        return switch (event) {
            case ProceedingsEvent _ -> PROCEEDINGS;
            case LaunchEvent _ -> LAUNCHES;
            case DesignationEvent _ -> DESIGNATIONS;
            case ArticleEvent _ -> ARTICLES;
            case OutcomeEvent _ -> OUTCOMES;
            case RegimeEvent _ -> REGIMES;
        };
    }

    /** Where the copies of records go that a service could not apply. */
    public static String parked(String topic) {
        return topic + ".parked";
    }
}
