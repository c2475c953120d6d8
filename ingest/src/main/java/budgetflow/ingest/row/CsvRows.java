package budgetflow.ingest.row;

import budgetflow.domain.rejection.GuardedCell;
import budgetflow.domain.rejection.RejectCode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * CSV with a header row: comma, RFC 4180 quotes. Rows are cut before their fields are, because a parser of whole streams
 * stops at the first row it cannot take, and the rows after it would be lost.
 */
final class CsvRows implements RowReader {
    private static final StringArrayHandler FIELDS = StringArrayHandler.builder()
            .maxFields(RowLimits.COLUMNS)
            .maxFieldSize(RowLimits.FIELD_LENGTH)
            .maxRecordSize(RowLimits.ROW_LENGTH)
            .build();

    private final String file;
    private final Reader in;
    private final RawRows rows;
    private long number;
    private Columns header = Columns.NONE;

    CsvRows(String file, Reader in) {
        this.file = file;
        this.in = in;
        this.rows = new RawRows(in);
    }

    /**
     * Reads the header; a row with its fault where it cannot be used, null where it can.
     *
     * @param known names that are asked for; others may stand twice
     */
    @Nullable
    SourceRow readHeader(Predicate<String> known) throws IOException {
        RawRow raw = nextFilled();
        if (raw == null) {
            return fault(0, RowFault.of(RejectCode.EMPTY_FILE), "");
        }
        String[] fields = raw.fault() == null ? fields(raw.text()) : null;
        if (fields == null) {
            RejectCode code = raw.fault() == null ? RejectCode.ROW_TOO_LONG : raw.fault();
            return fault(number, RowFault.of(code), kept(raw.text()));
        }
        header = new Columns(Arrays.stream(fields)
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList());
        return header.repeated(known)
                .map(name -> fault(number, new RowFault(RejectCode.COLUMN_REPEATED, name, null), kept(raw.text())))
                .orElse(null);
    }

    @Override
    public Columns header() {
        return header;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        for (RawRow raw = nextFilled(); raw != null; raw = nextFilled()) {
            SourceRow row = row(raw);
            if (row.fault() != null || row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                return row;
            }
        }
        return null;
    }

    private SourceRow row(RawRow raw) {
        if (raw.fault() == RejectCode.ROW_TOO_LONG) {
            return fault(number, RowFault.of(RejectCode.ROW_TOO_LONG), kept(raw.text()));
        }
        if (raw.fault() != null) {
            return withCells(raw.text().split(",", -1), raw.text(), raw.fault());
        }
        String[] fields = fields(raw.text());
        if (fields == null) {
            return fault(number, RowFault.of(RejectCode.ROW_TOO_LONG), kept(raw.text()));
        }
        if (fields.length != header.count()) {
            boolean fewer = fields.length < header.count();
            return withCells(fields, raw.text(), fewer ? RejectCode.ROW_TOO_SHORT : RejectCode.ROW_TOO_LONG);
        }
        return new SourceRow(file, number, header, cells(fields), raw.text(), null);
    }

    /** Of a file that was made to be opened in a spreadsheet, without what kept formulas from running there. */
    private List<String> cells(String[] fields) {
        return header.has(GuardedCell.MARK)
                ? Arrays.stream(fields).map(GuardedCell::plain).toList()
                : List.of(fields);
    }

    /** A row at fault with what can be told of its cells, so that it can be corrected where it stands. */
    private SourceRow withCells(String[] cells, String text, RejectCode code) {
        List<String> all = List.of(cells);
        int fitting = Math.min(all.size(), header.count());
        String beyond = fitting == all.size() ? null : kept(String.join(",", all.subList(fitting, all.size())));
        return new SourceRow(file, number, header, all.subList(0, fitting), text, new RowFault(code, null, beyond));
    }

    private SourceRow fault(long row, RowFault fault, String text) {
        return new SourceRow(file, row, header, List.of(), text, fault);
    }

    /** Null where a limit is exceeded. */
    private static String @Nullable [] fields(String text) {
        try {
            return CsvReader.builder().ofSingleCsvRecord(FIELDS, text);
        } catch (CsvParseException e) {
            return null;
        }
    }

    private static String kept(String text) {
        return text.length() <= RowLimits.KEPT_LENGTH ? text : text.substring(0, RowLimits.KEPT_LENGTH);
    }

    private @Nullable RawRow nextFilled() throws IOException {
        RawRow raw;
        do {
            raw = rows.next();
            number++;
        } while (raw != null && raw.isBlank());
        return raw;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
