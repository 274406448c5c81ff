package org.horseshoe.events;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the JSON Schema (draft 2020-12) of an event from its record: components, Javadoc, and what the constructors
 * check.
 *
 * <p>Closed for writers; readers take fields that they do not know.
 */
final class SchemaWriter {

    static final String EVIDENCE = "Where the claim comes from; absent for what Horseshoe itself decided.";

    private final SortedMap<String, JsonNode> definitions = new TreeMap<>();

    private SchemaWriter() {}

    static ObjectNode schema(Class<? extends Event> type) {
        return new SchemaWriter().event(type);
    }

    private ObjectNode event(Class<? extends Event> type) {
        ObjectNode schema = object().put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", EventTypes.dataSchema(EventTypes.wireName(type)))
                .put("title", type.getSimpleName());
        schema.setAll(record(type));
        ((ObjectNode) schema.get("properties"))
                .set(BodyReader.EVIDENCE, object().put("description", EVIDENCE).setAll(reference(Evidence.class)));
        ObjectNode defs = schema.putObject("$defs");
        definitions.forEach(defs::set);
        return schema;
    }

    private ObjectNode record(Class<?> type) {
        ObjectNode schema = object().put("description", Javadocs.of(type))
                .put("type", "object")
                .put("additionalProperties", false);
        ObjectNode properties = object();
        var required = JsonNodeFactory.instance.arrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), property(type, component));
            if (isRequired(component)) {
                required.add(component.getName());
            }
        }
        schema.set("required", required);
        schema.set("properties", properties);
        return schema;
    }

    private ObjectNode property(Class<?> type, RecordComponent component) {
        ObjectNode property = object().put("description", Javadocs.ofComponent(type, component.getName()));
        ObjectNode limits = Limits.of(Javadocs.check(type, component.getName()));
        if (component.getGenericType() instanceof ParameterizedType list && list.getRawType() == List.class) {
            ObjectNode items = of(list.getActualTypeArguments()[0]).setAll(limits);
            property.put("type", "array").set("items", items);
            property.putArray("default");
            return property;
        }
        return property.<ObjectNode>setAll(of(component.getGenericType())).setAll(limits);
    }

    private ObjectNode of(Type type) {
        if (type == String.class) {
            return object().put("type", "string");
        }
        if (type == int.class || type == Integer.class) {
            return object().put("type", "integer");
        }
        if (type == boolean.class || type == Boolean.class) {
            return object().put("type", "boolean");
        }
        if (type == double.class || type == BigDecimal.class) {
            return object().put("type", "number");
        }
        if (type == LocalDate.class) {
            return text("date");
        }
        if (type == Instant.class) {
            return text("date-time");
        }
        if (type == UUID.class) {
            return text("uuid");
        }
        if (type == Period.class) {
            return text("duration").put("pattern", "^P(?=[0-9])(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+W)?(?:[0-9]+D)?$");
        }
        if (type == MonthDay.class) {
            return object().put("type", "string").put("pattern", "^--[0-9]{2}-[0-9]{2}$");
        }
        return reference((Class<?>) type);
    }

    private ObjectNode reference(Class<?> type) {
        String name = type.getSimpleName();
        if (!definitions.containsKey(name)) {
            definitions.put(name, object());
            definitions.put(name, definition(type));
        }
        return object().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode definition(Class<?> type) {
        if (type.isEnum()) {
            ObjectNode schema = object().put("description", Javadocs.of(type)).put("type", "string");
            wireNames(type).forEach(schema.putArray("enum")::add);
            return schema;
        }
        if (isText(type)) {
            return object().put("description", Javadocs.of(type))
                    .put("type", "string")
                    .put("pattern", "^(?:" + form(type).pattern() + ")$");
        }
        return record(type);
    }

    /** The names of an enum's constants on the wire. */
    static List<String> wireNames(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant ->
                        ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    /** Whether a record is written as its only text. */
    static boolean isText(Class<?> type) {
        return type.isRecord() && type.getRecordComponents()[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }

    private static Pattern form(Class<?> type) {
        if (type == DraftSymbol.class) {
            return DraftSymbol.FORM;
        }
        if (type == Member.class) {
            return Member.FORM;
        }
        throw new AssertionError("No pattern for " + type);
    }

    private static boolean isRequired(RecordComponent component) {
        AnnotatedElement type = component.getAnnotatedType();
        return !type.isAnnotationPresent(Nullable.class) && component.getType() != List.class;
    }

    private static ObjectNode text(String format) {
        return object().put("type", "string").put("format", format);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
