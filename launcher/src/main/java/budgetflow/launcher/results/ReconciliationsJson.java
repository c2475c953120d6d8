package budgetflow.launcher.results;

import budgetflow.domain.reconciliation.Counted;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.reconciliation.ReconciliationKey;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Every control total held against what was counted; by region, fiscal year, source, unit and day. */
final class ReconciliationsJson {
    private ReconciliationsJson() {}

    static JsonBody of(Collection<Reconciliation> reconciliations) {
        List<Reconciliation> ordered = reconciliations.stream()
                .sorted(Comparator.comparing(Reconciliation::key))
                .toList();
        return json -> {
            json.writeStartArray();
            for (Reconciliation reconciliation : ordered) {
                write(json, reconciliation);
            }
            json.writeEndArray();
        };
    }

    private static void write(JsonGenerator json, Reconciliation reconciliation) throws IOException {
        ReconciliationKey key = reconciliation.key();
        json.writeStartObject();
        json.writeStringField("region", key.region().code());
        json.writeNumberField("fiscalYear", key.fiscalYear().year());
        json.writeStringField("source", key.source());
        json.writeStringField("unitCode", key.unit().code());
        JsonText.field(json, "day", key.day());
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
