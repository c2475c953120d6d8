package budgetflow.ingest.document.report;

import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.money.Money;
import budgetflow.ingest.document.finding.Finding;
import budgetflow.ingest.document.finding.Severity;
import budgetflow.ingest.document.result.ImportResult;
import budgetflow.ingest.document.result.Outcome;
import budgetflow.ingest.document.result.TableReport;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of an import for a person at a terminal: what was found, per table, and what does not add up. */
public final class ImportReport {
    private final ImportResult result;
    private final PrintWriter out;

    private ImportReport(ImportResult result, PrintWriter out) {
        this.result = result;
        this.out = out;
    }

    /** Prints the report under the name of its file and flushes. */
    public static void print(String fileName, ImportResult result, PrintWriter out) {
        new ImportReport(result, out).print(fileName);
        out.flush();
    }

    private void print(String fileName) {
        ImportResult.Document document = result.document();
        out.println(fileName);
        out.println("  单位 bureau: " + orDash(document.bureau()) + "   年度 year: " + orDash(document.fiscalYear())
                + "   区划 region: " + orDash(document.region()) + "   金额单位 unit: " + orDash(document.unit()));
        out.println("  结果 outcome: " + outcome(result.outcome()));
        if (result.outcome() != Outcome.REJECTED) {
            totals();
        }
        List<Finding> unprinted = new ArrayList<>(result.findings());
        if (!result.tables().isEmpty()) {
            out.println("  表 tables:");
            result.tables().forEach(table -> table(table, unprinted));
        }
        if (!unprinted.isEmpty()) {
            out.println("  其他 elsewhere:");
            unprinted.forEach(this::finding);
        }
    }

    private void totals() {
        ImportResult.Totals totals = result.totals();
        out.println(
                "  收入 revenue " + amount(totals.revenueFen()) + "   支出 expenditure " + amount(totals.expenditureFen())
                        + "   基本 basic " + amount(totals.basicFen()) + "   项目 projects " + amount(totals.projectFen())
                        + "   结转 carry-over " + amount(totals.carryOverFen()));
        long sum = result.projects().stream()
                .mapToLong(ImportResult.Project::totalFen)
                .sum();
        out.println("  单位 units " + result.units().size() + "   功能科目 functional "
                + result.functional().size()
                + "   经济科目 economic " + result.economic().size() + "   项目 projects "
                + result.projects().size()
                + " (Σ " + amount(sum) + ")");
    }

    private void table(TableReport table, List<Finding> unprinted) {
        List<Finding> here = unprinted.stream()
                .filter(finding -> finding.line() != null
                        && finding.line() >= table.firstLine()
                        && finding.line() <= table.lastLine())
                .toList();
        unprinted.removeAll(here);
        boolean good = here.stream().allMatch(finding -> finding.severity() == Severity.INFO);
        out.println("    " + (good ? "✓" : "✗") + " " + table.firstLine() + "–" + table.lastLine() + " "
                + (table.title().isEmpty() ? "（无标题 untitled）" : table.title()) + "  " + table.rows() + " 行 rows"
                + (table.unit() == null ? "" : "  " + table.unit()));
        here.forEach(this::finding);
    }

    private void finding(Finding finding) {
        out.println("        " + mark(finding.severity()) + " "
                + (finding.line() == null ? "" : "第 " + finding.line() + " 行 ") + finding.code() + "  "
                + finding.message());
        Long difference = finding.differenceFen();
        if (difference != null) {
            out.println("            " + amount(finding.expectedFen()) + " ≠ " + amount(finding.actualFen())
                    + "   差额 difference " + amount(difference));
        } else if (finding.actualFen() != null) {
            out.println("            " + amount(finding.actualFen()));
        }
    }

    private static String mark(Severity severity) {
        return switch (severity) {
            case ERROR -> "✗";
            case WARNING -> "!";
            case INFO -> "·";
        };
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> "✓ 全部采用 accepted";
            case ACCEPTED_WITH_FINDINGS -> "✓ 全部采用，有需核对的问题 accepted with findings";
            case PARTLY_REJECTED -> "✗ 部分未采用 partly rejected";
            case REJECTED -> "✗ 未采用 rejected";
        };
    }

    /** In the document's own unit, exact. */
    private String amount(@Nullable Long fen) {
        if (fen == null) {
            return "—";
        }
        AmountUnit unit =
                AmountUnit.WAN_YUAN.label().equals(result.document().unit()) ? AmountUnit.WAN_YUAN : AmountUnit.YUAN;
        String text = unit.exactText(new Money(fen));
        return text.replaceFirst("(\\.\\d\\d)0+$", "$1") + unit.label();
    }

    private static String orDash(@Nullable Object value) {
        return value == null ? "—" : value.toString();
    }
}
