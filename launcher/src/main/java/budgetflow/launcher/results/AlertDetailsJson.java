package budgetflow.launcher.results;

import budgetflow.domain.alert.Alert;
import budgetflow.schemas.json.AlertJson;
import java.util.List;

/** Alerts for whoever handles them: all of {@code alerts.json}, and what is left out there. */
public final class AlertDetailsJson {
    private AlertDetailsJson() {}

    /** A list, in the order given. */
    public static String of(List<Alert> alerts) {
        return JsonText.of(json -> {
            json.writeStartArray();
            for (Alert alert : alerts) {
                AlertJson.details(json, alert);
            }
            json.writeEndArray();
        });
    }

    public static String of(Alert alert) {
        return JsonText.of(json -> AlertJson.details(json, alert));
    }
}
