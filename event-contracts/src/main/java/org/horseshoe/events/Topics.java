package org.horseshoe.events;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The topics of the log and which family each keeps. */
public final class Topics {

    public static final String PROCEEDINGS = "horseshoe.proceedings";
    public static final String LAUNCHES = "horseshoe.launches";
    public static final String DESIGNATIONS = "horseshoe.designations";
    public static final String ARTICLES = "horseshoe.articles";
    public static final String OUTCOMES = "horseshoe.outcomes";
    public static final String REGIMES = "horseshoe.regimes";
    public static final String WATCHES = "horseshoe.watches";

    private static final Map<Class<? extends Event>, String> FAMILIES = Map.of(
            ProceedingsEvent.class, PROCEEDINGS,
            MembershipEvent.class, PROCEEDINGS,
            LaunchEvent.class, LAUNCHES,
            DesignationEvent.class, DESIGNATIONS,
            ArticleEvent.class, ARTICLES,
            OutcomeEvent.class, OUTCOMES,
            RegimeEvent.class, REGIMES,
            WatchEvent.class, WATCHES);

    private static final Map<Class<? extends Event>, String> BY_RECORD = new ConcurrentHashMap<>();

    private Topics() {}

    /** Every topic of the log, in the order in which a datum passes them. */
    public static List<String> all() {
        return List.of(ARTICLES, PROCEEDINGS, LAUNCHES, DESIGNATIONS, OUTCOMES, REGIMES, WATCHES);
    }

    /** The topic that keeps an event. */
    public static String of(Event event) {
        return of(event.getClass());
    }

    /** The topic that keeps the events of a record of the contracts. */
    public static String of(Class<? extends Event> leaf) {
        return BY_RECORD.computeIfAbsent(leaf, Topics::ofFamily);
    }

    private static String ofFamily(Class<? extends Event> leaf) {
        return FAMILIES.entrySet().stream()
                .filter(family -> family.getKey().isAssignableFrom(leaf))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(leaf + " is of no family"));
    }

    /** Where the copies of records go that a service could not apply. */
    public static String parked(String topic) {
        return topic + ".parked";
    }
}
