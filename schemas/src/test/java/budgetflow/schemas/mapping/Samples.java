package budgetflow.schemas.mapping;

import budgetflow.domain.alert.ActorRole;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertAction;
import budgetflow.domain.alert.AlertCommand;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.ExplanationCode;
import budgetflow.domain.alert.Handling;
import budgetflow.domain.alert.LineWatch;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.delivery.Delivery;
import budgetflow.domain.delivery.DeliveryKey;
import budgetflow.domain.delivery.DeliveryOutcome;
import budgetflow.domain.delivery.DeliveryReason;
import budgetflow.domain.execution.AsReported;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneFigures;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.execution.Verdict;
import budgetflow.domain.given.Given;
import budgetflow.domain.history.History;
import budgetflow.domain.history.RandomHistory;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.PartialLedger;
import budgetflow.domain.ledger.Provenance;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.Milestone;
import budgetflow.domain.plan.Percentage;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.plan.SpendingPlan;
import budgetflow.domain.reconciliation.ControlTotal;
import budgetflow.domain.reconciliation.Counted;
import budgetflow.domain.reconciliation.PartialCount;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Synthetic values of every type that is mapped: of a random history, and by hand what such a history lacks. */
public final class Samples {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final LocalDate DECIDED = LocalDate.of(2024, 7, 3);
    private static final EntryDetails FULL = new EntryDetails(
            "合成收款人", "2050201", "30201", "50201", "一般公共预算", "直接支付", "合成用途\n第二行", "SYNTHETIC", "合成凭证-1");

    private static final List<Measure> MEASURES =
            List.of(new Measure.Amount(new Money(-7)), new Measure.Share("48.2000"), new Measure.Count(3));
    private static final List<Optional<Remedy>> REMEDIES = List.of(
            Optional.empty(),
            Optional.of(new Remedy.Over(new Money(5))),
            Optional.of(new Remedy.Undo("P-1", new Money(6))),
            Optional.of(new Remedy.Spend(new Money(7), DAY)));
    private static final List<AlertSubject> SUBJECTS = List.of(
            AlertSubject.of(Given.ROAD),
            new AlertSubject.OfReconciliation(reconciliationKey("合成来源 #1")),
            new AlertSubject.OfSource(reconciliationKey("CBS").sourceKey()));

    private final History history;
    private final List<Entry> entries;
    private final Map<LineKey, Ledger> ledgers = new TreeMap<>();
    private final Map<LineKey, BudgetLine> budgets = new TreeMap<>();

    public Samples(long seed) {
        history = RandomHistory.of(seed, Given.YEAR, 400);
        entries = history.entries().stream()
                .filter(entry -> entry.rejected().isEmpty())
                .map(SubmittedEntry::entry)
                .toList();
        entries.forEach(entry -> ledgers.merge(entry.line(), Ledger.EMPTY.plus(entry), Ledger::plus));
        history.changes()
                .forEach(change -> budgets.merge(
                        change.line(),
                        BudgetLine.empty(change.line()).offer(change).line(),
                        (line, first) -> line.offer(change).line()));
    }

    /** Malformed ones too: they are sent as they are. */
    public List<SubmittedEntry> payments() {
        List<SubmittedEntry> payments = new ArrayList<>(history.entries());
        payments.add(
                new SubmittedEntry("E 合成", 3, "GIFT", "E-0", "?", "24", "", "x", DAY, Long.MIN_VALUE, DECIDED, FULL));
        return payments;
    }

    public List<BudgetChange> changes() {
        List<BudgetChange> changes = new ArrayList<>(history.changes());
        changes.add(BudgetChange.original(Given.ROAD, 2, new Money(Money.LIMIT_FEN), attributes(LineKind.PROJECT)));
        changes.add(BudgetChange.original(Given.SCHOOL, 0, Money.ZERO, attributes(LineKind.BASIC)));
        return changes;
    }

    public List<BudgetLine> budgetLines() {
        List<BudgetLine> lines = new ArrayList<>(budgets.values());
        lines.add(BudgetLine.empty(Given.ROAD));
        return lines;
    }

