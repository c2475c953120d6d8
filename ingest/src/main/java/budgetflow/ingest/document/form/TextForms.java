package budgetflow.ingest.document.form;

import budgetflow.ingest.document.text.DocumentText;
import budgetflow.ingest.document.text.Labels;
import budgetflow.ingest.document.text.Limits;
import budgetflow.ingest.document.text.UnreadableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a text document into blocks, whichever of the three forms its tables have. */
public final class TextForms {
    private static final Pattern PIPE_RULE = Pattern.compile("\\|?[\\s:|-]*-[\\s:|-]*\\|?");
    private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");

    private final List<Block> blocks = new ArrayList<>();
    private final List<GridRow> open = new ArrayList<>();

    private TextForms() {}

    public static List<Block> read(DocumentText text) throws UnreadableFile {
        if (isOneCellPerLine(text.lines())) {
            return CellLines.read(text);
        }
        TextForms reader = new TextForms();
        for (int i = 0; i < text.lines().size(); i++) {
            reader.line(i + 1, text.lines().get(i));
        }
        reader.closeGrid();
        return List.copyOf(reader.blocks);
    }

    /** Whether the last line is a pipe row that is not closed, although the document closes its rows. */
    public static boolean endsInsideRow(DocumentText text) {
        String last = "";
        boolean closes = false;
        for (String line : text.lines()) {
            String stripped = line.strip();
            if (!stripped.isEmpty()) {
                closes |= last.startsWith("|") && last.endsWith("|");
                last = stripped;
            }
        }
        return closes && last.startsWith("|") && (!last.endsWith("|") || last.length() == 1);
    }

    private static boolean isOneCellPerLine(List<String> lines) {
        int single = 0;
        int several = 0;
        for (String line : lines) {
            int first = line.indexOf('\t');
            if (first == 0 && line.lastIndexOf('\t') == 0) {
                single++;
            } else if (first >= 0 || line.startsWith("|")) {
                several++;
            }
        }
        return single > several;
    }

    private void line(int number, String line) throws UnreadableFile {
        String stripped = line.strip();
        if (stripped.startsWith("|")) {
            if (!PIPE_RULE.matcher(stripped).matches() || stripped.indexOf('-') < 0) {
                row(number, pipeCells(stripped));
            }
        } else if (line.indexOf('\t') >= 0) {
            row(number, List.of(line.split("\t", -1)));
        } else if (Labels.isBlank(line)) {
            closeGrid();
        } else if (!PageMarks.isPageMark(line)) {
            closeGrid();
            blocks.add(new Paragraph(number, stripped));
        }
    }

    private static List<String> pipeCells(String stripped) {
        boolean closed = stripped.length() > 1 && stripped.endsWith("|");
        String inner = stripped.substring(1, closed ? stripped.length() - 1 : stripped.length());
        List<String> cells = new ArrayList<>();
        for (String cell : PIPE.split(inner, -1)) {
            cells.add(cell.strip().replace("\\|", "|"));
        }
        return cells;
    }

    private void row(int number, List<String> cells) throws UnreadableFile {
        Limits.requireCells(number, cells.size());
        if (Caption.isCaption(cells)) {
            closeGrid();
            cells.stream()
                    .filter(cell -> !Labels.isBlank(cell))
                    .forEach(cell -> blocks.add(new Paragraph(number, cell.strip())));
        } else {
            open.add(new GridRow(number, cells));
        }
    }

    private void closeGrid() {
        if (!open.isEmpty()) {
            blocks.add(new Grid(open));
            open.clear();
        }
    }
}
