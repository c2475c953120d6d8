package budgetflow.ingest.reject;

import budgetflow.domain.rejection.Rejection;
import budgetflow.ingest.kind.FileFormat;
import budgetflow.ingest.row.Columns;
import budgetflow.ingest.row.SourceRow;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Rejected rows as CSV: the original columns in their order, then why. It begins with a byte order mark, without which
 * Excel shows Chinese as rubbish; cells are never altered, or they could not be fed again.
 */
final class CsvRejects implements RejectWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter out;
    private boolean begun;

    CsvRejects(Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        this.out = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    @Override
    public void write(SourceRow row, Rejection rejection) {
        if (!begun) {
            begun = true;
            List<String> header = originals(row.columns(), row.columns().names());
            header.addAll(COLUMNS);
            out.writeRecord(header);
        }
        List<String> cells = originals(row.columns(), row.fault() == null ? row.cells() : List.of());
        cells.addAll(RejectWriter.values(row, rejection));
        out.writeRecord(cells);
    }

    /** One value for each column but those an earlier rejects file had added. */
    private static List<String> originals(Columns columns, List<String> values) {
        List<String> originals = new ArrayList<>();
        for (int i = 0; i < columns.count(); i++) {
            if (!columns.names().get(i).startsWith(FileFormat.REJECTED_PREFIX)) {
                originals.add(i < values.size() ? values.get(i) : "");
            }
        }
        return originals;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
