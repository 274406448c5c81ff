package org.horseshoe.vote.view;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import org.horseshoe.http.Problems;
import org.jspecify.annotations.Nullable;

/** The last row of a page, from which the next one goes on; opaque to callers. */
public record Cursor(LocalDate day, String first, String second) {

    /** Reads what a page in descending order gave; null where the parameter is absent. */
    public static @Nullable Cursor of(@Nullable String parameter) {
        return of(parameter, false);
    }

    /** Reads what a page gave; null where the parameter is absent. */
    public static @Nullable Cursor of(@Nullable String parameter, boolean ascending) {
        if (parameter == null || parameter.isBlank()) {
            return null;
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(parameter), StandardCharsets.UTF_8).split("\n", -1);
            LocalDate day = LocalDate.parse(parts[1]);
            if (day.getYear() >= 1 && day.getYear() <= 9_999 && parts.length == 4) {
                if (!parts[0].equals(order(ascending))) {
                    throw Problems.badRequest("cursor", "it was given by a page in the other order; keep to one sort");
                }
                return new Cursor(day, parts[2], parts[3]);
            }
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            // told below
        }
        throw Problems.badRequest("cursor", "\"" + parameter + "\" is not a cursor that a page gave");
    }

    /** The text that a page gives. */
    public String text(boolean ascending) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((order(ascending) + "\n" + day + "\n" + first + "\n" + second)
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return text(false);
    }

    private static String order(boolean ascending) {
        return ascending ? "up" : "down";
    }
}
