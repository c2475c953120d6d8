package budgetflow.ingest.document.content;

import budgetflow.domain.money.AmountUnit;
import budgetflow.ingest.document.content.PerformanceSheet.Field;
import budgetflow.ingest.document.content.PerformanceSheet.Money;
import budgetflow.ingest.document.content.PerformanceSheet.Task;
import budgetflow.ingest.document.content.ProjectEntry.PrintedPlan;
import budgetflow.ingest.document.finding.Findings;
import budgetflow.ingest.document.form.GridRow;
import budgetflow.ingest.document.table.SourceTable;
import budgetflow.ingest.document.text.AmountCell;
import budgetflow.ingest.document.text.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a performance sheet by its words: merged cells leave no column to rely on. */
final class SheetReader {
    private static final Pattern TOTAL = Pattern.compile("(年度预算资金总额|实施期资金总额|年度资金总额|资金总额|预算数|预算总额):?");
    private static final Pattern FISCAL = Pattern.compile("(其中:)?财政(拨款|资金):?");
    private static final Pattern OTHER = Pattern.compile("其他资金:?");
    private static final Pattern GOAL = Pattern.compile("(年度)?(总体)?(绩效)?目标:?|年度总体绩效目标|项目绩效目标");
    private static final Pattern NAME = Pattern.compile("项目名称|部门\\(单位\\)名称");
    private static final Pattern CODE = Pattern.compile("项目(编码|代码)");
    private static final Pattern PLAN = Pattern.compile("资金支出计划.*");
    private static final Pattern UNIT = Pattern.compile(".*\\((万元|元)\\)");
    private static final Pattern LABEL =
            Pattern.compile("主管部门|实施单位|项目资金.*|资金金额.*|预算规模.*|实施期限|任务名称|主要内容|总额|年度主要任务|金额合计");
    private static final Pattern USAGE = Pattern.compile("预算数.*元.*");
    private static final Pattern TITLE = Pattern.compile("(?:\\d+|[一二三四五六七八九十]+)[、.．]\\s*(.+?)(?:项目)?(?:支出)?绩效目标表");

    private final SourceTable source;
    private final Findings findings;
    private final int fiscalYear;
    private @Nullable AmountUnit unit;
    private @Nullable Field name;
    private @Nullable Field code;
    private @Nullable Money total;
    private @Nullable Money fiscal;
    private @Nullable Money other;
    private @Nullable Field goal;
    private @Nullable Field usage;
    private @Nullable PrintedPlan plan;
    private boolean overall;

    private SheetReader(SourceTable source, int fiscalYear, Findings findings) {
        this.source = source;
        this.findings = findings;
        this.fiscalYear = fiscalYear;
    }

    static boolean isSheet(SourceTable table) {
        for (GridRow row : table.rows()) {
            for (String cell : row.cells()) {
                String key = Labels.key(cell);
                if (key.equals("一级指标") || PLAN.matcher(key).matches()) {
                    return true;
                }
            }
        }
        String first = Labels.key(table.rows().get(0).cell(0));
        boolean labelled = first.equals("项目名称") || CODE.matcher(first).matches() || first.equals("绩效目标");
        return labelled && Labels.key(table.title()).contains("绩效");
    }

    static PerformanceSheet read(SourceTable table, int fiscalYear, Findings findings) {
        return new SheetReader(table, fiscalYear, findings).read();
    }

    private PerformanceSheet read() {
        List<GridRow> rows = source.rows();
        unit = source.unit() == null ? null : source.unit().unit();
        rows.forEach(this::unitOf);
        int header = IndicatorReader.headerRow(rows);
        for (int i = 0; i < (header < 0 ? rows.size() : header); i++) {
            row(rows, i);
        }
        if (name == null) {
            Matcher matcher = TITLE.matcher(source.title());
            name = new Field(matcher.matches() ? Labels.name(matcher.group(1)) : "", source.firstLine());
        }
        OverallTasks tasks = OverallTasks.read(rows, unit == null ? AmountUnit.WAN_YUAN : unit);
        return new PerformanceSheet(
                source,
                overall,
                name,
                code,
                unit,
                total,
                fiscal,
                other,
                goal,
                usage,
                plan,
                tasks.tasks(),
                tasks.total(),
                name.text().isEmpty() || header < 0 ? List.of() : IndicatorReader.read(rows, header, findings));
    }

