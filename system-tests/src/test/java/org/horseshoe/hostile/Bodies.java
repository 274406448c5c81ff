package org.horseshoe.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Bodies of requests: nearly right, of the wrong types, or no bodies at all. */
final class Bodies {

    private static final int DEEPEST = 6;
    private static final int MANY = 2_000;
    private static final int LARGE = 7_000_000;
    private static final List<String> DAYS = List.of("2022-05-26", "2017-09-11", "1950-06-25", "2030-01-01");
    private static final List<String> OTHERS = List.of(
            "",
            "\0\0\0\0",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"" + "b".repeat(100)
                    + "\"><!ENTITY c \"&b;&b;&b;&b;\">]><a>&c;</a>",
            "<?xml version=\"1.0\"?><CONSOLIDATED_LIST dateGenerated=\"2099-01-01T00:00:00Z\"></CONSOLIDATED_LIST>",
            "<a>".repeat(20_000),
            "<collection xmlns=\"http://www.loc.gov/MARC21/slim\"><record><datafield tag=\"269\"/></record></collection>",
            "a,b,c\n1,2\n\"unclosed",
            "date,symbol,title\n" + ",,\n".repeat(2_000),
            "\"" + "a".repeat(100_000),
            "\u0000,\u0001\n\u0002");

    private Bodies() {}

    /** A body for a target, said to be of a type. */
    static byte[] of(Target target, String type, Random random) {
        boolean json = type.contains("json");
        String text = json && random.nextInt(8) > 0
                ? json(target, target.schema(type), random, 0)
                : random.nextInt(3) > 0 ? Junk.any(OTHERS, random) : Junk.value(random);
        return damaged(text.getBytes(StandardCharsets.UTF_8), random);
    }

    private static String json(Target target, JsonNode described, Random random, int depth) {
        JsonNode schema = target.resolved(described);
        if (depth > DEEPEST || random.nextInt(10) == 0) {
            return Junk.value(random);
        }
        JsonNode example = schema.path("example");
        if (!example.isMissingNode() && random.nextInt(3) == 0) {
            return example.toString();
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            JsonNode choices = schema.path(choice);
            if (!choices.isEmpty()) {
                return json(target, choices.get(random.nextInt(choices.size())), random, depth + 1);
            }
        }
        JsonNode allowed = schema.path("enum");
        if (!allowed.isEmpty() && random.nextInt(3) > 0) {
            return allowed.get(random.nextInt(allowed.size())).toString();
        }
        return switch (type(schema)) {
            case "object" -> object(target, schema, random, depth);
            case "array" -> array(target, schema, random, depth);
            case "string" ->
                random.nextBoolean() ? Junk.quoted(Junk.text(random)) : Junk.quoted(Junk.any(DAYS, random));
            case "integer", "number" ->
                random.nextBoolean() ? Junk.number(random) : Integer.toString(random.nextInt(20));
            case "boolean" -> Boolean.toString(random.nextBoolean());
            default -> Junk.value(random);
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() && !type.isEmpty() ? type.get(0).asText() : type.asText();
    }

    private static String object(Target target, JsonNode schema, Random random, int depth) {
        List<String> fields = new ArrayList<>();
        schema.path("properties").properties().forEach(property -> {
            if (random.nextInt(6) > 0) {
                String field =
                        Junk.quoted(property.getKey()) + ":" + json(target, property.getValue(), random, depth + 1);
                fields.add(field);
                if (random.nextInt(30) == 0) {
                    fields.add(field);
                }
            }
        });
        JsonNode more = schema.path("additionalProperties");
        int others = more.isObject() ? 1 + random.nextInt(3) : random.nextInt(15) == 0 ? 1 : 0;
        for (int i = 0; i < others; i++) {
            fields.add(Junk.quoted(Junk.text(random)) + ":" + json(target, more, random, depth + 1));
        }
        return "{" + String.join(",", fields) + "}";
    }

    private static String array(Target target, JsonNode schema, Random random, int depth) {
        int length = random.nextInt(60) == 0 ? MANY : random.nextInt(4);
        String element = json(target, schema.path("items"), random, depth + 1);
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            elements.add(length == MANY ? element : json(target, schema.path("items"), random, depth + 1));
        }
        return "[" + String.join(",", elements) + "]";
    }

    private static byte[] damaged(byte[] body, Random random) {
        return switch (random.nextInt(24)) {
            case 0 -> Arrays.copyOf(body, random.nextInt(body.length + 1));
            case 1 -> with(body, random, 0xff, 0xfe);
            case 2 -> with(body, random, 0xc0, 0xaf);
            case 3 -> with(body, random, 0xed, 0xa0, 0x80);
            case 4 -> with(body, random, 0x00);
            case 5 -> ("[".repeat(100_000)).getBytes(StandardCharsets.US_ASCII);
            case 6 -> ("{\"a\":".repeat(900) + "1" + "}".repeat(900)).getBytes(StandardCharsets.US_ASCII);
            case 7 -> with(body, random, 0xef, 0xbb, 0xbf);
            case 8 -> new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            case 9 -> random.nextInt(40) == 0 ? large() : body;
            default -> body;
        };
    }

    private static byte[] large() {
        byte[] large = new byte[LARGE];
        Arrays.fill(large, (byte) ' ');
        large[0] = '{';
        return large;
    }

    private static byte[] with(byte[] body, Random random, int... bytes) {
        int at = random.nextInt(body.length + 1);
        var damaged = new ByteArrayOutputStream();
        damaged.write(body, 0, at);
        for (int b : bytes) {
            damaged.write(b);
        }
        damaged.write(body, at, body.length - at);
        return damaged.toByteArray();
    }
}
