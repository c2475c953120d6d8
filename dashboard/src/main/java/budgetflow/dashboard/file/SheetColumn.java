package budgetflow.dashboard.file;

/** Names of columns and places as formulas have them. */
final class SheetColumn {
    private static final int LETTERS = 26;

    private SheetColumn() {}

    /** {@code A} for 0, {@code AA} for 26. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    /** One place, such as {@code $H$5}, rows from 0. */
    static String place(int row, int column) {
        return "$" + letters(column) + "$" + (row + 1);
    }

    /** A part of one column, such as {@code $H$5:$H$9}. */
    static String places(int first, int last, int column) {
        return place(first, column) + ":" + place(last, column);
    }
}
