package budgetflow.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import budgetflow.ingest.document.finding.Finding;
import budgetflow.ingest.document.finding.Severity;
import budgetflow.ingest.document.result.ImportResult;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two budgets against a reading of them by hand, field by field; and the tables alone against the whole documents. */
class GoldTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Stream<String> gold() {
        return Stream.of(Documents.ZUNHUA, Documents.LANSHAN);
    }

    private static JsonNode gold(String name) throws IOException {
        Optional<Path> folder = Documents.shared("gold");
        assumeTrue(folder.isPresent(), "no folder shared/gold beside the repository: the comparison is skipped");
        return MAPPER.readTree(folder.orElseThrow().resolve(name + ".json").toFile());
    }

    private static JsonNode ours(String name) throws IOException {
        return MAPPER.readTree(Documents.read(name).toJson());
    }

    @ParameterizedTest
    @MethodSource("gold")
    void documentAndTotalsAreThoseOfTheGoldReading(String name) throws IOException {
        JsonNode gold = gold(name);
        JsonNode ours = ours(name);

        assertThat(ours.at("/document/bureau").asText())
                .isEqualTo(gold.at("/document/bureau").asText());
        assertThat(ours.at("/document/fiscalYear").asInt())
                .isEqualTo(gold.at("/document/fiscal_year").asInt());
        assertThat(ours.at("/document/unit").asText())
                .isEqualTo(gold.at("/document/amount_unit").asText());
        for (String figure : List.of("revenue", "expenditure", "basic", "project")) {
            assertThat(ours.at("/totals/" + figure + "Fen"))
                    .as(figure)
                    .isEqualTo(gold.at("/totals/" + figure + "_fen"));
        }
        assertThat(ours.at("/totals/carryOverFen").asLong())
                .isEqualTo(gold.at("/totals/carry_in_fen").asLong());
        assertThat(column(ours.get("units"), "code", "name"))
                .isEqualTo(column(gold.at("/organization/units"), "code", "name"));
    }

    @ParameterizedTest
    @MethodSource("gold")
    void functionalAndEconomicLinesAreThoseOfTheGoldReading(String name) throws IOException {
        JsonNode gold = gold(name);
        JsonNode ours = ours(name);

        assertThat(column(
                        ours.get("functional"),
                        "code",
                        "name",
                        "totalFen",
                        "basicFen",
                        "personnelFen",
                        "publicFen",
                        "projectFen"))
                .isEqualTo(column(
                        gold.get("functional"),
                        "code",
                        "name",
                        "total_fen",
                        "basic_fen",
                        "personnel_fen",
                        "public_fen",
                        "project_fen"));
        assertThat(column(ours.get("economic"), "departmentCode", "governmentCode", "name", "totalFen"))
                .isEqualTo(column(gold.get("economic"), "dept_code", "gov_code", "dept_name", "total_fen"));
    }

    @ParameterizedTest
    @MethodSource("gold")
    void projectsAndPlansAreThoseOfTheGoldReading(String name) throws IOException {
        JsonNode gold = gold(name);
        JsonNode ours = ours(name);

        assertThat(column(ours.get("projects"), "name", "code", "type", "totalFen"))
                .isEqualTo(column(gold.get("projects"), "name", "code", "type", "total_fen"));
        for (int i = 0; i < gold.get("projects").size(); i++) {
            JsonNode plan = gold.get("projects").get(i).at("/spending_plan/full");
            assertThat(column(ours.get("projects").get(i).get("plan"), "dueOn", "percent", "inferred"))
                    .isEqualTo(column(plan, "checkpoint", "cumulative_percent", "inferred"));
        }
    }

    @ParameterizedTest
    @MethodSource("gold")
    void everyErrorAndWarningOfTheGoldReadingIsReportedAndNoFalseError(String name) throws IOException {
        JsonNode gold = gold(name);
        List<Finding> ours = Documents.read(name).findings();
        List<Integer> errorLines = new ArrayList<>();

        for (JsonNode finding : gold.get("findings")) {
            List<Integer> lines = new ArrayList<>();
            finding.get("lines").forEach(line -> lines.add(line.asInt()));
            if (!finding.get("severity").asText().equals("info")) {
                assertThat(ours)
                        .as(finding.toString())
                        .anyMatch(found ->
                                found.code().name().equals(finding.get("code").asText())
                                        && found.severity()
                                                .text()
                                                .equals(finding.get("severity").asText())
                                        && lines.contains(found.line()));
            }
            if (finding.get("severity").asText().equals("error")) {
                errorLines.addAll(lines);
            }
        }
        assertThat(ours.stream().filter(found -> found.severity() == Severity.ERROR))
                .allMatch(found -> errorLines.contains(found.line()));
    }

    @ParameterizedTest
    @MethodSource("gold")
    void everySumThatDoesNotHoldIsReportedWithBothFigures(String name) throws IOException {
        List<Finding> ours = Documents.read(name).findings();

        for (JsonNode sum : gold(name).at("/reconciliation/entries")) {
            if (sum.get("category").asText().equals("functional hierarchy")
                    && sum.get("status").asText().equals("mismatch")) {
                assertThat(ours)
                        .as(sum.toString())
                        .anyMatch(found -> Long.valueOf(sum.get("expected_fen").asLong())
                                        .equals(found.expectedFen())
                                && Long.valueOf(sum.get("actual_fen").asLong()).equals(found.actualFen())
                                && Long.valueOf(sum.get("diff_fen").asLong()).equals(found.differenceFen()));
            }
        }
    }

    static Stream<Arguments> whole() {
        return Documents.all().map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("whole")
    void theTablesAloneGiveWhatTheWholeDocumentGives(String name) throws IOException {
        Optional<Path> folder = Documents.shared("budget-documents");
        assumeTrue(
                folder.isPresent(),
                "no folder shared/budget-documents beside the repository: the comparison is skipped");

        ImportResult whole = BudgetDocument.read(folder.orElseThrow().resolve(name + ".txt"), ImportOptions.none());

        assertThat(Documents.read(name).toJson()).isEqualTo(whole.toJson());
    }

    private static List<String> column(JsonNode array, String... fields) {
        List<String> rows = new ArrayList<>();
        array.forEach(node -> {
            StringBuilder row = new StringBuilder();
            for (String field : fields) {
                row.append(node.path(field).asText("null")).append('|');
            }
            rows.add(row.toString());
        });
        return rows;
    }
}
