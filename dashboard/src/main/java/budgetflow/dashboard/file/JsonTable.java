package budgetflow.dashboard.file;

import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportColumn;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A flat table as JSON: what it is, its columns, its rows one to a line, and at the end how many they were. */
final class JsonTable implements TableFile {
    private static final JsonCells CELLS = new JsonCells();

    private final JsonGenerator json;
    private final List<ReportColumn> columns;
    private long rows;

    JsonTable(FlatTable table, List<Fact> facts, OutputStream out) throws IOException {
        columns = table.columns();
        json = JsonReport.generator(out);
        json.writeStartObject();
        json.writeStringField("table", table.id());
        JsonReport.named(json, "title", table.title());
        json.writeNumberField("formatVersion", JsonReport.FORMAT_VERSION);
        json.writeStringField("amountUnit", "fen");
        json.writeObjectFieldStart("about");
        for (Fact fact : facts) {
            JsonCells.field(json, fact.id(), fact.value());
        }
        json.writeEndObject();
        JsonReport.columns(json, columns);
        json.writeArrayFieldStart("rows");
    }

    @Override
    public void row(List<ReportCell> row) throws IOException {
        json.writeRaw(rows == 0 ? "\n" : "");
        json.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
            json.writeFieldName(columns.get(i).id());
            CellReader.read(row.get(i), CELLS).to(json);
        }
        json.writeEndObject();
        json.writeRaw('\n');
        rows++;
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeNumberField("rowCount", rows);
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }
}
