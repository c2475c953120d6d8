package budgetflow.schemas.mapping;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.budget.ChangeStatus;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import budgetflow.schemas.avro.BudgetChangeRecord;
import budgetflow.schemas.avro.BudgetLineRecord;
import budgetflow.schemas.avro.ChangeKindSymbol;
import budgetflow.schemas.avro.ChangeStatusSymbol;
import budgetflow.schemas.avro.LineAttributesRecord;
import budgetflow.schemas.avro.LineKindSymbol;

/** Budget changes and the lines folded from them. */
final class BudgetMapping {
    private BudgetMapping() {}

    static BudgetChangeRecord toAvro(BudgetChange change) {
        LineAttributes attributes = change.attributes();
        return new BudgetChangeRecord(
                change.changeId(),
                change.line().text(),
                ChangeKindSymbol.valueOf(change.kind().name()),
                change.revision(),
                change.effectiveOn(),
                change.amount().fen(),
                ChangeStatusSymbol.valueOf(change.status().name()),
                change.documentNo(),
                attributes == null ? null : toAvro(attributes));
    }

    static BudgetChange toDomain(BudgetChangeRecord avro) {
        LineAttributesRecord attributes = avro.getAttributes();
        return new BudgetChange(
                avro.getChangeId(),
                LineKey.of(avro.getLine()),
                ChangeKind.valueOf(avro.getKind().name()),
                avro.getRevision(),
                avro.getEffectiveOn(),
                new Money(avro.getAmountFen()),
                ChangeStatus.valueOf(avro.getStatus().name()),
                avro.getDocumentNo(),
                attributes == null ? null : toDomain(attributes));
    }

    static BudgetLineRecord toAvro(BudgetLine line) {
        return new BudgetLineRecord(
                line.key().text(),
                line.changes().stream().map(BudgetMapping::toAvro).toList());
    }

    static BudgetLine toLine(BudgetLineRecord avro) {
        return new BudgetLine(
                LineKey.of(avro.getLine()),
                avro.getChanges().stream().map(BudgetMapping::toDomain).toList());
    }

    private static LineAttributesRecord toAvro(LineAttributes attributes) {
        return new LineAttributesRecord(
                attributes.unitName(),
                attributes.lineName(),
                LineKindSymbol.valueOf(attributes.kind().name()),
                attributes.functionalCode(),
                attributes.departmentEconomicCode(),
                attributes.governmentEconomicCode(),
                attributes.fund(),
                attributes.departmentCode(),
                attributes.departmentName(),
                attributes.projectType(),
                attributes.carryOver().fen());
    }

    private static LineAttributes toDomain(LineAttributesRecord avro) {
        return new LineAttributes(
                avro.getUnitName(),
                avro.getLineName(),
                LineKind.valueOf(avro.getKind().name()),
                avro.getFunctionalCode(),
                avro.getDepartmentEconomicCode(),
                avro.getGovernmentEconomicCode(),
                avro.getFund(),
                avro.getDepartmentCode(),
                avro.getDepartmentName(),
                avro.getProjectType(),
                new Money(avro.getCarryOverFen()));
    }
}
