package budgetflow.ingest.document.content;

import budgetflow.domain.money.AmountUnit;
import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.finding.Findings;
import budgetflow.ingest.document.form.Block;
import budgetflow.ingest.document.form.Grid;
import budgetflow.ingest.document.form.GridRow;
import budgetflow.ingest.document.form.Paragraph;
import budgetflow.ingest.document.table.Header;
import budgetflow.ingest.document.table.HeaderReader;
import budgetflow.ingest.document.table.Scope;
import budgetflow.ingest.document.table.SourceTable;
import budgetflow.ingest.document.table.TableAssembly;
import budgetflow.ingest.document.table.UnitLine;
import budgetflow.ingest.document.text.AmountCell;
import budgetflow.ingest.document.text.Labels;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * Tells whether a file breaks off: its last character, row, table or sentence is not finished, or its contents name what
 * never comes. A file that breaks off is refused as a whole, for nobody knows what is missing.
 */
public final class CutOff {
    private static final Pattern HEADING = Pattern.compile("第[一二三四五六七八九十]+部分.*|[（(]?[一二三四五六七八九十]+[)）、].*|\\d+[、.．].*");
    private static final String SENTENCE_ENDS = "。；！？”）)…!?;.》】";
    private static final int SHORTEST_SENTENCE = 20;
    private static final String LAST_LEVEL = "满意度指标";

    private final List<Block> blocks;
    private final List<SourceTable> tables;
    private final Block last;

    private CutOff(List<Block> blocks) {
        this.blocks = blocks;
        this.tables = TableAssembly.assemble(blocks).tables();
        this.last = blocks.get(blocks.size() - 1);
    }

    /**
     * Reports a file that breaks off.
     *
     * @param cutInsideText whether the bytes or the last row of the text end in the middle
     */
    public static void check(List<Block> blocks, boolean cutInsideText, Findings findings) {
        if (blocks.isEmpty()) {
            return;
        }
        CutOff cut = new CutOff(blocks);
        List<BooleanSupplier> signs = List.of(
                () -> cutInsideText,
                cut::rowBreaksOff,
                cut::tableIsMissing,
                cut::tableBreaksOff,
                cut::sentenceBreaksOff,
                cut::contentsAreNotMet);
        if (signs.stream().anyMatch(BooleanSupplier::getAsBoolean)) {
            findings.report(
                    FindingCode.FILE_CUT_OFF,
                    cut.last instanceof Grid grid ? grid.lastLine() : cut.last.line(),
                    "文件在此处中断，不完整，未采用；请重新取得完整文件",
                    "the file breaks off here and is not whole: nothing is taken; get the whole file and import again");
        }
    }

    private boolean rowBreaksOff() {
        if (!(last instanceof Grid grid) || grid.rows().size() < 2) {
            return false;
        }
        GridRow end = grid.rows().get(grid.rows().size() - 1);
        GridRow before = grid.rows().get(grid.rows().size() - 2);
        int width = end.cells().size();
        return !end.isBlank() && width < before.cells().size() && width < grid.width();
    }

    /** A title, a unit or a name at the end, and no table below. */
    private boolean tableIsMissing() {
        if (!(last instanceof Paragraph paragraph)) {
            return false;
        }
        String key = Labels.key(paragraph.text());
        return UnitLine.read(paragraph.text(), paragraph.line()).isPresent()
                || Scope.read(paragraph.text(), paragraph.line()).isPresent()
                || (key.endsWith("表") && key.length() < 80)
                || key.matches("表[\\d-]+|(部门|单位).{0,6}:.*");
    }

    private boolean sentenceBreaksOff() {
        if (!(last instanceof Paragraph paragraph)) {
            return false;
        }
        String text = paragraph.text().strip();
        boolean ended = SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
        boolean opens = text.endsWith("：") || text.endsWith(":");
        boolean unfinished =
                text.length() >= SHORTEST_SENTENCE || HEADING.matcher(text).matches();
        return opens || (!ended && unfinished);
    }

