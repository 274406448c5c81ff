package org.horseshoe.events;

import com.fasterxml.jackson.databind.JsonNode;

/** Refuses text that JSON allows and a database cannot keep: U+0000 and halves of surrogate pairs. */
final class Storable {

    private Storable() {}

    /** Throws {@link IllegalArgumentException} with the path of the first text that cannot be kept. */
    static void check(JsonNode node, String path) {
        if (node.isTextual()) {
            check(node.textValue(), path);
        } else if (node.isObject()) {
            node.properties().forEach(field -> {
                check(field.getKey(), path);
                check(field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey());
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), path + "[" + i + "]");
            }
        }
    }

    private static void check(String text, String path) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                throw new IllegalArgumentException(
                        path + ": holds a character that cannot be kept, U+%04X".formatted((int) c));
            }
        }
    }
}
