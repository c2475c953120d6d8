package budgetflow.domain.report;

import static budgetflow.domain.given.Given.BRIDGE;
import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.YEAR;
import static budgetflow.domain.given.Given.budget;
import static budgetflow.domain.given.Given.day;
import static budgetflow.domain.given.Given.execution;
import static budgetflow.domain.given.Given.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table that does not add up is found out, and printing says what it rounds. */
class ReportTableTest {
    private static final ReportInputs INPUTS = Tables.of(
            execution(ROAD, List.of(budget(ROAD, "100")), payment("P-1", ROAD, "2024-03-01", "40")),
            execution(BRIDGE, List.of(budget(BRIDGE, "50"))));
    private static final ReportTable TABLE = Tables.book(INPUTS, "2024-12-31").table(TableName.CARRY_OVER);

    @Test
    void oneFenTooMuchIsFoundDownAndAcross() {
        List<TableFault> faults = TableFault.in(tampered(TABLE, ROAD.text(), "net"));

        assertThat(TableFault.in(TABLE)).isEmpty();
        assertThat(faults).hasSize(2);
        assertThat(faults.get(0).rowKey()).isEqualTo("130281/2024/473001");
        assertThat(faults.get(0).difference()).isEqualTo(-1);
        assertThat(faults.get(1).rowKey()).isEqualTo(ROAD.text());
        assertThat(faults.get(1).difference()).isEqualTo(-1);
    }

    @Test
    void rowsThatDoNotFitAreRefused() {
        List<ReportRow> twice = new ArrayList<>(TABLE.rows());
        twice.add(TABLE.rows().get(0));
        ReportRow shortRow =
                new ReportRow(ReportRow.Kind.DETAIL, "x", null, 1, List.of(ReportCell.Absent.NO_DATA), List.of());

        assertThatThrownBy(() -> with(TABLE, twice)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> with(TABLE, List.of(shortRow))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TABLE.indexOf("no such")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"4999,0.00", "5000,0.01", "14999,0.01", "-5000,-0.01", "123456789,123.46"})
    void tenThousandsAreRoundedHalfUpByTheCell(long fen, String printed) {
        assertThat(PrintedAmount.of(new Money(fen), AmountUnit.WAN_YUAN).toPlainString())
                .isEqualTo(printed);
    }

    /** 60.00 + 60.00 元 are 120.00 元: 0.01 + 0.01 万元 as printed, and 0.01 in all. */
    @Test
    void aTotalThatDiffersFromItsRowsAsPrintedIsSaidToInThatUnitOnly() {
        ReportTable table = Tables.book(
                        Tables.of(
                                execution(ROAD, List.of(budget(ROAD, "60"))),
                                execution(BRIDGE, List.of(budget(BRIDGE, "60")))),
                        "2024-12-31")
                .table(TableName.CARRY_OVER);

        assertThat(PrintedAmount.note(table, AmountUnit.WAN_YUAN)).isPresent();
        assertThat(PrintedAmount.note(table, AmountUnit.YUAN)).isEmpty();
    }

    @Test
    void theHashIsOfTheFiguresNotOfHowTheyArePrintedOrWhereTheyWereRead() {
        ReportStamp other = new ReportStamp(
                2, AmountUnit.WAN_YUAN, false, "other rules", List.of(new TopicOffset("payments", 0, 7)));
        ReportBook book = Tables.book(INPUTS, "2024-12-31");
        ReportBook same = ReportBook.of(INPUTS, ReportSelection.all(YEAR), day("2024-12-31"), other);
        ReportBook earlier = Tables.book(INPUTS, "2024-12-30");

        assertThat(same.header().totalsHash()).isEqualTo(book.header().totalsHash());
        assertThat(earlier.header().totalsHash()).isNotEqualTo(book.header().totalsHash());
    }

    @Test
    void withoutAnyLineEveryTableIsAFrame() {
        ReportBook book = Tables.book(Tables.of(), "2024-12-31");

        assertThat(book.faults()).isEmpty();
        assertThat(book.tables())
                .filteredOn(table -> table.name() != TableName.PEFA)
                .allSatisfy(table -> assertThat(table.rows()).singleElement().satisfies(row -> assertThat(row.cells())
                        .containsOnly(ReportCell.Absent.NO_DATA)));
    }

    private static ReportTable tampered(ReportTable table, String key, String column) {
        int index = table.indexOf(column);
        List<ReportRow> rows = new ArrayList<>();
        for (ReportRow row : table.rows()) {
            List<ReportCell> cells = new ArrayList<>(row.cells());
            if (row.key().equals(key)) {
                long fen = cells.get(index).addend().orElseThrow();
                cells.set(index, new ReportCell.Amount(new Money(fen + 1)));
            }
            rows.add(new ReportRow(row.kind(), row.key(), row.parent(), row.level(), cells, row.lines()));
        }
        return with(table, rows);
    }

    private static ReportTable with(ReportTable table, List<ReportRow> rows) {
        return new ReportTable(table.name(), table.columns(), rows, table.identities(), table.notes());
    }
}
