package budgetflow.dashboard.store;

import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.SCHOOL;
import static budgetflow.domain.given.Given.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.dashboard.read.AlertFilter;
import budgetflow.dashboard.read.AlertRow;
import budgetflow.dashboard.read.AsOf;
import budgetflow.dashboard.read.Change;
import budgetflow.dashboard.read.Changes;
import budgetflow.dashboard.read.Department;
import budgetflow.dashboard.read.LineFilter;
import budgetflow.dashboard.read.LineOrder;
import budgetflow.dashboard.read.LineRow;
import budgetflow.dashboard.read.PageRequest;
import budgetflow.dashboard.read.ReconciliationFilter;
import budgetflow.dashboard.read.RejectionFilter;
import budgetflow.dashboard.read.RejectionRow;
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
import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.given.Given;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.Provenance;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.SpendingPlan;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejection;
import budgetflow.schemas.mapping.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of everything but figures in every database: alerts, verdicts, reconciliations, rejections, texts. */
abstract class RecordsContract {
    private static final PageRequest ALL = PageRequest.first(PageRequest.LARGEST);
    private static final Instant AT = Instant.parse("2024-07-04T00:30:00.123Z");
    private static final View LATEST = View.latest(Scope.everything(), Given.YEAR);
    private static final Department OWN = Department.of(ROAD);

    private Fed fed;

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

    @Test
    void verdictsAndReconciliationsComeBackAsTheyWere() {
        Samples samples = new Samples(4);
        MilestoneVerdict verdict = samples.verdicts().get(0);
        LineExecution road = Given.execution(ROAD, List.of(Given.budget(ROAD, "100")));
        fed.feed(batch -> {
            batch.put(road);
            samples.verdicts().forEach(batch::put);
            batch.put(verdict);
            samples.reconciliations().forEach(batch::put);
        });

        assertThat(fed.read().lines().verdicts(LATEST, ROAD)).containsExactly(verdict);
        assertThat(fed.read()
                        .reconciliations()
                        .page(LATEST, ReconciliationFilter.ALL, ALL)
                        .rows())
                .containsExactlyInAnyOrderElementsOf(samples.reconciliations());
        ReconciliationFilter one = new ReconciliationFilter("130281", "473001", "CBS", true);
        assertThat(fed.read().reconciliations().page(LATEST, one, ALL).rows())
                .hasSize(1)
                .allMatch(found -> found.key().source().equals("CBS"));
        View other = View.latest(Scope.department(new Department(new Region("130281"), "999")), Given.YEAR);
        assertThat(fed.read()
                        .reconciliations()
                        .page(other, ReconciliationFilter.ALL, ALL)
                        .total())
                .isZero();
    }

    @Test
    void rejectionsAreSeenByTheRegionTheyName() {
        Rejection named = rejection("130281,2024,473001,合成,x");
        Rejection unclear = rejection("130281,2024,473001,a 371302,2024,1");
        Rejection nameless = rejection("x,,,");
        Rejection json = rejection("{\"region\": \"371302\", \"amount\": \"1\"}");
        List<Rejection> all = List.of(named, unclear, nameless, json);
        fed.feed(batch -> {
            for (Rejection one : all) {
                batch.put(one, new Batch.RejectedAt(0, all.indexOf(one)), AT.plusSeconds(all.indexOf(one)));
            }
        });

        assertThat(rejected(Scope.everything())).containsExactly(json, nameless, unclear, named);
        assertThat(rejected(Scope.regions(Set.of(new Region("130281"))))).containsExactly(named);
        assertThat(rejected(Scope.regions(Set.of(new Region("371302"))))).containsExactly(json);
        assertThat(rejected(Scope.department(OWN))).isEmpty();
    }

    private static Rejection rejection(String original) {
        return new Rejection("合成.csv", 2, "amount", RejectCode.AMOUNT_UNREADABLE, "x", original);
    }

    private List<Rejection> rejected(Scope scope) {
        return fed.read().rejections().page(scope, RejectionFilter.ALL, ALL).rows().stream()
                .map(RejectionRow::rejection)
                .toList();
    }

