package budgetflow.ingest.document.table;

import budgetflow.ingest.document.form.Block;
import budgetflow.ingest.document.form.Grid;
import budgetflow.ingest.document.form.GridRow;
import budgetflow.ingest.document.form.Paragraph;
import budgetflow.ingest.document.text.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives every grid the title, the unit and the scope printed over it, and joins a table that a page break cut. */
public final class TableAssembly {
    private static final Pattern FORM_NUMBER = Pattern.compile("(附)?表[\\d-]+|附件?[\\d一二三四五六七八九十]*:?");
    private static final Pattern NOTE = Pattern.compile("^(备)?注[:：].*");
    private static final Pattern YEAR = Pattern.compile("(预算年度|截止时间):.*");
    private static final int LONGEST_TITLE = 90;

    private final List<SourceTable> tables = new ArrayList<>();
    private final List<Orphan> orphans = new ArrayList<>();
    private final List<Paragraph> over = new ArrayList<>();
    private final List<GridRow> rows = new ArrayList<>();
    private @Nullable Preamble preamble;

    private TableAssembly() {}

    /** A title with its unit line and no table below. */
    public record Orphan(String title, int unitLine, boolean atEnd) {}

    /** The tables of a document in order, and the titles without a table. */
    public record Assembled(List<SourceTable> tables, List<Orphan> orphans) {}

    private record Preamble(
            String title, @Nullable UnitLine unit, @Nullable Scope scope) {}

    public static Assembled assemble(List<Block> blocks) {
        TableAssembly assembly = new TableAssembly();
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph) {
                assembly.over.add(paragraph);
            } else if (block instanceof Grid grid) {
                assembly.grid(grid);
            }
        }
        assembly.close();
        assembly.readPreamble(true);
        return new Assembled(List.copyOf(assembly.tables), List.copyOf(assembly.orphans));
    }

    private void grid(Grid grid) {
        if (!rows.isEmpty() && continues(grid)) {
            int repeated = repeatedHeader(grid);
            rows.addAll(grid.rows().subList(repeated, grid.rows().size()));
            over.clear();
            return;
        }
        close();
        preamble = readPreamble(false);
        rows.addAll(grid.rows());
    }

    private void close() {
        if (!rows.isEmpty() && preamble != null) {
            tables.add(new SourceTable(preamble.title(), preamble.unit(), preamble.scope(), rows));
        }
        rows.clear();
    }

    /** A grid goes on with the table above when only page marks stand between, or when its header repeats. */
    private boolean continues(Grid grid) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        boolean repeats = repeatedHeader(grid) > 0;
        boolean captioned =
                over.stream().anyMatch(p -> UnitLine.read(p.text(), p.line()).isPresent());
        if (repeats && !captioned && over.stream().noneMatch(TableAssembly::isTitle)) {
            return true;
        }
        return over.isEmpty() && Math.abs(grid.width() - width) <= 1;
    }

    private int repeatedHeader(Grid grid) {
        int header = HeaderReader.headerRows(rows);
        if (header == 0 || grid.rows().size() < header) {
            return 0;
        }
        for (int i = 0; i < header; i++) {
            if (!keys(rows.get(i)).equals(keys(grid.rows().get(i)))) {
                return 0;
            }
        }
        return header;
    }

    private static List<String> keys(GridRow row) {
        return row.cells().stream().map(Labels::key).toList();
    }

    private static boolean isTitle(Paragraph paragraph) {
        String key = Labels.key(paragraph.text());
        return key.length() <= LONGEST_TITLE
                && !FORM_NUMBER.matcher(key).matches()
                && !NOTE.matcher(key).matches()
                && !YEAR.matcher(key).matches()
                && UnitLine.read(paragraph.text(), paragraph.line()).isEmpty()
                && Scope.read(paragraph.text(), paragraph.line()).isEmpty()
                && !key.endsWith("。");
    }

    private Preamble readPreamble(boolean atEnd) {
        String title = "";
        UnitLine unit = null;
        Scope scope = null;
        for (Paragraph paragraph : over) {
            UnitLine here = UnitLine.read(paragraph.text(), paragraph.line()).orElse(null);
            Scope named = Scope.read(paragraph.text(), paragraph.line()).orElse(null);
            if (named != null) {
                scope = named;
            }
            if (here != null) {
                unit = here;
                if (isTitled(paragraph.text())) {
                    title = Labels.name(paragraph.text());
                }
            } else if (isTitle(paragraph)) {
                if (unit != null && isTable(paragraph)) {
                    orphans.add(new Orphan(title, unit.line(), false));
                    unit = null;
                    scope = null;
                }
                title = unit != null && !title.isEmpty() ? title : Labels.name(paragraph.text());
            }
        }
        over.clear();
        if (atEnd && unit != null) {
            orphans.add(new Orphan(title, unit.line(), true));
        }
        return new Preamble(title, unit, scope);
    }

    private static boolean isTitled(String text) {
        return Labels.key(text).matches(".*表[（(]?.*单位.*");
    }

    private static boolean isTable(Paragraph paragraph) {
        String key = Labels.key(paragraph.text());
        return key.endsWith("表") || key.matches(".*表\\(.{1,30}\\)");
    }
}
