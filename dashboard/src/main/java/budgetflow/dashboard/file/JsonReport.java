package budgetflow.dashboard.file;

import budgetflow.domain.report.BookDifferences;
import budgetflow.domain.report.Identity;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportColumn;
import budgetflow.domain.report.ReportHeader;
import budgetflow.domain.report.ReportRow;
import budgetflow.domain.report.ReportSelection;
import budgetflow.domain.report.ReportTable;
import budgetflow.domain.report.ReportText;
import budgetflow.domain.report.TopicOffset;
import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as JSON of the published schema {@link #SCHEMA}; a row to a line, so that versions can be compared line by line. */
final class JsonReport {
    /** The schema's file, beside which the files stand. */
    static final String SCHEMA = "report-table.schema.json";

    static final int FORMAT_VERSION = 1;
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonCells CELLS = new JsonCells();

    private final ReportHeader header;

    JsonReport(ReportHeader header) {
        this.header = header;
    }

    void write(ReportTable table, @Nullable BookDifferences differences, OutputStream out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeNumberField("formatVersion", FORMAT_VERSION);
            json.writeFieldName("table");
            json.writeStartObject();
            json.writeStringField("number", table.name().number());
            json.writeStringField("id", table.name().name());
            named(json, "title", table.name().title());
            json.writeEndObject();
            header(json);
            columns(json, table.columns());
            json.writeArrayFieldStart("rows");
            for (ReportRow row : table.rows()) {
                json.writeRaw('\n');
                row(json, table.columns(), row);
            }
            json.writeEndArray();
            identities(json, table.identities());
            texts(json, "notes", table.notes());
            if (differences != null) {
                differences(json, table, differences);
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    static JsonGenerator generator(OutputStream out) throws IOException {
        // A file that breaks off must not end like a whole one.
        return FACTORY.createGenerator(new KeptOpen(out), JsonEncoding.UTF8)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
    }

    private void header(JsonGenerator json) throws IOException {
        ReportSelection selection = header.selection();
        json.writeObjectFieldStart("header");
        json.writeObjectFieldStart("selection");
        json.writeNumberField("fiscalYear", selection.fiscalYear().year());
        JsonCells.field(
                json,
                "region",
                selection.region() == null ? null : selection.region().code());
        JsonCells.field(json, "department", selection.department());
        JsonCells.field(
                json, "unit", selection.unit() == null ? null : selection.unit().code());
        json.writeEndObject();
        json.writeStringField("asOf", header.asOf().toString());
        json.writeNumberField("version", header.stamp().version());
        json.writeStringField("amountUnit", "fen");
        json.writeStringField("printedUnit", header.stamp().unit().name());
        json.writeBooleanField("synthetic", header.stamp().synthetic());
        json.writeStringField("ruleVersion", PlainText.of(header.stamp().ruleVersion()));
        json.writeStringField("totalsHash", header.totalsHash());
        json.writeArrayFieldStart("offsets");
        for (TopicOffset offset : header.stamp().offsets()) {
            json.writeStartObject();
            json.writeStringField("topic", offset.topic());
            json.writeNumberField("partition", offset.partition());
            json.writeNumberField("nextOffset", offset.nextOffset());
            json.writeEndObject();
        }
        json.writeEndArray();
        texts(json, "denominators", header.denominators());
        json.writeEndObject();
    }

    static void columns(JsonGenerator json, List<ReportColumn> columns) throws IOException {
        json.writeArrayFieldStart("columns");
        for (ReportColumn column : columns) {
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeStringField("id", column.id());
            json.writeStringField("kind", column.kind().name());
            json.writeBooleanField("additive", column.additive());
            json.writeFieldName("group");
            if (column.group() == null) {
                json.writeNull();
            } else {
                JsonCells.text(json, column.group());
            }
            named(json, "title", column.title());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void row(JsonGenerator json, List<ReportColumn> columns, ReportRow row) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", PlainText.of(row.key()));
        json.writeStringField("kind", row.kind().name());
        json.writeNumberField("level", row.level());
        JsonCells.field(json, "parent", row.parent());
        // Of more than one line the row is a sum of: the lines' own table names them.
        JsonCells.field(
                json, "line", row.lines().size() == 1 ? row.lines().get(0).text() : null);
        cells(json, columns, row.cells());
        json.writeEndObject();
    }

    static void cells(JsonGenerator json, List<ReportColumn> columns, List<ReportCell> cells) throws IOException {
        json.writeObjectFieldStart("cells");
        for (int i = 0; i < cells.size(); i++) {
            json.writeFieldName(columns.get(i).id());
            CellReader.read(cells.get(i), CELLS).to(json);
        }
        json.writeEndObject();
    }

    private static void identities(JsonGenerator json, List<Identity> identities) throws IOException {
        json.writeArrayFieldStart("identities");
        for (Identity identity : identities) {
            json.writeStartObject();
            strings(json, "left", identity.left());
            strings(json, "right", identity.right());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void differences(JsonGenerator json, ReportTable table, BookDifferences differences) throws IOException {
        AmountScale scale = AmountScale.of(header.stamp().unit());
        json.writeArrayFieldStart("differences");
        Iterator<List<ReportCell>> rows =
                new MovedRows(scale, FileLanguage.ZH).of(table, differences).iterator();
        while (rows.hasNext()) {
            json.writeRaw('\n');
            json.writeStartObject();
            cells(json, MovedRows.TABLE.columns(), rows.next());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void named(JsonGenerator json, String name, ReportText text) throws IOException {
        json.writeFieldName(name);
        JsonCells.text(json, text);
    }

    private static void texts(JsonGenerator json, String name, List<ReportText> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (ReportText text : texts) {
            JsonCells.text(json, text);
        }
        json.writeEndArray();
    }

    private static void strings(JsonGenerator json, String name, List<String> strings) throws IOException {
        json.writeArrayFieldStart(name);
        for (String string : strings) {
            json.writeString(string);
        }
        json.writeEndArray();
    }
}
