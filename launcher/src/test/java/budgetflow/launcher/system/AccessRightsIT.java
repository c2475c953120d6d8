package budgetflow.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.delivery.DeliveryOutcome;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.money.Money;
import budgetflow.schemas.security.App;
import budgetflow.schemas.security.ServerCertificate;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.Topic;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every app in a process of its own, as its own user, on a Kafka with TLS that lets each do what it must and no more. */
@Timeout(300)
class AccessRightsIT {
    private static final int CONFIGURATION = 5;
    private static final int TERMINATED = 143;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    private static SecuredSystem system;

    private final List<AppProcess> processes = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        system = SecuredSystem.start(folder);
        for (App app : App.values()) {
            system.broker().addUser(SecuredSystem.userOf(app), SecuredSystem.passwordOf(app));
        }
        grantEverything();
        assertThat(run(App.CREATE_TOPICS, "create-topics").data().lines()).contains(Topics.PAYMENTS.name());
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @AfterEach
    void endWhatStillRuns() {
        processes.forEach(AppProcess::close);
    }

    @Test
    void theWholeChainWorksWithEachAppsOwnRights() throws Exception {
        AppProcess streams = startApp(App.STREAMS);
        AppProcess alerts = startApp(App.ALERTS);
        Path budgets = file(
                "budgets.csv",
                "region,fiscal_year,unit_code,unit_name,line_code,line_name,line_kind,functional_code,"
                        + "department_economic_code,government_economic_code,fund,amount,amount_unit",
                "990101,2024,101001,合成单位,S-AAAAAAAAAAAA,合成项目,PROJECT,,,,,100.00,元");
        Path payments = file(
                "payments.csv",
                "entry_id,kind,region,fiscal_year,unit_code,line_code,paid_on,amount,amount_unit",
                "SYN-1,PAYMENT,990101,2024,101001,S-AAAAAAAAAAAA,2024-01-02,60.01,元",
                "SYN-2,PAYMENT,990101,2024,101001,S-AAAAAAAAAAAA,2024-01-03,40.00,元");

        AppProcess budgetsSent = run(App.INGEST, "ingest", "budgets", budgets.toString());
        AppProcess paymentsSent = run(App.INGEST, "ingest", "payments", payments.toString());
        AppProcess closed = run(App.CLOSE_DAYS, "close-day", "2024-01-05");

        assertThat(budgetsSent.exitCode()).as(budgetsSent.messages()).isZero();
        assertThat(paymentsSent.exitCode()).as(paymentsSent.messages()).isZero();
        assertThat(closed.exitCode()).as(closed.messages()).isZero();
        try (WireFormat wire = system.wire()) {
            Alert raised = awaitAlert(wire);
            LineExecution line = system.topics(wire)
                    .latest(Topics.LINE_EXECUTIONS)
                    .iterator()
                    .next();
            assertThat(line.ledger().net()).isEqualTo(new Money(10_001));
            assertThat(raised.raisedOn()).hasToString("2024-01-03");
            dispatchesWithItsOwnRights(wire);
            showsItWithItsOwnRights();
            AppProcess noted =
                    run(App.HANDLE_ALERTS, "alerts", "ack", raised.key().text());
            assertThat(noted.exitCode()).as(noted.messages()).isZero();
            assertThat(noted.data()).contains("ACKNOWLEDGED");
        }
        assertThat(streams.stop()).as(streams.messages()).isEqualTo(TERMINATED);
        assertThat(alerts.stop()).as(alerts.messages()).isEqualTo(TERMINATED);
        assertThat(streams.messages() + alerts.messages()).doesNotContain("secret-of-");
    }