    private void unitOf(GridRow row) {
        for (String cell : row.cells()) {
            Matcher matcher = UNIT.matcher(Labels.key(cell));
            boolean label = LABEL.matcher(Labels.key(cell)).matches()
                    || Labels.key(cell).startsWith("预算金额");
            if (label && matcher.matches()) {
                unit = AmountUnit.labelled(matcher.group(1)).orElse(unit);
            }
        }
    }

    private void row(List<GridRow> rows, int index) {
        GridRow row = rows.get(index);
        for (int c = 0; c < row.cells().size(); c++) {
            String key = Labels.key(row.cell(c));
            if (key.isEmpty()) {
                continue;
            }
            if (NAME.matcher(key).matches() && name == null) {
                overall = key.startsWith("部门");
                name = new Field(Labels.name(value(row, c)), row.line());
            } else if (CODE.matcher(key).matches() && code == null) {
                String printed = value(row, c);
                code = printed.isEmpty() ? null : new Field(printed, row.line());
            } else if (TOTAL.matcher(key).matches() && total == null) {
                total = money(row, c);
            } else if (FISCAL.matcher(key).matches() && fiscal == null && total != null) {
                fiscal = money(row, c);
            } else if (OTHER.matcher(key).matches() && other == null && total != null) {
                other = money(row, c);
            } else if (GOAL.matcher(key).matches() && goal == null) {
                String text = value(row, c);
                goal = text.isEmpty() || isLabel(Labels.key(text)) ? null : new Field(text, row.line());
            } else if (USAGE.matcher(key).matches() && key.length() > 6) {
                usage = new Field(row.cell(c), row.line());
            } else if (PLAN.matcher(key).matches() && index + 1 < rows.size()) {
                plan = PlanReader.read(row, c, rows.get(index + 1), fiscalYear, findings)
                        .orElse(null);
            }
        }
    }

    /** The value of a label: the next filled cell, if it is no label itself. */
    private static String value(GridRow row, int label) {
        for (int c = label + 1; c < row.cells().size(); c++) {
            String cell = row.cell(c);
            if (!Labels.isBlank(cell)) {
                return isLabel(Labels.key(cell)) ? "" : cell;
            }
        }
        return "";
    }

    private static boolean isLabel(String key) {
        return TOTAL.matcher(key).matches()
                || FISCAL.matcher(key).matches()
                || OTHER.matcher(key).matches()
                || NAME.matcher(key).matches()
                || CODE.matcher(key).matches()
                || LABEL.matcher(key).matches()
                || GOAL.matcher(key).matches()
                || key.equals("金额合计");
    }

    private Money money(GridRow row, int label) {
        String printed = value(row, label);
        AmountCell cell = AmountCell.read(printed, unit == null ? AmountUnit.WAN_YUAN : unit);
        AmountTableReader.reportUnreadable(cell, row.line(), findings);
        return new Money(cell, row.line());
    }

    /** The tasks of an overall sheet. */
    record OverallTasks(List<Task> tasks, @Nullable Task total) {
        static OverallTasks read(List<GridRow> rows, AmountUnit unit) {
            int[] at = {-1, -1, -1};
            List<Task> tasks = new ArrayList<>();
            for (GridRow row : rows) {
                List<String> keys = row.cells().stream().map(Labels::key).toList();
                if (keys.contains("总额")) {
                    at = new int[] {keys.indexOf("总额"), keys.indexOf("财政拨款"), keys.indexOf("其他资金")};
                } else if (at[0] >= 0 && keys.contains("一级指标")) {
                    break;
                } else if (at[0] >= 0) {
                    Task task = task(row, at, unit);
                    if (keys.contains("金额合计")) {
                        return new OverallTasks(List.copyOf(tasks), task);
                    }
                    tasks.add(task);
                }
            }
            return new OverallTasks(List.of(), null);
        }

        private static Task task(GridRow row, int[] at, AmountUnit unit) {
            StringBuilder words = new StringBuilder();
            for (int c = 0; c < at[0]; c++) {
                words.append(Labels.key(row.cell(c))).append(' ');
            }
            return new Task(
                    row.line(),
                    words.toString().strip(),
                    cell(row, at[0], unit),
                    cell(row, at[1], unit),
                    cell(row, at[2], unit));
        }

        private static AmountCell cell(GridRow row, int at, AmountUnit unit) {
            return at < 0 ? AmountCell.blank() : AmountCell.read(row.cell(at), unit);
        }
    }
}
