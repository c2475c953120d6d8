package budgetflow.ingest.document.check;

import budgetflow.ingest.document.content.AmountTable;
import budgetflow.ingest.document.content.BudgetFigures;
import budgetflow.ingest.document.content.DocumentContent;
import budgetflow.ingest.document.content.EntryRow;
import budgetflow.ingest.document.content.PerformanceSheet;
import budgetflow.ingest.document.content.ProjectCodes;
import budgetflow.ingest.document.content.ProjectEntry;
import budgetflow.ingest.document.content.ProjectEntry.Source;
import budgetflow.ingest.document.content.ProjectTableReader.UnitSum;
import budgetflow.ingest.document.content.TableKind;
import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.finding.Findings;
import budgetflow.ingest.document.table.Column;
import budgetflow.ingest.document.text.Labels;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Projects against their totals, their names and their codes. */
final class ProjectChecks {
    /** Shorter names are too common to be taken for each other. */
    private static final int SHORTEST_SIMILAR = 8;

    private ProjectChecks() {}

    /** Σ projects = 合计 of their table, column by column; = the project expenditure of the budget. */
    static void totals(DocumentContent content, Findings findings) {
        for (AmountTable table : content.tables()) {
            if (table.kind() == TableKind.PROJECTS
                    && content.projects().unitSums().isEmpty()
                    && table.leftOut().isEmpty()) {
                flat(table, findings);
            }
        }
        units(content, findings);
        Long expected = BudgetFigures.totals(content).projectFen();
        List<ProjectEntry> projects = content.projects().entries();
        if (expected != null && content.projects().complete() && !projects.isEmpty()) {
            long sum = projects.stream()
                    .map(ProjectEntry::totalFen)
                    .filter(Objects::nonNull)
                    .mapToLong(Long::longValue)
                    .sum();
            if (sum != expected) {
                findings.report(
                        FindingCode.SUM_PROJECTS,
                        projects.get(0).line(),
                        "各项目之和不等于项目支出",
                        "the projects do not add up to the project expenditure of the budget",
                        expected,
                        sum);
            }
        }
    }

    private static void flat(AmountTable table, Findings findings) {
        Optional<EntryRow> total = table.total();
        if (total.isEmpty()) {
            return;
        }
        for (Column column : table.header().amounts()) {
            Set<String> seen = new HashSet<>();
            List<EntryRow> rows = table.entries().stream()
                    .filter(row -> seen.add(row.code() + Labels.bare(row.name())))
                    .toList();
            boolean unreadable = total.get().at(column).isUnreadable()
                    || rows.stream().anyMatch(row -> row.at(column).isUnreadable());
            long printed = total.get().at(column).orZero();
            long sum = rows.stream().mapToLong(row -> row.at(column).orZero()).sum();
            if (!unreadable && printed != sum) {
                report(total.get(), "合计的“" + String.join("/", column.path()) + "”不等于各项目之和", printed, sum, findings);
            }
        }
    }

    /** Units printed as headings: Σ projects = unit, Σ units = department. */
    private static void units(DocumentContent content, Findings findings) {
        List<UnitSum> sums = content.projects().unitSums();
        long ofUnits = 0;
        boolean readable = content.projects().complete();
        if (!readable) {
            return;
        }
        content.projects()
                .headings()
                .forEach(heading ->
                        report(heading.entry(), "的金额不等于其下项目之和", heading.printedFen(), heading.projectsFen(), findings));
        Optional<UnitSum> department = Optional.empty();
        for (UnitSum sum : sums) {
            if (sum.projects().isEmpty()) {
                department = department.isPresent() || sum.amount().isUnreadable() ? department : Optional.of(sum);
                continue;
            }
            boolean whole = !sum.amount().isUnreadable()
                    && sum.projects().stream().allMatch(project -> project.totalFen() != null);
            readable &= whole;
            long projects = sum.projects().stream()
                    .map(ProjectEntry::totalFen)
                    .filter(Objects::nonNull)
                    .mapToLong(Long::longValue)
                    .sum();
            ofUnits += sum.amount().orZero();
            if (whole && sum.amount().orZero() != projects) {
                report(sum.heading(), "单位金额不等于其项目之和", sum.amount().orZero(), projects, findings);
            }
        }
        if (readable && department.isPresent() && department.get().amount().orZero() != ofUnits) {
            report(
                    department.get().heading(),
                    "部门金额不等于各单位之和",
                    department.get().amount().orZero(),
                    ofUnits,
                    findings);
        }
    }

