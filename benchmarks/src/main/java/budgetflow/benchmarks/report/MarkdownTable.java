package budgetflow.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** Rows of text as a Markdown table that can be read as it stands. */
public final class MarkdownTable {
    private MarkdownTable() {}

    /** The first column is text, all others stand to the right. */
    public static String of(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("|");
            for (int column = 0; column < columns; column++) {
                String cell = row.get(column);
                String space = " ".repeat(widths[column] - cell.length());
                line.append(' ')
                        .append(column == 0 ? cell + space : space + cell)
                        .append(" |");
            }
            lines.add(line.toString());
        }
        StringBuilder rule = new StringBuilder("|");
        for (int column = 0; column < columns; column++) {
            rule.append("-".repeat(widths[column] + 1)).append(column == 0 ? "-|" : ":|");
        }
        lines.add(1, rule.toString());
        return String.join("\n", lines);
    }
}
