package org.horseshoe.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a record from a JSON object, component by component; fields that the record does not have go by. */
final class RecordShape implements Shape {

    private final Map<String, Integer> places = new HashMap<>();
    private final RecordComponent[] components;
    private final Shape[] shapes;
    private final RecordConstructor constructor;

    RecordShape(Class<?> type) {
        components = type.getRecordComponents();
        shapes = new Shape[components.length];
        for (int i = 0; i < components.length; i++) {
            places.put(components[i].getName(), i);
            shapes[i] = Shape.of(components[i].getGenericType());
        }
        constructor = new RecordConstructor(type);
    }

    @Override
    public Object read(JsonParser json) throws IOException {
        return read(json, (_, unknown) -> unknown.skipChildren());
    }

    /** What to do with a field that the record does not have. */
    interface Beside {
        /** Reads the value on whose first token the parser stands; leaves the parser on its last. */
        void read(String name, JsonParser json) throws IOException;
    }

    Object read(JsonParser json, Beside beside) throws IOException {
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            throw Shapes.wrong(json, "an object");
        }
        @Nullable Object[] values = new Object[shapes.length];
        boolean[] seen = new boolean[shapes.length];
        Set<String> others = Set.of();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            Integer place = places.get(name);
            if (place == null) {
                others = with(name, others);
                beside.read(name, json);
            } else if (seen[place]) {
                throw twice(name);
            } else {
                seen[place] = true;
                values[place] = value(json, name, shapes[place]);
            }
        }
        return constructor.make(complete(values));
    }

    private static Set<String> with(String name, Set<String> others) {
        Set<String> grown = others.isEmpty() ? new HashSet<>() : others;
        if (!grown.add(name)) {
            throw twice(name);
        }
        return grown;
    }

    private static Refused twice(String name) {
        return new Refused(name, "named twice");
    }

    /** Reads one field; null counts as absent. */
    static @Nullable Object value(JsonParser json, String name, Shape shape) throws IOException {
        if (json.hasToken(JsonToken.VALUE_NULL)) {
            return null;
        }
        try {
            return shape.read(json);
        } catch (Refused refused) {
            throw refused.within(name);
        }
    }

    /** An int or a boolean cannot be absent; everything else is the constructor's to refuse. */
    private @Nullable Object[] complete(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null && components[i].getType().isPrimitive()) {
                throw new Refused(components[i].getName(), "missing");
            }
        }
        return values;
    }
}
