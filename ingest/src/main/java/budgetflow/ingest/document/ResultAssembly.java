package budgetflow.ingest.document;

import budgetflow.domain.money.AmountUnit;
import budgetflow.ingest.document.content.BudgetFigures;
import budgetflow.ingest.document.content.DocumentContent;
import budgetflow.ingest.document.content.ProjectEntry;
import budgetflow.ingest.document.content.ProjectEntry.UnitName;
import budgetflow.ingest.document.finding.Effect;
import budgetflow.ingest.document.finding.Finding;
import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.finding.Findings;
import budgetflow.ingest.document.finding.Severity;
import budgetflow.ingest.document.result.ImportResult;
import budgetflow.ingest.document.result.ImportResult.Document;
import budgetflow.ingest.document.result.ImportResult.Project;
import budgetflow.ingest.document.result.ImportResult.Totals;
import budgetflow.ingest.document.result.ImportResult.Unit;
import budgetflow.ingest.document.result.Outcome;
import budgetflow.ingest.document.result.TableReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the result of an import together from what was read and what was found. */
final class ResultAssembly {
    private ResultAssembly() {}

    static ImportResult assemble(DocumentContent content, List<TableReport> tables, Findings findings) {
        requireNamed(content, findings);
        String region = content.region() == null ? "" : content.region();
        List<Unit> units = new ArrayList<>();
        content.units().units().forEach(unit -> units.add(unit(unit, region)));
        List<ImportResult.Functional> functional = BudgetFigures.functional(content).stream()
                .map(f -> new ImportResult.Functional(
                        f.code(),
                        f.name(),
                        f.totalFen(),
                        f.basicFen(),
                        f.personnelFen(),
                        f.publicFen(),
                        f.projectFen()))
                .toList();
        List<ImportResult.Economic> economic = BudgetFigures.economic(content).stream()
                .map(e -> new ImportResult.Economic(e.departmentCode(), e.governmentCode(), e.name(), e.totalFen()))
                .toList();
        List<Project> projects = projects(content, region);
        if (functional.isEmpty() && projects.isEmpty() && !findings.has(Effect.REFUSED)) {
            findings.report(
                    FindingCode.NOT_A_BUDGET,
                    null,
                    "文件中没有可采用的预算表或项目",
                    "the document holds no budget table and no project that can be taken");
        }
        Outcome outcome = outcome(findings);
        boolean refused = outcome == Outcome.REJECTED;
        BudgetFigures.Totals totals = BudgetFigures.totals(content);
        return new ImportResult(
                document(content),
                refused
                        ? Totals.NONE
                        : new Totals(
                                totals.revenueFen(),
                                totals.expenditureFen(),
                                totals.basicFen(),
                                totals.projectFen(),
                                totals.carryInFen()),
                refused ? List.of() : units,
                content.units().byDefault().map(unit -> unit(unit, region)).orElse(null),
                refused ? List.of() : functional,
                refused ? List.of() : economic,
                refused ? List.of() : projects,
                tables,
                findings.inOrder(),
                outcome);
    }

    /** The result of a file that could not be read at all. */
    static ImportResult refused(Findings findings) {
        return new ImportResult(
                new Document(null, null, null, null),
                Totals.NONE,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                findings.inOrder(),
                Outcome.REJECTED);
    }

    private static Document document(DocumentContent content) {
        AmountUnit unit = content.unit();
        return new Document(
                content.bureau().isEmpty() ? null : content.bureau(),
                content.fiscalYear(),
                content.region(),
                unit == null ? null : unit.label());
    }

    private static void requireNamed(DocumentContent content, Findings findings) {
        if (content.fiscalYear() == null) {
            findings.report(FindingCode.YEAR_UNKNOWN, null, "文件中找不到预算年度", "no fiscal year is found in the document");
        }
        if (content.region() == null) {
            findings.report(
                    FindingCode.REGION_UNKNOWN,
                    null,
                    "无法确定行政区划，请用 --region 指定6位代码",
                    "the region is unknown: name its 6 digits with --region");
        }
    }

    private static Unit unit(UnitName unit, String region) {
        return new Unit(
                unit.code(), unit.name(), unit.code() != null ? unit.code() : SyntheticCodes.unit(region, unit.name()));
    }

    private static List<Project> projects(DocumentContent content, String region) {
        List<Project> projects = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        content.units().units().forEach(unit -> names.put(unit(unit, region).lineUnit(), unit.name()));
        for (ProjectEntry entry : content.projects().entries()) {
            Unit unit = unit(owner(entry, content), region);
            String code = entry.code();
            String lineCode = code != null
                    ? code
                    : SyntheticCodes.project(region, content.fiscalYear(), unit.lineUnit(), entry.name());
            Long total = entry.totalFen();
            projects.add(new Project(
                    entry.name(),
                    code,
                    lineCode,
                    code == null,
                    unit.lineUnit(),
                    names.getOrDefault(unit.lineUnit(), unit.name()),
                    entry.type(),
                    total == null ? 0 : total,
                    entry.carryInFen(),
                    entry.source(),
                    entry.plan() == null ? List.of() : entry.plan().milestones()));
        }
        return projects;
    }

    private static UnitName owner(ProjectEntry entry, DocumentContent content) {
        @Nullable UnitName own = entry.unit();
        Optional<UnitName> only =
                content.units().units().size() == 1 ? content.units().byDefault() : Optional.empty();
        boolean department = own != null && own.code() != null && own.code().length() == 3;
        if (own == null || (department && only.isPresent())) {
            return content.units().byDefault().orElseGet(() -> new UnitName(null, content.bureau(), entry.line()));
        }
        return own;
    }

    private static Outcome outcome(Findings findings) {
        if (findings.has(Effect.REFUSED)) {
            return Outcome.REJECTED;
        }
        if (findings.has(Effect.LEFT_OUT)) {
            return Outcome.PARTLY_REJECTED;
        }
        boolean serious =
                findings.inOrder().stream().map(Finding::severity).anyMatch(severity -> severity != Severity.INFO);
        return serious ? Outcome.ACCEPTED_WITH_FINDINGS : Outcome.ACCEPTED;
    }
}
