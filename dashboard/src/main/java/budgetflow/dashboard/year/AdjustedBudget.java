package budgetflow.dashboard.year;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import java.time.LocalDate;

/** 调整预算数: what a line's adjusted budget is from which day on. */
final class AdjustedBudget {
    private final long originalFen;
    /** Days since 1970-01-01, rising, on each of which a change takes effect. */
    private final int[] from;

    private final long[] fen;

    AdjustedBudget(BudgetLine budget) {
        this.originalFen = budget.original().fen();
        int[] effective = budget.changes().stream()
                .map(BudgetChange::effectiveOn)
                .mapToInt(day -> (int) day.toEpochDay())
                .sorted()
                .distinct()
                .toArray();
        this.from = effective;
        this.fen = new long[effective.length];
        for (int i = 0; i < effective.length; i++) {
            fen[i] = budget.adjustedOn(LocalDate.ofEpochDay(effective[i])).fen();
        }
    }

    long originalFen() {
        return originalFen;
    }

    long fenOn(LocalDate day) {
        long asked = day.toEpochDay();
        long adjusted = originalFen;
        for (int i = 0; i < from.length && from[i] <= asked; i++) {
            adjusted = fen[i];
        }
        return adjusted;
    }
}
