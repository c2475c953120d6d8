package budgetflow.ingest.document.check;

import budgetflow.domain.money.AmountUnit;
import budgetflow.ingest.document.content.BudgetFigures;
import budgetflow.ingest.document.content.DocumentContent;
import budgetflow.ingest.document.content.NarrativeAmount;
import budgetflow.ingest.document.content.NarrativeReader;
import budgetflow.ingest.document.content.PerformanceSheet;
import budgetflow.ingest.document.content.PerformanceSheet.Field;
import budgetflow.ingest.document.content.PerformanceSheet.Indicator;
import budgetflow.ingest.document.content.PerformanceSheet.Task;
import budgetflow.ingest.document.content.ProjectEntry;
import budgetflow.ingest.document.content.ProjectEntry.Source;
import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.finding.Findings;
import budgetflow.ingest.document.text.AmountCell;
import budgetflow.ingest.document.text.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Performance sheets against the tables, and in themselves. */
final class SheetChecks {
    private static final Pattern GOAL =
            Pattern.compile("(?:预算规模|预算资金总额|预算金额|预算总额|预算数|资金总额|全年预计)[^\\d。；;，,]{0,12}?(\\d[\\d,.]*\\d|\\d)(万元|元|万)");
    private static final Pattern TARGET = Pattern.compile("[≤<=]*(合计[:：]?)?(\\d[\\d,.]*\\d|\\d)(万元|元|万)?[;；。]?.*");
    private static final Pattern WHOLE_COST = Pattern.compile("(项目)?总成本[;；]?");

    private SheetChecks() {}

    /** The amount of a project's sheet is that of the project table. */
    static void againstProjects(DocumentContent content, Findings findings) {
        List<ProjectEntry> unmatched = new ArrayList<>(content.projects().entries());
        List<PerformanceSheet> strangers = new ArrayList<>();
        for (PerformanceSheet sheet : projectSheets(content)) {
            String name = Labels.bare(sheet.name().text());
            Optional<ProjectEntry> project = content.projects().entries().stream()
                    .filter(entry -> entry.source() == Source.PROJECT_TABLE
                            && Labels.bare(entry.name()).equals(name))
                    .findFirst();
            Long actual = total(sheet);
            if (project.isPresent()) {
                unmatched.remove(project.get());
                Long expected = project.get().totalFen();
                if (actual != null && expected != null && !actual.equals(expected)) {
                    findings.report(
                            FindingCode.SHEET_TABLE,
                            Objects.requireNonNull(sheet.total()).line(),
                            "绩效目标表“" + sheet.name().text() + "”的金额与项目表不一致",
                            "the amount of the performance sheet differs from the project table",
                            expected,
                            actual);
                }
            } else {
                strangers.add(sheet);
            }
        }
        strangers.forEach(sheet -> nameMismatch(sheet, unmatched, findings));
    }

    private static void nameMismatch(PerformanceSheet sheet, List<ProjectEntry> unmatched, Findings findings) {
        Long amount = total(sheet);
        for (ProjectEntry project : unmatched) {
            if (project.source() == Source.PROJECT_TABLE && amount != null && amount.equals(project.totalFen())) {
                findings.report(
                        FindingCode.NAME_MISMATCH,
                        sheet.name().line(),
                        "绩效目标表“" + sheet.name().text() + "”与项目“" + project.name() + "”金额相同而名称不同",
                        "the sheet has the amount of a project of another name");
                return;
            }
        }
    }

    private static List<PerformanceSheet> projectSheets(DocumentContent content) {
        return content.sheets().stream()
                .filter(sheet -> !sheet.overall() && !sheet.isTemplate())
                .toList();
    }

    private static @Nullable Long total(PerformanceSheet sheet) {
        return sheet.total() == null ? null : sheet.total().cell().fen();
    }

    /** Total = fiscal + other money, where they are stated; tasks add up to their 金额合计. */
    static void inThemselves(DocumentContent content, Findings findings) {
        for (PerformanceSheet sheet : content.sheets()) {
            if (sheet.total() != null && sheet.fiscal() != null) {
                AmountCell other = sheet.other() == null
                        ? AmountCell.blank()
                        : sheet.other().cell();
                AmountCell fiscal = sheet.fiscal().cell();
                Long whole = sheet.total().cell().fen();
                boolean stated = !fiscal.isBlank() && !fiscal.isUnreadable() && !other.isUnreadable();
                if (whole != null && stated && whole != fiscal.orZero() + other.orZero()) {
                    findings.report(
                            FindingCode.SHEET_SUM,
                            sheet.total().line(),
                            "绩效目标表“" + sheet.name().text() + "”的总额不等于财政资金与其他资金之和",
                            "the total of the sheet is not the sum of fiscal and other money",
                            whole,
                            fiscal.orZero() + other.orZero());
                }
            }
            tasks(sheet, findings);
        }
    }

    private static void tasks(PerformanceSheet sheet, Findings findings) {
        Task total = sheet.taskTotal();
        if (total == null || sheet.tasks().isEmpty()) {
            return;
        }
        long all =
                sheet.tasks().stream().mapToLong(task -> task.total().orZero()).sum();
        long fiscal =
                sheet.tasks().stream().mapToLong(task -> task.fiscal().orZero()).sum();
        report(total.total(), all, total.line(), "总额", findings);
        report(total.fiscal(), fiscal, total.line(), "财政拨款", findings);
    }

