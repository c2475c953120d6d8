package budgetflow.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import budgetflow.ingest.document.finding.Finding;
import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.result.ImportResult;
import budgetflow.ingest.document.result.ImportResult.Functional;
import budgetflow.ingest.document.result.ImportedLines;
import budgetflow.ingest.document.result.Outcome;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A made-up department that prints its tables once for itself and once for each of its two units. */
class SeveralUnitsTest {

    private static String table(String scope, String total, String office, String operation) {
        return String.join(
                "\n",
                "部门支出总体情况表",
                "",
                scope,
                "",
                "单位：万元",
                "",
                "科目编码\t科目名称\t合计\t基本支出\t项目支出",
                "\t合计\t" + total + "\t" + total + "\t",
                "210\t卫生健康支出\t" + total + "\t" + total + "\t",
                "21015\t医疗保障管理事务\t" + total + "\t" + total + "\t",
                "2101501\t行政运行\t" + office + "\t" + office + "\t",
                "2101550\t事业运行\t" + operation + "\t" + operation + "\t",
                "",
                "");
    }

    private static ImportResult read(String department, String firstUnit) {
        String text = "2025年部门预算\n\n"
                + table("900某某局", department, "30.00", "12.00")
                + table("900001某某局本级", firstUnit, firstUnit, "")
                + table("900002某某中心", "12.00", "", "12.00");
        return BudgetDocument.read("b.txt", text.getBytes(StandardCharsets.UTF_8), ImportOptions.of("999901"));
    }

    @Test
    void unitsThatAddUpCountOnce() {
        ImportResult result = read("42.00", "30.00");

        assertThat(result.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(result.functional())
                .extracting(Functional::code, Functional::totalFen)
                .containsExactly(
                        tuple("210", 42000000L),
                        tuple("21015", 42000000L),
                        tuple("2101501", 30000000L),
                        tuple("2101550", 12000000L));
        assertThat(result.units()).extracting(ImportResult.Unit::code).containsExactly("900001", "900002");
        assertThat(result.lines().lines())
                .extracting(ImportedLines.Line::unitCode, ImportedLines.Line::lineCode, ImportedLines.Line::amountFen)
                .containsExactly(tuple("900", "B-2101501", 30000000L), tuple("900", "B-2101550", 12000000L));
    }

    @Test
    void unitsThatDoNotAddUpToTheirDepartmentAreReported() {
        ImportResult result = read("42.00", "31.00");

        assertThat(Documents.found(result, FindingCode.SUM_UNITS))
                .extracting(Finding::line, Finding::expectedFen, Finding::actualFen)
                .containsExactly(tuple(10, 42000000L, 43000000L));
        assertThat(result.findings()).hasSize(1);
    }
}
