package budgetflow.launcher.results;

import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.schemas.json.ReconciliationJson;
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
                ReconciliationJson.write(json, reconciliation);
            }
            json.writeEndArray();
        };
    }
}
