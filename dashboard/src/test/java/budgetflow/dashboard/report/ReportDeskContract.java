package budgetflow.dashboard.report;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.read.Department;
import budgetflow.dashboard.read.Page;
import budgetflow.dashboard.read.PageRequest;
import budgetflow.dashboard.read.Scope;
import budgetflow.dashboard.store.FedStore;
import budgetflow.dashboard.store.Lived;
import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.history.Reckoned;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.money.Money;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportColumn;
import budgetflow.domain.report.ReportRow;
import budgetflow.domain.report.ReportSelection;
import budgetflow.domain.report.ReportTable;
import budgetflow.domain.report.TableName;
import budgetflow.schemas.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports of a random history, as the store holds it, against what was reckoned from its entries alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReportDeskContract {
    private static final ReportSelection ALL = ReportSelection.all(Lived.YEAR);
    private static final LocalDate END = LocalDate.of(2024, 12, 31);

    private static final Lived LIVED = new Lived(17, 1200);
    private FedStore fed;
    private ReportDesk desk;

    /** An empty store; the folder is its own. */
    abstract FedStore store(Path folder, Clock clock);

    @BeforeAll
    void feed(@TempDir Path folder) {
        fed = store(folder.resolve("data"), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        fed.lines(
                LIVED.lines().values().stream()
                        .map(ReportDeskContract::described)
                        .toList(),
                LIVED.entries().stream().map(ReportDeskContract::classed).toList());
        fed.close(LocalDate.of(2025, 1, 6));
        desk = new ReportDesk(fed.store(), ReportBasis.of(Settings.defaults()), folder.resolve("reports"));
    }

    @AfterAll
    void close() {
        fed.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-12-31", "2024-06-30", "2024-02-29"})
    void everyLineIsThatOfTheReckoning(LocalDate asOf) {
        ReportTable left = opened(Scope.everything(), ALL, asOf).table(TableName.CARRY_OVER);
        long net = 0;

        for (Map.Entry<String, Reckoned> line : LIVED.asOf(asOf).entrySet()) {
            Optional<ReportCell> cell = left.cell(line.getKey(), "net");
            if (cell.isPresent()) {
                assertThat(cell).contains(amount(line.getValue().net()));
                net += line.getValue().net();
            } else {
                assertThat(line.getValue().net()).isZero();
            }
        }
        assertThat(left.cell(ReportRow.TOTAL_KEY, "net")).contains(amount(net));
        assertThat(opened(Scope.everything(), ALL, asOf).faults()).isEmpty();
    }

    @Test
    void aDepartmentIsGivenItsOwnAndRefusedEverythingElse() {
        LineKey line = LIVED.lines().keySet().iterator().next();
        Department own = Department.of(line);
        Scope scope = Scope.department(own);
        ReportSelection department = new ReportSelection(Lived.YEAR, own.region(), own.code(), null);
        Region elsewhere = new Region("999999");

        ReportTable left = opened(scope, department, END).table(TableName.CARRY_OVER);

        assertThat(left.rows().stream().filter(row -> row.kind() == ReportRow.Kind.DETAIL))
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(Department.of(LineKey.of(row.key()))).isEqualTo(own));
        assertThat(desk.widest(scope, Lived.YEAR)).contains(department);
        for (ReportSelection wider : List.of(
                ALL,
                new ReportSelection(Lived.YEAR, own.region(), null, null),
                new ReportSelection(Lived.YEAR, null, own.code(), null),
                new ReportSelection(Lived.YEAR, elsewhere, own.code(), null))) {
            assertThat(desk.open(scope, wider, END, AmountUnit.YUAN))
                    .isEqualTo(new Opening.Refused(Refusal.OUTSIDE_SCOPE));
        }
        assertThat(desk.open(Scope.regions(Set.of(elsewhere)), department, END, AmountUnit.YUAN))
                .isInstanceOf(Opening.Refused.class);
        assertThat(desk.widest(Scope.nothing(), Lived.YEAR)).isEmpty();
    }

    /** Every amount that is a sum of entries, in every table: the entries come to it, and the pages hold each once. */
    @ParameterizedTest
    @ValueSource(strings = {"2024-12-31", "2024-08-15"})
    void theEntriesBehindACellComeToItsFigure(LocalDate asOf) {
        OpenReport report = opened(Scope.everything(), ALL, asOf);
        int traced = 0;
        for (ReportTable table : report.tables()) {
            for (ReportRow row :
                    table.rows().subList(0, Math.min(12, table.rows().size()))) {
                for (ReportColumn column : table.columns()) {
                    Place place = new Place(table.name(), row.key(), column.id());
                    Behind behind = desk.behind(report, place).orElseThrow();
                    if (behind.vouchers() != null && behind.cell() instanceof ReportCell.Amount) {
                        assertThat(behind.vouchers().matches()).as("%s", place).isTrue();
                        traced++;
                    }
                }
            }
        }
        assertThat(traced).isGreaterThan(100);
    }

    @Test
    void theVouchersOfATotalAreOnItsPagesOnce() {
        OpenReport report = opened(Scope.everything(), ALL, END);
        Place total = new Place(TableName.CARRY_OVER, ReportRow.TOTAL_KEY, "net");
        Behind behind = desk.behind(report, total).orElseThrow();
        Money sum = Money.ZERO;
        int entries = 0;
        Page<LineEntry> page = desk.vouchers(report, total, PageRequest.first(97));
        for (int number = 1; number <= page.pages(); number++) {
            for (LineEntry entry :
                    desk.vouchers(report, total, new PageRequest(number, 97)).rows()) {
                sum = sum.plus(entry.entry().amount());
                entries++;
                assertThat(entry.provenance().topic()).isNotEmpty();
            }
        }

        assertThat(behind.cell()).isEqualTo(new ReportCell.Amount(sum));
        assertThat(entries).isEqualTo((int) page.total());
        assertThat(desk.lines(report, total, PageRequest.first(5)).total()).isEqualTo(behind.lines());
        assertThat(desk.lines(report, total, PageRequest.first(5)).rows()).hasSize(5);
        assertThat(desk.behind(report, new Place(TableName.CARRY_OVER, "no such row", "net")))
                .isEmpty();
    }

    @Test
    void theDayNobodyNamesIsTheLastClosedOne() {
        assertThat(desk.latestDay(Lived.YEAR)).isEqualTo("2025-01-06");
    }

    private OpenReport opened(Scope scope, ReportSelection selection, LocalDate asOf) {
        return ((Opening.Opened) desk.open(scope, selection, asOf, AmountUnit.YUAN)).report();
    }

    private static ReportCell amount(long fen) {
        return new ReportCell.Amount(new Money(fen));
    }

    /** Every second line is of basic expenditure and planned for a class; histories say nothing of either. */
    private static LineExecution described(LineExecution line) {
        BudgetLine described = BudgetLine.empty(line.key());
        for (BudgetChange change : line.budget().changes()) {
            BudgetChange next = change;
            if (change.attributes() != null && Math.floorMod(line.key().hashCode(), 2) == 0) {
                LineAttributes attributes = new LineAttributes(
                        "synthetic",
                        change.attributes().lineName(),
                        LineKind.BASIC,
                        "2080505",
                        "30201",
                        null,
                        "一般公共预算",
                        null,
                        null,
                        null,
                        Money.ZERO);
                next = BudgetChange.original(line.key(), change.revision(), change.amount(), attributes);
            }
            described = described.offer(next).line();
        }
        return new LineExecution(described, line.plan(), line.ledger());
    }

    /** Of three entries one says its class, one only its 类, and one says nothing. */
    private static LineEntry classed(LineEntry told) {
        Entry entry = told.entry();
        int dice = Math.floorMod(entry.entryId().hashCode(), 3);
        EntryDetails details = new EntryDetails(
                entry.details().payee(),
                null,
                dice == 0 ? "30101" : dice == 1 ? "302" : null,
                dice == 0 ? "50101" : null,
                null,
                null,
                null,
                entry.details().source(),
                null);
        Entry next = new Entry(
                entry.entryId(),
                entry.revision(),
                entry.kind(),
                entry.relatesTo(),
                entry.line(),
                entry.paidOn(),
                entry.amount(),
                entry.receivedOn(),
                details);
        return new LineEntry(told.line(), next, told.moved(), told.provenance());
    }
}
