package budgetflow.dashboard.store;

import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.report.ReportDesk;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.given.Given;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.Provenance;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.SpendingPlan;
import budgetflow.domain.reconciliation.Counted;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejection;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A store with two departments of one region (synthetic), each with a line, a voucher, alerts, a reconciliation and a
 * rejected row, so that what one of them must not see of the other can be told by words and figures that are nowhere else.
 */
public final class TwoDepartments implements AutoCloseable {
    private static final Instant AT = Instant.parse("2024-07-04T00:30:00Z");

    private final Fed fed;
    private int rejections;

    /**
     * One of the two.
     *
     * @param word stands in every text of it
     * @param budget and paid: in 元, nowhere else
     */
    public record Side(LineKey line, String word, String budget, String paid) {
        public String department() {
            return line.unit().code().substring(0, 3);
        }

        public AlertKey lineAlert() {
            return new AlertKey(RuleCode.R10, AlertSubject.of(line));
        }

        /** Of a reconciliation: it has no line. */
        public AlertKey totalAlert() {
            return new AlertKey(RuleCode.R50, new AlertSubject.OfReconciliation(total()));
        }

        ReconciliationKey total() {
            return new ReconciliationKey(line.region(), line.fiscalYear(), word, line.unit(), Given.day("2024-06-28"));
        }

        /** Codes and keys: what a request may name, and an answer may repeat. */
        public List<String> keys() {
            return List.of(line.text(), line.code().code(), line.unit().code());
        }

        /** What only who sees it can know: no request names these. */
        public List<String> secrets() {
            return List.of(word, grouped(budget), grouped(paid));
        }

        /** The same figures as programs get them, in fen. */
        public List<String> fen() {
            return List.of(budget.replace(".", ""), paid.replace(".", ""));
        }

        private static String grouped(String yuan) {
            int end = yuan.indexOf('.') - 3;
            return yuan.substring(0, end) + "," + yuan.substring(end);
        }
    }

    public static final Side OURS =
            new Side(LineKey.of("130281/2024/360001/13028124P00360000001A"), "甲局自有", "54321.09", "12345.67");
    public static final Side THEIRS =
            new Side(LineKey.of("130281/2024/473001/13028124P00473000002B"), "乙局机密", "98765.43", "87654.32");

    public TwoDepartments(Path folder) {
        this.fed = new Fed(Databases.h2(folder));
        both();
        fed.close("2024-07-03");
    }

    public ReadStore reads() {
        return fed.read();
    }

    public ReportDesk desk(Path archive) {
        return new ReportDesk(fed.store(), FedStore.BASIS, archive);
    }

    /** Feeds everything of both once more, so that all of it has changed. */
    public void both() {
        for (Side side : List.of(THEIRS, OURS)) {
            fed.feed(batch -> put(batch, side));
        }
    }

    /** What the alerts app answers to a command it refuses, as it says it. */
    public void refuse(String commandId, Side side) {
        Rejection refusal = new Rejection(
                Topics.ALERT_COMMANDS.name() + "-0",
                rejections,
                "against",
                RejectCode.COMMAND_STALE,
                "1",
                commandId + " ACKNOWLEDGE " + side.lineAlert().text() + " UNIT somebody " + AT + ": ");
        fed.feed(batch -> batch.put(refusal, new Batch.RejectedAt(0, rejections++), AT));
    }

    private void put(Batch batch, Side side) {
        Entry entry = entry(side);
        batch.put(new LineExecution(budget(side), SpendingPlan.standard(Given.YEAR), Ledger.EMPTY.plus(entry)));
        batch.put(new LineEntry(side.line(), entry, false, new Provenance(side.word(), 0, 1)));
        AlertEvent raised = new AlertEvent(
                Given.day("2024-07-03"),
                AlertEventKind.OPEN,
                Severity.HIGH,
                side.word(),
                new Measure.Share("22.7300"),
                new Measure.Share("60.0000"));
        batch.put(new Alert(side.lineAlert(), List.of(raised)), AT);
        batch.put(new Alert(side.totalAlert(), List.of(raised)), AT);
        Money paid = Given.yuan(side.paid());
        batch.put(new Reconciliation(side.total(), new Counted(1, paid), new Counted(2, paid.plus(new Money(1)))));
        batch.put(
                new Rejection(side.word() + ".csv", 7, "amount", RejectCode.AMOUNT_UNREADABLE, side.word(), row(side)),
                new Batch.RejectedAt(0, rejections++),
                AT);
    }

    private static String row(Side side) {
        return "130281,2024," + side.line().unit() + "," + side.line().code() + "," + side.word();
    }

    private static BudgetLine budget(Side side) {
        LineAttributes attributes = new LineAttributes(
                side.word() + "单位",
                side.word() + "项目",
                LineKind.PROJECT,
                "2050201",
                null,
                null,
                side.word() + "资金",
                null,
                side.word() + "部门",
                side.word() + "类型",
                Money.ZERO);
        return BudgetLine.empty(side.line())
                .offer(BudgetChange.original(side.line(), 0, Given.yuan(side.budget()), attributes))
                .line();
    }

    private static Entry entry(Side side) {
        String word = side.word();
        EntryDetails details =
                new EntryDetails(word + "收款人", null, null, null, word, word, word + "用途", word, word + "凭证");
        return new Entry(
                "E-" + side.department(),
                0,
                EntryKind.PAYMENT,
                null,
                side.line(),
                Given.day("2024-06-28"),
                Given.yuan(side.paid()),
                Given.day("2024-06-28"),
                details);
    }

    public static Settings settings(Path folder) {
        return Settings.load(Map.of(), Map.of("data-dir", folder.toString()));
    }

    @Override
    public void close() {
        fed.close();
    }
}
