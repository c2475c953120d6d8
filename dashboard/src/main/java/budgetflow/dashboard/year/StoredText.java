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

    /** By code points, as the databases sort: a character beyond the first plane comes after all within it. */
    public static int inCodeOrder(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char mine = one.charAt(i);
            char theirs = other.charAt(i);
            if (mine != theirs) {
                boolean beyond = Character.isSurrogate(mine);
                return beyond == Character.isSurrogate(theirs) ? Character.compare(mine, theirs) : beyond ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
