package budgetflow.alerts;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertCommand;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.LineHistory;
import budgetflow.domain.alert.LineReviewer;
import budgetflow.domain.alert.LineRules;
import budgetflow.domain.alert.ReconciliationReviewer;
import budgetflow.domain.alert.ReconciliationRules;
import budgetflow.domain.alert.RuleBook;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.rule.RulesInForce;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.domain.reconciliation.Counted;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.domain.rejection.Rejection;
import budgetflow.schemas.registry.EmbeddedRegistry;
import budgetflow.schemas.registry.InMemorySchemaStore;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.registry.RegistryClient;
import budgetflow.schemas.settings.JudgeMoment;
import budgetflow.schemas.settings.StateStoreKind;
import budgetflow.schemas.topic.ClosedDay;
import budgetflow.schemas.topic.Topic;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.AvroWireFormat;
import budgetflow.schemas.wire.WireFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/**
 * One partition of the alerts app, as a test tells its story: records become known, days are closed, and what was
 * reported since is asked for.
 */
final class Timeline implements AutoCloseable {
    private final EmbeddedRegistry registry = EmbeddedRegistry.start(0, new InMemorySchemaStore());
    private final WireFormat wire = new AvroWireFormat(RegistryClient.of(registry.url(), Patience.ONE_TRY));
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, LineExecution> lines;
    private final TestInputTopic<String, LineEntry> entries;
    private final TestInputTopic<String, ClosedDay> days;
    private final TestOutputTopic<String, MilestoneVerdict> verdicts;
    private final TestOutputTopic<String, Alert> alerts;
    private final TestInputTopic<String, Reconciliation> reconciliations;
    private final TestInputTopic<String, AlertCommand> commands;
    private final TestOutputTopic<String, Rejection> rejections;
    private long linesWritten;
    private long reconciliationsWritten;
    private long entriesWritten;

    /** The rules whose story most tests tell: each of the others has its own in {@code RuleTimelineTest}. */
    private static final List<RuleCode> TOLD = List.of(RuleCode.R01, RuleCode.R02, RuleCode.R10, RuleCode.R12);

    Timeline(JudgeMoment moment) {
        this(only(TOLD), moment, StateStoreKind.MEMORY);
    }

    Timeline(RuleBook rules, JudgeMoment moment, StateStoreKind stores) {
        this(line -> rules, moment, stores);
    }

