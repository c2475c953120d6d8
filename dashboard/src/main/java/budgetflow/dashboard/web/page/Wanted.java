package budgetflow.dashboard.web.page;

import org.jspecify.annotations.Nullable;

/**
 * How much of a page is asked for.
 *
 * @param part null for all of it
 */
public record Wanted(@Nullable String part) {
    public static final Wanted ALL = new Wanted(null);

    public static Wanted part(String name) {
        return new Wanted(name);
    }

    public boolean has(String name) {
        return part == null || part.equals(name);
    }
}
