package budgetflow.ingest.kind;

import budgetflow.domain.rejection.RejectCode;
import budgetflow.ingest.row.RowReader;
import budgetflow.ingest.row.RowReading;
import budgetflow.ingest.row.SourceRow;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a parser makes of CSV text. */
record Parsed<T>(List<RowResult<T>> results) {
    /** A rejection without its texts. */
    record Fault(
            long row,
            @Nullable String field,
            RejectCode code,
            @Nullable String value) {}

    static <T> Parsed<T> of(RowParser<T> parser, String header, String... lines) {
        String text = header + "\n" + String.join("\n", lines);
        List<RowResult<T>> results = new ArrayList<>();
        try {
            RowReading reading = RowReading.csv("f.csv", new StringReader(text), parser.format()::knows);
            RowReader rows = ((RowReading.Ready) reading).rows();
            for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                if (row.fault() == null) {
                    parser.parse(row, results::add);
                } else {
                    parser.parse(row, row.fault(), results::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        parser.end(results::add);
        return new Parsed<>(results);
    }

    List<T> taken() {
        List<T> values = new ArrayList<>();
        for (RowResult<T> result : results) {
            if (result instanceof RowResult.Taken<T> taken) {
                values.add(taken.value());
            }
        }
        return values;
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (RowResult<T> result : results) {
            if (result instanceof RowResult.Refused<T> refused) {
                var r = refused.rejection();
                faults.add(new Fault(r.row(), r.field(), r.code(), r.value()));
            }
        }
        return faults;
    }

    /** What is sent along although its row is refused. */
    List<T> keptOut() {
        List<T> values = new ArrayList<>();
        for (RowResult<T> result : results) {
            if (result instanceof RowResult.Refused<T> refused && refused.keptOut() != null) {
                values.add(refused.keptOut());
            }
        }
        return values;
    }
}
