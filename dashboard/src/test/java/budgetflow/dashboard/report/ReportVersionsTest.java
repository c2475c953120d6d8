package budgetflow.dashboard.report;

import static budgetflow.domain.given.Given.BRIDGE;
import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.YEAR;
import static budgetflow.domain.given.Given.approved;
import static budgetflow.domain.given.Given.budget;
import static budgetflow.domain.given.Given.day;
import static budgetflow.domain.given.Given.execution;
import static budgetflow.domain.given.Given.payment;
import static budgetflow.domain.given.Given.revised;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.read.Scope;
import budgetflow.dashboard.store.FedStore;
import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.Provenance;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.report.BookDifferences;
import budgetflow.domain.report.ReportSelection;
import budgetflow.domain.report.TableName;
import budgetflow.schemas.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions: the same figures keep theirs; what moves them gives the next, and is named. */
class ReportVersionsTest {
    private static final ReportSelection ALL = ReportSelection.all(YEAR);
    private static final LocalDate AS_OF = day("2024-12-30");
    private static final SubmittedEntry FIRST = payment("P-1", ROAD, "2024-03-01", "40");
    private static final SubmittedEntry QUIET = payment("P-0", BRIDGE, "2024-01-09", "7");

    @TempDir
    private Path folder;

    private FedStore fed;
    private ReportDesk desk;
    private long offset;

    @BeforeEach
    void open() {
        fed = new FedStore(folder.resolve("data"), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        desk = new ReportDesk(fed.store(), ReportBasis.of(Settings.defaults()), folder.resolve("reports"));
        put(ROAD, List.of(budget(ROAD, "100")), FIRST);
        put(BRIDGE, List.of(budget(BRIDGE, "70")), QUIET);
    }

    @AfterEach
    void close() {
        fed.close();
    }

    @Test
    void theSameFiguresKeepTheirVersionAndItsFiles() throws IOException {
        OpenReport first = issue();
        Map<String, String> files = files();
        // What happens after the day of the report moves offsets, and no figure.
        put(ROAD, List.of(budget(ROAD, "100")), FIRST, payment("P-9", ROAD, "2024-12-31", "1"));

        OpenReport again = issue();

        assertThat(first.header().stamp().version()).isEqualTo(1);
        assertThat(first.differences()).isEmpty();
        assertThat(again.header()).isEqualTo(first.header());
        assertThat(files()).containsExactlyEntriesOf(files);
        assertThat(again.issued().orElseThrow().folder().getFileName()).hasToString("report-2024-as-of-2024-12-30-v1");
    }

    @Test
    void aCorrectionMakesVersionTwoAndIsNamed() throws IOException {
        issue();
        Map<String, String> before = files();
        SubmittedEntry corrected = revised(FIRST, 1, ROAD, "2024-03-01", "45");
        SubmittedEntry late = payment("P-2", ROAD, "2024-12-30", "5");
        put(ROAD, List.of(budget(ROAD, "100"), approved("A-1", ROAD, "2024-11-01", "20")), corrected, late);
        assertThat(((Opening.Opened) desk.open(Scope.everything(), ALL, AS_OF, AmountUnit.YUAN))
                        .report()
                        .issued())
                .as("looked at, not issued")
                .isEmpty();

        OpenReport second = issue();
        BookDifferences differences = second.differences().orElseThrow();

        assertThat(second.header().stamp().version()).isEqualTo(2);
        assertThat(differences.entries())
                .extracting(moved -> moved.line(), moved -> fen(moved.before()), moved -> fen(moved.after()))
                .containsExactly(Tuple.tuple(ROAD, 4000L, 4500L), Tuple.tuple(ROAD, null, 500L));
        assertThat(differences.entries())
                .extracting(moved -> moved.after().entryId())
                .containsExactly("P-1", "P-2");
        assertThat(differences.changes())
                .extracting(moved -> moved.after().changeId())
                .containsExactly("A-1");
        assertThat(differences.cells())
                .filteredOn(cell ->
                        cell.table() == TableName.CARRY_OVER && cell.columnId().equals("net"))
                .extracting(BookDifferences.MovedCell::rowKey)
                .containsExactly("total", "130281/2024/473001", ROAD.text());
        assertThat(files()).containsAllEntriesOf(before);
        assertThat(issue().header()).isEqualTo(second.header());
        assertThat(issue().differences()).contains(differences);
    }

    @Test
    void nothingIsIssuedWhileTheStoreIsBeingFilled() {
        ReportDesk early = new ReportDesk(
                fed.store(), ReportBasis.of(Settings.defaults()), folder.resolve("reports"), () -> false);

        assertThat(early.issue(Scope.everything(), ALL, AS_OF, AmountUnit.YUAN))
                .isEqualTo(new Opening.Refused(Refusal.INCOMPLETE));
        assertThat(early.open(Scope.everything(), ALL, AS_OF, AmountUnit.YUAN)).isInstanceOf(Opening.Opened.class);
        assertThat(folder.resolve("reports")).doesNotExist();
    }

    @Test
    void aNarrowerReportHasVersionsOfItsOwn() {
        ReportSelection unit = new ReportSelection(YEAR, ROAD.region(), null, ROAD.unit());
        issue();

        Opening narrow = desk.issue(Scope.everything(), unit, AS_OF, AmountUnit.WAN_YUAN);

        assertThat(((Opening.Opened) narrow)
                        .report()
                        .issued()
                        .orElseThrow()
                        .folder()
                        .getFileName())
                .hasToString("report-2024-as-of-2024-12-30-region-130281-unit-473001-v1");
    }

    private static Long fen(budgetflow.domain.ledger.Entry entry) {
        return entry == null ? null : entry.amount().fen();
    }

    private OpenReport issue() {
        return ((Opening.Opened) desk.issue(Scope.everything(), ALL, AS_OF, AmountUnit.YUAN)).report();
    }

    private void put(LineKey line, List<BudgetChange> changes, SubmittedEntry... entries) {
        List<LineEntry> told = Stream.of(entries)
                .map(entry -> new LineEntry(line, entry.entry(), false, new Provenance("payments", 0, offset++)))
                .toList();
        fed.lines(List.of(execution(line, changes, entries)), told);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder.resolve("reports"))) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
