package budgetflow.ingest.document.content;

import budgetflow.domain.money.AmountUnit;
import budgetflow.ingest.document.content.ProjectEntry.PrintedPlan;
import budgetflow.ingest.document.table.SourceTable;
import budgetflow.ingest.document.text.AmountCell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 绩效目标表: the performance sheet of a project or of a whole department.
 *
 * @param name the project, or the department of an overall sheet; empty in a blank template
 * @param unit the unit of its amounts; null where it names none
 * @param total its whole amount; null where it has no row for one
 * @param plan null where it prints none, or one that is no plan
 * @param goal the goal text with the line it stands in; null where there is none
 * @param usage the sentence that explains the amount; null where there is none
 */
public record PerformanceSheet(
        SourceTable source,
        boolean overall,
        Field name,
        @Nullable Field code,
        @Nullable AmountUnit unit,
        @Nullable Money total,
        @Nullable Money fiscal,
        @Nullable Money other,
        @Nullable Field goal,
        @Nullable Field usage,
        @Nullable PrintedPlan plan,
        List<Task> tasks,
        @Nullable Task taskTotal,
        List<Indicator> indicators) {

    public PerformanceSheet {
        tasks = List.copyOf(tasks);
        indicators = List.copyOf(indicators);
    }

    /** A printed text and its line. */
    public record Field(String text, int line) {}

    /** A printed amount and its line. */
    public record Money(AmountCell cell, int line) {}

    /** A task of an overall sheet, or its 金额合计. */
    public record Task(int line, String name, AmountCell total, AmountCell fiscal, AmountCell other) {}

    /**
     * An indicator: level 1 to 3, target and basis as printed.
     *
     * @param target empty where the row lost it
     */
    public record Indicator(int line, String level1, String level2, String name, String target, String basis) {}

    public boolean isTemplate() {
        return name.text().isEmpty();
    }
}
