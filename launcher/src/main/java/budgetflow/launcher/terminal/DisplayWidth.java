package budgetflow.launcher.terminal;

import java.lang.Character.UnicodeScript;

/**
 * How many columns text takes on a terminal: 2 for each ideograph and full-width sign, 0 for what combines with the
 * sign before, else 1. Signs whose width Unicode calls ambiguous, such as “ and —, are taken as 1, as terminals do.
 */
final class DisplayWidth {
    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    private static int of(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    private static boolean isWide(int codePoint) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        boolean halfWidth = codePoint >= 0xFF61 && codePoint <= 0xFFDC;
        boolean eastAsian = script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.HANGUL
                || script == UnicodeScript.BOPOMOFO;
        boolean cjkSigns = codePoint >= 0x3000 && codePoint <= 0x33FF && codePoint != 0x303F;
        boolean fullWidthForms =
                (codePoint >= 0xFF01 && codePoint <= 0xFF60) || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6);
        return (eastAsian && !halfWidth) || cjkSigns || fullWidthForms;
    }
}
