package budgetflow.schemas.mapping;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertCommand;
import budgetflow.domain.alert.LineWatch;
import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.delivery.Delivery;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.PartialLedger;
import budgetflow.domain.ledger.Provenance;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.plan.PlanScope;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.plan.SpendingPlan;
import budgetflow.domain.reconciliation.ControlTotal;
import budgetflow.domain.reconciliation.PartialCount;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejection;
import budgetflow.schemas.avro.AlertCommandRecord;
import budgetflow.schemas.avro.AlertRecord;
import budgetflow.schemas.avro.BudgetChangeRecord;
import budgetflow.schemas.avro.BudgetLineRecord;
import budgetflow.schemas.avro.ControlTotalRecord;
import budgetflow.schemas.avro.DeliveryRecord;
import budgetflow.schemas.avro.LineEntryRecord;
import budgetflow.schemas.avro.LineExecutionRecord;
import budgetflow.schemas.avro.LineWatchRecord;
import budgetflow.schemas.avro.MilestoneVerdictRecord;
import budgetflow.schemas.avro.PartialCountRecord;
import budgetflow.schemas.avro.PartialLedgerRecord;
import budgetflow.schemas.avro.PaymentRecord;
import budgetflow.schemas.avro.ReconciliationRecord;
import budgetflow.schemas.avro.RejectionRecord;
import budgetflow.schemas.avro.SpendingPlanRecord;
import java.time.Month;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/** Every mapping, one constant each. */
public final class Mappings {
    public static final Mapping<SubmittedEntry, PaymentRecord> PAYMENT =
            mapping(PaymentRecord.class, EntryMapping::toAvro, EntryMapping::toSubmitted);
    public static final Mapping<BudgetChange, BudgetChangeRecord> BUDGET_CHANGE =
            mapping(BudgetChangeRecord.class, BudgetMapping::toAvro, BudgetMapping::toDomain);
    public static final Mapping<ScopedPlan, SpendingPlanRecord> SPENDING_PLAN =
            mapping(SpendingPlanRecord.class, Mappings::toAvro, Mappings::toDomain);
    public static final Mapping<PartialLedger, PartialLedgerRecord> PARTIAL_LEDGER =
            mapping(PartialLedgerRecord.class, Mappings::toAvro, Mappings::toDomain);
    public static final Mapping<LineEntry, LineEntryRecord> LINE_ENTRY =
            mapping(LineEntryRecord.class, Mappings::toAvro, Mappings::toDomain);
    public static final Mapping<LineExecution, LineExecutionRecord> LINE_EXECUTION =
            mapping(LineExecutionRecord.class, ExecutionMapping::toAvro, ExecutionMapping::toDomain);
    public static final Mapping<MilestoneVerdict, MilestoneVerdictRecord> MILESTONE_VERDICT =
            mapping(MilestoneVerdictRecord.class, VerdictMapping::toAvro, VerdictMapping::toDomain);
    public static final Mapping<Alert, AlertRecord> ALERT =
            mapping(AlertRecord.class, AlertMapping::toAvro, AlertMapping::toDomain);
    public static final Mapping<Delivery, DeliveryRecord> DELIVERY =
            mapping(DeliveryRecord.class, DeliveryMapping::toAvro, DeliveryMapping::toDomain);
    public static final Mapping<AlertCommand, AlertCommandRecord> ALERT_COMMAND =
            mapping(AlertCommandRecord.class, HandlingMapping::toAvro, HandlingMapping::toDomain);
    public static final Mapping<Rejection, RejectionRecord> REJECTION =
            mapping(RejectionRecord.class, Mappings::toAvro, Mappings::toDomain);
    public static final Mapping<BudgetLine, BudgetLineRecord> BUDGET_LINE =
            mapping(BudgetLineRecord.class, BudgetMapping::toAvro, BudgetMapping::toLine);
    public static final Mapping<LineWatch, LineWatchRecord> LINE_WATCH =
            mapping(LineWatchRecord.class, Mappings::toAvro, Mappings::toDomain);
    public static final Mapping<ControlTotal, ControlTotalRecord> CONTROL_TOTAL =
            mapping(ControlTotalRecord.class, ReconciliationMapping::toAvro, ReconciliationMapping::toDomain);
    public static final Mapping<PartialCount, PartialCountRecord> PARTIAL_COUNT =
            mapping(PartialCountRecord.class, ReconciliationMapping::toAvro, ReconciliationMapping::toDomain);
    public static final Mapping<Reconciliation, ReconciliationRecord> RECONCILIATION =
            mapping(ReconciliationRecord.class, ReconciliationMapping::toAvro, ReconciliationMapping::toDomain);

