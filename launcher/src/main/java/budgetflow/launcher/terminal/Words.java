package budgetflow.launcher.terminal;

import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.alert.AlertState;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.execution.ExecutionStatus;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.Verdict;
import budgetflow.domain.reconciliation.Reconciliation;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The constants of the domain in words, Chinese and English side by side. */
public final class Words {
    private Words() {}

    static TextTable.Cell of(@Nullable Verdict verdict, String percent) {
        if (verdict == null) {
            return TextTable.Cell.plain(percent);
        }
        return switch (verdict) {
            case MET -> new TextTable.Cell(percent + " 达标MET", Style.GOOD);
            case LAGGING -> new TextTable.Cell(percent + " 滞后LAG", Style.BAD);
            case PENDING -> new TextTable.Cell(percent + " 待判PEN", Style.WAITING);
        };
    }

    static TextTable.Cell of(ExecutionStatus status) {
        return switch (status) {
            case UNBUDGETED -> new TextTable.Cell("无预算 UNBUDGETED", Style.BAD);
            case OVERSPENT -> new TextTable.Cell("超预算 OVERSPENT", Style.BAD);
            case LAGGING -> new TextTable.Cell("滞后 LAGGING", Style.BAD);
            case AHEAD -> new TextTable.Cell("超前 AHEAD", Style.WAITING);
            case NOT_STARTED -> new TextTable.Cell("未开始 NOT_STARTED", Style.WAITING);
            case ON_TRACK -> new TextTable.Cell("正常 ON_TRACK", Style.GOOD);
        };
    }

    static TextTable.Cell of(AlertState state) {
        Style style = state.isActive() ? state.isAcknowledged() ? Style.WAITING : Style.BAD : Style.GOOD;
        return new TextTable.Cell(nameOf(state), style);
    }

    /** Where an alert stands, in both languages. */
    public static String nameOf(AlertState state) {
        return switch (state) {
            case OPEN -> "待处理 OPEN";
            case REOPENED -> "重新触发 REOPENED";
            case ACKNOWLEDGED -> "已复核 ACKNOWLEDGED";
            case EXPLAINED -> "已说明 EXPLAINED";
            case RECTIFYING -> "整改中 RECTIFYING";
            case RESOLVED -> "已解除 RESOLVED";
            case CLOSED -> "已办结 CLOSED";
            case FALSE_POSITIVE -> "误报 FALSE_POSITIVE";
        };
    }

    static String nameOf(AlertEventKind step) {
        return switch (step) {
            case OPEN -> "触发 OPEN";
            case WORSENED -> "加重 WORSENED";
            case RESOLVED -> "解除 RESOLVED";
            case REOPENED -> "重新触发 REOPENED";
            case ACKNOWLEDGED -> "复核 ACKNOWLEDGED";
            case EXPLAINED -> "溯源 EXPLAINED";
            case RECTIFYING -> "整改 RECTIFYING";
            case CLOSED -> "办结 CLOSED";
            case FALSE_POSITIVE -> "误报 FALSE_POSITIVE";
        };
    }

    /** How many control totals there are, and how many of them differ. */
    public static String reconciled(Collection<Reconciliation> reconciliations) {
        long differing = reconciliations.stream()
                .filter(reconciliation -> !reconciliation.agrees())
                .count();
        return "对账 Reconciliation: " + reconciliations.size() + " 份对账总数 control totals, " + differing + " 份不符 differ";
    }

    /** A line without a budget has no name: its unit and code are all there is to call it by. */
    static String nameOf(LineExecution line) {
        return line.budget()
                .attributes()
                .map(LineAttributes::lineName)
                .orElseGet(() -> line.key().unit() + "/" + line.key().code());
    }
}
