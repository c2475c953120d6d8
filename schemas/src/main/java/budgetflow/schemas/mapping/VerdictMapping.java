package budgetflow.schemas.mapping;

import budgetflow.domain.execution.AsReported;
import budgetflow.domain.execution.MilestoneFigures;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.execution.Verdict;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.Milestone;
import budgetflow.schemas.avro.AsReportedRecord;
import budgetflow.schemas.avro.MilestoneVerdictRecord;
import budgetflow.schemas.avro.VerdictSymbol;
import org.jspecify.annotations.Nullable;

/** Milestone verdicts, as reported and restated. */
final class VerdictMapping {
    private VerdictMapping() {}

    static MilestoneVerdictRecord toAvro(MilestoneVerdict verdict) {
        AsReported reported = verdict.asReported();
        MilestoneFigures restated = verdict.restated();
        return new MilestoneVerdictRecord(
                verdict.line().text(),
                PlanMapping.toAvro(restated.milestone()),
                new AsReportedRecord(
                        reported.executed().fen(),
                        reported.adjusted().fen(),
                        symbol(reported.verdict()),
                        reported.decidedOn()),
                restated.executed().fen(),
                restated.adjusted().fen(),
                symbol(restated.verdict()));
    }

    static MilestoneVerdict toDomain(MilestoneVerdictRecord avro) {
        AsReportedRecord reported = avro.getReported();
        Milestone milestone = PlanMapping.toDomain(avro.getMilestone());
        Money adjusted = new Money(avro.getAdjustedFen());
        return new MilestoneVerdict(
                LineKey.of(avro.getLine()),
                new AsReported(
                        new Money(reported.getExecutedFen()),
                        new Money(reported.getAdjustedFen()),
                        verdict(reported.getVerdict()),
                        reported.getDecidedOn()),
                new MilestoneFigures(
                        milestone,
                        adjusted,
                        milestone.percent().of(adjusted),
                        new Money(avro.getExecutedFen()),
                        verdict(avro.getVerdict())));
    }

    private static @Nullable VerdictSymbol symbol(@Nullable Verdict verdict) {
        return verdict == null ? null : VerdictSymbol.valueOf(verdict.name());
    }

    private static @Nullable Verdict verdict(@Nullable VerdictSymbol symbol) {
        return symbol == null ? null : Verdict.valueOf(symbol.name());
    }
}
