package budgetflow.launcher.system;

import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.budget;
import static budgetflow.domain.given.Given.payment;
import static budgetflow.domain.given.Given.refund;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.Dashboard;
import budgetflow.dashboard.api.payment.PaymentIntake;
import budgetflow.dashboard.web.command.KafkaCommands;
import budgetflow.domain.alert.ActorRole;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertAction;
import budgetflow.domain.alert.AlertCommand;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.alert.AlertState;
import budgetflow.domain.alert.Handling;
import budgetflow.domain.alert.RuleCode;
import budgetflow.launcher.closing.Closing;
import budgetflow.launcher.platform.Processing;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An alert through its whole life by the commands people type, while the app is stopped and started again. */
@Timeout(180)
class AlertLifeIT {
    private static final String KEY = "R02/" + ROAD.text();
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    @TempDir
    private Path folder;

    @Test
    void fromRaisedToClosedWithARestartBetween() {
        try (LiveSystem system = LiveSystem.temporary()) {
            Processing first = system.startInstance("one");
            system.feed(List.of(budget(ROAD, "100.00"), payment("P-1", ROAD, "2024-02-01", "120.00")));
            close(system, FIRST, LocalDate.of(2024, 2, 1));

            assertListed(system);
            assertUnknownKeyNamesTheNearest(system);
            assertRefused(system);
            assertToldOnThePage(system);
            assertDone(AlertsRun.of(system, "alerts", "ack", KEY, "--actor", "李科长"), "ACKNOWLEDGED");

            system.stopInstance(first);
            assertKeptWhileTheAppIsDown(system);
            system.startInstance("one");
            await(system, AlertState.EXPLAINED);
            assertDone(
                    AlertsRun.of(system, "alerts", "rectify", KEY, "--text", "追回", "--due", "2024-02-29"),
                    "RECTIFYING");

            system.feed(List.of(refund("R-1", "P-1", ROAD, "2024-02-10", "-20.00")));
            close(system, LocalDate.of(2024, 2, 2), LocalDate.of(2024, 2, 10));
            await(system, AlertState.RESOLVED);
            system.feed(List.of(payment("P-2", ROAD, "2024-02-12", "0.01")));
            close(system, LocalDate.of(2024, 2, 11), LocalDate.of(2024, 2, 12));
            await(system, AlertState.REOPENED);

            assertDone(AlertsRun.of(system, "alerts", "ack", KEY), "ACKNOWLEDGED");
            assertDone(explain(system, "--wait", "30"), "EXPLAINED");
            assertDone(AlertsRun.of(system, "alerts", "close", KEY, "--text", "已整改"), "CLOSED");
            assertHistory(system);
        }
    }

    private static void assertListed(LiveSystem system) {
        AlertsRun list =
                AlertsRun.of(system, "alerts", "list", "--severity", "HIGH", "--unit", "473", "--state", "OPEN");
        AlertsRun json = AlertsRun.of(system, "alerts", "list", "--rule", "R02", "--json");
        AlertsRun none = AlertsRun.of(system, "alerts", "list", "--region", "999999", "--json");

        assertThat(list.code()).as(list.messages()).isZero();
        assertThat(list.data()).contains(KEY, "待处理 OPEN", "CRITICAL", "2024-02-01");
        assertThat(json.data())
                .contains("\"key\": \"" + KEY + "\"", "\"valueFen\": 12000", "\"overFen\": 2000", "\"version\": 1");
        assertThat(none.data()).isEqualTo("[]\n");
    }

    private static void assertUnknownKeyNamesTheNearest(LiveSystem system) {
        String mistyped = KEY.replace("R02", "R2");
        for (String command : List.of("show", "ack")) {
            AlertsRun unknown = AlertsRun.of(system, "alerts", command, mistyped);

            assertThat(unknown.code()).isEqualTo(2);
            assertThat(unknown.messages()).contains("没有这条预警", "did you mean " + KEY + "?");
        }
    }

    /** By the state, and because something has happened since. */
    private static void assertRefused(LiveSystem system) {
        AlertsRun early = AlertsRun.of(system, "alerts", "close", KEY);
        AlertsRun stale = AlertsRun.of(system, "alerts", "ack", KEY, "--against", "2");
        AlertsRun ofUnit = AlertsRun.of(system, "alerts", "false-positive", KEY, "--text", "错", "--role", "UNIT");

        assertThat(List.of(early.code(), stale.code(), ofUnit.code())).containsOnly(3);
        assertThat(early.messages()).contains("办结被拒绝", "预警当前状态不允许此步骤", "does not permit", "state: OPEN");
        assertThat(stale.messages()).contains("something has happened to the alert since", "against: 2");
        assertThat(ofUnit.messages()).contains("该角色无权执行此步骤", "role: UNIT");
        assertThat(system.rejections())
                .allMatch(rejection -> rejection.source().startsWith(Topics.ALERT_COMMANDS.name() + "-"))
                .hasSize(3);
    }

