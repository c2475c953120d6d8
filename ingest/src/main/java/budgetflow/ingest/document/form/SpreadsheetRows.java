package budgetflow.ingest.document.form;

import budgetflow.ingest.document.text.Labels;
import budgetflow.ingest.document.text.Limits;
import budgetflow.ingest.document.text.UnreadableFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Turns the rows of a spreadsheet into blocks: a row with one filled cell outside a table is text, a blank row ends a
 * table, and the rows of a table are as wide as its widest.
 */
final class SpreadsheetRows {
    private static final Pattern CAPTION = Pattern.compile(".{4,60}表|(备)?注[:：].*|表[\\d-]+");

    private final List<Block> blocks = new ArrayList<>();
    private final List<GridRow> open = new ArrayList<>();

    void row(int number, List<String> cells) throws UnreadableFile {
        Limits.requireLines(number);
        Limits.requireCells(number, cells.size());
        for (String cell : cells) {
            Limits.requireLine(number, cell.length());
        }
        List<String> filled =
                cells.stream().filter(cell -> !Labels.isBlank(cell)).toList();
        if (filled.isEmpty()) {
            close();
        } else if (Caption.isCaption(cells) || (filled.size() == 1 && isText(filled.get(0)))) {
            close();
            filled.forEach(cell -> blocks.add(new Paragraph(number, cell.strip())));
        } else {
            open.add(new GridRow(number, cells));
        }
    }

    /** A single filled cell inside a table is a row of it, unless it reads like the title or the note of one. */
    private boolean isText(String cell) {
        return open.isEmpty() || CAPTION.matcher(Labels.key(cell)).matches();
    }

    /** A sheet ends, and with it its table; its name is no content. */
    void close() {
        if (open.isEmpty()) {
            return;
        }
        int width =
                open.stream().mapToInt(row -> lastFilled(row.cells()) + 1).max().orElse(0);
        List<GridRow> rows = new ArrayList<>();
        for (GridRow row : open) {
            List<String> cells = new ArrayList<>(
                    row.cells().subList(0, Math.min(width, row.cells().size())));
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
