package org.horseshoe.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code docs/events.md} from the schemas, the Javadoc and the samples. */
final class EventDocs {

    private final SortedMap<String, JsonNode> values = new TreeMap<>();

    private EventDocs() {}

    static String page() {
        return new EventDocs().write();
    }

    private String write() {
        List<String> parts = new ArrayList<>();
        parts.add("# Events\n\nWhat happened, as the topics tell it. Written by the build from the records in"
                + " `event-contracts`: do not edit, run\n`" + Approved.COMMAND + "`.\n");
        parts.add(chapter("reading-the-topics.md"));
        parts.add(topics());
        families().forEach(family -> parts.add(family(family)));
        parts.add(values());
        parts.add(chapter("how-an-event-may-change.md"));
        return String.join("\n", parts);
    }

    private static String topics() {
        return "## Topics\n\n| topic | key | events |\n| --- | --- | --- |\n"
                + families()
                        .map(family -> "| [`%s`](#%s) | %s | %s |\n"
                                .formatted(
                                        topic(family),
                                        (topic(family) + beside(family))
                                                .replace(".", "")
                                                .replace(": ", "-"),
                                        cell(key(family)),
                                        types(family)
                                                .map(type -> link(EventTypes.wireName(type)))
                                                .collect(Collectors.joining(" · "))))
                        .collect(Collectors.joining());
    }

    private String family(Class<?> family) {
        return "## `" + topic(family) + "`" + beside(family) + "\n\n" + Javadocs.of(family) + "\n\nKey: "
                + lowerCase(key(family)) + "\n\n"
                + types(family).map(this::event).collect(Collectors.joining("\n"));
    }

    private String event(Class<? extends Event> type) {
        String wireName = EventTypes.wireName(type);
        ObjectNode schema = SchemaWriter.schema(type);
        schema.get("$defs").properties().forEach(definition -> values.put(definition.getKey(), definition.getValue()));
        return "### " + wireName + "\n\n" + Javadocs.of(type) + "\n\n" + fields(schema)
                + "\n<details><summary>Example</summary>\n\n```json\n"
                + Approved.pretty(EventCodec.structured(EventSamples.of(type)))
                + "```\n\n</details>\n";
    }

    private String values() {
        return "## Values\n\nWhat the fields above are made of.\n"
                + values.entrySet().stream()
                        .map(value -> "\n### " + value.getKey() + "\n\n" + value(value.getKey(), value.getValue()))
                        .collect(Collectors.joining());
    }

    private static String value(String name, JsonNode schema) {
        String meaning = schema.get("description").textValue() + "\n\n";
        if (schema.has("enum")) {
            return meaning + constants(name);
        }
        return meaning
                + (schema.has("properties")
                        ? fields(schema)
                        : "A text of the form `" + schema.get("pattern").textValue() + "`.\n");
    }

    private static String constants(String name) {
        Class<?> type = type(name);
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> {
                    String said = Javadocs.ofMember(type, ((Enum<?>) constant).name());
                    String wire = SchemaWriter.wireNames(type).get(((Enum<?>) constant).ordinal());
                    return "- `" + wire + "`" + (said.isEmpty() ? "" : ": " + lowerCase(said)) + "\n";
                })
                .collect(Collectors.joining());
    }

    private static String fields(JsonNode schema) {
        Set<String> required = new HashSet<>();
        schema.get("required").forEach(name -> required.add(name.textValue()));
        return "| field | type | required | meaning |\n| --- | --- | --- | --- |\n"
                + schema.get("properties").properties().stream()
                        .map(field -> "| `%s` | %s | %s | %s |\n"
                                .formatted(
                                        field.getKey(),
                                        cell(typeOf(field.getValue())),
                                        required.contains(field.getKey()) ? "yes" : "",
                                        cell(field.getValue().get("description").textValue())))
                        .collect(Collectors.joining());
    }

    private static String typeOf(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").textValue().substring("#/$defs/".length());
            return "[" + name + "](#" + name.toLowerCase(Locale.ROOT) + ")";
        }
        return switch (schema.get("type").textValue()) {
            case "array" -> "list of " + typeOf(schema.get("items"));
            case "string" -> text(schema);
            case "integer" -> "whole number" + range(schema);
            case "number" -> "number" + range(schema);
            case "boolean" -> "true or false";
            default -> throw new AssertionError("No words for " + schema);
        };
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText(schema.path("pattern").asText())) {
            case "date" -> "date";
            case "date-time" -> "instant";
            case "uuid" -> "UUID";
            case "duration" -> "period (`P1Y`)";
            case "^--[0-9]{2}-[0-9]{2}$" -> "day of the year (`--12-22`)";
            default -> "text, up to " + schema.get("maxLength").intValue();
        };
    }

    private static String range(JsonNode schema) {
        if (!schema.has("minimum")) {
            return "";
        }
        return schema.get("maximum").asText().equals(String.valueOf(Integer.MAX_VALUE))
                ? ", from " + schema.get("minimum").asText()
                : ", " + schema.get("minimum").asText() + " to "
                        + schema.get("maximum").asText();
    }

    private static Stream<Class<?>> families() {
        return Topics.all().stream()
                .flatMap(topic -> Arrays.stream(Event.class.getPermittedSubclasses())
                        .filter(family -> topic(family).equals(topic)));
    }

    /** What the heading of a family adds where an earlier one shares its topic. */
    private static String beside(Class<?> family) {
        boolean first = families()
                .filter(other -> topic(other).equals(topic(family)))
                .findFirst()
                .orElseThrow()
                .equals(family);
        return first ? "" : ": " + lowerCase(family.getSimpleName().replaceFirst("Event$", ""));
    }

    private static Stream<Class<? extends Event>> types(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses()).map(type -> type.asSubclass(Event.class));
    }

    private static String topic(Class<?> family) {
        return EventSamples.of(types(family).findFirst().orElseThrow()).topic();
    }

    /** What the accessor of a family says that gives the subject of its events. */
    private static String key(Class<?> family) {
        Event sample = EventSamples.of(types(family).findFirst().orElseThrow()).event();
        return Arrays.stream(family.getDeclaredMethods())
                .filter(method -> !method.isDefault() && !method.isSynthetic())
                .filter(method -> value(method, sample).equals(sample.subject()))
                .map(method -> Javadocs.ofMember(family, method.getName()))
                .collect(Collectors.joining());
    }

    private static String value(Method accessor, Event event) {
        try {
            return accessor.invoke(event).toString();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(Event.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String link(String wireName) {
        return "[" + wireName + "](#" + wireName.replace(".", "") + ")";
    }

    private static String lowerCase(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String chapter(String name) {
        try (InputStream chapter = EventDocs.class.getResourceAsStream("/docs/" + name)) {
            return new String(chapter.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