    public List<ScopedPlan> plans() {
        return history.plans();
    }

    public List<PartialLedger> partialLedgers() {
        List<PartialLedger> partials = new ArrayList<>();
        ledgers.forEach((line, ledger) -> partials.add(new PartialLedger(line, partials.size(), Month.MARCH, ledger)));
        partials.add(new PartialLedger(Given.ROAD, 0, Month.DECEMBER, Ledger.EMPTY));
        return partials;
    }

    /** Budgeted with and without entries, unbudgeted, and void. */
    public List<LineExecution> executions() {
        Map<LineKey, LineExecution> lines = new HashMap<>();
        budgets.forEach((key, budget) ->
                lines.put(key, new LineExecution(budget, plan(key), ledgers.getOrDefault(key, Ledger.EMPTY))));
        ledgers.forEach(
                (key, ledger) -> lines.putIfAbsent(key, new LineExecution(BudgetLine.empty(key), plan(key), ledger)));
        lines.put(Given.BRIDGE, new LineExecution(BudgetLine.empty(Given.BRIDGE), plan(Given.BRIDGE), Ledger.EMPTY));
        return List.copyOf(lines.values());
    }

    public List<LineEntry> lineEntries() {
        List<LineEntry> lineEntries = new ArrayList<>();
        for (Entry entry : entries) {
            int place = lineEntries.size();
            lineEntries.add(new LineEntry(
                    entry.line(), entry, place % 3 == 0, new Provenance("synthetic", place % 6, place + (1L << 40))));
        }
        return lineEntries;
    }

    /** Every verdict with every other, on money that is negative, too. */
    public List<MilestoneVerdict> verdicts() {
        List<MilestoneVerdict> verdicts = new ArrayList<>();
        for (Verdict reported : new Verdict[] {Verdict.MET, Verdict.LAGGING, null}) {
            for (Verdict restated : new Verdict[] {Verdict.MET, Verdict.LAGGING, Verdict.PENDING, null}) {
                Percentage percent = new Percentage(600_000 + verdicts.size());
                Money adjusted = new Money(12_345_678_901L - verdicts.size());
                verdicts.add(new MilestoneVerdict(
                        Given.ROAD,
                        new AsReported(new Money(-5), new Money(7), reported, DECIDED),
                        new MilestoneFigures(
                                new Milestone(DAY, percent), adjusted, percent.of(adjusted), new Money(8), restated)));
            }
        }
        return verdicts;
    }

    /** Every rule, every kind of subject, every step, every severity, money, shares and counts, every remedy or none. */
    public List<Alert> alerts() {
        List<Alert> alerts = new ArrayList<>();
        for (RuleCode rule : RuleCode.values()) {
            List<AlertEvent> steps = new ArrayList<>();
            for (AlertEventKind kind : AlertEventKind.values()) {
                for (Severity severity : Severity.values()) {
                    if (kind.isOfData()) {
                        steps.add(ofData(kind, severity, steps.size()));
                    }
                    if (!steps.isEmpty() && !kind.isOfData()) {
                        steps.add(AlertEvent.handled(
                                steps.get(steps.size() - 1), kind, handling(steps.size(), severity.ordinal())));
                        steps.add(ofData(AlertEventKind.RESOLVED, severity, steps.size()));
                    }
                }
            }
            SUBJECTS.forEach(subject -> alerts.add(new Alert(new AlertKey(rule, subject), steps)));
        }
        return alerts;
    }

    public List<Delivery> deliveries() {
        Instant at = Instant.parse("2024-07-04T00:30:00.123Z");
        List<Delivery> deliveries = new ArrayList<>();
        for (DeliveryReason reason : DeliveryReason.values()) {
            for (DeliveryOutcome outcome : DeliveryOutcome.values()) {
                AlertSubject subject = SUBJECTS.get(deliveries.size() % SUBJECTS.size());
                deliveries.add(new Delivery(
                        new DeliveryKey(new AlertKey(RuleCode.R10, subject), "合成科室"),
                        deliveries.size() + 1L,
                        "msg_" + deliveries.size(),
                        "msg_0",
                        reason,
                        outcome,
                        1 + reason.ordinal(),
                        outcome.ordinal(),
                        at,
                        at.plusSeconds(1),
                        3,
                        at.plusSeconds(2),
                        outcome.isPending() ? at.plusSeconds(3) : null,
                        "合成回答 503"));
            }
        }
        return deliveries;
    }

