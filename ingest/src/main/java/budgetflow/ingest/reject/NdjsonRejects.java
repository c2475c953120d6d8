package budgetflow.ingest.reject;

import budgetflow.domain.rejection.Rejection;
import budgetflow.ingest.kind.FileFormat;
import budgetflow.ingest.row.SourceRow;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Rejected rows as NDJSON: the original object as it was, then why. */
final class NdjsonRejects implements RejectWriter {
    /** Holds the text of a line that is no object. */
    private static final String ORIGINAL = FileFormat.REJECTED_PREFIX + "original";

    private static final JsonFactory JSON = new JsonFactory();

    private final Writer out;
    private final JsonGenerator json;

    NdjsonRejects(Writer out) throws IOException {
        this.out = out;
        this.json = JSON.createGenerator(out).setRootValueSeparator(null);
    }

    @Override
    public void write(SourceRow row, Rejection rejection) throws IOException {
        json.writeStartObject();
        if (row.fault() != null) {
            json.writeStringField(ORIGINAL, row.original());
        } else {
            copyOriginal(row.original());
        }
        List<String> values = RejectWriter.values(row, rejection);
        json.writeNumberField(COLUMNS.get(0), rejection.row());
        for (int i = 1; i < COLUMNS.size(); i++) {
            json.writeStringField(COLUMNS.get(i), values.get(i));
        }
        json.writeEndObject();
        json.flush();
        out.write('\n');
    }

    /** Every field but those an earlier rejects file had added; numbers digit by digit. */
    private void copyOriginal(String text) throws IOException {
        try (JsonParser original = JSON.createParser(text)) {
            original.nextToken();
            while (original.nextToken() != JsonToken.END_OBJECT) {
                String name = original.currentName();
                original.nextToken();
                if (name.startsWith(FileFormat.REJECTED_PREFIX)) {
                    original.skipChildren();
                } else {
                    json.writeFieldName(name);
                    copyValue(original);
                }
            }
        }
    }

    private void copyValue(JsonParser original) throws IOException {
        int depth = 0;
        do {
            JsonToken token = original.currentToken();
            if (token.isNumeric()) {
                json.writeNumber(original.getText());
            } else {
                json.copyCurrentEvent(original);
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        } while (depth > 0 && original.nextToken() != null);
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
