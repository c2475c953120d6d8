package budgetflow.ingest.document.content;

import budgetflow.ingest.document.content.PerformanceSheet.Indicator;
import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.finding.Findings;
import budgetflow.ingest.document.form.GridRow;
import budgetflow.ingest.document.text.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the indicators of a performance sheet by the vocabulary of their levels, in order; columns may be shifted. */
final class IndicatorReader {
    private static final List<String> LEVEL_1 = List.of("产出指标", "效益指标", "成本指标", "满意度指标");
    private static final List<String> LEVEL_2 = List.of(
            "数量指标",
            "质量指标",
            "时效指标",
            "成本指标",
            "经济成本指标",
            "社会成本指标",
            "生态环境成本指标",
            "经济效益指标",
            "社会效益指标",
            "生态效益指标",
            "可持续影响指标",
            "服务对象满意度指标");
    private static final int SHORTEST_CUT_LABEL = 5;
    private static final Pattern PLACEHOLDER = Pattern.compile("指标\\d*:?");
    private static final Pattern FIRST = Pattern.compile("指标1:.*");
    private static final Pattern LATER = Pattern.compile("指标([2-9]|\\d\\d):.*");
    private static final Pattern SIDE_LABEL = Pattern.compile("(年度)?绩效指标");

    private final Findings findings;
    private final int level1Cell;
    private final int level2Cell;
    private final int nameCell;
    private final int valueColumns;
    private final List<Indicator> indicators = new ArrayList<>();
    private String level1 = "";
    private String level2 = "";

    private IndicatorReader(GridRow header, Findings findings) {
        this.findings = findings;
        List<String> keys = header.cells().stream().map(Labels::key).toList();
        level1Cell = keys.indexOf("一级指标");
        level2Cell = keys.indexOf("二级指标");
        List<String> rest = keys.subList(Math.max(level2Cell, level1Cell) + 1, keys.size());
        nameCell = Math.max(level2Cell, level1Cell) + 1;
        valueColumns = (int)
                rest.stream().filter(key -> !key.isEmpty() && !key.equals("备注")).count();
    }

    /** The index of the row that heads the indicators; -1 where there is none. */
    static int headerRow(List<GridRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).cells().stream().anyMatch(cell -> Labels.key(cell).equals("一级指标"))) {
                return i;
            }
        }
        return -1;
    }

    static List<Indicator> read(List<GridRow> rows, int header, Findings findings) {
        IndicatorReader reader = new IndicatorReader(rows.get(header), findings);
        for (GridRow row : rows.subList(header + 1, rows.size())) {
            if (!repeatsHeader(row)) {
                reader.row(row);
            }
        }
        return reader.indicators;
    }

    private static boolean repeatsHeader(GridRow row) {
        return row.cells().stream().anyMatch(cell -> Labels.key(cell).equals("一级指标"));
    }

    private void row(GridRow row) {
        List<String> words = new ArrayList<>();
        boolean shifted = false;
        boolean newLevel2 = false;
        int first = -1;
        for (int c = 0; c < row.cells().size(); c++) {
            String key = Labels.key(row.cell(c));
            if (key.isEmpty() || SIDE_LABEL.matcher(key).matches()) {
                continue;
            }
            // A name may read like a label: 服务对象满意度指标 is one only while enough cells remain for name and target.
            boolean mayLabel = words.isEmpty() && (!newLevel2 || filledAfter(row, c) >= valueColumns);
            String label = mayLabel ? label(key) : "";
            boolean one = LEVEL_1.contains(label)
                    && (!LEVEL_2.contains(label) || c == level1Cell || (!newLevel2 && c < level2Cell));
            if (one && !newLevel2) {
                level1 = label;
                level2 = "";
                shifted |= c != level1Cell || !label.equals(key);
            } else if (!label.isEmpty()) {
                shifted |= c != level2Cell || !label.equals(key) || newLevel2;
                level2 = label;
                newLevel2 = true;
            } else {
                first = first < 0 ? c : first;
                words.add(row.cell(c));
            }
        }
        if (words.isEmpty() || PLACEHOLDER.matcher(Labels.key(words.get(0))).matches()) {
            return;
        }
        if (shifted || (first != nameCell && words.size() > 1)) {
            shifted(row.line());
        }
        add(row, words, newLevel2);
    }

    private static int filledAfter(GridRow row, int cell) {
        int filled = 0;
        for (int c = cell + 1; c < row.cells().size(); c++) {
            filled += Labels.isBlank(row.cell(c)) ? 0 : 1;
        }
        return filled;
    }

    private static String label(String key) {
        if (LEVEL_2.contains(key) || LEVEL_1.contains(key)) {
            return key;
        }
        if (key.length() >= SHORTEST_CUT_LABEL) {
            for (String word : LEVEL_2) {
                if (word.startsWith(key)) {
                    return word;
                }
            }
        }
        return "";
    }

    private void add(GridRow row, List<String> words, boolean newLevel2) {
        String name = words.get(0);
        boolean described = valueColumns >= 4;
        int target = described ? 2 : 1;
        if (described && words.size() == 3) {
            target = 1;
        }
        String value = target < words.size() ? words.get(target) : "";
        String basis = described && words.size() > target + 1 ? words.get(words.size() - 1) : "";
        if (value.isEmpty()) {
            findings.report(
                    FindingCode.MISSING_TARGET,
                    row.line(),
                    "绩效指标“" + Labels.name(name) + "”缺少指标值",
                    "the indicator has lost its target");
        }
        if (newLevel2 && LATER.matcher(Labels.key(name)).matches() && !indicators.isEmpty()) {
            Indicator before = indicators.get(indicators.size() - 1);
            if (FIRST.matcher(Labels.key(before.name())).matches()) {
                shifted(before.line());
            }
        }
        indicators.add(new Indicator(row.line(), level1, level2, name, value, basis));
    }

    private void shifted(int line) {
        findings.report(
                FindingCode.LABEL_SHIFTED,
                line,
                "绩效指标行的级次标签与表头错位或被截断，已按词汇和顺序读取",
                "the labels of the indicator stand beside their columns or are cut: read by vocabulary and order");
    }
}
