package vn.paraudit.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items rows in the order asked for
 * @param next  cursor of the following page, {@code null} on the last one
 */
public record Paged<T>(List<T> items, @Nullable String next) {

    /** Rows a page has when the caller does not say, and at the most. */
    public static final int DEFAULT_SIZE = 50;
    public static final int MAX_SIZE = 200;

    /** Cuts a list that was read one row longer than the page, which is how the last page is told from the others. */
    public static <T> Paged<T> of(List<T> oneMoreThanSize, int size, Function<T, String> cursorOf) {
        if (oneMoreThanSize.size() <= size) {
            return new Paged<>(List.copyOf(oneMoreThanSize), null);
        }
        List<T> items = List.copyOf(oneMoreThanSize.subList(0, size));
        return new Paged<>(items, cursorOf.apply(items.get(size - 1)));
    }

    /** The page size to use for what the caller asked; between 1 and {@value #MAX_SIZE}. */
    public static int size(Integer asked) {
        return asked == null ? DEFAULT_SIZE : Math.max(1, Math.min(MAX_SIZE, asked));
    }

    public <R> Paged<R> map(Function<T, R> mapping) {
        return new Paged<>(items.stream().map(mapping).toList(), next);
    }
}
