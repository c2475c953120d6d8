package budgetflow.ingest.kind;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.budget.ChangeStatus;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejected;
import budgetflow.ingest.row.SourceRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** 预算调整调剂: each row is one change of a line; its original budget belongs into a file of budgets. */
public final class ChangeRows implements RowParser<BudgetChange> {
    public static final FileFormat FORMAT = FileFormat.of(
            true,
            "change_id",
            FileFormat.REGION,
            FileFormat.FISCAL_YEAR,
            FileFormat.UNIT_CODE,
            FileFormat.LINE_CODE,
            "kind",
            "effective_on",
            FileFormat.AMOUNT,
            "amount_unit?",
            "status",
            "document_no?");

    @Override
    public FileFormat format() {
        return FORMAT;
    }

    @Override
    public void parse(SourceRow row, Consumer<RowResult<BudgetChange>> results) {
        RowFields fields = new RowFields(row, FORMAT);
        String id = fields.requiredText("change_id", Entry.MAX_ID_LENGTH);
        if (BudgetChange.ORIGINAL_ID.equals(id)) {
            fields.refuse("change_id", RejectCode.CONFLICT);
        }
        LineKey line = fields.lineKey();
        ChangeKind kind = fields.constant("kind", ChangeKind.class, RejectCode.KIND_UNKNOWN);
        if (kind == ChangeKind.ORIGINAL) {
            fields.refuse("kind", RejectCode.KIND_UNKNOWN);
        }
        LocalDate effectiveOn = fields.day("effective_on");
        Money amount = fields.amount(FileFormat.AMOUNT);
        if (kind != null && amount != null) {
            BudgetChange.misfit(kind, amount).ifPresent(code -> fields.refuse(FileFormat.AMOUNT, code));
        }
        ChangeStatus status = fields.constant("status", ChangeStatus.class, RejectCode.STATUS_UNKNOWN);
        String documentNo = fields.optionalText("document_no");
        Optional<Rejected> fault = fields.fault();
        if (fault.isPresent()
                || id == null
                || line == null
                || kind == null
                || effectiveOn == null
                || amount == null
                || status == null) {
            results.accept(Refusals.of(row, fault.orElseThrow(), amount));
            return;
        }
        BudgetChange change = new BudgetChange(id, line, kind, 0, effectiveOn, amount, status, documentNo, null);
        results.accept(new RowResult.Taken<>(change, List.of(row), amount));
    }
}
