package budgetflow.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import budgetflow.ingest.document.finding.Finding;
import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.result.ImportResult;
import budgetflow.ingest.document.result.ImportResult.Project;
import budgetflow.ingest.document.result.ImportResult.Unit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A made-up bureau whose plain project table names a unit in every row, beside its functional table. */
class ProjectRowsTest {
    private static final String WATER = "2130305\t水利工程建设\t";
    private static final String OTHER = "2130399\t其他水利支出\t";

    private static String functional(String project, String... items) {
        StringBuilder table = new StringBuilder("2025年部门预算\n\n虚构县水务局\n\n部门支出总体情况表\n\n单位：万元\n\n")
                .append("科目编码\t科目名称\t合计\t基本支出\t项目支出\n")
                .append("\t合计\t" + project + "\t\t" + project + "\n")
                .append("213\t农林水支出\t" + project + "\t\t" + project + "\n")
                .append("21303\t水利\t" + project + "\t\t" + project + "\n");
        for (String item : items) {
            table.append(item).append('\n');
        }
        return table.append('\n').toString();
    }

    private static String item(String codeAndName, String project) {
        return codeAndName + project + "\t\t" + project;
    }

    private static String projects(String header, String... rows) {
        return "项目支出预算情况表\n\n单位：万元\n\n" + header + "\n" + String.join("\n", rows) + "\n";
    }

    private static ImportResult read(String text) {
        return BudgetDocument.read("b.txt", text.getBytes(StandardCharsets.UTF_8), ImportOptions.of("999901"));
    }

    private static String named(String... projects) {
        return projects("项目名称\t合计", projects);
    }

    @Test
    void projectsThatMerelyMightBelongToAFunctionalLineAreNoError() {
        ImportResult tooLittle = read(functional("63.00", item(WATER, "62.00")) + named("渠道整治\t41.00", "抢险物料\t22.00"));
        ImportResult split = read(
                functional("63.00", item(WATER, "50.00"), item(OTHER, "13.00")) + named("渠道整治\t41.00", "抢险物料\t22.00"));
        ImportResult oneName =
                read(functional("63.00", item(WATER, "62.00")) + named("水利工程建设监理\t41.00", "抢险物料\t22.00"));

        for (ImportResult result : List.of(tooLittle, split, oneName)) {
            assertThat(result.projects()).hasSize(2);
            assertThat(Documents.found(result, FindingCode.FUNCTION_PROJECTS)).isEmpty();
        }
    }

    @Test
    void projectsThatAreNamedAfterTheirFunctionalLinesAndDifferAreErrors() {
        ImportResult result = read(functional("63.00", item(WATER, "50.00"), item("2130314\t防汛物资储备\t", "13.00"))
                + named("水利工程建设资金\t41.00", "防汛物资储备经费\t22.00"));

        assertThat(Documents.found(result, FindingCode.FUNCTION_PROJECTS))
                .extracting(Finding::expectedFen, Finding::actualFen)
                .containsExactlyInAnyOrder(tuple(50000000L, 41000000L), tuple(13000000L, 22000000L));
    }

    @Test
    void everyRowKeepsThePrintedUnitOfItsProject() {
        ImportResult result = read(functional("63.00", item(WATER, "63.00"))
                + projects(
                        "单位编码\t单位名称\t项目名称\t合计",
                        "\t合计\t\t63.00",
                        "901001\t虚构县水务局本级\t渠道整治\t41.00",
                        "901002\t虚构县水文站\t渠道整治\t22.00"));

        assertThat(result.units())
                .extracting(Unit::code, Unit::name)
                .containsExactly(tuple("901001", "虚构县水务局本级"), tuple("901002", "虚构县水文站"));
        assertThat(result.projects())
                .extracting(Project::unitCode, Project::unitName, Project::name, Project::totalFen)
                .containsExactly(
                        tuple("901001", "虚构县水务局本级", "渠道整治", 41000000L), tuple("901002", "虚构县水文站", "渠道整治", 22000000L));
        assertThat(result.basicUnit()).map(Unit::name).contains("虚构县水务局");
    }

    @Test
    void theColumnsOfUnitsAreFoundByTheirHeadersBesideProjectCodes() {
        String code = "99990125P00000010001A";
        ImportResult result = read(functional("41.00", item(WATER, "41.00"))
                + projects("项目编码\t项目名称\t合计\t单位名称\t单位编码", code + "\t渠道整治\t41.00\t虚构县水务局\t901001"));

        assertThat(result.units()).extracting(Unit::code, Unit::name).containsExactly(tuple("901001", "虚构县水务局"));
        assertThat(result.projects())
                .extracting(Project::code, Project::unitCode)
                .containsExactly(tuple(code, "901001"));
    }
}