    Timeline(LineRules rules, JudgeMoment moment, StateStoreKind stores) {
        LineReviewer reviewer = new LineReviewer(rules, JudgingDays.standard(WorkingCalendar.bundled()));
        Properties properties = new Properties();
        properties.setProperty(StreamsConfig.APPLICATION_ID_CONFIG, "alerts-test");
        properties.setProperty(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
        properties.setProperty(StreamsConfig.STATE_DIR_CONFIG, "target/state");
        ReconciliationReviewer ofTotals = new ReconciliationReviewer(
                rules instanceof ReconciliationRules both ? both : RulesInForce.standard(), WorkingCalendar.bundled());
        driver = new TopologyTestDriver(new AlertsTopology(wire, reviewer, ofTotals, moment, stores).get(), properties);
        lines = input(Topics.LINE_EXECUTIONS);
        entries = input(Topics.LINE_ENTRIES);
        reconciliations = input(Topics.RECONCILIATIONS);
        days = input(Topics.BUSINESS_DAYS);
        verdicts = output(Topics.MILESTONE_VERDICTS);
        alerts = output(Topics.ALERTS);
        commands = input(Topics.ALERT_COMMANDS);
        rejections = output(Topics.REJECTIONS);
    }

    private static RuleBook only(List<RuleCode> codes) {
        return new RuleBook(RulesInForce.standardBook().rules().stream()
                .filter(rule -> codes.contains(rule.code()))
                .toList());
    }

    /** Judged by one rule alone, and those that inhibit it. */
    static Timeline ofRule(RuleCode rule) {
        return new Timeline(
                only(List.of(RuleCode.R01, RuleCode.R02, rule)), JudgeMoment.DAY_CLOSE, StateStoreKind.MEMORY);
    }

    static Timeline atDayClose() {
        return new Timeline(JudgeMoment.DAY_CLOSE);
    }

    static Timeline atOnce() {
        return new Timeline(JudgeMoment.AT_ONCE);
    }

    /** The line as it now stands, without a new entry. */
    Timeline line(LineHistory line) {
        lines.pipeInput(line.key().text(), line.execution());
        linesWritten++;
        return this;
    }

    /** A record of line-entries alone. */
    Timeline entry(LineEntry entry) {
        entries.pipeInput(entry.recordKey(), entry);
        entriesWritten++;
        return this;
    }

    /** A control total as it now stands against what was counted: entries and fen of both. */
    Timeline held(String key, long ourCount, long ourFen, long theirCount, long theirFen) {
        return held(new Reconciliation(
                ReconciliationKey.of(key),
                new Counted(ourCount, new Money(ourFen)),
                new Counted(theirCount, new Money(theirFen))));
    }

    Timeline held(Reconciliation reconciliation) {
        reconciliations.pipeInput(reconciliation.key().text(), reconciliation);
        reconciliationsWritten++;
        return this;
    }

    /** The line as it now stands, with its latest entry. */
    Timeline spent(LineHistory line) {
        return entry(line.lastEntry()).line(line);
    }

    /** Closes a day, after all that was written so far. */
    Timeline close(String day) {
        return tick(closedNow(day));
    }

    /** Closes every calendar day from one to another. */
    Timeline close(String first, String last) {
        LocalDate.parse(first).datesUntil(LocalDate.parse(last).plusDays(1)).forEach(day -> close(day.toString()));
        return this;
    }

    /** The tick the closer would write now; it can be written later than what follows. */
    ClosedDay closedNow(String day) {
        return new ClosedDay(LocalDate.parse(day), linesWritten - 1, entriesWritten - 1, reconciliationsWritten - 1);
    }

    Timeline tick(ClosedDay tick) {
        days.pipeInput(tick.day().toString(), tick);
        return this;
    }

    /** Somebody acts. */
    Timeline command(AlertCommand command) {
        commands.pipeInput(command.alert().text(), command);
        return this;
    }

    /** The commands that were refused since, as {@code STEP_NOT_PERMITTED state=OPEN at budgetflow.alert-commands-0#1}. */
    List<String> refusals() {
        return rejections.readValuesToList().stream()
                .map(refused -> "%s %s=%s at %s"
                        .formatted(refused.code(), refused.field(), refused.value(), refused.recordKey()))
                .toList();
    }

    /** Every alert as it was written since. */
    List<Alert> alertRecords() {
        return alerts.readValuesToList();
    }

    void lineWithoutValue(String key) {
        lines.pipeInput(key, (LineExecution) null);
        linesWritten++;
    }

    /** What happened to alerts since this was asked last, as {@code R10 OPEN HIGH on 2024-07-03 by 2024-06-30}. */
    List<String> alerts() {
        return alerts.readValuesToList().stream().map(Timeline::told).toList();
    }

    /** The verdicts that changed since, as {@code 2024-06-30 reported LAGGING on 2024-07-03, restated MET}. */
    List<String> verdicts() {
        return verdicts.readValuesToList().stream().map(Timeline::told).toList();
    }

    private static String told(Alert alert) {
        AlertEvent last = alert.history().get(alert.history().size() - 1);
        return "%s %s %s on %s by %s"
                .formatted(alert.key().rule(), last.kind(), last.severity(), last.on(), last.trigger());
    }

    private static String told(MilestoneVerdict verdict) {
        return "%s reported %s on %s, restated %s"
                .formatted(
                        verdict.restated().milestone().dueOn(),
                        verdict.asReported().verdict(),
                        verdict.asReported().decidedOn(),
                        verdict.restated().verdict());
    }

    @Override
    public void close() {
        driver.close();
        wire.close();
        registry.close();
    }

    private <V> TestInputTopic<String, V> input(Topic<V> topic) {
        return driver.createInputTopic(
                topic.name(),
                topic.keySerde().serializer(),
                topic.valueSerde(wire).serializer());
    }

    private <V> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(),
                topic.keySerde().deserializer(),
                topic.valueSerde(wire).deserializer());
    }
}