    /** What the app refuses is told where it was sent from, for the page may not have known what has happened since. */
    private void assertToldOnThePage(LiveSystem system) {
        Settings settings = system.settingsInForce()
                .with(SettingKeys.DATA_DIR, folder.toString())
                .with(SettingKeys.HTTP_PORT, "0");
        String id = "sent-from-a-page";
        Handling handling =
                new Handling(id, "李科长", ActorRole.FINANCE, Instant.parse("2024-02-05T01:30:00Z"), null, "", null);
        try (Dashboard dashboard =
                        Dashboard.startDemo(settings, system.wire(), PaymentIntake.none(), Clock.systemUTC());
                KafkaCommands commands = new KafkaCommands(settings, system.wire())) {
            commands.give(new AlertCommand(alert(system).key(), AlertAction.ACKNOWLEDGE, handling, 2));
            URI page = URI.create(dashboard.url() + "/alert?lang=en&key=" + KEY + "&sent=" + id);
            String told = get(page);
            while (!told.contains("Refused: something has happened to the alert since")) {
                told = get(page);
            }
            assertThat(told).contains("Open").doesNotContain("the alerts app has yet to take it");
        }
    }

    private static String get(URI page) {
        return HttpClient.newHttpClient()
                .sendAsync(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                .join()
                .body();
    }

    private static void assertKeptWhileTheAppIsDown(LiveSystem system) {
        AlertsRun unanswered = explain(system, "--command-id", "C-kept", "--wait", "1");

        assertThat(unanswered.code()).isEqualTo(4);
        assertThat(unanswered.messages()).contains("指令已送达并保存", "is it running?");
    }

    private static void assertHistory(LiveSystem system) {
        AlertsRun show = AlertsRun.of(system, "alerts", "show", KEY);
        Alert alert = alert(system);

        assertThat(show.data())
                .contains("已办结 CLOSED", "退回或追加预算", "PROCUREMENT", "李科长 (财政局 finance bureau)", "2024-02-05 09:30");
        assertThat(alert.history())
                .extracting(AlertEvent::kind)
                .containsExactly(
                        AlertEventKind.OPEN,
                        AlertEventKind.ACKNOWLEDGED,
                        AlertEventKind.EXPLAINED,
                        AlertEventKind.RECTIFYING,
                        AlertEventKind.RESOLVED,
                        AlertEventKind.REOPENED,
                        AlertEventKind.ACKNOWLEDGED,
                        AlertEventKind.EXPLAINED,
                        AlertEventKind.CLOSED);
        AlertsRun again = explain(system, "--command-id", "C-kept");
        assertThat(again.code()).isZero();
        assertThat(alert(system)).as("the same command again").isEqualTo(alert);
    }

    private static AlertsRun explain(LiveSystem system, String... more) {
        List<String> arguments = new ArrayList<>(List.of("alerts", "explain", KEY, "--reason", "PROCUREMENT"));
        arguments.addAll(List.of("--text", "合成: 招标延期", "--by", "2024-02-28"));
        arguments.addAll(List.of(more));
        return AlertsRun.of(system, arguments.toArray(String[]::new));
    }

    private static void assertDone(AlertsRun ran, String state) {
        assertThat(ran.code()).as(ran.messages()).isZero();
        assertThat(ran.data()).startsWith(KEY).contains(state);
    }

    private static void close(LiveSystem system, LocalDate from, LocalDate through) {
        system.awaitProcessed();
        try (Closing closing = system.openClosing()) {
            LiveSystem.closeAndJudge(closing, from, through);
        }
    }

    /** Each look reads the topic to its end; the test's time limit ends it. */
    private static void await(LiveSystem system, AlertState state) {
        while (alert(system).state() != state) {
            Thread.onSpinWait();
        }
    }

    private static Alert alert(LiveSystem system) {
        return system.topics().latest(Topics.ALERTS).stream()
                .filter(alert -> alert.key().rule() == RuleCode.R02)
                .findFirst()
                .orElseThrow();
    }
}
