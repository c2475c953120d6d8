package budgetflow.ingest.row;

import budgetflow.domain.rejection.RejectCode;
import budgetflow.ingest.row.Lines.Line;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One JSON object per line. Numbers are taken as they are written, never by way of a floating-point number. */
final class NdjsonRows implements RowReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final Reader in;
    private final Predicate<String> known;
    private final Lines lines;
    private long number;
    /** Of the row before: rows of one file mostly have the same names. */
    private Columns columns = Columns.NONE;

    /** @param known names that are asked for; what others hold does not matter */
    NdjsonRows(String file, Reader in, Predicate<String> known) {
        this.file = file;
        this.in = in;
        this.known = known;
        this.lines = new Lines(in);
    }

    @Override
    public Columns header() {
        return Columns.NONE;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            number++;
            if (line.tooLong()) {
                return fault(line.text(), RejectCode.ROW_TOO_LONG, null);
            }
            if (!line.text().isBlank()) {
                return row(line.text());
            }
        }
        return null;
    }

    private SourceRow row(String text) throws IOException {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        String nested = null;
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return fault(text, RejectCode.JSON_UNREADABLE, null);
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName().strip().toLowerCase(Locale.ROOT);
                JsonToken value = json.nextToken();
                if (value.isStructStart()) {
                    json.skipChildren();
                    nested = known.test(name) ? name : nested;
                }
                names.add(name);
                values.add(value.isScalarValue() && value != JsonToken.VALUE_NULL ? json.getText() : "");
            }
            if (json.nextToken() != null) {
                return fault(text, RejectCode.JSON_UNREADABLE, null);
            }
        } catch (JsonProcessingException e) {
            return fault(text, RejectCode.JSON_UNREADABLE, null);
        }
        if (names.size() > RowLimits.COLUMNS || values.stream().anyMatch(v -> v.length() > RowLimits.FIELD_LENGTH)) {
            return fault(text, RejectCode.ROW_TOO_LONG, null);
        }
        if (!columns.names().equals(names)) {
            columns = new Columns(names);
        }
        String repeated = columns.repeated(known).orElse(nested);
        return repeated == null
                ? new SourceRow(file, number, columns, List.copyOf(values), text, null)
                : fault(text, RejectCode.JSON_UNREADABLE, repeated);
    }

    private SourceRow fault(String text, RejectCode code, @Nullable String field) {
        return new SourceRow(file, number, Columns.NONE, List.of(), text, new RowFault(code, field, null));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
