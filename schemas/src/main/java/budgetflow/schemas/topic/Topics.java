package budgetflow.schemas.topic;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertCommand;
import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.delivery.Delivery;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.PartialLedger;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.reconciliation.ControlTotal;
import budgetflow.domain.reconciliation.PartialCount;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.rejection.Rejection;
import budgetflow.schemas.mapping.Mapping;
import budgetflow.schemas.mapping.Mappings;
import java.util.List;
import java.util.stream.Stream;

/** The catalogue of topics. Nobody else spells a topic's name. */
public final class Topics {
    /** What every topic's name starts with, and no other topic of the cluster should. */
    public static final String PREFIX = "budgetflow.";

    /** One change of a budget line; key: line. */
    public static final Topic<BudgetChange> BUDGET_CHANGES =
            input("budget-changes", Cleanup.KEEP, Mappings.BUDGET_CHANGE);
    /** A whole plan; key: scope; a default is written to every partition. */
    public static final Topic<ScopedPlan> SPENDING_PLANS =
            input("spending-plans", Cleanup.COMPACT, Mappings.SPENDING_PLAN);
    /** Ledger entries as sent; key: entry id. */
    public static final Topic<SubmittedEntry> PAYMENTS = input("payments", Cleanup.KEEP, Mappings.PAYMENT);
    /** What each partition of payments adds up to on each line; key: line and partition, partitioned by line. */
    public static final Topic<PartialLedger> PARTIAL_LEDGERS =
            topic("partial-ledgers", Cleanup.COMPACT, Mappings.PARTIAL_LEDGER);
    /** Effective entries by line; key: line and entry id, partitioned by line. */
    public static final Topic<LineEntry> LINE_ENTRIES = topic("line-entries", Cleanup.COMPACT, Mappings.LINE_ENTRY);
    /** Execution of lines; key: line. */
    public static final Topic<LineExecution> LINE_EXECUTIONS =
            topic("line-executions", Cleanup.COMPACT, Mappings.LINE_EXECUTION);
    /** What the sources say they sent, each total in every partition; key: source, unit and day. */
    public static final Topic<ControlTotal> CONTROL_TOTALS =
            input("control-totals", Cleanup.COMPACT, Mappings.CONTROL_TOTAL);
    /** What each partition of payments counts against a total; key: that of the total and partition, partitioned by it. */
    public static final Topic<PartialCount> PARTIAL_COUNTS =
            topic("partial-counts", Cleanup.COMPACT, Mappings.PARTIAL_COUNT);
    /** Ours against theirs; key: source, unit and day, partitioned by source, so that a source is watched in one task. */
    public static final Topic<Reconciliation> RECONCILIATIONS =
            topic("reconciliations", Cleanup.COMPACT, Mappings.RECONCILIATION);
    /** Closed days, each in every partition; key: day. */
    public static final Topic<ClosedDay> BUSINESS_DAYS =
            topic("business-days", Cleanup.KEEP, ClosedDayMapping.INSTANCE);
    /** Milestones as reported and restated; key: line and due date, partitioned by line. */
    public static final Topic<MilestoneVerdict> MILESTONE_VERDICTS =
            topic("milestone-verdicts", Cleanup.COMPACT, Mappings.MILESTONE_VERDICT);
    /** Alerts with their history; key: rule and line. */
    public static final Topic<Alert> ALERTS = topic("alerts", Cleanup.COMPACT, Mappings.ALERT);
    /** What recipients were told about alerts; key: alert and recipient. */
    public static final Topic<Delivery> DELIVERIES = topic("deliveries", Cleanup.COMPACT, Mappings.DELIVERY);
    /** What people want to do about alerts; key: that of the alert, partitioned by what it is about. */
    public static final Topic<AlertCommand> ALERT_COMMANDS =
            input("alert-commands", Cleanup.KEEP, Mappings.ALERT_COMMAND);
    /** Rows, entries and commands kept out; key: source and row. */
    public static final Topic<Rejection> REJECTIONS = topic("rejections", Cleanup.KEEP, Mappings.REJECTION);

    /** Where the embedded registry keeps its schemas: one partition, read to its end at start. */
    public static final TopicSpec SCHEMAS = new TopicSpec(PREFIX + "schemas", 1, Cleanup.COMPACT);

    private static final List<Topic<?>> ALL = List.of(
            BUDGET_CHANGES,
            SPENDING_PLANS,
            PAYMENTS,
            PARTIAL_LEDGERS,
            LINE_ENTRIES,
            LINE_EXECUTIONS,
            CONTROL_TOTALS,
            PARTIAL_COUNTS,
            RECONCILIATIONS,
            BUSINESS_DAYS,
            MILESTONE_VERDICTS,
            ALERTS,
            DELIVERIES,
            ALERT_COMMANDS,
            REJECTIONS);

    private Topics() {}

    public static List<Topic<?>> all() {
        return ALL;
    }

    /** Every topic and its dead letters, all with the same number of partitions: they are joined by partition. */
    public static List<TopicSpec> specs(int partitions) {
        return ALL.stream()
                .flatMap(topic -> Stream.of(topic.spec(partitions), topic.deadLettersSpec(partitions)))
                .toList();
    }

    private static <V> Topic<V> topic(String name, Cleanup cleanup, Mapping<V, ?> mapping) {
        return new Topic<>(PREFIX + name, cleanup, mapping, Topic.LARGEST_VALUE);
    }

    /** One that others may write to as well. */
    private static <V> Topic<V> input(String name, Cleanup cleanup, Mapping<V, ?> mapping) {
        return new Topic<>(PREFIX + name, cleanup, mapping, Topic.LARGEST_INPUT);
    }
}
