package budgetflow.ingest.document.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 项目: a project as a document gives it.
 *
 * @param code the printed project code, white space removed; null where none is printed
 * @param unit whom it belongs to; null where the document as a whole has one unit
 * @param type such as 特定目标类; null where none is printed
 * @param totalFen its budget; null where it could not be read
 * @param carryInFen the part of the budget that is carried over; null where none is stated
 * @param plan its spending plan as printed; null where none is
 */
public record ProjectEntry(
        int line,
        String name,
        @Nullable String code,
        @Nullable UnitName unit,
        @Nullable String type,
        @Nullable Long totalFen,
        @Nullable Long carryInFen,
        Source source,
        @Nullable PrintedPlan plan) {

    /** Where a project was found, best first. */
    public enum Source {
        PROJECT_TABLE,
        PERFORMANCE_SHEET,
        NARRATIVE
    }

    /** A unit as printed; the code is null where only a name is. */
    public record UnitName(@Nullable String code, String name, int line) {}

    /** Milestones in the order printed. */
    public record PrintedPlan(int line, List<PrintedMilestone> milestones, boolean oneIsInferred) {
        public PrintedPlan {
            milestones = List.copyOf(milestones);
        }
    }

    /** The percentage is decimal text. */
    public record PrintedMilestone(LocalDate dueOn, String percent, boolean inferred) {}
}
