package budgetflow.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.access.token.TokenRight;
import budgetflow.dashboard.access.user.Assignment;
import budgetflow.dashboard.access.user.Role;
import budgetflow.dashboard.api.payment.RowsIntake;
import budgetflow.dashboard.web.ApiFixture.Answer;
import budgetflow.dashboard.web.ApiFixture.Caller;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What programs send and ask: payments, prechecks, steps on alerts. */
@Timeout(120)
class ApiPaymentsTest {
    private static final String NDJSON = "application/x-ndjson";
    private static final String JSON = "application/json; charset=UTF-8";

    @TempDir
    private static Path folder;

    private static ApiFixture api;
    private static Caller sender;
    private static LineExecution line;
    private static LineKey foreign;

    @BeforeAll
    static void start() {
        api = new ApiFixture(
                folder, Map.of("api-batch-rows", "3", "api-batch-kibibytes", "2", "api-requests-per-second", "1000"));
        line = api.county.line(0);
        foreign = api.county.line(5).key();
        sender = api.caller(
                "sender",
                Assignment.of(
                        Role.DEPARTMENT,
                        List.of(SyntheticCounty.REGION),
                        List.of(line.key().unit().code().substring(0, 3))),
                TokenRight.SEND_PAYMENTS,
                TokenRight.HANDLE_ALERTS);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static String row(String id, LineKey key, String amount) {
        return RowsIntake.row(id, key, "2024-10-16", amount, "合成供应商1号");
    }

    private static JsonNode done(Answer taken) {
        String path = taken.header("Location").replace("/api/v1", "");
        JsonNode batch = sender.get(path).json();
        while (!batch.path("state").asText().equals("DONE")) {
            Thread.onSpinWait();
            batch = sender.get(path).json();
        }
        return batch;
    }

    @Test
    void goodRowsAreSentAndEveryOtherRowIsToldWithItsReason() {
        String body = row("A-1", line.key(), "1.00") + "\n" + row("A-2", line.key(), "x") + "\n"
                + row("A-3", foreign, "5.00");
        Answer taken = sender.post("/payments", NDJSON, body, "Idempotency-Key", "first");
        assertThat(taken.status()).isEqualTo(202);

        JsonNode batch = done(taken);

        assertThat(batch.path("rows").toString())
                .isEqualTo("{\"read\":3,\"accepted\":1,\"duplicate\":0,\"rejected\":2}");
        assertThat(batch.path("amounts").toString())
                .isEqualTo(
                        "{\"readFen\":600,\"acceptedFen\":100,\"duplicateFen\":0,\"rejectedFen\":500,\"unreadable\":1}");
        assertThat(batch.path("errors").get(0).path("reason").asText()).contains("金额无法识别", "cannot be read");
        assertThat(batch.path("errors").get(1).path("code").asText()).isEqualTo("LINE_NOT_PERMITTED");
        assertThat(api.intake.sent).contains("A-1").doesNotContain("A-2", "A-3");
        Answer again = sender.post("/payments", NDJSON, body, "Idempotency-Key", "first");
        assertThat(again.header("Location")).isEqualTo(taken.header("Location"));
        assertThat(sender.post("/payments", NDJSON, body + "\n", "Idempotency-Key", "first")
                        .problem())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void aLineThatIsThereAndOneThatIsNotAreRefusedAlike() {
        LineKey nowhere = LineKey.of("130281/2024/999999/S-AAAAAAAAAAAA");
        Answer taken = sender.post(
                "/payments",
                JSON,
                "[" + row("B-1", foreign, "5.00") + "," + row("B-2", nowhere, "5.00") + "]",
                "Idempotency-Key",
                "alike");
        JsonNode errors = done(taken).path("errors");

        assertThat(errors.get(0).path("reason")).isEqualTo(errors.get(1).path("reason"));
        assertThat(errors.get(0).path("code")).isEqualTo(errors.get(1).path("code"));
        JsonNode asked = sender.post(
                        "/precheck", JSON, "[" + row("B-1", foreign, "5.00") + "," + row("B-2", nowhere, "5.00") + "]")
                .json()
                .path("items");
        assertThat(asked.get(0).path("error").path("code"))
                .isEqualTo(asked.get(1).path("error").path("code"));
        assertThat(asked.toString()).doesNotContain("netFen");
    }

    @Test
    void limitsAreToldBeforeAnythingIsTaken() {
        String one = row("C-1", line.key(), "1.00");
        String many = String.join("\n", List.of(one, one, one, one));
        String[] key = {"Idempotency-Key", "limits"};

        assertThat(sender.post("/payments", NDJSON, many, key).problem()).isEqualTo("body-too-large");
        assertThat(sender.post("/payments", JSON, "[\"" + "x".repeat(3000) + "\"]", key)
                        .status())
                .isEqualTo(413);
        assertThat(sender.post("/payments", "text/csv", one, key).status()).isEqualTo(415);
        assertThat(sender.post("/payments", "", one, key).status()).isEqualTo(415);
        assertThat(sender.post("/payments", "application/json; charset=gbk", one, key)
                        .status())
                .isEqualTo(415);
        assertThat(sender.post("/payments", JSON, "[{", key).problem()).isEqualTo("invalid-body");
        assertThat(sender.post("/payments", NDJSON, "\n", key).problem()).isEqualTo("invalid-body");
        assertThat(sender.post("/payments", NDJSON, one).problem()).isEqualTo("idempotency-key-missing");
        assertThat(sender.post("/payments", NDJSON, one, "Idempotency-Key", "two words")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whoHasNoSuchRightSendsNothingAndSeesNoBatch() {
        Caller reader = api.bureau("only-reads");
        Caller other = api.bureau("other-sender", TokenRight.SEND_PAYMENTS);
        Answer taken = sender.post("/payments", NDJSON, row("D-1", line.key(), "1.00"), "Idempotency-Key", "mine");

        assertThat(reader.post("/payments", NDJSON, row("D-2", line.key(), "1.00"), "Idempotency-Key", "k")
                        .status())
                .isEqualTo(403);
        assertThat(api.nobody()
                        .post("/payments", NDJSON, row("D-3", line.key(), "1.00"), "Idempotency-Key", "k")
                        .status())
                .isEqualTo(401);
        String batch = taken.header("Location").replace("/api/v1", "");
        assertThat(other.get(batch).status()).isEqualTo(404);
        assertThat(reader.get(batch).status()).isEqualTo(403);
        assertThat(done(taken).path("state").asText()).isEqualTo("DONE");
        assertThat(api.intake.sent).doesNotContain("D-2", "D-3");
    }

    @Test
    void aPrecheckAnswersInOrderAndChangesNothing() {
        long left = line.adjustedOn(SyntheticCounty.CLOSED_ON)
                .minus(line.ledger().net())
                .fen();
        String body = row("E-1", line.key(), "1.00") + "\n" + row("E-2", line.key(), "999999999.00") + "\n"
                + row("E-3", line.key(), "?");
        int sent = api.intake.sent.size();
        Answer answer = sender.post("/precheck", NDJSON, body);

        JsonNode items = answer.json().path("items");
        assertThat(answer.json().path("breach").asBoolean()).isTrue();
        assertThat(items.get(0).path("before").path("leftFen").asLong()).isEqualTo(left);
        assertThat(items.get(0).path("after").path("leftFen").asLong()).isEqualTo(left - 100);
        assertThat(items.get(1).path("before").path("leftFen").asLong()).isEqualTo(left - 100);
        assertThat(items.get(1).path("findings").findValuesAsText("rule")).contains("R02", "R54");
        assertThat(items.get(2).path("error").path("code").asText()).isEqualTo("AMOUNT_UNREADABLE");
        assertThat(api.intake.sent).hasSize(sent);
        assertThat(sender.get("/lines/" + line.key().text())
                        .json()
                        .path("line")
                        .path("netFen")
                        .asLong())
                .isEqualTo(line.ledger().net().fen());
    }

    @Test
    void aLineWithoutBudgetAndAnotherYearAreToldByAPrecheck() {
        LineKey unknown = LineKey.of("130281/2024/" + line.key().unit() + "/S-AAAAAAAAAAAA");
        JsonNode items = sender.post(
                        "/precheck",
                        JSON,
                        "[" + row("F-1", unknown, "1.00") + ","
                                + RowsIntake.row("F-2", line.key(), "2025-01-02", "1.00", "x") + "]")
                .json()
                .path("items");

        assertThat(items.get(0).path("lineKnown").asBoolean()).isFalse();
        assertThat(items.get(0).path("findings").get(0).path("rule").asText()).isEqualTo("R01");
        assertThat(items.get(1).path("findings").findValuesAsText("rule")).contains("R05");
    }

    @Test
    void aStepOnAnAlertIsGivenOnOrRefusedWithItsReason() {
        var alert = api.county.alerts.get(0);
        Caller bureau = api.bureau("handler", TokenRight.HANDLE_ALERTS);
        String id = ApiRequests.id(alert.key());
        String path = "/alerts/" + id + "/commands";
        String acknowledge = "{\"action\":\"ACKNOWLEDGE\",\"commandId\":\"c-1\",\"against\":1}";

        assertThat(bureau.post(path, JSON, acknowledge).status()).isEqualTo(202);
        assertThat(api.commands).singleElement().satisfies(command -> {
            assertThat(command.alert()).isEqualTo(alert.key());
            assertThat(command.handling().actor()).isEqualTo("handler");
        });
        Answer stale = bureau.post(path, JSON, acknowledge.replace("\"against\":1", "\"against\":7"));
        assertThat(stale.problem()).isEqualTo("command-refused");
        assertThat(stale.json().path("errors").get(0).path("code").asText()).isEqualTo("COMMAND_STALE");
        assertThat(bureau.post(path, JSON, "{\"action\":\"LAUGH\",\"who\":1}")
                        .json()
                        .path("errors"))
                .hasSize(3);
        assertThat(bureau.post(path, NDJSON, acknowledge).status()).isEqualTo(415);
        assertThat(api.bureau("looks").post(path, JSON, acknowledge).status()).isEqualTo(403);
        boolean ours = alert.key().subject().text().startsWith(line.key().text().substring(0, 15));
        assertThat(sender.post(path, JSON, acknowledge).status()).isEqualTo(ours ? 202 : 404);
    }

    @Test
    void tooManyRequestsAreToldToWait(@TempDir Path other) {
        try (ApiFixture slow = new ApiFixture(other, Map.of("api-requests-per-second", "1"))) {
            Caller reader = slow.bureau("reader");
            reader.get("/business-days");
            reader.get("/business-days");
            Answer third = reader.get("/business-days");

            assertThat(third.status()).isEqualTo(429);
            assertThat(third.problem()).isEqualTo("too-many-requests");
            assertThat(Integer.parseInt(third.header("Retry-After"))).isPositive();
            assertThat(slow.bureau("another").get("/business-days").status()).isEqualTo(200);
        }
    }
}
