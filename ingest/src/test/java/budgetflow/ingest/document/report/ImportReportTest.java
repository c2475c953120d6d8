package budgetflow.ingest.document.report;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.ingest.document.BudgetDocument;
import budgetflow.ingest.document.ImportOptions;
import budgetflow.ingest.document.result.ImportResult;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person and what a machine get to see. */
class ImportReportTest {
    /** A made-up table whose 款 is one hundredth of 万元 more than its 项. */
    private static final String TABLE = String.join(
            "\n",
            "2025年单位预算",
            "",
            "支出总体情况表",
            "",
            "部门（单位）：某某局",
            "",
            "单位：万元",
            "",
            "科目编码\t科目名称\t合计\t基本支出\t项目支出",
            "\t合计\t10.01\t10.01\t",
            "210\t卫生健康支出\t10.01\t10.01\t",
            "21015\t医疗保障管理事务\t10.01\t10.01\t",
            "2101501\t行政运行\t10.00\t10.00\t");

    private static ImportResult result() {
        return BudgetDocument.read("b.txt", TABLE.getBytes(StandardCharsets.UTF_8), ImportOptions.of("999901"));
    }

    @Test
    void theReportNamesTablesLinesAndBothFigures() {
        StringWriter text = new StringWriter();

        ImportReport.print("b.txt", result(), new PrintWriter(text));

        assertThat(text.toString())
                .contains("accepted with findings")
                .contains("✗ 9–13 支出总体情况表")
                .contains("第 12 行 SUM_CHILDREN")
                .contains("10.01万元 ≠ 10.00万元   差额 difference -0.01万元");
    }

    @Test
    void theJsonHasTheFieldsOfTheContractInOrder() throws IOException {
        JsonNode json = new ObjectMapper().readTree(result().toJson());

        assertThat(fields(json))
                .containsExactly(
                        "document", "totals", "units", "functional", "economic", "projects", "findings", "outcome");
        assertThat(fields(json.get("document"))).containsExactly("bureau", "fiscalYear", "region", "unit");
        assertThat(fields(json.get("totals")))
                .containsExactly("revenueFen", "expenditureFen", "basicFen", "projectFen", "carryOverFen");
        assertThat(fields(json.get("functional").get(0)))
                .containsExactly("code", "name", "totalFen", "basicFen", "personnelFen", "publicFen", "projectFen");
        assertThat(fields(json.get("findings").get(0)))
                .containsExactly("severity", "code", "line", "message", "expectedFen", "actualFen", "differenceFen");
        assertThat(json.at("/totals/revenueFen").isNull()).isTrue();
        assertThat(json.at("/functional/0/personnelFen").isNull()).isTrue();
        assertThat(json.at("/functional/0/projectFen").asLong()).isZero();
        assertThat(json.at("/units/0/code").isNull()).isTrue();
    }

    private static List<String> fields(JsonNode node) {
        List<String> fields = new ArrayList<>();
        node.fieldNames().forEachRemaining(fields::add);
        return fields;
    }
}
