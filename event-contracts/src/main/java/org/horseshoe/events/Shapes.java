package org.horseshoe.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The shapes of everything that is not a record: texts, numbers, names, lists. */
final class Shapes {

    static final Map<Class<?>, Shape> SCALARS = Map.ofEntries(
            Map.entry(String.class, Shapes::text),
            Map.entry(int.class, Shapes::whole),
            Map.entry(Integer.class, Shapes::whole),
            Map.entry(boolean.class, Shapes::truth),
            Map.entry(Boolean.class, Shapes::truth),
            Map.entry(double.class, json -> decimal(json).doubleValue()),
            Map.entry(BigDecimal.class, Shapes::decimal),
            Map.entry(LocalDate.class, parsed(Times::day, "a date (YYYY-MM-DD)")),
            Map.entry(Instant.class, parsed(Times::instant, "an instant (YYYY-MM-DDThh:mm:ssZ)")),
            Map.entry(UUID.class, parsed(Attributes::canonicalUuid, "a UUID")),
            Map.entry(MonthDay.class, parsed(MonthDay::parse, "a day of the year (--MM-DD)")),
            Map.entry(Period.class, parsed(Period::parse, "a period (P1Y, P90D)")));

    private Shapes() {}

    private static Object text(JsonParser json) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            throw wrong(json, "a text");
        }
        return json.getText();
    }

    private static Object whole(JsonParser json) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_NUMBER_INT)
                || json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                || json.getLongValue() != (int) json.getLongValue()) {
            throw wrong(json, "a whole number");
        }
        return json.getIntValue();
    }

    private static Object truth(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw wrong(json, "true or false");
        };
    }

    private static BigDecimal decimal(JsonParser json) throws IOException {
        if (!json.currentToken().isNumeric()) {
            throw wrong(json, "a number");
        }
        try {
            return json.getDecimalValue();
        } catch (IOException | ArithmeticException | NumberFormatException _) {
            throw wrong(json, "a number that can be kept");
        }
    }

    /** A text that means something else. */
    private static Shape parsed(Function<String, Object> parse, String wanted) {
        return json -> {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                throw wrong(json, wanted);
            }
            try {
                return parse.apply(json.getText());
            } catch (DateTimeException | ArithmeticException | IllegalArgumentException _) {
                throw wrong(json, wanted);
            }
        };
    }

    /** A record that is written as its only text. */
    static Shape valueOf(Class<?> type) {
        var constructor = new RecordConstructor(type);
        return json -> {
            Object text = text(json);
            try {
                return constructor.make(text);
            } catch (Refused refused) {
                throw refused.ofItself();
            }
        };
    }

    static Shape oneOf(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        String wanted = "one of " + String.join(", ", constants.keySet());
        return json -> {
            Object constant = json.hasToken(JsonToken.VALUE_STRING) ? constants.get(json.getText()) : null;
            if (constant == null) {
                throw wrong(json, wanted);
            }
            return constant;
        };
    }

    static Shape list(Shape element) {
        return json -> {
            if (!json.hasToken(JsonToken.START_ARRAY)) {
                throw wrong(json, "a list");
            }
            List<Object> elements = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                try {
                    elements.add(element.read(json));
                } catch (Refused refused) {
                    throw refused.within("[" + elements.size() + "]");
                }
            }
            return elements;
        };
    }

    static Refused wrong(JsonParser json, String wanted) throws IOException {
        String found =
                switch (json.currentToken()) {
                    case START_OBJECT -> "an object";
                    case START_ARRAY -> "a list";
                    case VALUE_STRING -> Storable.quoted(json.getText());
                    default -> json.getText();
                };
        return new Refused("", found + " is not " + wanted);
    }
}
