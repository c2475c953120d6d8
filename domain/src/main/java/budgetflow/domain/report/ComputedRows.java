package budgetflow.domain.report;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;

/** Rows that are computed when they are looked at, and not kept: the same each time. */
final class ComputedRows extends AbstractList<ReportRow> implements RandomAccess {
    private final TableName table;
    private final List<ReportColumn> columns;
    private final List<Supplier<ReportRow>> rows = new ArrayList<>();

    ComputedRows(TableName table, List<ReportColumn> columns) {
        this.table = table;
        this.columns = columns;
    }

    ComputedRows and(Supplier<ReportRow> row) {
        rows.add(row);
        return this;
    }

    /** A row that is a sum of others is computed once. */
    ComputedRows and(ReportRow row) {
        rows.add(() -> row);
        return this;
    }

    @Override
    public ReportRow get(int index) {
        ReportRow row = rows.get(index).get();
        ReportTable.checkFits(table, columns, row);
        return row;
    }

    @Override
    public int size() {
        return rows.size();
    }
}