    static Stream<String> hostileNames() {
        return Stream.of(
                "'; DROP TABLE line; --",
                "<script>alert(1)</script>",
                "\"=cmd|' /C calc'!A0",
                "项".repeat(200),
                "\u202eشراء أجهزة\u202c",
                "👩\u200d🏫 𠮷野家 e\u0301",
                "100%_!\\",
                "a\tb\nc\r\u0001");
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    void hostileNamesComeBackAsTheyWereAndAreFound(String name) {
        LineAttributes attributes = new LineAttributes(
                name, name, LineKind.PROJECT, "2080505", null, null, name, null, name, name, Money.ZERO);
        BudgetLine budget = BudgetLine.empty(ROAD)
                .offer(BudgetChange.original(ROAD, 0, Given.yuan("5"), attributes))
                .line();
        EntryDetails details = new EntryDetails(name, null, null, null, name, name, name, name, name);
        Entry entry = new Entry(
                "E-1",
                0,
                EntryKind.PAYMENT,
                name,
                ROAD,
                day("2024-02-01"),
                Given.yuan("1"),
                day("2024-02-01"),
                details);
        LineEntry standing = new LineEntry(ROAD, entry, false, new Provenance("合成", 0, 1));
        Rejection rejection = new Rejection(name, 1, name, RejectCode.CONFLICT, name, name);
        LineExecution line = new LineExecution(budget, SpendingPlan.standard(Given.YEAR), Ledger.EMPTY.plus(entry));
        fed.feed(batch -> {
            batch.put(line);
            batch.put(standing);
            batch.put(rejection, new Batch.RejectedAt(0, 0), AT);
        });

        LineFilter found = new LineFilter(null, null, null, "20805", LineKind.PROJECT, name, Set.of(), name);
        List<LineRow> rows = fed.read()
                .lines()
                .page(LATEST, found, LineOrder.BY_KEY, ALL)
                .page()
                .rows();
        assertThat(rows).hasSize(1).allMatch(row -> name.equals(row.name()) && name.equals(row.unitName()));
        assertThat(fed.read().lines().line(LATEST, ROAD).orElseThrow().execution())
                .isEqualTo(line);
        assertThat(fed.read().lines().vouchers(LATEST, ROAD, ALL).rows()).containsExactly(standing);
        assertThat(rejected(Scope.everything())).containsExactly(rejection);
        assertThat(fed.read().facets().of(LATEST).units().get(0).name()).isEqualTo(name);
    }

    @Test
    void aTextNoDatabaseKeepsIsShownInItsPlace() {
        Rejection rejection = rejection("a\0b");
        fed.feed(batch -> batch.put(rejection, new Batch.RejectedAt(0, 0), AT));

        assertThat(rejected(Scope.everything()).get(0).original()).isEqualTo("a\u2400b");
    }

    @Test
    void whoWatchesIsToldEachChangeOnceAndInTheirScope() {
        LineExecution road = Given.execution(ROAD, List.of(Given.budget(ROAD, "100")));
        LineExecution school = Given.execution(SCHOOL, List.of(Given.budget(SCHOOL, "100")));
        LineKey other = LineKey.of("371302/2024/101001/B-208");
        LineExecution elsewhere = Given.execution(other, List.of(Given.budget(other, "1")));
        fed.lines(List.of(road));
        long start = fed.read().changes().newest();
        fed.lines(List.of(road));
        fed.lines(List.of(road, school, elsewhere));
        fed.close("2024-01-31");

        Changes mine = fed.read().changes().since(Scope.department(OWN), start);
        assertThat(mine.complete()).isTrue();
        assertThat(mine.changes())
                .containsExactlyInAnyOrder(
                        new Change(Change.Kind.LINE, ROAD.text()),
                        new Change(Change.Kind.LINE, SCHOOL.text()),
                        new Change(Change.Kind.DAY, "2024-01-31"));
        assertThat(fed.read().changes().since(Scope.everything(), start).changes())
                .hasSize(4);
        assertThat(fed.read().changes().since(Scope.everything(), mine.upTo()).changes())
                .isEmpty();
        assertThat(fed.read()
                        .changes()
                        .since(Scope.everything(), mine.upTo() + 1)
                        .complete())
                .isFalse();
        assertThat(fed.read().changes().since(Scope.everything(), 0).complete()).isFalse();
    }

    @Test
    void whatWasCarriedWhileRestoringIsToldAsEverything() {
        fed.lines(List.of(Given.execution(ROAD, List.of(Given.budget(ROAD, "100")))));
        long start = fed.read().changes().newest();
        fed.feed(false, batch -> batch.close(day("2024-01-31")));

        assertThat(fed.read().changes().since(Scope.everything(), start).complete())
                .isFalse();
    }

    @Test
    void syntheticEntriesMarkTheirYear() {
        Entry entry = new Entry(
                "E-1",
                0,
                EntryKind.PAYMENT,
                null,
                ROAD,
                day("2024-02-01"),
                Given.yuan("1"),
                day("2024-02-01"),
                new EntryDetails(null, null, null, null, null, null, null, "SYNTHETIC", null));
        fed.lines(List.of(Given.execution(ROAD, List.of(Given.budget(ROAD, "100")))));
        assertThat(fed.read().overviews().dataAsOf(LATEST).synthetic()).isFalse();
        fed.feed(batch -> batch.put(new LineEntry(ROAD, entry, false, new Provenance("合成", 0, 0))));

        assertThat(fed.read().overviews().dataAsOf(LATEST).synthetic()).isTrue();
        assertThat(fed.read().overviews().dataAsOf(LATEST).newestRecordAt()).isEqualTo(Fed.WRITTEN_AT);
    }

    @Test
    void whoBeganEarlierMayWriteNoMore() {
        BatchWriter second = new BatchWriter(fed.store());
        second.begin();

        assertThatThrownBy(() -> fed.close("2024-01-31"))
                .isInstanceOf(StoreUnusableException.class)
                .hasMessageContaining("store-url");
        assertThat(fed.store().read(Standing::read).lastClosedOn()).isNull();
    }

    @Test
    void aBatchThatFailsLeavesNothing() {
        LineExecution road = Given.execution(ROAD, List.of(Given.budget(ROAD, "100")));
        String tooLong = "x".repeat(201);
        Entry entry = new Entry(
                tooLong,
                0,
                EntryKind.PAYMENT,
                null,
                ROAD,
                day("2024-02-01"),
                Given.yuan("1"),
                day("2024-02-01"),
                EntryDetails.NONE);

        assertThatThrownBy(() -> fed.feed(batch -> {
                    batch.put(road);
                    batch.put(new LineEntry(ROAD, entry, false, new Provenance("合成", 0, 0)));
                }))
                .isInstanceOf(StoreFailedException.class);
        assertThat(fed.read().overviews().years(Scope.everything())).isEmpty();
        assertThat(fed.store().read(Offsets::read).get(Fed.PLACE).nextOffset()).isZero();
        fed.lines(List.of(road));
        assertThat(fed.read().overviews().years(Scope.everything())).containsExactly(Given.YEAR);
    }

    @Test
    void everyTableAndColumnSaysWhatItIs() {
        List<String> silent = fed.store().read(connection -> {
            List<String> found = new ArrayList<>();
            var described = connection.getMetaData();
            try (var tables = described.getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE", "VIEW"})) {
                while (tables.next()) {
                    String schema = tables.getString("TABLE_SCHEM");
                    String table = tables.getString("TABLE_NAME");
                    boolean ours = schema.equalsIgnoreCase("public") && !table.equals("store_history");
                    if (ours && blank(tables.getString("REMARKS"))) {
                        found.add(table);
                    }
                    if (ours && !tables.getString("TABLE_TYPE").equals("VIEW")) {
                        try (var columns = described.getColumns(null, schema, table, "%")) {
                            while (columns.next()) {
                                if (blank(columns.getString("REMARKS"))) {
                                    found.add(table + "." + columns.getString("COLUMN_NAME"));
                                }
                            }
                        }
                    }
                }
            }
            return found;
        });

        assertThat(silent).isEmpty();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    @Test
    void aPageBeyondReasonIsRefused() {
        for (int[] wrong : Arrays.asList(new int[] {0, 10}, new int[] {1, 0}, new int[] {1, 1001})) {
            assertThatThrownBy(() -> new PageRequest(wrong[0], wrong[1])).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