    private Mappings() {}

    private static SpendingPlanRecord toAvro(ScopedPlan plan) {
        return new SpendingPlanRecord(plan.scope().text(), PlanMapping.toAvro(plan.plan()));
    }

    private static ScopedPlan toDomain(SpendingPlanRecord avro) {
        PlanScope scope = PlanScope.of(avro.getScope());
        return new ScopedPlan(scope, new SpendingPlan(scope.fiscalYear(), PlanMapping.toDomain(avro.getMilestones())));
    }

    private static PartialLedgerRecord toAvro(PartialLedger partial) {
        return new PartialLedgerRecord(
                partial.line().text(),
                partial.partition(),
                partial.month().getValue(),
                LedgerMapping.toAvro(partial.ledger()));
    }

    private static PartialLedger toDomain(PartialLedgerRecord avro) {
        int month = avro.getMonth();
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("not a month: " + month);
        }
        return new PartialLedger(
                LineKey.of(avro.getLine()),
                avro.getPartition(),
                Month.of(month),
                LedgerMapping.toDomain(avro.getDays()));
    }

    private static LineEntryRecord toAvro(LineEntry entry) {
        Provenance from = entry.provenance();
        return new LineEntryRecord(
                EntryMapping.toAvro(entry.entry()), entry.moved(), from.topic(), from.partition(), from.offset());
    }

    private static LineEntry toDomain(LineEntryRecord avro) {
        var entry = EntryMapping.toEntry(avro.getEntry());
        return new LineEntry(
                entry.line(),
                entry,
                avro.getMoved(),
                new Provenance(avro.getTopic(), avro.getPartition(), avro.getOffset()));
    }

    private static RejectionRecord toAvro(Rejection rejection) {
        return new RejectionRecord(
                rejection.source(),
                rejection.row(),
                rejection.field(),
                rejection.code().name(),
                rejection.value(),
                rejection.original(),
                rejection.header());
    }

    private static Rejection toDomain(RejectionRecord avro) {
        return new Rejection(
                avro.getSource(),
                avro.getRow(),
                avro.getField(),
                RejectCode.valueOf(avro.getCode()),
                avro.getValue(),
                avro.getOriginal(),
                avro.getHeader());
    }

    private static LineWatchRecord toAvro(LineWatch watch) {
        return new LineWatchRecord(
                watch.verdicts().stream().map(VerdictMapping::toAvro).toList(),
                watch.alerts().stream().map(AlertMapping::toAvro).toList());
    }

    private static LineWatch toDomain(LineWatchRecord avro) {
        return new LineWatch(
                avro.getVerdicts().stream().map(VerdictMapping::toDomain).toList(),
                avro.getAlerts().stream().map(AlertMapping::toDomain).toList());
    }

    private static <D, A extends SpecificRecord> Mapping<D, A> mapping(
            Class<A> type, Function<D, A> toAvro, Function<A, D> toDomain) {
        return new Mapping<>() {
            @Override
            public Class<A> type() {
                return type;
            }

            @Override
            public A toAvro(D value) {
                return toAvro.apply(value);
            }

            @Override
            public D toDomain(A avro) {
                return toDomain.apply(avro);
            }
        };
    }
}
