package budgetflow.domain.report;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.execution.AsReported;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneFigures;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 编报指标: what a report keeps of a line as of its day: figures, not the entries and days they are made of.
 *
 * @param attributes of its budget, without what no table shows; null where nobody budgeted it
 * @param unitName as its own budget or another of its unit gives it; null where none does
 * @param changes approved, effective by the day, without the original budget
 * @param dues its milestones by day; none of a line of an earlier year
 * @param classes what its vouchers say of economic classes other than its own
 */
record ReportLine(
        LineKey key,
        LineFigures figures,
        @Nullable LineAttributes attributes,
        @Nullable String unitName,
        List<BudgetChange> changes,
        @Nullable LocalDate frozenOn,
        List<Due> dues,
        List<ClassSum> classes) {
    private static final String BASIC = "B-";

    /** One milestone; not reported while that is null. */
    record Due(MilestoneFigures figures, @Nullable AsReported reported) {}

    /** What was spent on one pair of economic classes, as the vouchers give them. */
    record ClassSum(@Nullable String department, @Nullable String government, Money net) {}

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

    /**
     * @param line as {@link #upTo} leaves it
     * @param milestones those to be shown
     */
    static ReportLine of(LineExecution line, List<MilestoneFigures> milestones, Pool pool) {
        BudgetLine budget = line.budget();
        return new ReportLine(
                pool.key(line.key()),
                LineFigures.of(line),
                budget.attributes().map(given -> shown(given, pool)).orElse(null),
                null,
                budget.changes().stream()
                        .filter(change -> change.isApproved() && change.kind() != ChangeKind.ORIGINAL)
                        .toList(),
                budget.frozenFrom().orElse(null),
                milestones.stream().map(figures -> new Due(figures, null)).toList(),
                List.of());
    }

    private static LineAttributes shown(LineAttributes given, Pool pool) {
        return new LineAttributes(
                pool.oneOrNull(given.unitName()),
                given.lineName(),
                given.kind(),
                pool.oneOrNull(given.functionalCode()),
                pool.oneOrNull(given.departmentEconomicCode()),
                pool.oneOrNull(given.governmentEconomicCode()),
                pool.oneOrNull(given.fund()),
                null,
                null,
                null,
                given.carryOver());
    }

    /** The same with what was reported of one of its milestones; of one its plan has dropped nothing is shown. */
    ReportLine reported(LocalDate dueOn, AsReported value) {
        List<Due> next = new ArrayList<>(dues.size());
        for (Due due : dues) {
            boolean same = due.figures().milestone().dueOn().equals(dueOn);
            next.add(same ? new Due(due.figures(), compact(value, due.figures())) : due);
        }
        return new ReportLine(key, figures, attributes, unitName, changes, frozenOn, List.copyOf(next), classes);
    }

    /** Mostly what was reported still holds: then it needs no amounts of its own. */
    private static AsReported compact(AsReported value, MilestoneFigures now) {
        return new AsReported(
                value.executed().equals(now.executed()) ? now.executed() : value.executed(),
                value.adjusted().equals(now.adjusted()) ? now.adjusted() : value.adjusted(),
                value.verdict(),
                value.decidedOn());
    }

    ReportLine spent(ClassSum sum) {
        List<ClassSum> next = new ArrayList<>(classes);
        next.add(sum);
        return new ReportLine(key, figures, attributes, unitName, changes, frozenOn, dues, List.copyOf(next));
    }

    ReportLine inUnit(@Nullable String name) {
        return new ReportLine(key, figures, attributes, name, changes, frozenOn, dues, classes);
    }

    Optional<LocalDate> frozenFrom() {
        return Optional.ofNullable(frozenOn);
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
                .orElse(key.code().code().startsWith(BASIC) ? LineKind.BASIC : LineKind.PROJECT);
    }

    /** As the budget gives it; else as a code of basic expenditure, which is made of it. */
    Optional<String> functionalCode() {
        String code = key.code().code();
        return attribute(LineAttributes::functionalCode)
                .or(() -> code.startsWith(BASIC) ? Optional.of(code.substring(BASIC.length())) : Optional.empty());
    }

    <T> Optional<T> attribute(Function<LineAttributes, @Nullable T> of) {
        return attributes == null ? Optional.empty() : Optional.ofNullable(of.apply(attributes));
    }
}
