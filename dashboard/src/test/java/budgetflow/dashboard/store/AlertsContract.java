package budgetflow.dashboard.store;

import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.day;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.read.AlertFilter;
import budgetflow.dashboard.read.AlertRow;
import budgetflow.dashboard.read.AsOf;
import budgetflow.dashboard.read.Department;
import budgetflow.dashboard.read.PageRequest;
import budgetflow.dashboard.read.Scope;
import budgetflow.dashboard.read.View;
import budgetflow.domain.alert.ActorRole;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertState;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.Handling;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.given.Given;
import budgetflow.domain.key.LineKey;
import budgetflow.schemas.mapping.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of alerts in every database. */
abstract class AlertsContract {
    static final PageRequest ALL = PageRequest.first(PageRequest.LARGEST);
    static final Instant AT = Instant.parse("2024-07-04T00:30:00.123Z");
    static final View LATEST = View.latest(Scope.everything(), Given.YEAR);
    static final Department OWN = Department.of(ROAD);

    Fed fed;

    abstract StoreAddress newDatabase();

    @BeforeEach
    void open() {
        fed = new Fed(newDatabase());
    }

    @AfterEach
    void close() {
        fed.close();
    }

    private static AlertEvent ofData(String on, AlertEventKind kind, Severity severity) {
        return new AlertEvent(
                day(on), kind, severity, "E-1", new Measure.Share("28.3700"), new Measure.Share("30.0000"));
    }

    private static AlertEvent handled(AlertEvent before, AlertEventKind kind, String on) {
        Instant at = Instant.parse(on + "T04:00:00Z");
        return AlertEvent.handled(before, kind, new Handling("C-" + on, "王会计", ActorRole.UNIT, at, null, "合成说明", null));
    }

    private static Alert alert(RuleCode rule, LineKey line, AlertEvent... history) {
        return new Alert(new AlertKey(rule, AlertSubject.of(line)), List.of(history));
    }

    @Test
    void theOldestThatNobodyTookNoteOfComesFirst() {
        AlertEvent early = ofData("2024-04-08", AlertEventKind.OPEN, Severity.WARN);
        Alert acknowledged =
                alert(RuleCode.R10, ROAD, early, handled(early, AlertEventKind.ACKNOWLEDGED, "2024-04-09"));
        Alert resolved = alert(RuleCode.R12, ROAD, early, ofData("2024-04-20", AlertEventKind.RESOLVED, Severity.WARN));
        Alert newer = alert(RuleCode.R02, ROAD, ofData("2024-05-20", AlertEventKind.OPEN, Severity.CRITICAL));
        Alert older = alert(RuleCode.R03, ROAD, ofData("2024-05-06", AlertEventKind.OPEN, Severity.INFO));
        fed.feed(batch -> Stream.of(acknowledged, resolved, newer, older).forEach(one -> batch.put(one, AT)));

        assertThat(keys(LATEST, AlertFilter.ALL))
                .containsExactly(older.key(), newer.key(), acknowledged.key(), resolved.key());
        assertThat(keys(LATEST, AlertFilter.active())).containsExactly(older.key(), newer.key(), acknowledged.key());
        assertThat(fed.read().overviews().overview(LATEST).openAlerts())
                .containsEntry(Severity.CRITICAL, 1L)
                .containsEntry(Severity.WARN, 1L)
                .containsEntry(Severity.INFO, 1L)
                .containsEntry(Severity.HIGH, 0L);
    }

    private List<AlertKey> keys(View view, AlertFilter filter) {
        return fed.read().alerts().page(view, filter, ALL).rows().stream()
                .map(row -> row.alert().key())
                .toList();
    }

    @Test
    void anAlertStandsAsOfADayAsItDidThen() {
        AlertEvent open = ofData("2024-04-08", AlertEventKind.OPEN, Severity.WARN);
        Alert alert = alert(
                RuleCode.R10,
                ROAD,
                open,
                handled(open, AlertEventKind.ACKNOWLEDGED, "2024-04-10"),
                ofData("2024-04-10", AlertEventKind.WORSENED, Severity.HIGH),
                ofData("2024-04-20", AlertEventKind.RESOLVED, Severity.HIGH));
        fed.feed(batch -> batch.put(alert, AT));

        assertThat(on("2024-04-07")).isEmpty();
        assertThat(on("2024-04-09")).containsExactly("OPEN WARN since 2024-04-08");
        assertThat(on("2024-04-10")).containsExactly("OPEN HIGH since 2024-04-10");
        assertThat(on("2024-04-20")).containsExactly("RESOLVED HIGH since 2024-04-20");
        assertThat(fed.read()
                        .alerts()
                        .alert(Scope.everything(), alert.key())
                        .orElseThrow()
                        .alert())
                .isEqualTo(alert);
    }

    private List<String> on(String day) {
        View view = new View(Scope.everything(), Given.YEAR, AsOf.on(day(day)));
        return fed.read().alerts().page(view, AlertFilter.ALL, ALL).rows().stream()
                .map(row -> row.state() + " " + row.severity() + " since " + row.since())
                .toList();
    }

    @Test
    void everyAlertThereCanBeComesBackAsItWas() {
        List<Alert> alerts = new Samples(3).alerts();
        fed.feed(batch -> alerts.forEach(alert -> batch.put(alert, AT)));

        List<AlertRow> rows =
                fed.read().alerts().page(LATEST, AlertFilter.ALL, ALL).rows();

        assertThat(rows.stream().map(AlertRow::alert)).containsExactlyInAnyOrderElementsOf(alerts);
        assertThat(rows)
                .allMatch(row ->
                        row.state() == row.alert().state() && row.recordedAt().equals(AT));
        View department = View.latest(Scope.department(OWN), Given.YEAR);
        assertThat(fed.read().alerts().page(department, AlertFilter.ALL, ALL).rows())
                .isNotEmpty()
                .allMatch(row -> OWN.equals(row.department()));
        AlertFilter some = new AlertFilter(
                Set.of(AlertState.values()),
                Set.of(Severity.values()),
                Set.of(RuleCode.R10),
                null,
                null,
                null,
                ROAD,
                "r10/");
        assertThat(fed.read().alerts().page(LATEST, some, ALL).total()).isEqualTo(1);
    }
}
