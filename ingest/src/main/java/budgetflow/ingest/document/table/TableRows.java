package budgetflow.ingest.document.table;

import budgetflow.domain.money.AmountUnit;
import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.finding.Findings;
import budgetflow.ingest.document.form.GridRow;
import budgetflow.ingest.document.text.AmountCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The body rows of a table, each under its columns; what cannot be set right is reported and left out. */
public final class TableRows {
    /** Rows with more than one way to set them right are weighed against the whole table; so many at most. */
    private static final int MOST_WEIGHED_ROWS = 20;

    private TableRows() {}

    /**
     * The rows under their columns.
     *
     * @param brokenSums how many sums of the table do not hold with given rows: decides between ways to set a row right
     */
    public static List<FittedRow> read(
            SourceTable table,
            Header header,
            AmountUnit unit,
            ToIntFunction<List<FittedRow>> brokenSums,
            Findings findings,
            List<Integer> leftOut) {
        RowFit fit = new RowFit(header);
        List<List<FittedRow>> ways = new ArrayList<>();
        for (GridRow row : table.rows().subList(header.rows(), table.rows().size())) {
            if (!row.isBlank()) {
                List<FittedRow> here = fit.ways(row);
                if (here.isEmpty()) {
                    misfit(row.line(), findings, leftOut);
                } else {
                    ways.add(here);
                }
            }
        }
        return decide(ways, new Weighing(header, unit, brokenSums), findings, leftOut);
    }

    private record Weighing(Header header, AmountUnit unit, ToIntFunction<List<FittedRow>> brokenSums) {}

    private static @Nullable Long largest(FittedRow row, Header header, AmountUnit unit) {
        return header.amounts().stream()
                .map(column -> AmountCell.read(row.cell(column), unit).fen())
                .filter(Objects::nonNull)
                .max(Long::compare)
                .orElse(null);
    }

    private static List<FittedRow> decide(
            List<List<FittedRow>> ways, Weighing weighing, Findings findings, List<Integer> leftOut) {
        List<FittedRow> rows = new ArrayList<>();
        ways.forEach(here -> rows.add(here.get(0)));
        List<FittedRow> unclear = new ArrayList<>();
        int weighed = 0;
        for (int i = 0; i < ways.size(); i++) {
            List<FittedRow> here = ways.get(i);
            if (here.size() > 1) {
                if (weighed++ >= MOST_WEIGHED_ROWS || !weigh(rows, i, here, weighing.brokenSums())) {
                    unclear.add(rows.get(i));
                    misfit(rows.get(i).line(), findings, leftOut);
                    continue;
                }
            }
            if (rows.get(i).shifted()) {
                findings.report(
                        FindingCode.ROW_SHIFTED,
                        rows.get(i).line(),
                        "该行与表头错位，已按各项合计校正",
                        "the row stood beside its columns and was set right where its sums hold",
                        null,
                        largest(rows.get(i), weighing.header(), weighing.unit()));
            }
        }
        rows.removeAll(unclear);
        return List.copyOf(rows);
    }

    private static boolean weigh(
            List<FittedRow> rows, int index, List<FittedRow> ways, ToIntFunction<List<FittedRow>> brokenSums) {
        int fewest = Integer.MAX_VALUE;
        int times = 0;
        FittedRow best = ways.get(0);
        for (FittedRow way : ways) {
            rows.set(index, way);
            int broken = brokenSums.applyAsInt(rows);
            if (broken < fewest) {
                fewest = broken;
                times = 0;
                best = way;
            }
            times += broken == fewest ? 1 : 0;
        }
        rows.set(index, best);
        return times == 1;
    }

    private static void misfit(int line, Findings findings, List<Integer> leftOut) {
        leftOut.add(line);
        findings.report(
                FindingCode.ROW_MISFIT,
                line,
                "该行单元格数与表头不符，且无法唯一校正，未采用",
                "the row does not fit its columns and can be set right in more than one way, or none: left out");
    }
}
