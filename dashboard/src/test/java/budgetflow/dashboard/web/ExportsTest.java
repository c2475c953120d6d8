package budgetflow.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.access.TestClock;
import budgetflow.dashboard.export.ExportLink;
import budgetflow.dashboard.file.ReportFormat;
import budgetflow.dashboard.read.PageRequest;
import budgetflow.dashboard.read.RejectionFilter;
import budgetflow.dashboard.read.Scope;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.web.address.LinesAddress;
import budgetflow.dashboard.web.address.Viewpoint;
import budgetflow.dashboard.web.route.Route;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejection;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports as somebody gets them, over a county that does not exist. */
class ExportsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BY_SCRIPT = "rows, \"as\" sent.csv";

    /** What these files are is tested beside what they are made of. */
    private static final Set<Route> OF_THEIR_OWN_KIND =
            EnumSet.of(Route.EXPORT_REJECTED_ROWS, Route.EXPORT_DATA_PACKAGE, Route.REPORT_FILE);

    @TempDir
    private static Path folder;

    private static WebFixture web;
    private static String line;

    @BeforeAll
    static void start() {
        web = new WebFixture(folder, new TestClock()).filled();
        web.store.lines(List.of(SyntheticCounty.named(SyntheticCounty.HOSTILE)), List.of());
        line = web.county.line(4).key().text();
        web.store.rejections(List.of(
                new Rejection(
                        BY_SCRIPT,
                        2,
                        "amount",
                        RejectCode.AMOUNT_UNREADABLE,
                        "x",
                        "E1,x,=cmd",
                        "entry_id,amount,payee"),
                new Rejection(
                        BY_SCRIPT,
                        3,
                        "amount",
                        RejectCode.AMOUNT_UNREADABLE,
                        "",
                        "-5,\"'q\",\"a,b\"",
                        "amount,payee,note"),
                new Rejection(BY_SCRIPT, 4, null, RejectCode.ROW_TOO_SHORT, null, "E3,1", "entry_id,amount,payee"),
                new Rejection(
                        BY_SCRIPT,
                        5,
                        "payee",
                        RejectCode.VALUE_TOO_LONG,
                        "p",
                        "{\"entry_id\":\"E4\",\"amount\":1.50}")));
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    private static HttpResponse<byte[]> get(String path) throws IOException {
        try {
            // In the demo, whoever comes is a visitor who sees everything.
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<NamedCsvRecord> csv(String path) throws IOException {
        HttpResponse<byte[]> answer = get(path);
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(text).isEqualTo(200);
        assertThat(text).startsWith("\uFEFF");
        return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "CSV", "JSON"})
    void everyTableOfEveryPageIsThereInEveryFormat(ReportFormat format) throws IOException {
        for (Route route : Route.values()) {
            if (route.kind() != Route.Kind.EXPORT || OF_THEIR_OWN_KIND.contains(route)) {
                continue;
            }
            String key = Set.of("/export/vouchers", "/export/quarters", "/export/milestones", "/export/changes")
                            .contains(route.path())
                    ? "&key=" + line
                    : "";
            HttpResponse<byte[]> answer = get(route.path() + "?format=" + format.code() + key);

            assertThat(answer.statusCode()).as(route.path()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type").orElseThrow())
                    .isEqualTo(format.mediaType());
            assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
            assertThat(answer.headers().firstValue("content-disposition").orElseThrow())
                    .startsWith("attachment; filename=\"")
                    .contains("." + format.code() + "\"; filename*=UTF-8''");
            assertThat(rows(format, answer.body())).as(route.path()).isPositive();
        }
    }

    private static int rows(ReportFormat format, byte[] body) throws IOException {
        return switch (format) {
            case XLSX -> {
                try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(body))) {
                    yield workbook.getSheetAt(0).getLastRowNum();
                }
            }
            case CSV -> (int) new String(body, StandardCharsets.UTF_8).lines().count() - 1;
            case JSON -> {
                JsonNode json = JSON.readTree(body);
                assertThat(json.get("rowCount").asInt())
                        .isEqualTo(json.get("rows").size());
                yield json.get("rowCount").asInt();
            }
            case HTML, PDF -> throw new IllegalArgumentException();
        };
    }

    @Test
    void allPagesOfExactlyTheFilteredLinesComeWithTheirFiguresToTheFen() throws IOException {
        List<LineExecution> expected = web.county.lines.stream()
                .filter(one -> one.key().unit().code().startsWith("473"))
                .toList();

        JsonNode json = JSON.readTree(
                get("/export/lines?department=473&format=json&page=7").body());

        Map<String, Long> net = new HashMap<>();
        json.get("rows")
                .forEach(row ->
                        net.put(row.get("line_key").asText(), row.get("net").asLong()));
        assertThat(net).hasSameSizeAs(expected);
        expected.forEach(one -> assertThat(net)
                .containsEntry(one.key().text(), one.ledger().net().fen()));
        assertThat(json.at("/about/filter").asText()).isEqualTo("department=473");
        assertThat(json.at("/about/synthetic").asText()).isEqualTo("true");
        assertThat(json.get("amountUnit").asText()).isEqualTo("fen");
    }

    @Test
    void theDayAskedForAndTheUnitChosenAreInTheFileAndInItsFigures() throws IOException {
        List<NamedCsvRecord> rows = csv("/export/lines?as-of=2024-06-30&money=yuan&format=csv");

        LineExecution any = web.county.line(0);
        NamedCsvRecord row = rows.stream()
                .filter(one -> one.getField("line_key").equals(any.key().text()))
                .findFirst()
                .orElseThrow();
        assertThat(row.getField("net"))
                .isEqualTo(any.executedOn(java.time.LocalDate.of(2024, 6, 30)).inYuan());
        assertThat(row.getField("as_of")).isEqualTo("2024-06-30");
        assertThat(row.getField("amount_unit")).isEqualTo("元");
        assertThat(row.getField("filter")).contains("as-of=2024-06-30");
    }

    @Test
    void aWorkbookHasTheRowsOnItsFirstSheetAndWhatTheyAreOnItsSecond() throws IOException {
        byte[] body = get("/export/lines?format=xlsx&sort=name&lang=en").body();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(body))) {
            Sheet rows = workbook.getSheet("Lines");
            Sheet about = workbook.getSheet("About");
            assertThat(rows.getLastRowNum()).isEqualTo(web.county.lines.size() + 1);
            Map<String, Integer> columns = new HashMap<>();
            rows.getRow(0).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
            Set<String> names = new HashSet<>();
            for (Row row : rows) {
                Cell net = row.getCell(columns.get("net"));
                names.add(row.getCell(columns.get("name")).getStringCellValue());
                assertThat(net.getCellType()).isEqualTo(row.getRowNum() == 0 ? CellType.STRING : CellType.NUMERIC);
                assertThat(row.getCell(columns.get("line code")).getCellType()).isEqualTo(CellType.STRING);
                row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
            }
            assertThat(names).contains(SyntheticCounty.HOSTILE);
            Map<String, String> facts = new HashMap<>();
            about.forEach(row -> facts.put(
                    row.getCell(0).getStringCellValue(),
                    row.getCell(1) == null ? "" : row.getCell(1).getStringCellValue()));
            assertThat(facts).containsEntry("unit of amounts", "10k yuan").containsEntry("as of", "latest");
        }
    }

    @Test
    void vouchersOfALineAreAllThereAndEachSaysWhereItWasRead() throws IOException {
        List<NamedCsvRecord> rows = csv("/export/vouchers?format=csv&money=yuan&key=" + line);

        View all = View.latest(Scope.everything(), SyntheticCounty.YEAR);
        long total = web.store
                .reads()
                .lines()
                .vouchers(all, web.county.line(4).key(), PageRequest.first(1))
                .total();
        assertThat(rows).hasSize((int) total);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.getField("topic")).isNotEmpty();
            assertThat(row.getField("offset")).matches("\\d+");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/export/lines",
                "/export/lines?format=pdf",
                "/export/lines?format=csv&deparment=473",
                "/export/lines?format=csv&as-of=someday",
                "/export/rejected-rows"
            })
    void whatIsNotUnderstoodIsRefusedAndNeverLeftOut(String path) throws IOException {
        assertThat(get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void aLineThatIsNotThereHasNoFile() throws IOException {
        String none = SyntheticCounty.key("301001", "S-BBBBBBBBBBBB").text();

        assertThat(get("/export/vouchers?format=csv&key=" + none).statusCode()).isEqualTo(404);
    }

    @Test
    void theLinkOfAPageAsksForAllItsRows() throws IOException {
        LinesAddress page = LinesAddress.of(Viewpoint.USUAL).department("473").page(3);

        String link = ExportLink.of(Route.EXPORT_LINES, page, ReportFormat.CSV);

        assertThat(link).isEqualTo("/export/lines?department=473&format=csv");
        assertThat(csv(link)).isNotEmpty();
        assertThat(ExportLink.of(Route.EXPORT_LINES, LinesAddress.of(Viewpoint.USUAL), ReportFormat.XLSX))
                .isEqualTo("/export/lines?format=xlsx");
        assertThat(ExportLink.of(Route.EXPORT_DATA_PACKAGE, page))
                .isEqualTo("/export/fiscal-data-package?department=473");
    }

    @Test
    void rejectedRowsComeBackInTheirColumnsWithTheReasonAndNothingThatRuns() throws IOException {
        String source = java.net.URLEncoder.encode(BY_SCRIPT, StandardCharsets.UTF_8);

        List<NamedCsvRecord> rows = csv("/export/rejected-rows?source=" + source);

        assertThat(rows.get(0).getHeader())
                .contains("entry_id", "amount", "payee", "note")
                .endsWith(
                        "rejected_row",
                        "rejected_field",
                        "rejected_code",
                        "rejected_reason",
                        "rejected_value",
                        "rejected_guarded");
        Map<String, NamedCsvRecord> byRow = new HashMap<>();
        rows.forEach(row -> byRow.put(row.getField("rejected_row"), row));
        assertThat(byRow).hasSize(4);
        assertThat(byRow.get("2").getField("payee")).isEqualTo("'=cmd");
        assertThat(byRow.get("2").getField("rejected_code")).isEqualTo("AMOUNT_UNREADABLE");
        // A number is a number; an apostrophe that was there is kept apart from ours.
        assertThat(byRow.get("3").getField("amount")).isEqualTo("-5");
        assertThat(byRow.get("3").getField("payee")).isEqualTo("''q");
        assertThat(byRow.get("3").getField("note")).isEqualTo("a,b");
        // Its cells cannot be told apart: they are left to be filled.
        assertThat(byRow.get("4").getField("entry_id")).isEmpty();
        assertThat(byRow.get("4").getField("rejected_value")).isEqualTo("E3,1");
        assertThat(byRow.get("5").getField("entry_id")).isEqualTo("E4");
        assertThat(byRow.get("5").getField("amount")).isEqualTo("1.50");
    }

    @Test
    void theListOfRejectionsIsWhole() throws IOException {
        long total = web.store
                .reads()
                .rejections()
                .page(Scope.everything(), RejectionFilter.ALL, PageRequest.first(1))
                .total();

        JsonNode json = JSON.readTree(get("/export/rejections?format=json").body());

        assertThat(json.get("rows")).hasSize((int) total);
    }

    @Test
    void theFilesNameIsThereForEveryBrowser() throws IOException {
        String name = get("/export/lines?format=csv&as-of=2024-06-30")
                .headers()
                .firstValue("content-disposition")
                .orElseThrow();

        assertThat(name).contains("filename=\"lines-2024-2024-06-30.csv\"");
        assertThat(URLDecoder.decode(name, StandardCharsets.UTF_8)).contains("''指标清单-2024-2024-06-30.csv");
    }
}
