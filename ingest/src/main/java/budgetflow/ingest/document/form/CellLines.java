package budgetflow.ingest.document.form;

import budgetflow.ingest.document.text.DocumentText;
import budgetflow.ingest.document.text.Labels;
import budgetflow.ingest.document.text.Limits;
import budgetflow.ingest.document.text.UnreadableFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads tables that print one cell per line: a leading tab begins a cell, a line without one continues the cell above,
 * an empty line ends the row, and text after an empty line ends the table.
 */
final class CellLines {
    private final List<Block> blocks = new ArrayList<>();
    private final List<GridRow> rows = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    private CellLines() {}

    static List<Block> read(DocumentText text) throws UnreadableFile {
        CellLines reader = new CellLines();
        for (int i = 0; i < text.lines().size(); i++) {
            reader.line(i + 1, text.lines().get(i));
        }
        reader.closeRow();
        reader.closeGrid();
        return List.copyOf(reader.blocks);
    }

    private void line(int number, String line) throws UnreadableFile {
        if (line.startsWith("\t")) {
            cells.add(line.substring(1).strip());
            lines.add(number);
            Limits.requireCells(number, cells.size());
        } else if (Labels.isBlank(line)) {
            closeRow();
        } else if (PageMarks.isPageMark(line)) {
            return;
        } else if (!cells.isEmpty()) {
            int last = cells.size() - 1;
            cells.set(last, cells.get(last) + "\n" + line.strip());
        } else {
            closeGrid();
            blocks.add(new Paragraph(number, line.strip()));
        }
    }

    private void closeRow() {
        if (cells.isEmpty()) {
            return;
        }
        if (Caption.isCaption(cells)) {
            closeGrid();
            for (int i = 0; i < cells.size(); i++) {
                if (!Labels.isBlank(cells.get(i))) {
                    blocks.add(new Paragraph(lines.get(i), cells.get(i)));
                }
            }
        } else {
            rows.add(new GridRow(lines.get(0), cells));
        }
        cells.clear();
        lines.clear();
    }

    private void closeGrid() {
        if (!rows.isEmpty()) {
            blocks.add(new Grid(rows));
            rows.clear();
        }
    }
}
