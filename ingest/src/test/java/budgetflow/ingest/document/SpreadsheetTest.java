package budgetflow.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.result.ImportResult;
import budgetflow.ingest.document.result.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bureau's spreadsheet with the same tables gives the same lines. */
class SpreadsheetTest {
    private static List<List<String>> rows(String name) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Documents.lines(name)) {
            if (line.startsWith("|")) {
                if (!line.contains("---")) {
                    List<String> cells = new ArrayList<>();
                    for (String cell : line.substring(1, line.length() - 1).split("\\|", -1)) {
                        cells.add(cell.strip());
                    }
                    rows.add(cells);
                }
            } else {
                rows.add(List.of(line.split("\t", -1)));
            }
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {Documents.LANSHAN, Documents.DANFENG, Documents.CHANGAN, Documents.ZUNHUA})
    void aWorkbookGivesWhatTheTextGives(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("预算");
            List<List<String>> rows = rows(name);
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    cell(sheet, r, c, rows.get(r).get(c));
                }
            }
        }

        ImportResult result = BudgetDocument.read("budget.xlsx", bytes.toByteArray(), ImportOptions.none());

        sameLines(result, Documents.read(name));
    }

    private static void cell(Worksheet sheet, int row, int column, String text) {
        if (text.matches("\\d{1,3}(,\\d{3})*\\.\\d{2}")) {
            sheet.value(row, column, new BigDecimal(text.replace(",", "")).doubleValue());
        } else if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Documents.LANSHAN, Documents.DANFENG, Documents.CHANGAN, Documents.ZUNHUA})
    void aCsvGivesWhatTheTextGives(String name) {
        StringBuilder csv = new StringBuilder();
        for (List<String> row : rows(name)) {
            csv.append(String.join(
                            ",",
                            row.stream()
                                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                    .toList()))
                    .append('\n');
        }

        ImportResult result = BudgetDocument.read(
                "budget.csv", csv.toString().getBytes(StandardCharsets.UTF_8), ImportOptions.none());

        sameLines(result, Documents.read(name));
    }

    private static void sameLines(ImportResult result, ImportResult text) {
        assertThat(result.document()).isEqualTo(text.document());
        assertThat(result.totals()).isEqualTo(text.totals());
        assertThat(result.functional()).isEqualTo(text.functional());
        assertThat(result.economic()).isEqualTo(text.economic());
        assertThat(result.projects()).isEqualTo(text.projects());
        assertThat(result.outcome()).isEqualTo(text.outcome());
    }

    @Test
    void oneTableAloneIsEnoughWhereTheRegionIsNamed() {
        String table = String.join("\n", Documents.lines(Documents.LANSHAN).subList(326, 343));

        ImportResult result = BudgetDocument.read(
                "table.txt", ("2024年单位预算\n\n" + table).getBytes(StandardCharsets.UTF_8), ImportOptions.of("371302"));

        assertThat(result.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(result.projects())
                .isEqualTo(Documents.read(Documents.LANSHAN).projects());
        assertThat(Documents.lines(result, FindingCode.NO_CODES)).hasSize(1);
    }
}
