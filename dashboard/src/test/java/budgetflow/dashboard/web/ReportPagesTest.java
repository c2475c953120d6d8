package budgetflow.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.access.Browser;
import budgetflow.dashboard.access.TestClock;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.Provenance;
import budgetflow.domain.money.Money;
import budgetflow.domain.report.TableName;
import budgetflow.schemas.topic.Topics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Reports pages as a browser without scripts gets them. */
class ReportPagesTest {
    @TempDir
    private Path folder;

    private WebFixture web;

    @BeforeEach
    void start() {
        web = new WebFixture(folder, new TestClock()).filled();
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private Shown get(String path) {
        HttpResponse<String> answer = new Browser(web.port()).get(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return new Shown(answer.body());
    }

    private HttpResponse<byte[]> file(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void everyTableIsListedWithItsState() {
        List<Shown.Row> tables = get("/reports?lang=en").body("tables");

        assertThat(tables).extracting(row -> row.cells().get(0)).containsExactly(numbers());
        assertThat(state(tables, TableName.PROJECTS)).contains("has data");
        assertThat(state(tables, TableName.GOVERNMENT_FUNDS)).contains("no data");
    }

    private static String[] numbers() {
        return java.util.Arrays.stream(TableName.values())
                .map(TableName::number)
                .toArray(String[]::new);
    }

    private static String state(List<Shown.Row> tables, TableName name) {
        return tables.get(name.ordinal()).cells().get(2);
    }

    @Test
    void everyTableIsShownInBothLanguages() {
        for (TableName name : TableName.values()) {
            assertThat(get("/reports?table=" + name.number()).html())
                    .contains(name.title().zh().replace("\"", "&#34;"))
                    .contains("单位：万元");
            assertThat(get("/reports?lang=en&money=yuan&table=" + name.number()).html())
                    .contains(name.title().en());
        }
    }

    @Test
    void theHeaderSaysWhatTheTableRestsOn() {
        assertThat(get("/reports?table=5&as-of=2024-06-30&lang=en").html())
                .contains("2024-06-30", "Totals hash", "Rule version", "recorded when it is downloaded")
                .contains("Execution rate: net spending over the adjusted budget")
                .contains("budgetflow.line-executions-0@");
    }

    @Test
    void aTotalIsTheSumOfItsRowsAndEveryFigureOfSpendingOfItsVouchers() {
        Shown table = get("/reports?table=8&money=yuan");
        List<Shown.Row> rows = table.body("report");
        Shown.Row total = rows.get(0);
        assertThat(total.cells()).contains("合计");

        Shown figure = get("/figure?table=8&row=total&column=net&money=yuan");

        assertThat(figure.html()).contains("与表中数字一致");
        int net = total.cells().indexOf(figure.foot("lines-behind").cells().get(2));
        assertThat(net).isPositive();
        assertThat(sumOfPages("/figure?table=8&row=total&column=net&money=yuan", "lines-behind", 3))
                .isEqualTo(total.yuan(net));
        assertThat(sumOfPages("/figure?table=8&row=total&column=net&money=yuan", "vouchers", 4))
                .isEqualTo(total.yuan(net));
    }

    /** Adds up one column over all pages of one of the two tables. */
    private Money sumOfPages(String path, String table, int column) {
        String parameter = table.equals("vouchers") ? "vouchers" : "lines";
        Money sum = Money.ZERO;
        for (int page = 1; ; page++) {
            List<Shown.Row> rows = get(path + "&" + parameter + "=" + page).bodyOrNothing(table);
            if (rows.isEmpty()) {
                return sum;
            }
            for (Shown.Row row : rows) {
                sum = sum.plus(row.yuan(column));
            }
        }
    }

    @Test
    void aBudgetIsNoSumOfVouchersAndSaysSo() {
        Shown figure = get("/figure?table=8&row=total&column=provided");

        assertThat(figure.html()).contains("此数不是凭证之和").doesNotContain("id=\"vouchers-h\"");
        assertThat(figure.body("lines-behind")).isNotEmpty();
    }

    @Test
    void aFigureThatIsNotThereIsNotFound() {
        for (String path : List.of(
                "/figure?table=8&row=nobody&column=net",
                "/figure?table=8&row=total&column=nothing",
                "/figure?row=total&column=net",
                "/figure?table=99&row=total&column=net")) {
            assertThat(new Browser(web.port()).get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void eachTableAndTheWholeBookCanBeDownloaded() throws Exception {
        for (String format : List.of("xlsx", "csv", "json", "html")) {
            HttpResponse<byte[]> file = file("/export/report?table=5&format=" + format);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("content-disposition").orElseThrow())
                    .isEqualTo("attachment; filename=\"table-05-projects." + format + "\"");
            assertThat(file.body().length).isGreaterThan(500);
        }
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(file("/export/report?format=csv").body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).hasSize(TableName.values().length).contains("table-03-1-general-budget.csv");
        assertThat(new String(file("/export/report?format=html").body(), StandardCharsets.UTF_8))
                .contains(
                        TableName.PROJECTS.title().zh(), TableName.PEFA.title().zh());
    }

    @Test
    void withoutAFontThereIsNoPdfButAReason() throws Exception {
        HttpResponse<byte[]> refused = file("/export/report?table=5&format=pdf");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("report-font");
        assertThat(get("/reports").html()).contains("report-font");
        assertThat(file("/export/report?table=5&format=doc").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsDownloadedIsAVersionAndALaterCorrectionMakesTheNext() throws Exception {
        assertThat(get("/reports?lang=en&as-of=2024-10-15").html()).contains("1 (recorded when it is downloaded)");
        assertThat(file("/export/report?as-of=2024-10-15&format=json").statusCode())
                .isEqualTo(200);
        assertThat(get("/reports?lang=en&as-of=2024-10-15").html()).doesNotContain("recorded when it is downloaded");

        correct(web.county.line(1));
        assertThat(get("/reports?lang=en&as-of=2024-10-15").html()).contains("2 (recorded when it is downloaded)");
        assertThat(file("/export/report?as-of=2024-10-15&format=json").statusCode())
                .isEqualTo(200);

        Shown page = get("/reports?lang=en&money=yuan&as-of=2024-10-15");
        assertThat(page.html()).contains("differences=1");
        Shown moved = get("/reports?lang=en&money=yuan&as-of=2024-10-15&differences=1");
        assertThat(moved.body("moved")).singleElement().satisfies(row -> {
            assertThat(row.cells())
                    .containsExactly("LATE-1", web.county.line(1).key().text(), "—", "123.45");
        });
        assertThat(moved.body("moved-cells"))
                .extracting(row -> row.cells().get(0))
                .contains("2", "5", "8");
    }

    private void correct(LineExecution line) {
        Entry late = new Entry(
                "LATE-1",
                0,
                EntryKind.PAYMENT,
                null,
                line.key(),
                SyntheticCounty.CLOSED_ON,
                new Money(123_45),
                SyntheticCounty.CLOSED_ON,
                EntryDetails.NONE);
        web.store.lines(
                List.of(new LineExecution(
                        line.budget(), line.plan(), line.ledger().plus(late))),
                List.of(new LineEntry(line.key(), late, false, new Provenance(Topics.PAYMENTS.name(), 0, 99_999))));
    }

    @Test
    void hostileNamesAreTextInReportsToo() {
        web.store.lines(List.of(SyntheticCounty.named(SyntheticCounty.HOSTILE)), List.of());

        for (String path : List.of(
                "/reports?table=5",
                "/reports?table=6",
                "/reports?table=8",
                "/figure?table=8&row=total&column=net",
                "/figure?table=8&row=130281/2024/777001/S-AAAAAAAAAAAA&column=net")) {
            assertThat(get(path).html())
                    .doesNotContain("<script>alert")
                    .doesNotContainPattern("<[a-z][^>]*\\sonmouseover=");
        }
    }

    @Test
    void anExportIsLedToFromEveryTable() throws Exception {
        String line = web.county.line(1).key().text();
        List<String> links = new ArrayList<>();
        for (String path : List.of(
                "/",
                "/lines?status=lagging&q=" + java.net.URLEncoder.encode("公路", StandardCharsets.UTF_8),
                "/line?key=" + line,
                "/alerts",
                "/reconciliation?differing=1",
                "/rejections?source=payments-synthetic.csv")) {
            links.addAll(get(path).links("/export/"));
        }

        assertThat(links)
                .extracting(link -> link.replaceAll("\\?.*", ""))
                .contains(
                        "/export/ranking",
                        "/export/heat-map",
                        "/export/lines",
                        "/export/fiscal-data-package",
                        "/export/vouchers",
                        "/export/quarters",
                        "/export/milestones",
                        "/export/changes",
                        "/export/alerts",
                        "/export/reconciliation",
                        "/export/rejections",
                        "/export/rejected-rows");
        for (String link : links) {
            assertThat(file(link).statusCode()).as(link).isEqualTo(200);
        }
        Optional<String> lines = links.stream()
                .filter(link -> link.startsWith("/export/lines") && link.endsWith("csv"))
                .findFirst();
        assertThat(lines).hasValueSatisfying(link -> assertThat(link).contains("status=lagging", "q=%E5%85%AC"));
    }
}
