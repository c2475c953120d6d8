package budgetflow.dashboard.file;

/**
 * Other people's words made fit for a file. Names come from files that anybody may have written: characters that XML cannot
 * hold and halves of surrogate pairs become U+FFFD, so that one of them is seen and never ends a file early.
 */
final class PlainText {
    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    /** The text with nothing in it that a file of any form cannot hold. */
    static String of(String text) {
        int clean = cleanLength(text);
        if (clean == text.length()) {
            return text;
        }
        StringBuilder cleaned = new StringBuilder(text.length()).append(text, 0, clean);
        for (int i = clean; i < text.length(); ) {
            int point = text.codePointAt(i);
            cleaned.appendCodePoint(isFit(point) ? point : REPLACEMENT);
            i += Character.charCount(point);
        }
        return cleaned.toString();
    }

    /** The same, not longer than so many characters; that something is left out shows as an ellipsis. */
    static String of(String text, int longest) {
        String plain = of(text);
        if (plain.length() <= longest) {
            return plain;
        }
        int end = longest - 1;
        return plain.substring(0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static int cleanLength(String text) {
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            if (!isFit(point)) {
                return i;
            }
            i += Character.charCount(point);
        }
        return i;
    }

    /** What XML 1.0 allows, without the second set of control characters. */
    private static boolean isFit(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point < 0x7F)
                || (point > 0x9F && point < 0xD800)
                || (point >= 0xE000 && point < 0xFFFE)
                || point >= 0x10000;
    }
}
