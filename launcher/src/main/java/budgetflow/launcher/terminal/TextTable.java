package budgetflow.launcher.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as text. A row that is wider than the screen is folded: the first column stands on a line of its own and the
 * others follow below, as many to a line as fit. Nothing is cut, even where a single cell is wider than the screen.
 */
final class TextTable {
    private static final String GAP = "  ";
    private static final String FOLD_INDENT = "    ";

    enum Align {
        LEFT,
        RIGHT
    }

    record Column(String heading, Align align) {}

    record Cell(String text, Style style) {
        static Cell plain(String text) {
            return new Cell(text, Style.PLAIN);
        }
    }

    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    void add(List<Cell> row) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException("a row has " + columns.size() + " cells, not " + row.size());
        }
        rows.add(List.copyOf(row));
    }

    /** The headings, then the rows; no line ends in a blank. */
    List<String> lines(Screen screen) {
        int[] widths = widths();
        List<List<Integer>> folds = folds(widths, screen.width());
        List<String> lines = new ArrayList<>();
        List<Cell> headings = columns.stream()
                .map(column -> new Cell(column.heading(), Style.HEADING))
                .toList();
        addLines(lines, headings, folds, widths, screen);
        rows.forEach(row -> addLines(lines, row, folds, widths, screen));
        return lines;
    }

    private int[] widths() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = DisplayWidth.of(columns.get(i).heading());
            for (List<Cell> row : rows) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i).text()));
            }
        }
        return widths;
    }

    /** Which columns share a line. */
    private static List<List<Integer>> folds(int[] widths, int screenWidth) {
        List<List<Integer>> folds = new ArrayList<>(List.of(new ArrayList<>()));
        boolean fold = widthOf(widths) > screenWidth;
        int used = 0;
        for (int i = 0; i < widths.length; i++) {
            int with = used + GAP.length() + widths[i];
            if (fold && (i == 1 || with > screenWidth) && i > 0) {
                folds.add(new ArrayList<>());
                with = FOLD_INDENT.length() + widths[i];
            }
            folds.get(folds.size() - 1).add(i);
            used = with;
        }
        return folds;
    }

    private static int widthOf(int[] widths) {
        int sum = GAP.length() * (widths.length - 1);
        for (int width : widths) {
            sum += width;
        }
        return sum;
    }

    private void addLines(List<String> lines, List<Cell> row, List<List<Integer>> folds, int[] widths, Screen screen) {
        for (int line = 0; line < folds.size(); line++) {
            StringBuilder text = new StringBuilder(line == 0 ? "" : FOLD_INDENT);
            boolean first = true;
            for (int i : folds.get(line)) {
                text.append(first ? "" : GAP)
                        .append(padded(row.get(i), columns.get(i).align(), widths[i], screen));
                first = false;
            }
            if (line == 0 || !text.toString().isBlank()) {
                lines.add(text.toString().stripTrailing());
            }
        }
    }

    /** Padding stays outside the colour, so that no coloured blanks are left at the end of a line. */
    private static String padded(Cell cell, Align align, int width, Screen screen) {
        String coloured = cell.style().on(cell.text(), screen.colour());
        String blanks = " ".repeat(width - DisplayWidth.of(cell.text()));
        return align == Align.LEFT ? coloured + blanks : blanks + coloured;
    }
}