    private static void report(EntryRow row, String chinese, long expected, long actual, Findings findings) {
        findings.report(
                FindingCode.SUM_PROJECTS,
                row.line(),
                "“" + row.name() + "”" + chinese,
                "the projects do not add up to it",
                expected,
                actual);
    }

    /** Names that contain each other belong to two projects and are easily mixed up. */
    static void similarNames(DocumentContent content, Findings findings) {
        List<ProjectEntry> projects = content.projects().entries();
        for (int i = 0; i < projects.size(); i++) {
            for (int j = i + 1; j < projects.size(); j++) {
                ProjectEntry one = projects.get(i);
                ProjectEntry other = projects.get(j);
                if (isSimilar(Labels.bare(one.name()), Labels.bare(other.name()))) {
                    findings.report(
                            FindingCode.SIMILAR_NAMES,
                            other.line(),
                            "“" + other.name() + "”与第 " + one.line() + " 行的“" + one.name() + "”名称相近，按两个项目处理",
                            "the name is similar to the one in line " + one.line() + ": taken as two projects",
                            one.totalFen(),
                            other.totalFen());
                }
            }
        }
    }

    private static boolean isSimilar(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        return shorter.length() >= SHORTEST_SIMILAR && longer.contains(shorter);
    }

    /** The empirical check character of project codes, and codes that were wrapped in their cell. */
    static void codes(DocumentContent content, Findings findings) {
        for (ProjectEntry project : content.projects().entries()) {
            String code = project.code();
            if (code != null && !ProjectCodes.checks(code)) {
                findings.report(
                        FindingCode.CODE_CHECK,
                        project.line(),
                        "项目编码 " + code + " 的末位与经验校验规则不符，请核对",
                        "the last character of the project code does not fit the empirical check rule: worth a look");
            }
        }
        for (PerformanceSheet sheet : content.sheets()) {
            if (sheet.code() != null && sheet.code().text().strip().matches(".*\\s.*")) {
                findings.report(
                        FindingCode.CODE_SPLIT,
                        sheet.code().line(),
                        "项目编码中间有空格，已合并",
                        "the project code was broken by white space and is joined");
            }
        }
    }

    /** What a document that prints no codes or no totals leaves open. */
    static void missing(DocumentContent content, Findings findings) {
        List<ProjectEntry> projects = content.projects().entries();
        if (!projects.isEmpty() && projects.stream().allMatch(project -> project.code() == null)) {
            findings.report(
                    FindingCode.NO_CODES,
                    null,
                    "文件没有项目编码，已生成稳定的合成编码",
                    "the document prints no project codes: stable synthetic ones are used");
        }
        BudgetFigures.Totals totals = BudgetFigures.totals(content);
        if (!projects.isEmpty() && totals.expenditureFen() == null && totals.projectFen() == null) {
            findings.report(
                    FindingCode.NO_TOTALS,
                    null,
                    "文件没有收支总计，只导入项目",
                    "the document prints no totals: only its projects are imported");
        }
        boolean sheets = content.sheets().stream().anyMatch(sheet -> !sheet.overall() && !sheet.isTemplate());
        for (ProjectEntry project : projects) {
            boolean hasSheet = content.sheets().stream()
                    .anyMatch(sheet -> Labels.bare(sheet.name().text()).equals(Labels.bare(project.name())));
            if (sheets && !hasSheet && project.source() == Source.PROJECT_TABLE) {
                findings.report(
                        FindingCode.PROJECT_WITHOUT_SHEET,
                        project.line(),
                        "项目“" + project.name() + "”没有同名的绩效目标表",
                        "the project has no performance sheet of its name",
                        null,
                        project.totalFen());
            }
        }
    }
}
