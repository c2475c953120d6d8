package budgetflow.schemas.state;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.LineWatch;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.reconciliation.ControlTotal;
import budgetflow.domain.reconciliation.PartialCount;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.schemas.mapping.Mapping;
import budgetflow.schemas.mapping.Mappings;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** The serdes of state stores. They need no registry: a version byte says how the bytes were written. */
public final class StateSerdes {
    private StateSerdes() {}

    public static Serde<BudgetLine> budgetLine() {
        return serde(Mappings.BUDGET_LINE);
    }

    public static Serde<ScopedPlan> scopedPlan() {
        return serde(Mappings.SPENDING_PLAN);
    }

    public static Serde<LineExecution> lineExecution() {
        return serde(Mappings.LINE_EXECUTION);
    }

    public static Serde<LineEntry> lineEntry() {
        return serde(Mappings.LINE_ENTRY);
    }

    public static Serde<LineWatch> lineWatch() {
        return serde(
                Mappings.LINE_WATCH,
                StateFormat.earlier("LineWatchRecord-1"),
                StateFormat.earlier("LineWatchRecord-2"));
    }

    public static Serde<Alert> alert() {
        return serde(Mappings.ALERT, StateFormat.earlier("AlertRecord-1"));
    }

    public static Serde<ControlTotal> controlTotal() {
        return serde(Mappings.CONTROL_TOTAL);
    }

    public static Serde<PartialCount> partialCount() {
        return serde(Mappings.PARTIAL_COUNT);
    }

    public static Serde<Reconciliation> reconciliation() {
        return serde(Mappings.RECONCILIATION);
    }

    private static <D, A extends SpecificRecord> Serde<D> serde(Mapping<D, A> mapping, Schema... earlier) {
        StateFormat<A> format = new StateFormat<>(mapping.type(), earlier);
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : format.write(mapping.toAvro(value)),
                (topic, bytes) -> bytes == null ? null : mapping.toDomain(format.read(bytes)));
    }
}
