package budgetflow.schemas.mapping;

import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.Milestone;
import budgetflow.domain.plan.SpendingPlan;
import budgetflow.schemas.avro.FiguresRecord;
import budgetflow.schemas.avro.LineExecutionRecord;
import budgetflow.schemas.avro.MilestoneFiguresRecord;
import budgetflow.schemas.avro.QuarterRecord;

/** Executions of lines; their figures are written for other readers and computed again by ours. */
final class ExecutionMapping {
    private ExecutionMapping() {}

    static LineExecutionRecord toAvro(LineExecution line) {
        return new LineExecutionRecord(
                line.key().text(),
                line.budget().changes().stream().map(BudgetMapping::toAvro).toList(),
                PlanMapping.toAvro(line.plan()),
                LedgerMapping.toAvro(line.ledger()),
                figures(line));
    }

    static LineExecution toDomain(LineExecutionRecord avro) {
        LineKey key = LineKey.of(avro.getLine());
        return new LineExecution(
                new BudgetLine(
                        key,
                        avro.getChanges().stream().map(BudgetMapping::toDomain).toList()),
                new SpendingPlan(key.fiscalYear(), PlanMapping.toDomain(avro.getMilestones())),
                LedgerMapping.toDomain(avro.getDays()));
    }

    private static FiguresRecord figures(LineExecution line) {
        return new FiguresRecord(
                line.budget().original().fen(),
                line.ledger().net().fen(),
                line.ledger().gross().fen(),
                line.ledger().refunds().fen(),
                line.ledger().entries(),
                line.ledger().lastPaidOn().orElse(null),
                line.quarters().stream()
                        .map(q -> new QuarterRecord(
                                q.quarter(),
                                q.net().fen(),
                                q.cumulative().fen(),
                                q.adjusted().fen()))
                        .toList(),
                line.plan().milestones().stream()
                        .map(milestone -> figures(line, milestone))
                        .toList());
    }

    private static MilestoneFiguresRecord figures(LineExecution line, Milestone milestone) {
        Money planned = milestone.percent().of(line.adjustedOn(milestone.dueOn()));
        return new MilestoneFiguresRecord(
                milestone.dueOn(),
                planned.fen(),
                line.executedOn(milestone.dueOn()).fen());
    }
}
