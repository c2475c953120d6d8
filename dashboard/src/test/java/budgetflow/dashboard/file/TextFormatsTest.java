package budgetflow.dashboard.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import budgetflow.domain.given.Given;
import budgetflow.domain.report.BookDifferences;
import budgetflow.domain.report.ReportBook;
import budgetflow.domain.report.ReportTable;
import budgetflow.domain.report.TableName;
import budgetflow.schemas.settings.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** CSV, JSON and HTML, read back by those who read such files. */
class TextFormatsTest {
    static final List<String> NAMES = Hostile.NAMES;
    static final List<String> FORMULAS = Hostile.FORMULAS;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(new ByteArrayInputStream(ReportWriter.jsonSchema()));

    private static byte[] written(
            ReportFormat format, ReportBook book, TableName name, @Nullable BookDifferences differences)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportWriter.of(Settings.defaults()).write(format, book.header(), book.table(name), differences, out);
        return out.toByteArray();
    }

    private static String text(ReportFormat format, ReportBook book, TableName name) throws IOException {
        return new String(written(format, book, name, null), StandardCharsets.UTF_8);
    }

    private static List<NamedCsvRecord> records(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv.substring(1)).stream().toList();
    }

    @Test
    void csvBeginsWithItsMarkAndEndsItsLinesAsSpreadsheetsWantThem() throws IOException {
        String csv = text(ReportFormat.CSV, SampleReport.usual(), TableName.PROJECTS);

        assertThat(csv)
                .startsWith("\uFEFFrow_key,row_kind,row_level,row_parent,line,name,")
                .endsWith("\r\n");
        assertThat(csv.replace("\r\n", "")).doesNotContain("\r");
    }

    @Test
    void csvHasExactFiguresAndWhatTheTableRestsOn() throws IOException {
        List<NamedCsvRecord> rows = records(text(ReportFormat.CSV, SampleReport.usual(), TableName.PROJECTS));

        NamedCsvRecord total = rows.get(0);
        assertThat(total.getField("row_kind")).isEqualTo("total");
        // 10000.01 + 98765432.10 yuan, in 10,000 yuan.
        assertThat(total.getField("original")).isEqualTo("9877.543211");
        assertThat(total.getField("amount_unit")).isEqualTo("万元");
        assertThat(total.getField("as_of")).isEqualTo("2024-10-31");
        assertThat(total.getField("version")).isEqualTo("1");
        assertThat(total.getField("synthetic")).isEqualTo("true");
        assertThat(total.getField("rule_version")).isEqualTo("rules-7");
        assertThat(total.getField("totals_hash"))
                .isEqualTo(SampleReport.usual().header().totalsHash());
        assertThat(total.getField("offsets")).isEqualTo("line-executions-of-test-0@42");
        assertThat(total.getField("denominators")).contains("执行率");
        NamedCsvRecord road = rows.get(2);
        assertThat(road.getField("row_key")).isEqualTo(Given.ROAD.text());
        assertThat(road.getField("line")).isEqualTo("13028124P00337210001L");
        // (3333.33 - 0.01) / (10000.01 - 33.34)
        assertThat(road.getField("rate")).isEqualTo("0.334447");
        assertThat(road.getField("refunds")).isEqualTo("0.000001");
        assertThat(road.getField("offsets")).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("FORMULAS")
    void csvHasNothingASpreadsheetRuns(String name) throws IOException {
        String csv = text(ReportFormat.CSV, SampleReport.named(name), TableName.PROJECTS);

        assertThat(records(csv).get(2).getField("name")).isEqualTo("'" + name);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void csvKeepsOtherWordsAsTheyAre(String name) throws IOException {
        String csv = text(ReportFormat.CSV, SampleReport.named(name), TableName.PROJECTS);

        assertThat(records(csv).get(2).getField("name")).isEqualTo(PlainText.of(name));
        assertThat(records(csv)).hasSize(4);
    }

    @Test
    void aNegativeAmountIsANumberInCsv() throws IOException {
        String csv = text(ReportFormat.CSV, SampleReport.usual(), TableName.BUDGET_CHANGES);

        assertThat(csv).contains(",-0.003334,");
    }

    @ParameterizedTest
    @EnumSource(TableName.class)
    void jsonOfEveryTableFitsThePublishedSchema(TableName name) throws IOException {
        JsonNode json = JSON.readTree(written(ReportFormat.JSON, SampleReport.usual(), name, null));

        assertThat(SCHEMA.validate(json)).isEmpty();
        ReportTable table = SampleReport.usual().table(name);
        assertThat(json.get("rows")).hasSameSizeAs(table.rows());
        assertThat(json.get("columns")).hasSameSizeAs(table.columns());
    }

    @Test
    void theSchemaRefusesWhatIsNotSuchATable() throws IOException {
        String json = text(ReportFormat.JSON, SampleReport.usual(), TableName.PROJECTS);

        assertThat(SCHEMA.validate(JSON.readTree(json.replaceFirst("\"original\":\\d+", "\"original\":1.5"))))
                .isNotEmpty();
        assertThat(SCHEMA.validate(JSON.readTree(json.replaceFirst("\"asOf\":\"[^\"]*\"", "\"asOf\":\"soon\""))))
                .isNotEmpty();
        assertThat(SCHEMA.validate(JSON.readTree(
                        json.replace("\"NO_DATA\"", "\"LOST\"").replace("\"NOT_APPLICABLE\"", "\"LOST\""))))
                .isNotEmpty();
    }

    @Test
    void jsonHasWholeFenAndExactShares() throws IOException {
        JsonNode json = JSON.readTree(written(ReportFormat.JSON, SampleReport.usual(), TableName.PROJECTS, null));
        JsonNode road = json.get("rows").get(2);

        assertThat(road.get("line").asText()).isEqualTo(Given.ROAD.text());
        assertThat(road.get("cells").get("original").asLong()).isEqualTo(1_000_001);
        assertThat(road.get("cells").get("rate").get("numerator").asText()).isEqualTo("333332");
        assertThat(road.get("cells").get("rate").get("denominator").asText()).isEqualTo("996667");
        assertThat(json.get("header").get("offsets").get(0).get("nextOffset").asLong())
                .isEqualTo(42);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void jsonKeepsOtherWordsAsTheyAre(String name) throws IOException {
        JsonNode json = JSON.readTree(written(ReportFormat.JSON, SampleReport.named(name), TableName.PROJECTS, null));

        assertThat(SCHEMA.validate(json)).isEmpty();
        assertThat(json.at("/rows/2/cells/name/zh").asText()).isEqualTo(PlainText.of(name));
    }

    @Test
    void versionTwoSaysInJsonWhatMoved() throws IOException {
        JsonNode json = JSON.readTree(
                written(ReportFormat.JSON, SampleReport.corrected(), TableName.PROJECTS, SampleReport.differences()));

        assertThat(SCHEMA.validate(json)).isEmpty();
        assertThat(json.get("differences").findValuesAsText("id")).contains("E-9", Given.BRIDGE.text());
    }

    @Test
    void whatMovedIsAFileOfItsOwnBesideCsv() throws IOException {
        ReportBook book = SampleReport.corrected();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ReportWriter.of(Settings.defaults())
                .writeMoved(book.header(), book.table(TableName.PROJECTS), SampleReport.differences(), out);

        assertThat(records(out.toString(StandardCharsets.UTF_8)))
                .anySatisfy(row -> {
                    assertThat(row.getField("id")).isEqualTo("E-9");
                    assertThat(row.getField("moved")).isEqualTo("0.000007");
                })
                .anySatisfy(row -> {
                    assertThat(row.getField("id")).isEqualTo("total");
                    assertThat(row.getField("column")).isEqualTo("net");
                    assertThat(row.getField("moved")).isEqualTo("0.000007");
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "JSON"})
    void theSameInputsGiveTheSameBytes(ReportFormat format) throws IOException {
        for (TableName name : TableName.values()) {
            assertThat(written(format, SampleReport.usual(), name, null))
                    .as(name.number())
                    .isEqualTo(written(format, SampleReport.usual(), name, null));
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void htmlRunsNothingAndShowsTheNameAsWords(String name) throws Exception {
        String html = text(ReportFormat.HTML, SampleReport.named(name), TableName.PROJECTS);

        Document document = parsed(html);
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("img").getLength()).isZero();
        NodeList cells =
                ((org.w3c.dom.Element) document.getElementsByTagName("tbody").item(0)).getElementsByTagName("td");
        int width = SampleReport.usual().table(TableName.PROJECTS).columns().size();
        // Readers of XML take any end of line as one.
        assertThat(cells.item(2 * width + 1).getTextContent())
                .isEqualTo(PlainText.of(name).replace("\r\n", "\n").replace('\r', '\n'));
    }

    @Test
    void htmlIsPrintedAcrossWithItsHeadsAndSaysThatItIsSynthetic() throws Exception {
        String html = text(ReportFormat.HTML, SampleReport.usual(), TableName.PROJECTS);

        assertThat(html)
                .contains("size: A4 landscape", "table-header-group", "模拟数据", "单位：万元", "表5 项目支出决算表")
                .contains("<th colspan=\"2\"")
                .doesNotContain("http://127")
                .doesNotContain(" src=", " href=", "url(", "@import");
    }

    @Test
    void aWholeBookIsOneHtmlDocument() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportBook book = SampleReport.usual();

        ReportWriter.of(Settings.defaults()).writeBook(ReportFormat.HTML, book.header(), book.tables(), null, out);

        Document document = parsed(out.toString(StandardCharsets.UTF_8));
        assertThat(document.getElementsByTagName("h1").getLength()).isEqualTo(TableName.values().length);
        assertThatIllegalArgumentException().isThrownBy(() -> ReportWriter.of(Settings.defaults())
                .writeBook(ReportFormat.XLSX, book.header(), book.tables(), null, out));
    }

    @Test
    void filesAreNamedAfterTheirTables() {
        assertThat(ReportFormat.XLSX.fileName(TableName.PROJECTS)).isEqualTo("table-05-projects.xlsx");
        assertThat(ReportFormat.CSV.fileName(TableName.GENERAL_BUDGET)).isEqualTo("table-03-1-general-budget.csv");
        assertThat(ReportFormat.PDF.fileName(TableName.PEFA)).isEqualTo("table-13-pefa.pdf");
    }

    private static Document parsed(String html) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }
}
