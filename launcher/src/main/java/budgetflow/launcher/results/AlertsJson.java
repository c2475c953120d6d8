package budgetflow.launcher.results;

import budgetflow.domain.alert.Alert;
import budgetflow.schemas.json.AlertJson;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Every alert that was raised, with its history; by subject, then rule. */
final class AlertsJson {
    private AlertsJson() {}

    static JsonBody of(Collection<Alert> alerts) {
        List<Alert> ordered =
                alerts.stream().sorted(Comparator.comparing(Alert::key)).toList();
        return json -> {
            json.writeStartArray();
            for (Alert alert : ordered) {
                AlertJson.write(json, alert);
            }
            json.writeEndArray();
        };
    }
}
