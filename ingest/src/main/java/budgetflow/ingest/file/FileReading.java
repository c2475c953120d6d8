package budgetflow.ingest.file;

import budgetflow.domain.rejection.RejectCode;
import budgetflow.ingest.kind.FileFormat;
import budgetflow.ingest.kind.Refusals;
import budgetflow.ingest.kind.RowParser;
import budgetflow.ingest.kind.RowResult;
import budgetflow.ingest.row.Columns;
import budgetflow.ingest.row.RowFault;
import budgetflow.ingest.row.RowReader;
import budgetflow.ingest.row.RowReading;
import budgetflow.ingest.row.SourceRow;
import budgetflow.ingest.text.TextDecoding;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file from its bytes to the results of its rows, one row in memory at a time.
 *
 * @param <T> the domain type of the file's kind
 */
public final class FileReading<T> {
    /** Ignored columns that are told by name. */
    private static final int NAMED_COLUMNS = 100;

    private final InputFile file;
    private final RowParser<T> parser;
    private final Consumer<RowResult<T>> results;
    private final Set<String> ignored = new LinkedHashSet<>();
    private Columns looked = Columns.NONE;
    private long rowsRead;

    private FileReading(InputFile file, RowParser<T> parser, Consumer<RowResult<T>> results) {
        this.file = file;
        this.parser = parser;
        this.results = results;
    }

    /**
     * Reads a file to its end. Every row read is in one result, and what keeps the file as a whole from being read is a
     * result, too.
     *
     * @param parser a new one
     * @throws IOException where the file system fails, never for what a file holds
     */
    public static <T> FileNotes read(InputFile file, RowParser<T> parser, Consumer<RowResult<T>> results)
            throws IOException {
        return new FileReading<>(file, parser, results).read();
    }

    private FileNotes read() throws IOException {
        Optional<Charset> charset = TextDecoding.charsetOf(file.bytes());
        if (charset.isEmpty()) {
            refuseFile(fault(RejectCode.NOT_TEXT));
            return new FileNotes(0, "", List.of());
        }
        try (Reader in = TextDecoding.reader(file.bytes(), charset.get())) {
            RowReading reading = open(in);
            if (reading instanceof RowReading.Ready ready) {
                readAll(ready.rows());
            } else if (reading instanceof RowReading.Refused refused) {
                refuseFile(refused.fault());
            }
        }
        return new FileNotes(rowsRead, charset.get().name(), List.copyOf(ignored));
    }

    private RowReading open(Reader in) throws IOException {
        return switch (file.form()) {
            case CSV -> RowReading.csv(file.name(), in, parser.format()::knows);
            case NDJSON -> RowReading.ndjson(file.name(), in, parser.format()::knows);
        };
    }

    private void readAll(RowReader rows) throws IOException {
        boolean csv = file.form() == FileForm.CSV;
        look(rows.header());
        Optional<String> missing = csv ? parser.format().missing(rows.header()) : Optional.empty();
        if (missing.isPresent()) {
            RowFault fault = new RowFault(RejectCode.COLUMN_MISSING, missing.get(), null);
            String header = String.join(",", rows.header().names());
            refuseFile(new SourceRow(file.name(), 1, rows.header(), List.of(), header, fault));
            return;
        }
        @Nullable SourceRow row = rows.next();
        if (row == null && !csv) {
            refuseFile(fault(RejectCode.EMPTY_FILE));
        }
        for (; row != null; row = rows.next()) {
            rowsRead++;
            look(row.columns());
            if (row.fault() == null) {
                parser.parse(row, results);
            } else {
                parser.parse(row, row.fault(), results);
            }
        }
        parser.end(results);
    }

    private void look(Columns columns) {
        if (columns == looked) {
            return;
        }
        looked = columns;
        FileFormat format = parser.format();
        for (String name : columns.names()) {
            if (format.ignores(name) && ignored.size() < NAMED_COLUMNS) {
                ignored.add(name);
            }
        }
    }

    private SourceRow fault(RejectCode code) {
        return new SourceRow(file.name(), 0, Columns.NONE, List.of(), "", new RowFault(code, null, null));
    }

    private void refuseFile(SourceRow row) {
        RowFault fault = Objects.requireNonNull(row.fault(), "a file refused without a fault");
        results.accept(new RowResult.FileRefused<>(row, Refusals.rejection(row, fault)));
    }
}
