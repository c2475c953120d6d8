package budgetflow.dashboard.year;

import org.jspecify.annotations.Nullable;

/** Texts as the store keeps them: no database takes U+0000, so it is shown as ␀. */
public final class StoredText {
    private static final char NUL = '\0';
    private static final char NUL_SHOWN = '\u2400';

    private StoredText() {}

    public static @Nullable String of(@Nullable String text) {
        return text == null ? null : text.replace(NUL, NUL_SHOWN);
    }

    /** The same, kept once for all lines that say it. */
    static @Nullable String shared(@Nullable String text) {
        String stored = of(text);
        return stored == null ? null : stored.intern();
    }
}
