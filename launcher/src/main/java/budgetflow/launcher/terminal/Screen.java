package budgetflow.launcher.terminal;

/**
 * What a table may use.
 *
 * @param width columns; {@link #UNLIMITED} where nobody looks at a window
 * @param colour whether escape sequences are understood
 */
public record Screen(int width, boolean colour) {
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** A file or a pipe: plain text of any width. */
    public static final Screen PLAIN = new Screen(UNLIMITED, false);

    public Screen {
        if (width < 1) {
            throw new IllegalArgumentException("a screen is at least one column wide, not " + width);
        }
    }
}
