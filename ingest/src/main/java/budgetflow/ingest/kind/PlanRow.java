package budgetflow.ingest.kind;

import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineCode;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;
import budgetflow.domain.plan.Milestone;
import budgetflow.domain.plan.Percentage;
import budgetflow.domain.plan.PlanScope;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejected;
import budgetflow.domain.rejection.Rejection;
import budgetflow.ingest.row.RowFault;
import budgetflow.ingest.row.SourceRow;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of a plan.
 *
 * @param scope null where it cannot be read: then the row belongs to no plan
 * @param milestone null where the row has a fault
 * @param fault why the row cannot be taken; null where it can
 */
record PlanRow(
        SourceRow row,
        @Nullable PlanScope scope,
        @Nullable Milestone milestone,
        @Nullable Rejection fault) {
    static final String DUE_ON = "due_on";
    static final String PERCENT = "cumulative_percent";

    /** Stands for all units or all lines below. */
    private static final String ALL = "*";

    static PlanRow of(SourceRow row) {
        RowFields fields = new RowFields(row, PlanRows.FORMAT);
        PlanScope scope = scope(fields);
        LocalDate dueOn = fields.day(DUE_ON);
        if (scope != null && dueOn != null && !scope.fiscalYear().contains(dueOn)) {
            fields.refuse(DUE_ON, RejectCode.OUTSIDE_FISCAL_YEAR);
        }
        Percentage percent = fields.required(PERCENT, Percentage::parse);
        Optional<Rejected> fault = fields.fault();
        if (fault.isPresent() || dueOn == null || percent == null) {
            return new PlanRow(
                    row,
                    scope,
                    null,
                    Refusals.of(row, fault.orElseThrow(), null).rejection());
        }
        return new PlanRow(row, scope, new Milestone(dueOn, percent), null);
    }

    /** A row that cannot be read spoils its plan where what is left of it still says which plan it belongs to. */
    static PlanRow of(SourceRow row, RowFault fault) {
        return new PlanRow(row, scope(new RowFields(row, PlanRows.FORMAT)), null, Refusals.rejection(row, fault));
    }

    private static @Nullable PlanScope scope(RowFields fields) {
        Region region = fields.required(FileFormat.REGION, Region::parse);
        FiscalYear year = fields.required(FileFormat.FISCAL_YEAR, FiscalYear::parse);
        boolean allUnits = fields.raw(FileFormat.UNIT_CODE).equals(ALL);
        boolean allLines = fields.raw(FileFormat.LINE_CODE).equals(ALL);
        UnitCode unit = allUnits ? null : fields.required(FileFormat.UNIT_CODE, UnitCode::parse);
        LineCode code = allLines ? null : fields.required(FileFormat.LINE_CODE, LineCode::parse);
        if (allUnits && code != null) {
            fields.refuse(FileFormat.UNIT_CODE, RejectCode.UNIT_MALFORMED);
        }
        return region == null || year == null || fields.fault().isPresent()
                ? null
                : new PlanScope(region, year, unit, code);
    }
}