    /** It is ready when it has read all its topics to their ends. */
    private void showsItWithItsOwnRights() throws Exception {
        int port = FreePort.find();
        AppProcess dashboard = track(system.start(
                        App.DASHBOARD,
                        App.DASHBOARD.kebab(),
                        "--set",
                        "http-port=0",
                        "--set",
                        "data-dir=" + folder.resolve("dashboard"),
                        "--set",
                        "monitor-address=127.0.0.1:" + port))
                .awaitMessage("running: ");
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .build();
        long started = System.nanoTime();
        while (HttpClient.newHttpClient()
                        .send(ready, HttpResponse.BodyHandlers.discarding())
                        .statusCode()
                != 200) {
            assertThat(Duration.ofNanos(System.nanoTime() - started))
                    .as(dashboard.messages())
                    .isLessThan(PATIENCE);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(dashboard.stop()).as(dashboard.messages()).isEqualTo(TERMINATED);
        assertThat(dashboard.messages()).doesNotContain("secret-of-");
    }

    /** To a robot that is not there: that it tried is written down all the same. */
    private void dispatchesWithItsOwnRights(WireFormat wire) throws Exception {
        Path routing = file(
                "routing.yaml",
                "allow_private: [127.0.0.1]",
                "gather: 0s",
                "channels:",
                "  group: {kind: wecom, url: 'http://127.0.0.1:9/', key: '${file:robot.key}'}",
                "recipients:",
                "  合成接收人: {channel: group}");
        file("robot.key", "key-9f2c");
        AppProcess dispatch = track(
                        system.start(App.DISPATCH, App.DISPATCH.kebab(), "--set", "routing-file=" + routing))
                .awaitMessage("running: ");
        long started = System.nanoTime();
        while (system.topics(wire).latest(Topics.DELIVERIES).stream()
                .noneMatch(delivery -> delivery.outcome() == DeliveryOutcome.POSTPONED)) {
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(PATIENCE);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(dispatch.stop()).as(dispatch.messages()).isEqualTo(TERMINATED);
        assertThat(dispatch.messages()).doesNotContain("key-9f2c", "secret-of-");
    }

    @Test
    void aPublishedBudgetIsImportedWithItsOwnRights() throws Exception {
        AppProcess imported =
                run(App.IMPORT_BUDGET, "import-budget", budgetDocument().toString());

        assertThat(imported.exitCode()).as(imported.messages()).isZero();
        assertThat(imported.messages()).contains("added 8");
    }

    @Test
    void nobodyWritesWhatIsNotTheirs() {
        assertRefused(App.STREAMS, Topics.PAYMENTS);
        assertRefused(App.STREAMS, Topics.BUSINESS_DAYS);
        assertRefused(App.ALERTS, Topics.LINE_EXECUTIONS);
        assertRefused(App.ALERTS, Topics.PAYMENTS);
        assertRefused(App.INGEST, Topics.LINE_EXECUTIONS);
        assertRefused(App.CLOSE_DAYS, Topics.ALERTS);
        assertRefused(App.DISPATCH, Topics.ALERTS);
        assertRefused(App.ALERTS, Topics.DELIVERIES);
        assertRefused(App.HANDLE_ALERTS, Topics.ALERTS);
        assertRefused(App.ALERTS, Topics.ALERT_COMMANDS);
        assertRefused(App.DASHBOARD, Topics.ALERTS);
        assertRefused(App.DASHBOARD, Topics.LINE_EXECUTIONS);
        assertRefused(App.CREATE_TOPICS, Topics.PAYMENTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"streams", "close-day 2024-01-01", "create-topics"})
    void aWrongPasswordIsOneLine(String command) throws Exception {
        Path settings = system.settingsFile(
                "wrong-password",
                SecuredSystem.userOf(App.STREAMS),
                "guessed-9f2c",
                system.certificate().certificate());

        AppProcess refused = system.run(settings, command.split(" "));

        assertOneLine(refused, "kafka.sasl", "SCRAM-SHA-512");
        assertThat(refused.messages() + refused.data()).doesNotContain("guessed-9f2c");
    }

    @Test
    void notEvenTheStackTraceTellsThePassword() throws Exception {
        Path settings = system.settingsFile(
                "wrong-password",
                SecuredSystem.userOf(App.STREAMS),
                "guessed-9f2c",
                system.certificate().certificate());

        AppProcess refused = system.run(settings, "alerts", "--verbose");

        assertThat(refused.messages()).contains("\tat ").doesNotContain("guessed-9f2c");
    }

    @Test
    void aCertificateNobodyVouchesForIsOneLine() throws Exception {
        ServerCertificate stranger = ServerCertificate.make(folder, "stranger");
        Path settings = system.settingsFile(
                "stranger-trusted",
                SecuredSystem.userOf(App.STREAMS),
                SecuredSystem.passwordOf(App.STREAMS),
                stranger.certificate());

        assertOneLine(system.run(settings, "streams"), "TLS", "kafka.ssl");
    }

    @Test
    void aTrustStoreThatIsNotThereIsOneLine() throws Exception {
        Path settings = system.settingsFile(
                "no-trust",
                SecuredSystem.userOf(App.STREAMS),
                SecuredSystem.passwordOf(App.STREAMS),
                folder.resolve("nowhere.pem"));

        assertOneLine(system.run(settings, "streams"), "kafka.*", "nowhere.pem");
    }

    @Test
    void aLoginModuleThatCannotBeReadIsNotRepeated() throws Exception {
        Path settings = system.settingsFile(
                "broken-module",
                SecuredSystem.userOf(App.STREAMS),
                "half\" of-it-9f2c",
                system.certificate().certificate());

        AppProcess refused = system.run(settings, "streams", "--verbose");

        assertThat(refused.exitCode()).isEqualTo(CONFIGURATION);
        assertThat(refused.messages()).contains("kafka.sasl.jaas.config").doesNotContain("9f2c");
    }

    @Test
    void withoutAnyRightTheTopicIsNamed() throws Exception {
        revoke(App.STREAMS, ResourceType.TOPIC);
        AppProcess refused = run(App.STREAMS, "streams");
        grantEverything();

        assertOneLine(refused, "topic " + Topics.BUDGET_CHANGES.name(), "budgetflow acls");
    }

    @Test
    void aMissingTopicIsMadeByWhoMayAlone() throws Exception {
        try (Admin admin = Admin.create(system.broker().superuser())) {
            admin.deleteTopics(List.of(Topics.REJECTIONS.name())).all().get();
        }

        assertOneLine(
                run(App.INGEST, "ingest", "payments", noPayments().toString()),
                Topics.REJECTIONS.name(),
                "create-topics");
        assertThat(run(App.CREATE_TOPICS, "create-topics").data().lines()).containsExactly(Topics.REJECTIONS.name());
    }

    /** What is missed only while working stops the app with the same words. */
    @ParameterizedTest
    @EnumSource(
            value = ResourceType.class,
            names = {"GROUP", "TRANSACTIONAL_ID"})
    void aRightThatIsMissingWhileRunningIsNamed(ResourceType type) throws Exception {
        revoke(App.STREAMS, type);

        AppProcess streams = track(system.start(App.STREAMS, "streams"));
        int code = streams.exitCode();
        grantEverything();

        assertThat(code).as(streams.messages()).isEqualTo(CONFIGURATION);
        String resource = type == ResourceType.GROUP ? "group budgetflow-streams" : "transactional id";
        assertThat(streams.messages()).contains("has stopped", resource, "budgetflow acls");
    }

    private static void assertOneLine(AppProcess refused, String... words) throws InterruptedException {
        assertThat(refused.exitCode()).as(refused.messages()).isEqualTo(CONFIGURATION);
        assertThat(refused.messages().lines()).as(refused.messages()).hasSize(1);
        assertThat(refused.messages()).startsWith("budgetflow: ").contains(words);
    }

    private static void assertRefused(App app, Topic<?> topic) {
        // Whoever lacks the right to write at all may learn of it before the record is sent, or after.
        assertThatThrownBy(() -> send(app, topic))
                .as(app + " on " + topic.name())
                .hasRootCauseInstanceOf(AuthorizationException.class);
    }

    private static void send(App app, Topic<?> topic) throws Exception {
        Map<String, Object> client =
                Settings.load(system.settingsFile(app), Map.of(), Map.of()).clientProperties();
        try (Producer<String, String> producer =
                new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic.name(), "key", "value")).get();
        }
    }