    private boolean tableBreaksOff() {
        if (!(last instanceof Grid) || tables.isEmpty()) {
            return false;
        }
        SourceTable table = tables.get(tables.size() - 1);
        if (SheetReader.isSheet(table)) {
            return sheetBreaksOff(table);
        }
        Header header = HeaderReader.read(table.rows());
        if (header.rows() >= table.rows().size()) {
            return table.unit() != null;
        }
        Findings ignored = new Findings();
        TableRole role = TableRole.of(table.title(), header);
        TableKind kind = TableKind.of(header, role);
        return switch (kind) {
            case BALANCE -> balanceBreaksOff(BalanceReader.read(table, header, role, AmountUnit.YUAN, ignored));
            case OTHER -> listBreaksOff(table, header);
            case FUNCTIONAL, ECONOMIC, UNITS, PROJECTS ->
                sumBreaksOff(AmountTableReader.read(table, header, kind, role, AmountUnit.YUAN, ignored));
        };
    }

    private boolean sheetBreaksOff(SourceTable table) {
        PerformanceSheet sheet = SheetReader.read(table, 2000, new Findings());
        boolean usual = tables.stream().anyMatch(other -> other.rows().stream().anyMatch(row -> row.cells().stream()
                .anyMatch(cell -> Labels.key(cell).equals(LAST_LEVEL))));
        boolean ended = sheet.indicators().stream()
                .anyMatch(indicator -> indicator.level1().equals(LAST_LEVEL));
        return !sheet.isTemplate() && (sheet.indicators().isEmpty() || (usual && !ended));
    }

    private static boolean balanceBreaksOff(BalanceTable table) {
        boolean sides = table.lists().stream().anyMatch(list -> list.side() != BalanceList.Side.ITEMS);
        boolean ended = table.lists().stream()
                .anyMatch(list -> list.entry(entry -> entry.isGrandTotal() || entry.isYearTotal())
                        .isPresent());
        return sides && !ended;
    }

    private static boolean sumBreaksOff(AmountTable table) {
        Optional<EntryRow> total = table.total();
        if (total.isEmpty() || total.get().line() > table.rows().get(0).line()) {
            return false;
        }
        if (table.kind() == TableKind.PROJECTS) {
            long printed = total.get().amounts().values().stream()
                    .mapToLong(AmountCell::orZero)
                    .max()
                    .orElse(0);
            return printed > 0 && table.rows().size() == 1;
        }
        boolean shortOfTotal = Hierarchy.broken(table).stream()
                .anyMatch(broken -> broken.parent().total() && broken.childrenFen() < broken.printedFen());
        return shortOfTotal || (table.rows().size() == 1 && total.get().hasAmounts());
    }

    /** A list that begins with its total: its numbered rows do not reach it. */
    private static boolean listBreaksOff(SourceTable table, Header header) {
        List<GridRow> body = table.rows().subList(header.rows(), table.rows().size());
        int lastCell = header.width() - 1;
        long total = 0;
        long sum = 0;
        for (GridRow row : body) {
            String label = Labels.key(row.cell(0));
            long fen = AmountCell.read(row.cell(lastCell), AmountUnit.YUAN).orZero();
            if (label.endsWith("总额") || label.equals("合计")) {
                total = fen;
            } else if (HEADING.matcher(label).matches()) {
                sum += fen;
            }
        }
        return total > sum;
    }

    /** The last entry of a list of contents has to come. */
    private boolean contentsAreNotMet() {
        return new Contents(blocks).lastEntries().stream().anyMatch(entry -> !isMet(entry));
    }

    private boolean isMet(Contents.Entry entry) {
        for (Block block : blocks) {
            if (block.line() > entry.line() && block instanceof Paragraph paragraph) {
                String key = Labels.key(paragraph.text());
                if (key.length() <= entry.text().length() * 3 + 10 && isSubsequence(entry.text(), key)) {
                    return true;
                }
            }
        }
        return tables.stream()
                .anyMatch(table ->
                        table.firstLine() > entry.line() && isSubsequence(entry.text(), Labels.key(table.title())));
    }

    private static boolean isSubsequence(String wanted, String text) {
        int found = 0;
        for (int i = 0; i < text.length() && found < wanted.length(); i++) {
            if (text.charAt(i) == wanted.charAt(found)) {
                found++;
            }
        }
        return found == wanted.length();
    }
}
