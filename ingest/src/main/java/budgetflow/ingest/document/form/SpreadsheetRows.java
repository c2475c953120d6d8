package budgetflow.ingest.document.form;

import budgetflow.ingest.document.text.Labels;
import budgetflow.ingest.document.text.Limits;
import budgetflow.ingest.document.text.UnreadableFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Turns the rows of a spreadsheet into blocks: a row with one filled cell outside a table is text, a blank row ends a
 * table, and the rows of a table are as wide as its widest.
 */
final class SpreadsheetRows {
    private final List<Block> blocks = new ArrayList<>();
    private final List<GridRow> open = new ArrayList<>();

    void row(int number, List<String> cells) throws UnreadableFile {
        Limits.requireLines(number);
        Limits.requireCells(number, cells.size());
        for (String cell : cells) {
            Limits.requireLine(number, cell.length());
        }
        List<String> filled = cells.stream().filter(cell -> !Labels.isBlank(cell)).toList();
        if (filled.isEmpty()) {
            close();
        } else if (Caption.isCaption(cells) || filled.size() == 1 && isText(filled.get(0))) {
            close();
            filled.forEach(cell -> blocks.add(new Paragraph(number, cell.strip())));
        } else {
            open.add(new GridRow(number, cells));
        }
    }

    /** A single filled cell in a table is its 合计 without amounts; anything else is a title or a note. */
    private boolean isText(String cell) {
        return open.isEmpty() || !Labels.key(cell).matches("合计|总计");
    }

    /** A sheet ends, and with it its table; its name is no content. */
    void close() {
        if (open.isEmpty()) {
            return;
        }
        int width = open.stream().mapToInt(row -> lastFilled(row.cells()) + 1).max().orElse(0);
        List<GridRow> rows = new ArrayList<>();
        for (GridRow row : open) {
            List<String> cells = new ArrayList<>(row.cells().subList(0, Math.min(width, row.cells().size())));
            cells.addAll(Collections.nCopies(width - cells.size(), ""));
            rows.add(new GridRow(row.line(), cells));
        }
        blocks.add(new Grid(rows));
        open.clear();
    }

    private static int lastFilled(List<String> cells) {
        int last = cells.size() - 1;
        while (last >= 0 && Labels.isBlank(cells.get(last))) {
            last--;
        }
        return last;
    }

    List<Block> blocks() {
        close();
        return List.copyOf(blocks);
    }
}
