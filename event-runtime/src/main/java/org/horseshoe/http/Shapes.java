package org.horseshoe.http;

import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The formats in which one answer comes, and how each is made of it.
 *
 * <p>Which one a caller gets is told by {@code ?format=}, and without it by the {@code Accept} header.
 */
public final class Shapes<T> {

    private final Map<Format, Function<? super T, ?>> shapes = new LinkedHashMap<>();

    private Shapes() {}

    /** JSON as the answer's records say. */
    public static <T> Shapes<T> json() {
        return shaped(answer -> answer);
    }

    /** JSON as the records say that are made of the answer. */
    public static <T> Shapes<T> shaped(Function<? super T, ?> shape) {
        return new Shapes<T>().and(Format.JSON, shape);
    }

    /** The same formats and one more. */
    public Shapes<T> and(Format format, Function<? super T, ?> shape) {
        var more = new Shapes<T>();
        more.shapes.putAll(shapes);
        more.shapes.put(format, shape);
        return more;
    }

    /** The same formats and CSV. */
    public Shapes<T> csv(Function<? super T, String> shape) {
        return and(Format.CSV, shape);
    }

    /** The format that a caller asks for; 400 for a word and 406 for a header that names none of these. */
    Format asked(@Nullable String word, List<MediaType> acceptable) {
        if (word != null && !word.isBlank()) {
            Parameters.oneOf(
                    "format", word, shapes.keySet().stream().map(Format::word).toList());
            return shapes.keySet().stream()
                    .filter(format -> format.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }
        for (MediaType wanted : acceptable) {
            for (Format format : shapes.keySet()) {
                if (wanted.isCompatible(format.type())) {
                    return format;
                }
            }
        }
        throw Problems.of(
                406,
                "Not Acceptable",
                "This comes as "
                        + String.join(
                                ", ",
                                shapes.keySet().stream()
                                        .map(format -> format.type().getType() + "/"
                                                + format.type().getSubtype())
                                        .toList()));
    }

    /** The answer in a format. */
    Object in(Format format, T answer) {
        Function<? super T, ?> shape = shapes.get(format);
        if (shape == null) {
            throw new IllegalArgumentException("No shape for " + format);
        }
        return shape.apply(answer);
    }
}
