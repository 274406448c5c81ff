package org.horseshoe.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next what to pass as {@code cursor} for the next page, which the {@code Link} header names too; absent on the
 *     last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** A page of at most so many of the rows found; one more row than wanted says that there is a next page. */
    public static <R> Page<R> of(List<R> found, int most, Function<R, ?> cursor) {
        return found.size() <= most
                ? new Page<>(found, null)
                : new Page<>(
                        found.subList(0, most),
                        cursor.apply(found.get(most - 1)).toString());
    }

    /** The same page with its rows shown. */
    public <V> Page<V> show(Function<List<T>, List<V>> shown) {
        return new Page<>(shown.apply(items), next);
    }
}
