package org.horseshoe.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.horseshoe.http.Problems.Fault;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with the JSON of a request, in the request's words: the reader's own messages speak of classes. */
final class JsonFault {

    private static final int LONGEST = 80;
    private static final String TWICE = "Duplicate field '";

    private JsonFault() {}

    /** Where the fault is and what is wanted there. */
    static Fault of(JsonProcessingException e) {
        return new Fault(pointer(e), said(e));
    }

    private static String pointer(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping
                ? "#"
                        + mapping.getPath().stream()
                                .map(step ->
                                        "/" + (step.getFieldName() != null ? step.getFieldName() : step.getIndex()))
                                .collect(Collectors.joining())
                : "#";
    }

    private static String said(JsonProcessingException e) {
        if (e.getCause() instanceof IllegalArgumentException refused && refused.getMessage() != null) {
            return refused.getMessage();
        }
        String twice = twice(e);
        if (twice != null) {
            return "\"" + shortened(twice) + "\" is there twice" + at(e.getLocation());
        }
        return switch (e) {
            case UnrecognizedPropertyException unknown -> "no such field here; there are " + known(unknown);
            case InvalidFormatException wrong ->
                "\"" + shortened(String.valueOf(wrong.getValue())) + "\" is not " + wanted(wrong.getTargetType());
            case MismatchedInputException wrong -> "must be " + wanted(wrong.getTargetType());
            case JsonMappingException wrong
            when !(wrong.getCause() instanceof JsonParseException) -> "is not what is wanted here";
            default -> "no JSON" + at(e.getLocation());
        };
    }

    /** The field that an object has twice, where that is the fault; the reader tells it in words only. */
    private static @Nullable String twice(JsonProcessingException e) {
        if ((e instanceof JsonParseException ? e : e.getCause()) instanceof JsonParseException parse
                && parse.getOriginalMessage().startsWith(TWICE)) {
            return parse.getOriginalMessage()
                    .substring(TWICE.length(), parse.getOriginalMessage().length() - 1);
        }
        return null;
    }

    private static String known(UnrecognizedPropertyException unknown) {
        Collection<Object> fields = unknown.getKnownPropertyIds();
        return fields == null || fields.isEmpty()
                ? "none"
                : fields.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "another kind of value";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(word -> Parameters.written((Enum<?>) word))
                            .collect(Collectors.joining(", "));
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (type == LocalDate.class) {
            return "a day such as 2022-05-26";
        }
        if (type == Instant.class) {
            return "an instant such as 2022-05-26T21:00:00Z";
        }
        return type == UUID.class ? "a UUID" : "an object";
    }

    private static String at(@Nullable JsonLocation place) {
        return place == null || place.getLineNr() < 1
                ? ""
                : ": see line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
