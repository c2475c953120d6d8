package budgetflow.ingest.kind;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejected;
import budgetflow.ingest.row.SourceRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** 年初预算: each row is the original budget of a line. */
public final class BudgetRows implements RowParser<BudgetChange> {
    public static final FileFormat FORMAT = FileFormat.of(
            true,
            FileFormat.REGION,
            FileFormat.FISCAL_YEAR,
            FileFormat.UNIT_CODE,
            "unit_name?",
            FileFormat.LINE_CODE,
            "line_name",
            "line_kind",
            "functional_code?",
            "department_economic_code?",
            "government_economic_code?",
            "fund?",
            FileFormat.AMOUNT,
            "amount_unit?",
            "department_code?",
            "department_name?",
            "project_type?",
            "carry_over?",
            "revision?");

    @Override
    public FileFormat format() {
        return FORMAT;
    }

    @Override
    public void parse(SourceRow row, Consumer<RowResult<BudgetChange>> results) {
        RowFields fields = new RowFields(row, FORMAT);
        LineKey line = fields.lineKey();
        LineAttributes attributes = attributes(fields);
        Money amount = fields.amount(FileFormat.AMOUNT);
        if (amount != null) {
            BudgetChange.misfit(ChangeKind.ORIGINAL, amount).ifPresent(code -> fields.refuse(FileFormat.AMOUNT, code));
        }
        int revision = fields.revision("revision");
        Optional<Rejected> fault = fields.fault();
        if (fault.isPresent() || line == null || attributes == null || amount == null) {
            results.accept(Refusals.of(row, fault.orElseThrow(), amount));
            return;
        }
        BudgetChange original = BudgetChange.original(line, revision, amount, attributes);
        results.accept(new RowResult.Taken<>(original, List.of(row), amount));
    }

    /** Null where a required one is at fault. */
    private static @Nullable LineAttributes attributes(RowFields fields) {
        String unitName = fields.optionalText("unit_name");
        String lineName = fields.requiredText("line_name", RowFields.TEXT_LENGTH);
        LineKind kind = fields.constant("line_kind", LineKind.class, RejectCode.KIND_UNKNOWN);
        Money carryOver = carryOver(fields);
        if (lineName == null || kind == null) {
            return null;
        }
        return new LineAttributes(
                unitName,
                lineName,
                kind,
                fields.optionalText("functional_code"),
                fields.optionalText("department_economic_code"),
                fields.optionalText("government_economic_code"),
                fields.optionalText("fund"),
                fields.optionalText("department_code"),
                fields.optionalText("department_name"),
                fields.optionalText("project_type"),
                carryOver);
    }

    /** A part of the amount, in its unit. */
    private static Money carryOver(RowFields fields) {
        Money carryOver = fields.optionalAmount("carry_over");
        if (carryOver == null) {
            return Money.ZERO;
        }
        if (carryOver.fen() < 0) {
            fields.refuse("carry_over", RejectCode.SIGN_MISMATCH);
        }
        return carryOver;
    }
}