    private static AlertEvent ofData(AlertEventKind kind, Severity severity, int number) {
        return new AlertEvent(
                DAY.plusDays(number),
                kind,
                severity,
                "E-" + number,
                MEASURES.get(number % MEASURES.size()),
                MEASURES.get(kind.ordinal() % MEASURES.size()),
                number % 4 == 0 ? null : new Money(number),
                REMEDIES.get(number % REMEDIES.size()).orElse(null),
                null);
    }

    private static Handling handling(int number, int kind) {
        ExplanationCode[] reasons = ExplanationCode.values();
        return new Handling(
                "C-" + number,
                "王会计",
                ActorRole.values()[number % 2],
                Instant.ofEpochMilli(1_720_000_000_123L + number),
                kind == 0 ? null : reasons[number % reasons.length],
                kind == 1 ? "" : "合成: 招标延期",
                kind == 2 ? null : DAY.plusDays(number));
    }

    /** Every action on every kind of subject. */
    public List<AlertCommand> alertCommands() {
        List<AlertCommand> commands = new ArrayList<>();
        for (AlertAction action : AlertAction.values()) {
            for (AlertSubject subject : SUBJECTS) {
                int number = commands.size();
                commands.add(new AlertCommand(
                        new AlertKey(RuleCode.R50, subject),
                        action,
                        handling(number, number % 4),
                        number % 2 == 0 ? null : Integer.valueOf(number)));
            }
        }
        return commands;
    }

    public List<Rejection> rejections() {
        List<Rejection> rejections = new ArrayList<>(Arrays.stream(RejectCode.values())
                .map(code -> new Rejection("合成 付款.csv", code.ordinal(), "amount", code, "12.345", "a,\"b\n\",丙"))
                .toList());
        rejections.add(new Rejection("-", Long.MAX_VALUE, null, RejectCode.values()[0], null, ""));
        rejections.add(new Rejection("b.csv", 2, null, RejectCode.values()[0], null, "1,2", "entry_id,\"a,b\""));
        return rejections;
    }

    /** Of a source with a Chinese name, of one without a name; a total of nothing, and of more refunds than payments. */
    public List<ControlTotal> controlTotals() {
        return List.of(
                new ControlTotal(reconciliationKey("合成来源 #1"), 3, new Money(Money.LIMIT_FEN)),
                new ControlTotal(reconciliationKey(ReconciliationKey.UNKNOWN_SOURCE), 0, Money.ZERO),
                new ControlTotal(reconciliationKey("CBS"), 2, new Money(-5)));
    }

    public List<PartialCount> partialCounts() {
        return controlTotals().stream()
                .map(total -> new PartialCount(
                        total.key(), 5, new Counted(total.count() - 1, new Money(-7)), total.counted()))
                .toList();
    }

    public List<Reconciliation> reconciliations() {
        return partialCounts().stream()
                .map(partial -> new Reconciliation(partial.key(), partial.ours(), partial.theirs()))
                .toList();
    }

    public List<LineWatch> watches() {
        return List.of(LineWatch.NOTHING, new LineWatch(verdicts(), alerts()));
    }

    private static ReconciliationKey reconciliationKey(String source) {
        return new ReconciliationKey(Given.ROAD.region(), Given.YEAR, source, Given.ROAD.unit(), DAY);
    }

    private SpendingPlan plan(LineKey key) {
        return history.plans().stream()
                .filter(plan -> plan.scope().covers(key))
                .map(ScopedPlan::plan)
                .findFirst()
                .orElse(SpendingPlan.standard(key.fiscalYear()));
    }

    private static LineAttributes attributes(LineKind kind) {
        return new LineAttributes(
                "合成单位", "合成项目", kind, "2050201", "30201", "50201", "基金", "473", "合成部门", "其他", new Money(5));
    }
}
