package org.horseshoe.events;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;

/**
 * How the JSON of one type is read: strictly, and each refusal names the field.
 *
 * <p>Written out because data binding lets too much pass (days since 1970 for a date, ordinals for an enum, Base64 for
 * a UUID), speaks of Java classes where a reporter needs the name of a field, and takes longer.
 */
@FunctionalInterface
interface Shape {

    /** Reads the value on whose first token the parser stands; leaves the parser on its last. */
    Object read(JsonParser json) throws IOException;

    /** The shape of a component of a record. */
    static Shape of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return Shapes.list(of(list.getActualTypeArguments()[0]));
        }
        if (!(type instanceof Class<?> named)) {
            throw new IllegalArgumentException("No shape for " + type);
        }
        Shape scalar = Shapes.SCALARS.get(named);
        if (scalar != null) {
            return scalar;
        }
        if (named.isEnum()) {
            return Shapes.oneOf(named);
        }
        return isText(named) ? Shapes.valueOf(named) : new RecordShape(named);
    }

    /** Whether a record is written as its only text, as {@link Member} is. */
    private static boolean isText(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && components[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }
}