    private AppProcess startApp(App app) throws IOException {
        return track(system.start(app, app.kebab())).awaitMessage("running: ");
    }

    private AppProcess track(AppProcess process) {
        processes.add(process);
        return process;
    }

    private static AppProcess run(App as, String... arguments) throws IOException, InterruptedException {
        return system.run(system.settingsFile(as), arguments);
    }

    private static void grantEverything() {
        String superuser = String.valueOf(system.broker().superuser().get("bootstrap.servers"));
        KafkaAcls.apply(KafkaAcls.printed(superuser, App.values()));
    }

    private static void revoke(App app, ResourceType type) throws Exception {
        AclBindingFilter filter = new AclBindingFilter(
                new ResourcePatternFilter(type, null, PatternType.ANY),
                new AccessControlEntryFilter(
                        "User:" + SecuredSystem.userOf(app), null, AclOperation.ANY, AclPermissionType.ANY));
        try (Admin admin = Admin.create(system.broker().superuser())) {
            admin.deleteAcls(List.of(filter)).all().get();
        }
    }

    private static Alert awaitAlert(WireFormat wire) {
        long started = System.nanoTime();
        while (System.nanoTime() - started < PATIENCE.toNanos()) {
            // The line is ahead of its plan, and R03 raised, a day before it is overspent.
            for (Alert alert : system.topics(wire).latest(Topics.ALERTS)) {
                if (alert.key().rule() == RuleCode.R02) {
                    return alert;
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("R02 was not raised within " + PATIENCE);
    }

    private static Path noPayments() throws IOException {
        return file("none.csv", "entry_id,kind,region,fiscal_year,unit_code,line_code,paid_on,amount,amount_unit");
    }

    private static Path budgetDocument() {
        Path root = Files.exists(Path.of("samples")) ? Path.of("") : Path.of("..");
        return root.resolve("ingest/src/test/resources/documents/zunhua-2024.txt");
    }

    private static Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines), StandardCharsets.UTF_8);
    }
}
