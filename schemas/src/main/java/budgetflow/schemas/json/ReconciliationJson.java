package budgetflow.schemas.json;

import budgetflow.domain.reconciliation.Counted;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.reconciliation.ReconciliationKey;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** 对账: a control total held against what was counted: an element of {@code reconciliations.json}. */
public final class ReconciliationJson {
    private ReconciliationJson() {}

    public static void write(JsonGenerator json, Reconciliation reconciliation) throws IOException {
        ReconciliationKey key = reconciliation.key();
        json.writeStartObject();
        json.writeStringField("region", key.region().code());
        json.writeNumberField("fiscalYear", key.fiscalYear().year());
        json.writeStringField("source", key.source());
        json.writeStringField("unitCode", key.unit().code());
        JsonFields.field(json, "day", key.day());
        write(json, "ours", reconciliation.ours());
        write(json, "theirs", reconciliation.theirs());
        write(json, "difference", reconciliation.difference());
        json.writeBooleanField("agrees", reconciliation.agrees());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, Counted counted) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("count", counted.count());
        json.writeNumberField("fen", counted.amount().fen());
        json.writeEndObject();
    }
}
