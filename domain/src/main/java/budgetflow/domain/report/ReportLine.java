package budgetflow.domain.report;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Ledger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 编报指标: a line as a report sees it: as of its day, with its figures and the name of its unit.
 *
 * @param line without the changes and entries of later days
 * @param attributes of its budget, found once; null where nobody budgeted it
 * @param unitName as its own budget or another of its unit gives it; null where none does
 */
record ReportLine(
        LineExecution line,
        LineFigures figures,
        @Nullable LineAttributes attributes,
        @Nullable String unitName) {
    private static final String BASIC = "B-";

    /** The line without what came after a day; its original budget is that of the whole year. */
    static LineExecution upTo(LocalDate asOf, LineExecution line) {
        List<BudgetChange> changes = line.budget().changes().stream()
                .filter(change -> change.kind() == ChangeKind.ORIGINAL
                        || !change.effectiveOn().isAfter(asOf))
                .toList();
        Ledger ledger = new Ledger(line.ledger().days().stream()
                .takeWhile(totals -> !totals.day().isAfter(asOf))
                .toList());
        return new LineExecution(new BudgetLine(line.key(), changes), line.plan(), ledger);
    }

    /** @param line as {@link #upTo} leaves it */
    static ReportLine of(LineExecution line, @Nullable String unitName) {
        return new ReportLine(
                line, LineFigures.of(line), line.budget().attributes().orElse(null), unitName);
    }

    LineKey key() {
        return line.key();
    }

    Optional<String> name() {
        return attribute(LineAttributes::lineName);
    }

    Optional<String> fund() {
        return attribute(LineAttributes::fund);
    }

    Optional<FundKind> fundKind() {
        return FundKind.of(fund().orElse(null));
    }

    /** Where nobody budgeted the line, its code says it. */
    LineKind kind() {
        return attribute(LineAttributes::kind)
                .orElse(key().code().code().startsWith(BASIC) ? LineKind.BASIC : LineKind.PROJECT);
    }

    /** As the budget gives it; else as a code of basic expenditure, which is made of it. */
    Optional<String> functionalCode() {
        String code = key().code().code();
        return attribute(LineAttributes::functionalCode)
                .or(() -> code.startsWith(BASIC) ? Optional.of(code.substring(BASIC.length())) : Optional.empty());
    }

    <T> Optional<T> attribute(Function<LineAttributes, @Nullable T> of) {
        return attributes == null ? Optional.empty() : Optional.ofNullable(of.apply(attributes));
    }
}
