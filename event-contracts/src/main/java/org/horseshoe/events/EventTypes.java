package org.horseshoe.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Wire name ↔ record: {@code draft-tabled.v1} is {@link ProceedingsEvent.DraftTabled}. */
public final class EventTypes {

    private static final SortedMap<String, Class<? extends Event>> BY_NAME = new TreeMap<>();
    private static final Map<Class<? extends Event>, String> BY_RECORD;

    static {
        for (Class<? extends Event> leaf : leaves()) {
            BY_NAME.put(kebab(leaf.getSimpleName()) + ".v1", leaf);
        }
        var byRecord = new java.util.HashMap<Class<? extends Event>, String>();
        BY_NAME.forEach((name, leaf) -> byRecord.put(leaf, name));
        BY_RECORD = Map.copyOf(byRecord);
    }

    private EventTypes() {}

    /** Every wire name with its record, in alphabetical order. */
    public static SortedMap<String, Class<? extends Event>> all() {
        return Collections.unmodifiableSortedMap(BY_NAME);
    }

    /** The record of a wire name, or empty for a type that this version does not know. */
    public static Optional<Class<? extends Event>> record(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }

    /** The wire name of an event. */
    public static String wireName(Event event) {
        return wireName(event.getClass());
    }

    /** The wire name of a leaf of the sealed tree. */
    public static String wireName(Class<? extends Event> leaf) {
        String name = BY_RECORD.get(leaf);
        if (name == null) {
            throw new IllegalArgumentException(leaf + " is not a leaf of " + Event.class);
        }
        return name;
    }

    /** The address of the type's JSON Schema: the CloudEvents {@code dataschema}. */
    public static String dataSchema(String wireName) {
        return "urn:horseshoe:schema:" + wireName;
    }

    private static List<Class<? extends Event>> leaves() {
        var leaves = new ArrayList<Class<? extends Event>>();
        collect(Event.class, leaves);
        return leaves;
    }

    private static void collect(Class<?> type, List<Class<? extends Event>> into) {
        if (type.isRecord()) {
            into.add(type.asSubclass(Event.class));
            return;
        }
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            collect(permitted, into);
        }
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}
