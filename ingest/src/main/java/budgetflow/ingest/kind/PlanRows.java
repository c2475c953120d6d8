package budgetflow.ingest.kind;

import budgetflow.domain.plan.Milestone;
import budgetflow.domain.plan.PlanScope;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.plan.SpendingPlan;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejection;
import budgetflow.ingest.row.RowFault;
import budgetflow.ingest.row.SourceRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * 资金支出计划: the rows of one scope in a file, in any order, are one plan; it is taken or rejected as a whole. The same
 * row twice changes nothing, as everywhere; the same day with another percentage does. The file is therefore held until
 * its end: plans are few, and {@link #ROWS} bounds them.
 */
public final class PlanRows implements RowParser<ScopedPlan> {
    public static final FileFormat FORMAT = FileFormat.of(
            false,
            FileFormat.REGION,
            FileFormat.FISCAL_YEAR,
            FileFormat.UNIT_CODE,
            FileFormat.LINE_CODE,
            PlanRow.DUE_ON,
            PlanRow.PERCENT);

    /** Rows of one file; of a longer one nothing is taken, for any of its plans might go on in the rest. */
    public static final int ROWS = 200_000;

    private final List<PlanRow> waiting = new ArrayList<>();
    private final int limit;
    private boolean tooMany;

    public PlanRows() {
        this(ROWS);
    }

    PlanRows(int limit) {
        this.limit = limit;
    }

    @Override
    public FileFormat format() {
        return FORMAT;
    }

    @Override
    public void parse(SourceRow row, Consumer<RowResult<ScopedPlan>> results) {
        take(PlanRow.of(row), results);
    }

    @Override
    public void parse(SourceRow row, RowFault fault, Consumer<RowResult<ScopedPlan>> results) {
        take(PlanRow.of(row, fault), results);
    }

    @Override
    public void end(Consumer<RowResult<ScopedPlan>> results) {
        Map<PlanScope, List<PlanRow>> plans = new HashMap<>();
        for (PlanRow row : waiting) {
            if (row.scope() != null) {
                plans.computeIfAbsent(row.scope(), scope -> new ArrayList<>()).add(row);
            }
        }
        Map<PlanScope, Decision> decisions = new HashMap<>();
        plans.forEach((scope, rows) -> decisions.put(scope, decide(scope, rows)));
        for (PlanRow row : waiting) {
            Decision decision = row.scope() == null ? null : decisions.get(row.scope());
            if (decision == null || decision.plan() == null) {
                results.accept(refused(row, decision == null ? null : decision.fault()));
            } else if (decision.firstNumber() == row.row().number()) {
                results.accept(new RowResult.Taken<>(decision.plan(), sourceRows(decision.rows()), null));
            }
        }
        waiting.clear();
    }

    /**
     * What becomes of a plan.
     *
     * @param plan null where it is rejected
     * @param fault of the plan as a whole; null where it is taken
     */
    private record Decision(
            List<PlanRow> rows,
            @Nullable ScopedPlan plan,
            @Nullable RejectCode fault) {
        long firstNumber() {
            return rows.get(0).row().number();
        }
    }

    private static Decision decide(PlanScope scope, List<PlanRow> rows) {
        if (rows.stream().anyMatch(row -> row.milestone() == null)) {
            return new Decision(rows, null, RejectCode.PLAN_ROW_REJECTED);
        }
        List<Milestone> milestones = rows.stream()
                .map(PlanRow::milestone)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(Milestone::dueOn))
                .toList();
        Optional<RejectCode> misfit = SpendingPlan.misfit(scope.fiscalYear(), milestones);
        return misfit.isPresent()
                ? new Decision(rows, null, misfit.get())
                : new Decision(rows, new ScopedPlan(scope, new SpendingPlan(scope.fiscalYear(), milestones)), null);
    }

    private void take(PlanRow row, Consumer<RowResult<ScopedPlan>> results) {
        if (!tooMany && waiting.size() == limit) {
            tooMany = true;
            waiting.forEach(earlier -> results.accept(refused(earlier, RejectCode.FILE_TOO_LARGE)));
            waiting.clear();
        }
        if (tooMany) {
            results.accept(refused(row, RejectCode.FILE_TOO_LARGE));
        } else {
            waiting.add(row);
        }
    }

    /** A row's own fault goes before its plan's. */
    private static RowResult<ScopedPlan> refused(PlanRow row, @Nullable RejectCode ofPlan) {
        if (row.fault() != null) {
            return new RowResult.Refused<>(row.row(), row.fault(), null);
        }
        RejectCode code = Objects.requireNonNull(ofPlan, "a row without a fault in a plan without one");
        boolean ofPercentages = code == RejectCode.PLAN_NOT_RISING || code == RejectCode.PLAN_NOT_ENDING_AT_100;
        String field = ofPercentages ? PlanRow.PERCENT : null;
        String value = field == null ? null : row.row().value(field).orElse(null);
        Rejection rejection = Refusals.rejection(row.row(), field, code, value);
        return new RowResult.Refused<>(row.row(), rejection, null);
    }

    private static List<SourceRow> sourceRows(List<PlanRow> rows) {
        return rows.stream().map(PlanRow::row).toList();
    }
}
