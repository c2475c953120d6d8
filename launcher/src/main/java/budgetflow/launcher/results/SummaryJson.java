package budgetflow.launcher.results;

import budgetflow.schemas.json.JsonFields;
import java.math.BigDecimal;

/** The summary as one object. */
final class SummaryJson {
    private SummaryJson() {}

    static JsonBody of(Summary summary) {
        return json -> {
            json.writeStartObject();
            json.writeNumberField("lines", summary.lines());
            json.writeNumberField("entriesRead", summary.entries().read());
            json.writeNumberField("entriesAccepted", summary.entries().accepted());
            json.writeNumberField("entriesDuplicate", summary.entries().duplicate());
            json.writeNumberField("entriesRejected", summary.entries().rejected());
            json.writeNumberField("netFen", summary.net().fen());
            json.writeNumberField("adjustedFen", summary.adjusted().fen());
            JsonFields.rate(json, "rate", summary.rate());
            json.writeNumberField("alertsRaised", summary.alertsRaised());
            json.writeNumberField("alertsOpen", summary.alertsOpen());
            json.writeNumberField("seconds", BigDecimal.valueOf(summary.took().toMillis(), 3));
            json.writeEndObject();
        };
    }
}
