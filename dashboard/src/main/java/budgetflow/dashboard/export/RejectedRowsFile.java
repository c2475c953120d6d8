package budgetflow.dashboard.export;

import budgetflow.domain.rejection.GuardedCell;
import budgetflow.domain.rejection.Rejection;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * 拒收文件: rejected rows as CSV: the original columns, then row, field, code, reason and value, and the mark of guarded cells.
 * Other than in exports for reading, no character of a cell is lost: it is to be read back.
 */
final class RejectedRowsFile implements Closeable {
    private static final List<String> ADDED = List.of(
            "rejected_row", "rejected_field", "rejected_code", "rejected_reason", "rejected_value", GuardedCell.MARK);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<String> columns;
    private final CsvWriter csv;

    /** @param columns of all rows that come */
    RejectedRowsFile(Collection<String> columns, OutputStream out) throws IOException {
        this.columns = List.copyOf(columns);
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        List<String> header = new ArrayList<>(this.columns);
        header.addAll(ADDED);
        csv.writeRecord(header);
    }

    void add(Rejection rejection) {
        RejectedRow row = RejectedRow.of(rejection);
        List<String> record = new ArrayList<>();
        columns.forEach(column -> record.add(row.cells().getOrDefault(column, "")));
        record.add(Long.toString(rejection.row()));
        record.add(rejection.field() == null ? "" : rejection.field());
        record.add(rejection.code().name());
        record.add(rejection.code().reason());
        String value = rejection.value() == null ? "" : rejection.value();
        record.add(row.whole() ? value : rejection.original());
        record.add("yes");
        csv.writeRecord(record.stream().map(GuardedCell::guarded).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