    private static void report(AmountCell printed, long sum, int line, String column, Findings findings) {
        Long fen = printed.fen();
        if (fen != null && fen != sum) {
            findings.report(
                    FindingCode.SHEET_OVERALL,
                    line,
                    "金额合计的“" + column + "”不等于各任务之和",
                    "the tasks of the overall sheet do not add up to its total",
                    fen,
                    sum);
        }
    }

    /** Amounts in the goal text, the usage sentence and the whole cost are the sheet's own. */
    static void goals(DocumentContent content, Findings findings) {
        for (PerformanceSheet sheet : projectSheets(content)) {
            Long own = total(sheet);
            if (own == null) {
                continue;
            }
            goal(sheet.goal(), own, findings);
            usage(sheet.usage(), own, findings);
            for (Indicator indicator : sheet.indicators()) {
                if (WHOLE_COST.matcher(Labels.key(indicator.name())).matches()) {
                    wholeCost(indicator, own, findings);
                }
            }
        }
    }

    private static void goal(@Nullable Field goal, long own, Findings findings) {
        if (goal == null) {
            return;
        }
        Matcher matcher = GOAL.matcher(Labels.key(goal.text()));
        while (matcher.find()) {
            AmountCell cell = AmountCell.read(matcher.group(1) + matcher.group(2), AmountUnit.YUAN);
            goalAmount(cell.fen(), own, goal.line(), findings);
        }
    }

    private static void usage(@Nullable Field usage, long own, Findings findings) {
        if (usage != null) {
            List<NarrativeAmount> amounts = NarrativeReader.amounts(usage.line(), usage.text());
            if (!amounts.isEmpty()) {
                goalAmount(amounts.get(0).fen(), own, usage.line(), findings);
            }
        }
    }

    private static void goalAmount(@Nullable Long fen, long own, int line, Findings findings) {
        if (fen != null && fen != own) {
            findings.report(
                    FindingCode.GOAL_AMOUNT,
                    line,
                    "目标文字中的预算金额（或单位）与本表金额不一致",
                    "the budget named in the goal text differs from the sheet's own, in figure or unit",
                    own,
                    fen);
        }
    }

    private static void wholeCost(Indicator indicator, long own, Findings findings) {
        Matcher matcher = TARGET.matcher(Labels.key(indicator.target()));
        if (matcher.matches()) {
            String unit = matcher.group(3) == null ? "元" : matcher.group(3);
            Long fen = AmountCell.read(matcher.group(2) + unit, AmountUnit.YUAN).fen();
            if (fen != null && fen != own) {
                findings.report(
                        FindingCode.COST_TARGET,
                        indicator.line(),
                        "总成本指标值与本表金额不一致",
                        "the whole-cost target differs from the sheet's own amount",
                        own,
                        fen);
            }
        }
    }

    /** The overall sheet names the basic expenditure and the whole budget of the tables. */
    static void overall(DocumentContent content, Findings findings) {
        BudgetFigures.Totals totals = BudgetFigures.totals(content);
        for (PerformanceSheet sheet : content.sheets()) {
            Task total = sheet.taskTotal();
            if (total != null) {
                overall(total.total(), totals.expenditureFen(), total.line(), "金额合计", findings);
            }
            for (Task task : sheet.tasks()) {
                if (task.name().contains("基本支出")) {
                    overall(task.total(), totals.basicFen(), task.line(), "基本支出", findings);
                } else if (task.name().contains("项目支出")) {
                    overall(task.total(), totals.projectFen(), task.line(), "项目支出", findings);
                }
            }
            if (sheet.overall()) {
                sheet.indicators().forEach(indicator -> indicator(indicator, totals, findings));
            }
        }
    }

    private static void indicator(Indicator indicator, BudgetFigures.Totals totals, Findings findings) {
        String name = Labels.key(indicator.name());
        Matcher target = TARGET.matcher(Labels.key(indicator.target()));
        boolean basic = name.startsWith("基本支出");
        if ((basic || name.startsWith("项目支出")) && target.matches() && target.group(3) != null) {
            AmountCell cell = AmountCell.read(target.group(2) + target.group(3), AmountUnit.YUAN);
            overall(
                    cell,
                    basic ? totals.basicFen() : totals.projectFen(),
                    indicator.line(),
                    basic ? "基本支出" : "项目支出",
                    findings);
        }
    }

    private static void overall(AmountCell cell, @Nullable Long expected, int line, String what, Findings findings) {
        Long fen = cell.fen();
        if (fen != null && expected != null && !isRounded(fen, expected)) {
            findings.report(
                    FindingCode.SHEET_OVERALL,
                    line,
                    "部门整体绩效目标表的“" + what + "”与预算表不一致",
                    "the overall performance sheet differs from the budget tables",
                    expected,
                    fen);
        }
    }

    /** Overall sheets print 万元 with two decimals. */
    private static boolean isRounded(long fen, long exact) {
        long halfOfLastDigit = AmountUnit.WAN_YUAN.fen() / 200;
        return Math.abs(fen - exact) <= halfOfLastDigit;
    }
}
