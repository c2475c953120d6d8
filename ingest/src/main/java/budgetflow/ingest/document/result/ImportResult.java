package budgetflow.ingest.document.result;

import budgetflow.ingest.document.content.ProjectEntry.PrintedMilestone;
import budgetflow.ingest.document.content.ProjectEntry.Source;
import budgetflow.ingest.document.finding.Finding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an import gives: figures as printed, findings, and the outcome. Amounts are whole fen; a figure the document
 * does not give is null.
 */
public record ImportResult(
        Document document,
        Totals totals,
        List<Unit> units,
        @Nullable Unit lineOwner,
        List<Functional> functional,
        List<Economic> economic,
        List<Project> projects,
        List<TableReport> tables,
        List<Finding> findings,
        Outcome outcome) {

    public ImportResult {
        units = List.copyOf(units);
        functional = List.copyOf(functional);
        economic = List.copyOf(economic);
        projects = List.copyOf(projects);
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
    }

    /**
     * Whose budget it is.
     *
     * @param unit the unit of amounts most tables print: 元 or 万元
     */
    public record Document(
            @Nullable String bureau,
            @Nullable Integer fiscalYear,
            @Nullable String region,
            @Nullable String unit) {}

    public record Totals(
            @Nullable Long revenueFen,
            @Nullable Long expenditureFen,
            @Nullable Long basicFen,
            @Nullable Long projectFen,
            @Nullable Long carryOverFen) {
        public static final Totals NONE = new Totals(null, null, null, null, null);
    }

    /**
     * 单位: a budget unit.
     *
     * @param code as printed; null where none is
     * @param lineUnit the unit part of its line keys: the printed code, or one made from the name
     */
    public record Unit(@Nullable String code, String name, String lineUnit) {}

    /** 支出功能分类: 类, 款 or 项 with its full code. */
    public record Functional(
            String code,
            String name,
            @Nullable Long totalFen,
            @Nullable Long basicFen,
            @Nullable Long personnelFen,
            @Nullable Long publicFen,
            @Nullable Long projectFen) {}

    /** 支出经济分类: one pair of department-side and government-side code. */
    public record Economic(
            @Nullable String departmentCode,
            @Nullable String governmentCode,
            String name,
            @Nullable Long totalFen) {}

    /**
     * 项目: a project that is activated.
     *
     * @param code as printed; null where none is
     * @param synthetic whether the line code was made by us
     * @param unitCode the unit part of its line key
     * @param carryOverFen the part of the total that is carried over; null where none is stated
     */
    public record Project(
            String name,
            @Nullable String code,
            String lineCode,
            boolean synthetic,
            String unitCode,
            String unitName,
            @Nullable String type,
            long totalFen,
            @Nullable Long carryOverFen,
            Source source,
            List<PrintedMilestone> plan) {
        public Project {
            plan = List.copyOf(plan);
        }
    }

    /** The result as JSON text; the order of everything is stable. */
    public String toJson() {
        return ResultJson.text(this);
    }

    /** The budget lines and spending plans that may be activated; none of a rejected document. */
    public ImportedLines lines() {
        return ImportedLines.of(this);
    }

    /** Whose basic expenditure the document gives: its only unit, else the department. */
    public Optional<Unit> basicUnit() {
        return Optional.ofNullable(lineOwner);
    }

    /** Whether something was left out or refused: the command then ends with exit code 3. */
    public boolean hasRejects() {
        return outcome == Outcome.PARTLY_REJECTED || outcome == Outcome.REJECTED;
    }
}
