package budgetflow.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.access.user.Assignment;
import budgetflow.dashboard.access.user.Role;
import budgetflow.dashboard.read.Dimension;
import budgetflow.dashboard.web.ApiFixture.Answer;
import budgetflow.dashboard.web.ApiFixture.Caller;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.schemas.json.ExecutionJson;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures as programs get them: the same as in result files, page after page. */
@Timeout(120)
class ApiReadTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JudgingDays JUDGING = JudgingDays.standard(WorkingCalendar.bundled());

    @TempDir
    private static Path folder;

    private static ApiFixture api;
    private static Caller bureau;

    @BeforeAll
    static void start() {
        api = new ApiFixture(folder, Map.of("api-requests-per-second", "10000"));
        bureau = api.bureau("reader");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static List<LineExecution> lines() {
        return api.county.lines.stream()
                .sorted(Comparator.comparing(LineExecution::key))
                .toList();
    }

    private static JsonNode get(String path) {
        Answer answer = bureau.get(path);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    /** Every item of a list, page by page. */
    private static List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "limit=7" + cursor);
            page.path("items").forEach(items::add);
            cursor = page.path("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("nextCursor").asText();
        } while (!cursor.isEmpty());
        return items;
    }

    private static <T> List<T> of(List<JsonNode> items, Function<JsonNode, T> field) {
        return items.stream().map(field).toList();
    }

    private static JsonNode written(LineExecution line, LocalDate on) throws Exception {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            ExecutionJson.write(json, line, on, JUDGING);
        }
        return JSON.readTree(text.toString());
    }

    @Test
    void executionsAreThoseOfTheResultFileToTheFen() throws Exception {
        List<JsonNode> expected = new ArrayList<>();
        for (LineExecution line : lines()) {
            expected.add(written(line, SyntheticCounty.CLOSED_ON));
        }

        assertThat(all("/executions")).isEqualTo(expected);
    }

    @Test
    void asOfADayOnlyWhatWasPaidByThenCounts() {
        LocalDate day = LocalDate.parse("2024-06-30");
        List<JsonNode> items = all("/executions?asOf=" + day);

        assertThat(of(items, item -> item.path("netFen").asLong()))
                .isEqualTo(
                        lines().stream().map(line -> line.executedOn(day).fen()).toList());
        assertThat(of(items, item -> item.path("adjustedFen").asLong()))
                .isEqualTo(
                        lines().stream().map(line -> line.adjustedOn(day).fen()).toList());
        assertThat(of(all("/lines?asOf=" + day), item -> item.path("netFen").asLong()))
                .isEqualTo(of(items, item -> item.path("netFen").asLong()));
    }

    @Test
    void linesComeOnceEachInTheOrderOfTheirKeys() {
        assertThat(of(all("/lines"), item -> item.path("lineKey").asText()))
                .isEqualTo(lines().stream().map(line -> line.key().text()).toList());
        assertThat(all("/lines?kind=BASIC")).hasSize(6);
        assertThat(of(all("/lines?status=OVERSPENT,AHEAD"), item -> item.path("status")
                        .asText()))
                .isNotEmpty()
                .allMatch(List.of("OVERSPENT", "AHEAD")::contains);
    }

    @Test
    void aCursorBelongsToItsQuery() {
        String cursor = get("/lines?limit=2&kind=PROJECT").path("nextCursor").asText();

        assertThat(get("/lines?limit=5&kind=PROJECT&cursor=" + cursor).path("items"))
                .hasSize(5);
        for (String other : List.of("/lines?kind=BASIC", "/executions?kind=PROJECT", "/lines?asOf=2024-06-30")) {
            Answer answer = bureau.get(other + "&cursor=" + cursor);
            assertThat(answer.status()).as(other).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("invalid-cursor");
        }
        for (String broken : List.of("x", cursor.substring(2), "%20", cursor + "AA")) {
            assertThat(bureau.get("/lines?kind=PROJECT&cursor=" + broken).status())
                    .as(broken)
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRollUpAddsUpToItsLines(Dimension by) {
        JsonNode rollup = get("/rollups?by=" + by);
        for (String figure : List.of("netFen", "adjustedFen", "originalFen", "grossFen", "refundsFen", "entries")) {
            long lines = 0;
            for (JsonNode line : all("/lines")) {
                lines += line.path(figure).asLong();
            }
            long rows = 0;
            for (JsonNode row : rollup.path("items")) {
                rows += row.path(figure).asLong();
            }
            assertThat(List.of(rows, rollup.path("sums").path(figure).asLong()))
                    .as(figure)
                    .containsOnly(lines);
        }
        assertThat(rollup.path("sums").path("lines").asInt()).isEqualTo(lines().size());
    }

    @Test
    void oneLineWithItsEntriesAndItsSeries() {
        LineExecution line = api.county.line(1);
        String path = "/lines/" + line.key().text();

        JsonNode detail = get(path);
        assertThat(detail.path("execution").path("netFen").asLong())
                .isEqualTo(line.ledger().net().fen());
        assertThat(detail.path("changes")).hasSize(line.budget().changes().size());
        List<JsonNode> entries = all(path + "/entries");
        assertThat(entries).hasSize(line.ledger().entries());
        assertThat(entries.stream()
                        .mapToLong(entry -> entry.path("amountFen").asLong())
                        .sum())
                .isEqualTo(line.ledger().net().fen());
        assertThat(of(entries, entry -> entry.path("paidOn").asText())).isSorted();

        JsonNode months = get(path + "/series?step=MONTH").path("items");
        assertThat(months).hasSize(10);
        assertThat(months.get(5).path("on").asText()).isEqualTo("2024-06-30");
        assertThat(months.get(5).path("netFen").asLong())
                .isEqualTo(line.executedOn(LocalDate.parse("2024-06-30")).fen());
        assertThat(months.get(5).path("planFloor").asText()).isEqualTo("0.600000");
        assertThat(months.get(9).path("on").asText()).isEqualTo(SyntheticCounty.CLOSED_ON.toString());
        assertThat(get(path + "/series?asOf=2024-02-29").path("items")).hasSize(60);
    }

    @Test
    void milestonesShowWhatWasReportedBesideWhatIsKnownNow() {
        List<JsonNode> milestones = all("/milestones");

        assertThat(milestones).hasSize(4 * lines().size());
        assertThat(milestones.stream()
                        .filter(milestone -> !milestone.path("asReported").isNull()))
                .hasSize(api.county.verdicts.size());
        assertThat(milestones.get(3).path("restated").path("verdict").asText()).isEqualTo("PENDING");
    }

    @Test
    void alertsAndRecordsComePageByPage() {
        assertThat(of(all("/alerts"), alert -> alert.path("key").asText()))
                .containsExactlyInAnyOrderElementsOf(api.county.alerts.stream()
                        .map(alert -> alert.key().text())
                        .toList());
        String id = all("/alerts?severity=CRITICAL").get(0).path("id").asText();
        assertThat(get("/alerts/" + id).path("alert").path("rule").asText()).isEqualTo("R02");
        assertThat(all("/alerts?state=CLOSED")).isEmpty();
        assertThat(all("/reconciliations")).hasSize(api.county.reconciliations().size());
        assertThat(all("/reconciliations?differing=true")).hasSize(1);
        assertThat(all("/business-days")).hasSize(1);
        JsonNode status = get("/status");
        assertThat(status.path("synthetic").asBoolean()).isTrue();
        assertThat(status.path("lastClosedOn").asText()).isEqualTo(SyntheticCounty.CLOSED_ON.toString());
    }

    @Test
    void rejectionsAreForWholeRegionsAndHostileTextIsText() {
        // One of the rows names no region that can be read: it is an operator's alone.
        assertThat(all("/rejections")).hasSize(SyntheticCounty.rejections().size() - 1);
        Caller operator = api.caller("ops", Assignment.of(Role.OPERATOR, List.of(), List.of()));
        JsonNode items = operator.get("/rejections").json().path("items");
        assertThat(items).hasSize(SyntheticCounty.rejections().size());
        assertThat(items.toString()).contains("<script>alert('x')</script>");
        assertThat(operator.get("/rejections").header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lines?colour=red",
                "/lines?limit=0",
                "/lines?limit=1001",
                "/lines?asOf=2024-13-01",
                "/lines?kind=project",
                "/lines?status=LAGGING,",
                "/lines?region=13028",
                "/lines?limit=1&limit=2",
                "/lines?q=",
                "/rollups",
                "/rollups?by=COLOUR",
                "/alerts?line=nonsense",
                "/status?x=1"
            })
    void whatIsNotUnderstoodIsRefusedAndNotLeftOut(String path) {
        Answer answer = bureau.get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-parameter");
        assertThat(answer.json().path("errors")).isNotEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path : List.of(
                "/lines/130281/2024/999999/S-AAAAAAAAAAAA",
                "/lines/130281/2024/999999/nonsense",
                "/lines/130281/2024/999999/S-AAAAAAAAAAAA/entries",
                "/lines/130281/2024/999999/S-AAAAAAAAAAAA/series",
                "/alerts/bm9uc2Vuc2U",
                "/alerts/%25")) {
            Answer answer = bureau.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.problem()).isEqualTo("not-found");
        }
        assertThat(bureau.get("/lines?fiscalYear=1999").json().path("items")).isEmpty();
    }

    @Test
    void aProblemSpeaksTheReadersLanguageAndItsTypeIsExplained() {
        Answer chinese = bureau.get("/lines?x=1");
        Answer english = bureau.get("/lines?x=1", "Accept-Language", "en-GB,en;q=0.9,zh;q=0.1");

        assertThat(chinese.header("Content-Type")).startsWith("application/problem+json");
        assertThat(chinese.json().path("title").asText()).isEqualTo("参数无效");
        assertThat(english.json().path("title").asText()).isEqualTo("a parameter is not valid");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        String[] type = english.json().path("type").asText().split("#", -1);
        String page =
                api.nobody().get(type[0].replace("/api/v1", "")).response().body();
        assertThat(page).contains("id=\"" + type[1] + "\"");
    }

    @Test
    void withoutATokenThatIsKnownNobodyReads() {
        Answer nobody = api.nobody().get("/lines");
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(nobody.problem()).isEqualTo("unauthenticated");
        assertThat(api.nobody()
                        .get("/lines", "Authorization", "Bearer budgetflow_guessed")
                        .status())
                .isEqualTo(401);
        assertThat(api.nobody().get("/lines", "Authorization", "Basic YTpi").status())
                .isEqualTo(401);

        Caller brief = api.bureau("brief");
        assertThat(brief.get("/status").status()).isEqualTo(200);
        api.revoke("brief");
        assertThat(brief.get("/status").status()).isEqualTo(401);
    }

    @Test
    void pagesStayWholeWhileLinesAreAdded() {
        List<LineKey> before = lines().stream().map(LineExecution::key).toList();
        JsonNode first = get("/lines?limit=10");
        api.store.lines(List.of(SyntheticCounty.named("added between two pages")), List.of());
        List<JsonNode> rest = new ArrayList<>();
        first.path("items").forEach(rest::add);
        get("/lines?limit=1000&cursor=" + first.path("nextCursor").asText())
                .path("items")
                .forEach(rest::add);
        api.county.lines.add(SyntheticCounty.named("added between two pages"));

        List<String> keys = of(rest, item -> item.path("lineKey").asText());
        assertThat(keys)
                .doesNotHaveDuplicates()
                .containsAll(before.stream().map(LineKey::text).toList());
    }
}
