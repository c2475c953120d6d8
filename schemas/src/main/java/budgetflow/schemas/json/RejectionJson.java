package budgetflow.schemas.json;

import budgetflow.domain.rejection.Rejection;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** 拒收: a row that was kept out, and why: an element of {@code rejections.json}. */
public final class RejectionJson {
    private RejectionJson() {}

    public static void write(JsonGenerator json, Rejection rejection) throws IOException {
        json.writeStartObject();
        fields(json, rejection);
        json.writeEndObject();
    }

    /** The same fields, into an object that has others beside them. */
    public static void fields(JsonGenerator json, Rejection rejection) throws IOException {
        json.writeStringField("file", rejection.source());
        json.writeNumberField("row", rejection.row());
        json.writeStringField("field", rejection.field());
        JsonFields.field(json, "code", rejection.code());
        json.writeStringField("reason", rejection.code().reason());
        json.writeStringField("value", rejection.value());
    }
}
