package budgetflow.ingest.document.result;

import budgetflow.ingest.document.result.ImportResult.Functional;
import budgetflow.ingest.document.result.ImportResult.Project;
import budgetflow.ingest.document.result.ImportResult.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 预算指标: the budget lines and spending plans of an import, in the words of the files that feed the topics. */
public record ImportedLines(List<Line> lines, List<Plan> plans) {
    private static final int ITEM_DIGITS = 7;

    public ImportedLines {
        lines = List.copyOf(lines);
        plans = List.copyOf(plans);
    }

    /** What kind of expenditure a line pays for. */
    public enum Kind {
        PROJECT,
        BASIC
    }

    /**
     * One budget line: its original budget.
     *
     * @param functionalCode null where the document gives none for the line
     * @param carryOverFen a part of the amount that is carried over, not added to it; null where none is stated
     */
    public record Line(
            String region,
            int fiscalYear,
            String unitCode,
            String unitName,
            String lineCode,
            String lineName,
            Kind kind,
            @Nullable String functionalCode,
            @Nullable String projectType,
            long amountFen,
            @Nullable Long carryOverFen) {}

    /** One milestone of a plan; the milestones of a line stand together, in order. */
    public record Plan(
            String region,
            int fiscalYear,
            String unitCode,
            String lineCode,
            LocalDate dueOn,
            String cumulativePercent) {}

    static ImportedLines of(ImportResult result) {
        if (result.outcome() == Outcome.REJECTED) {
            return new ImportedLines(List.of(), List.of());
        }
        String region = Objects.requireNonNull(result.document().region());
        int year = Objects.requireNonNull(result.document().fiscalYear());
        List<Line> lines = new ArrayList<>();
        List<Plan> plans = new ArrayList<>();
        for (Project project : result.projects()) {
            lines.add(new Line(
                    region,
                    year,
                    project.unitCode(),
                    project.unitName(),
                    project.lineCode(),
                    project.name(),
                    Kind.PROJECT,
                    null,
                    project.type(),
                    project.totalFen(),
                    project.carryOverFen()));
            project.plan()
                    .forEach(milestone -> plans.add(new Plan(
                            region,
                            year,
                            project.unitCode(),
                            project.lineCode(),
                            milestone.dueOn(),
                            milestone.percent())));
        }
        result.basicUnit().ifPresent(unit -> basic(result, region, year, unit, lines));
        return new ImportedLines(lines, plans);
    }

    private static void basic(ImportResult result, String region, int year, Unit unit, List<Line> lines) {
        for (Functional line : result.functional()) {
            Long basic = line.basicFen();
            if (line.code().length() == ITEM_DIGITS && basic != null && basic != 0) {
                lines.add(new Line(
                        region,
                        year,
                        unit.lineUnit(),
                        unit.name(),
                        "B-" + line.code(),
                        line.name() + "（基本支出）",
                        Kind.BASIC,
                        line.code(),
                        null,
                        basic,
                        null));
            }
        }
    }
}
