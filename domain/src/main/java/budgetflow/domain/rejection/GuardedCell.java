package budgetflow.domain.rejection;

import java.util.regex.Pattern;

/**
 * 防公式单元格: a cell of a file that people open in a spreadsheet and that is read back exactly: one that a spreadsheet would
 * take for a formula, and one that begins with an apostrophe, has an apostrophe more. Numbers stay as they are. A file of
 * such cells has the column {@link #MARK}: nothing is taken away in others.
 */
public final class GuardedCell {
    /** The column that says that the cells of a file are guarded. */
    public static final String MARK = "rejected_guarded";

    private static final char GUARD = '\'';
    /** What begins a formula, also as wide characters, which some spreadsheets read as the narrow ones. */
    private static final String BEGINS_FORMULA = "=+-@＝＋－＠\t\r\n";

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9,]*(\\.[0-9]+)?");

    private GuardedCell() {}

    /** The cell as it is written. */
    public static String guarded(String cell) {
        boolean atRisk = !cell.isEmpty() && (cell.charAt(0) == GUARD || beginsFormula(cell));
        return atRisk && !NUMBER.matcher(cell).matches() ? GUARD + cell : cell;
    }

    /** The cell as it was, of one that was written so. */
    public static String plain(String guarded) {
        return !guarded.isEmpty() && guarded.charAt(0) == GUARD ? guarded.substring(1) : guarded;
    }

    /** Whether a spreadsheet may run it. */
    public static boolean beginsFormula(String cell) {
        int first = 0;
        while (first < cell.length() && isPassedOver(cell.charAt(first))) {
            first++;
        }
        return first < cell.length() && BEGINS_FORMULA.indexOf(cell.charAt(first)) >= 0;
    }

    /** Spaces, and characters that are not seen, such as those that turn the direction of writing. */
    private static boolean isPassedOver(char character) {
        return BEGINS_FORMULA.indexOf(character) < 0
                && (Character.isSpaceChar(character)
                        || Character.isISOControl(character)
                        || Character.getType(character) == Character.FORMAT);
    }
}
