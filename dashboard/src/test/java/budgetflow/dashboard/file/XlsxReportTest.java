package budgetflow.dashboard.file;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.given.Given;
import budgetflow.domain.report.BookDifferences;
import budgetflow.domain.report.ReportBook;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportTable;
import budgetflow.domain.report.TableName;
import budgetflow.schemas.settings.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What is written, read back by another library, as somebody's spreadsheet would. */
class XlsxReportTest {
    static final List<String> NAMES = Hostile.NAMES;
    static final List<String> FORMULAS = Hostile.FORMULAS;

    static XSSFWorkbook read(ReportBook book, TableName name, @Nullable BookDifferences differences)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportWriter.of(Settings.defaults())
                .write(ReportFormat.XLSX, book.header(), book.table(name), differences, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    @ParameterizedTest
    @EnumSource(TableName.class)
    void everyCheckOfEveryTableComesToZero(TableName name) throws IOException {
        try (XSSFWorkbook workbook = read(SampleReport.usual(), name, null)) {
            assertThat(names(workbook)).containsExactly("报表", "数据", "勾稽");

            List<Double> differences = evaluated(workbook);

            assertThat(differences).allMatch(difference -> difference == 0.0);
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            Sheet checks = workbook.getSheet("勾稽");
            assertThat(evaluator.evaluate(checks.getRow(1).getCell(1)).getNumberValue())
                    .isEqualTo(differences.size());
            assertThat(evaluator.evaluate(checks.getRow(2).getCell(1)).getNumberValue())
                    .isZero();
        }
    }

    @Test
    void theProjectsHaveChecksDownAndAcross() throws IOException {
        try (XSSFWorkbook workbook = read(SampleReport.usual(), TableName.PROJECTS, null)) {
            ReportTable table = SampleReport.usual().table(TableName.PROJECTS);
            long additive =
                    table.columns().stream().filter(column -> column.additive()).count();

            // The total and the sub-total of the one unit, in every additive column; each identity in every row.
            assertThat(evaluated(workbook)).hasSize((int) (2 * additive
                    + (long) table.identities().size() * table.rows().size()));
        }
    }

    @Test
    void aFenTooMuchIsSeenByTheChecks() throws IOException {
        try (XSSFWorkbook workbook = read(SampleReport.usual(), TableName.PROJECTS, null)) {
            Sheet data = workbook.getSheet("数据");
            Cell net = data.getRow(3).getCell(column(data, "net"));
            net.setCellValue(net.getNumericCellValue() + 0.000001);

            List<Double> differences = evaluated(workbook);

            // Its sub-total is a fen less than its rows now, and two identities of its row do not hold.
            assertThat(differences.stream().filter(difference -> difference != 0.0))
                    .containsExactlyInAnyOrder(-0.000001, 0.000001, 0.000001);
        }
    }

    @Test
    void amountsAreNumbersExactToTheFenAndShownWithTwoDecimals() throws IOException {
        ReportTable table = SampleReport.usual().table(TableName.PROJECTS);
        try (XSSFWorkbook workbook = read(SampleReport.usual(), TableName.PROJECTS, null)) {
            Sheet data = workbook.getSheet("数据");
            int column = column(data, "original");
            int place = table.indexOf("original");
            for (int row = 0; row < table.rows().size(); row++) {
                Cell cell = data.getRow(row + 1).getCell(column);
                ReportCell.Amount amount =
                        (ReportCell.Amount) table.rows().get(row).cells().get(place);
                assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
                assertThat(BigDecimal.valueOf(cell.getNumericCellValue())
                                .movePointRight(6)
                                .longValueExact())
                        .isEqualTo(amount.money().fen());
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
            }
            Cell rate = data.getRow(3).getCell(column(data, "rate"));
            assertThat(rate.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(rate.getCellStyle().getDataFormatString()).isEqualTo("0.00%");
        }
    }

    @Test
    void theTidySheetHasOneHeaderFiltersAndWholeCodesAsTexts() throws IOException {
        try (XSSFWorkbook workbook = read(SampleReport.usual(), TableName.PROJECTS, null)) {
            Sheet data = workbook.getSheet("数据");
            List<String> header = texts(data.getRow(0));

            assertThat(header)
                    .startsWith("row", "row_key", "row_kind", "row_level", "row_parent", "parent_row")
                    .contains("line", "original", "net", "rate");
            assertThat(workbook.getSheetAt(1).getCTWorksheet().getAutoFilter().getRef())
                    .isEqualTo("A1:" + CellReference.convertNumToColString(header.size() - 1)
                            + (data.getLastRowNum() + 1));
            Cell code = data.getRow(3).getCell(column(data, "line"));
            assertThat(code.getCellType()).isEqualTo(CellType.STRING);
            assertThat(code.getStringCellValue())
                    .isEqualTo(Given.ROAD.code().code())
                    .hasSize(21);
            assertThat(code.getCellStyle().getDataFormatString()).isEqualTo("@");
            Cell unit = data.getRow(3).getCell(column(data, "unit"));
            assertThat(unit.getCellType()).isEqualTo(CellType.STRING);
            assertThat(data.getRow(3).getCell(1).getStringCellValue()).isEqualTo(Given.ROAD.text());
            assertThat(data.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        }
    }

    @Test
    void theFormalSheetIsReadyToBePrinted() throws IOException {
        try (XSSFWorkbook workbook = read(SampleReport.usual(), TableName.PROJECTS, null)) {
            Sheet formal = workbook.getSheet("报表");
            PrintSetup print = formal.getPrintSetup();

            assertThat(print.getLandscape()).isTrue();
            assertThat(print.getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(formal.getFitToPage()).isTrue();
            assertThat(print.getFitWidth()).isEqualTo((short) 1);
            assertThat(print.getFitHeight()).isEqualTo((short) 0);
            assertThat(formal.getRepeatingRows().formatAsString()).isEqualTo("4:6");
            assertThat(formal.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 6);
            assertThat(formal.getFooter().getCenter()).endsWith("&P / &N");
        }
    }

    @Test
    void theFormalSheetHasTitleUnitTwoHeaderRowsNumbersTheTotalFirstAndFootnotes() throws IOException {
        try (XSSFWorkbook workbook = read(SampleReport.usual(), TableName.PROJECTS, null)) {
            Sheet formal = workbook.getSheet("报表");

            assertThat(formal.getRow(0).getCell(0).getStringCellValue()).contains("模拟数据");
            assertThat(formal.getRow(1).getCell(0).getStringCellValue()).isEqualTo("表5 项目支出决算表（2024年度）");
            assertThat(formal.getRow(2).getCell(0).getStringCellValue()).contains("全部区划", "截至：2024-10-31");
            int last = SampleReport.usual().table(TableName.PROJECTS).columns().size() - 1;
            assertThat(formal.getRow(2).getCell(last).getStringCellValue()).isEqualTo("单位：万元");
            assertThat(formal.getRow(3).getCell(last).getStringCellValue()).isEmpty();
            assertThat(formal.getRow(4).getCell(last).getStringCellValue()).isEqualTo("结余");
            assertThat(formal.getRow(5).getCell(0).getStringCellValue()).isEqualTo("栏次");
            assertThat(formal.getRow(5).getCell(5).getNumericCellValue()).isEqualTo(1);
            assertThat(formal.getRow(6).getCell(1).getStringCellValue()).isEqualTo("合计");
            assertThat(formal.getMergedRegions())
                    .contains(
                            // The title, a group of two columns at the end, a column without a group, a footnote.
                            new CellRangeAddress(1, 1, 0, last),
                            new CellRangeAddress(3, 3, last - 1, last),
                            new CellRangeAddress(3, 4, 0, 0),
                            new CellRangeAddress(formal.getLastRowNum(), formal.getLastRowNum(), 0, last));
            assertThat(column(formal, 0))
                    .anyMatch(text -> text.contains("四舍五入"))
                    .anyMatch(text -> text.contains("执行率（完成调整预算%）"))
                    .anyMatch(text -> text.contains("rules-7"))
                    .anyMatch(text -> text.contains("line-executions-of-test-0@42"))
                    .anyMatch(
                            text -> text.contains(SampleReport.usual().header().totalsHash()));
        }
    }

    @ParameterizedTest
    @FieldSource("FORMULAS")
    void aNameThatLooksLikeAFormulaIsAText(String name) throws IOException {
        try (XSSFWorkbook workbook = read(SampleReport.named(name), TableName.PROJECTS, null)) {
            Sheet data = workbook.getSheet("数据");
            Cell cell = data.getRow(3).getCell(column(data, "name"));

            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void aHostileNameIsReadBackAsItWasButForWhatNoFileCanHold(String name) throws IOException {
        try (XSSFWorkbook workbook = read(SampleReport.named(name), TableName.PROJECTS, null)) {
            Sheet data = workbook.getSheet("数据");
            Cell cell = data.getRow(3).getCell(column(data, "name"));

            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue())
                    .isEqualTo(PlainText.of(name, SheetCells.LONGEST_TEXT))
                    .doesNotContain("\u0000");
            assertThat(evaluated(workbook)).allMatch(difference -> difference == 0.0);
        }
    }

    @Test
    void versionTwoSaysWhichCellsMovedAndWhichEntryMovedThem() throws IOException {
        try (XSSFWorkbook workbook = read(SampleReport.corrected(), TableName.PROJECTS, SampleReport.differences())) {
            Sheet moved = workbook.getSheet("与上一版本的差异");
            List<List<String>> rows = new ArrayList<>();
            moved.forEach(row -> rows.add(texts(row)));

            assertThat(rows).anyMatch(row -> row.contains("单元格") && row.contains(Given.BRIDGE.text()));
            assertThat(rows.stream().filter(row -> row.contains("分录")))
                    .singleElement()
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .contains("E-9");
        }
    }

    private static List<Double> evaluated(XSSFWorkbook workbook) {
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        List<Double> values = new ArrayList<>();
        for (Row row : workbook.getSheet("勾稽")) {
            for (Cell cell : row) {
                if (row.getRowNum() > 2 && cell.getCellType() == CellType.FORMULA) {
                    assertThat(evaluator.evaluate(cell).getCellType())
                            .as(cell.getCellFormula())
                            .isEqualTo(CellType.NUMERIC);
                    values.add(evaluator.evaluate(cell).getNumberValue());
                }
            }
        }
        return values;
    }

    private static List<String> names(XSSFWorkbook workbook) {
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    private static int column(Sheet sheet, String id) {
        return texts(sheet.getRow(0)).indexOf(id);
    }

    private static List<String> column(Sheet sheet, int column) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            Cell cell = row.getCell(column);
            texts.add(cell == null ? "" : cell.toString());
        }
        return texts;
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.toString()));
        return texts;
    }
}
