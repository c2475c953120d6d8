package budgetflow.ingest.document.content;

import budgetflow.ingest.document.content.Narrative.Split;
import budgetflow.ingest.document.content.PerformanceSheet.Field;
import budgetflow.ingest.document.content.ProjectEntry.Source;
import budgetflow.ingest.document.content.ProjectEntry.UnitName;
import budgetflow.ingest.document.content.ProjectTableReader.HeadingSum;
import budgetflow.ingest.document.content.ProjectTableReader.UnitSum;
import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.finding.Findings;
import budgetflow.ingest.document.table.Scope;
import budgetflow.ingest.document.table.SourceTable;
import budgetflow.ingest.document.text.AmountCell;
import budgetflow.ingest.document.text.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The projects of a document: from its project tables, else its performance sheets, else its sentences. */
final class ProjectSelection {
    private final List<AmountTable> tables;
    private final List<PerformanceSheet> sheets;
    private final Narrative narrative;
    private final boolean hasProjectTable;
    private final Findings findings;
    private final List<ProjectEntry> chosen = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private boolean complete = true;

    ProjectSelection(
            List<AmountTable> tables,
            List<PerformanceSheet> sheets,
            Narrative narrative,
            boolean hasProjectTable,
            Findings findings) {
        this.tables = tables;
        this.sheets = sheets;
        this.narrative = narrative;
        this.hasProjectTable = hasProjectTable;
        this.findings = findings;
    }

    DocumentContent.Projects select(boolean allTrusted) {
        List<UnitSum> sums = new ArrayList<>();
        List<HeadingSum> headings = new ArrayList<>();
        complete = allTrusted;
        if (hasProjectTable) {
            fromTables(sums, headings);
        } else if (sheets.stream()
                .anyMatch(sheet -> !sheet.overall() && sheet.total() != null && !sheet.isTemplate())) {
            fromSheets();
        } else {
            fromNarrative();
        }
        return new DocumentContent.Projects(chosen, sums, headings, complete);
    }

    private void fromTables(List<UnitSum> sums, List<HeadingSum> headings) {
        Map<String, Integer> earlier = new HashMap<>();
        for (AmountTable table : tables) {
            if (table.kind() == TableKind.PROJECTS && table.role() != TableRole.OTHER_FUND && !table.isEmpty()) {
                ProjectTableReader.Table read = ProjectTableReader.read(table, findings);
                complete &= read.complete();
                sums.addAll(read.units());
                headings.addAll(read.headings());
                for (ProjectEntry project : read.projects()) {
                    if (!earlier.containsKey(Labels.bare(project.name()))) {
                        take(scoped(project, table.source()));
                    }
                }
                read.projects().forEach(project -> earlier.put(Labels.bare(project.name()), project.line()));
            }
        }
    }

    private void fromSheets() {
        for (PerformanceSheet sheet : sheets) {
            if (sheet.overall() || sheet.isTemplate() || sheet.total() == null) {
                continue;
            }
            AmountCell total = sheet.total().cell();
            Field code = sheet.code();
            int line = code == null ? sheet.name().line() : code.line();
            take(scoped(
                    new ProjectEntry(
                            line,
                            sheet.name().text(),
                            code == null ? null : Labels.key(code.text()),
                            null,
                            null,
                            total.fen(),
                            null,
                            Source.PERFORMANCE_SHEET,
                            sheet.plan()),
                    sheet.source()));
        }
    }

    private void fromNarrative() {
        Map<String, Integer> earlier = new HashMap<>();
        for (Split split : narrative.splits()) {
            if (split.whole().change()
                    || !split.whole().label().endsWith("项目支出")
                    || split.parts().size() < 2) {
                continue;
            }
            List<ProjectEntry> here = new ArrayList<>();
            for (NarrativeAmount part : split.parts()) {
                if (!earlier.containsKey(Labels.bare(part.label()))) {
                    here.add(new ProjectEntry(
                            part.line(), part.label(), null, null, null, part.fen(), null, Source.NARRATIVE, null));
                }
            }
            here.forEach(this::take);
            split.parts().forEach(part -> earlier.put(Labels.bare(part.label()), part.line()));
            if (!here.isEmpty()) {
                findings.report(
                        FindingCode.NARRATIVE_SOURCE,
                        split.whole().line(),
                        "项目及金额只见于文字说明，已据此生成 " + here.size() + " 个项目",
                        here.size() + " projects and their amounts stand in a sentence only: taken from there");
            }
        }
    }

    private static ProjectEntry scoped(ProjectEntry project, SourceTable source) {
        Scope scope = source.scope();
        if (project.unit() != null || scope == null || scope.code() == null) {
            return project;
        }
        UnitName unit = new UnitName(scope.code(), scope.name(), scope.line());
        return new ProjectEntry(
                project.line(),
                project.name(),
                project.code(),
                unit,
                project.type(),
                project.totalFen(),
                project.carryInFen(),
                project.source(),
                project.plan());
    }

    /** Takes a project unless its code is no project code, it stands there already, or it has no amount. */
    private void take(ProjectEntry project) {
        String code = project.code();
        UnitName unit = project.unit();
        if (code != null && !ProjectCodes.isWellFormed(code)) {
            refuse(
                    project,
                    FindingCode.CODE_LENGTH,
                    "项目编码 " + code + " 不是21位的项目代码",
                    "the project code " + code + " is not one of 21 characters");
        } else if (unit != null && unit.code() != null && !ProjectTableReader.hasUnitLength(unit.code())) {
            refuse(
                    project,
                    FindingCode.CODE_LENGTH,
                    "单位编码 " + unit.code() + " 位数不对",
                    "the unit code " + unit.code() + " has a wrong length");
        } else if (!isNew(project)) {
            refuse(project, FindingCode.DUPLICATE_PROJECT, "项目重复", "the project stands twice");
        } else if (project.totalFen() == null) {
            refuse(
                    project,
                    FindingCode.PROJECT_WITHOUT_AMOUNT,
                    "项目没有可读的金额",
                    "the project has no amount that can be read");
        } else {
            chosen.add(project);
        }
    }

    private boolean isNew(ProjectEntry project) {
        String unit = unitKey(project.unit());
        String key = project.code() != null ? project.code() : unit + "/" + Labels.bare(project.name());
        return seen.putIfAbsent(key, project.line()) == null;
    }

    private static String unitKey(@Nullable UnitName unit) {
        return unit == null ? "" : unit.code() == null ? unit.name() : unit.code();
    }

    private void refuse(ProjectEntry project, FindingCode code, String chinese, String english) {
        complete &= code == FindingCode.DUPLICATE_PROJECT;
        findings.report(
                code,
                project.line(),
                "“" + project.name() + "”：" + chinese + "，未采用",
                english + ": it is left out",
                null,
                project.totalFen());
    }
}
