package budgetflow.domain.report;

import static budgetflow.domain.given.Given.yuan;
import static budgetflow.domain.report.Tables.cell;
import static budgetflow.domain.report.Tables.cells;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.budget.ChangeStatus;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.DayTotals;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.SpendingPlan;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The card against figures worked out by hand. Two heads of one unit, 208 and 210, each with an original budget of 600 and
 * 400 元 in each of three years:
 *
 * <pre>
 *        E 208  E 210   ΣE    ΣE/ΣB0   a 208  a 210   Σ|E−a|       ÷ Σa
 * 2022    630    420   1050    105 %     630    420    0            0
 * 2023    500    400    900     90 %     540    360    40 + 40     80/900 = 8.888… %
 * 2024    600    360    960     96 %     576    384    24 + 24     48/960 = 5 %
 *
 * PI-1: 105 % and 96 % lie within 95 % to 105 %: two of three, A.
 * PI-2: below 5 % is 2022 alone (5 % is not below); below 10 % are all: B.
 * </pre>
 */
class PefaCardTest {
    private static final List<LineExecution> THREE_YEARS = Stream.of(
                    year(2022, "630", "420"), year(2023, "500", "400"), year(2024, "600", "360"))
            .flatMap(List::stream)
            .toList();

    @Test
    void threeYearsGiveTheGradesWorkedOutByHand() {
        ReportTable card = card(THREE_YEARS, "2024-12-31");

        assertThat(cell(card, "PI-1", "grade")).isEqualTo("t:A");
        assertThat(cells(card, "PI-1/2022", "original", "rate"))
                .containsExactly("a:100000", "a:105000", "r:105000/100000");
        assertThat(cell(card, "PI-1/2023", "rate")).isEqualTo("r:90000/100000");
        assertThat(cell(card, "PI-2.1/function", "grade")).isEqualTo("t:B");
        assertThat(variance(card, 2022)).isEqualByComparingTo(Fraction.of(0, 1));
        assertThat(variance(card, 2023)).isEqualByComparingTo(Fraction.of(80, 900));
        assertThat(variance(card, 2024)).isEqualByComparingTo(Fraction.of(48, 960));
        // One unit alone: what it spends is what it is expected to.
        assertThat(cell(card, "PI-2.1/unit", "grade")).isEqualTo("t:A");
    }

    @Test
    void withFewerYearsItSaysWhichAreMissing() {
        ReportTable card = card(THREE_YEARS.subList(2, 6), "2024-12-31");

        assertThat(cell(card, "PI-1", "grade")).isEqualTo("-:NO_DATA");
        assertThat(cell(card, "PI-1", "remark")).isEqualTo("t:需要三个已结束年度，缺少：2022");
        assertThat(cell(card, "PI-1/2022", "rate")).isEqualTo("-:NO_DATA");
        assertThat(cell(card, "PI-1/2022", "original")).isEqualTo("-:NO_DATA");
        assertThat(cell(card, "PI-1/2024", "rate")).isEqualTo("r:96000/100000");
    }

    @Test
    void aYearThatIsNotOverIsShownButNotGraded() {
        ReportTable card = card(THREE_YEARS, "2024-12-30");

        assertThat(cell(card, "PI-1", "grade")).isEqualTo("-:NO_DATA");
        assertThat(cell(card, "PI-1", "remark")).endsWith("缺少：2024");
        assertThat(cell(card, "PI-1/2024", "remark")).isEqualTo("t:年度未结束");
    }

    /** ΣB0 is 1,000.00: 5 % are 50.00. A virement of 49.99 is not significant, one of 50.00 is, and counts once. */
    @Test
    void significantChangesAreCountedByDocument() {
        LineExecution out = withChanges(year(2024, "1", "1").get(0), "-49.99", "-50.00", "30.00");
        LineExecution in = withChanges(year(2024, "1", "1").get(1), "49.99", "50.00", "20.00");

        ReportTable card = card(List.of(out, in), "2024-12-31");

        assertThat(cell(card, "PI-21.4/2024", "count")).isEqualTo("n:2");
        assertThat(cell(card, "PI-21.4/2024", "grade")).isEqualTo("-:NO_DATA");
        assertThat(cell(card, "PI-21.4/2023", "count")).isEqualTo("-:NO_DATA");
    }

    @ParameterizedTest
    @CsvSource({
        "95,105,200,A",
        "94,105,95,A",
        "94,106,100,B",
        "90,110,1,B",
        "89,110,1,C",
        "85,115,1,C",
        "84,115,100,C",
        "84,116,100,D"
    })
    void outturnsOnTheBoundAreWithin(long first, long second, long third, PefaGrade grade) {
        assertThat(PefaGrade.ofOutturns(percents(first, second, third))).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"4,4,99,A", "5,4,99,B", "9,9,99,B", "10,9,99,C", "14,14,99,C", "15,14,99,D", "99,99,0,D"})
    void variancesOnTheBoundAreNot(long first, long second, long third, PefaGrade grade) {
        assertThat(PefaGrade.ofVariances(percents(first, second, third))).isEqualTo(grade);
    }

    @Test
    void twoYearsAreNoGrade() {
        assertThatThrownBy(() -> PefaGrade.ofVariances(percents(1, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    private static ReportTable card(List<LineExecution> lines, String asOf) {
        return Tables.book(Tables.of(lines.toArray(LineExecution[]::new)), asOf).table(TableName.PEFA);
    }

    private static Fraction variance(ReportTable card, int year) {
        ReportCell cell = card.cell("PI-2.1/function/" + year, "rate").orElseThrow();
        return ((ReportCell.Rate) cell).fraction();
    }

    private static List<Fraction> percents(long... percents) {
        return Arrays.stream(percents)
                .mapToObj(percent -> Fraction.of(percent, 100))
                .toList();
    }

    private static List<LineExecution> year(int year, String welfare, String health) {
        return List.of(line(year, "B-208", "208", "600", welfare), line(year, "B-210", "210", "400", health));
    }

    private static LineExecution line(int year, String code, String functional, String budget, String spent) {
        LineKey key = LineKey.of("130281/" + year + "/473001/" + code);
        BudgetChange original = Tables.budget(key, LineKind.BASIC, functional, "-", "-", yuan(budget), Money.ZERO);
        DayTotals day = new DayTotals(key.fiscalYear().lastDay(), yuan(spent).fen(), 0, 1);
        return new LineExecution(
                BudgetLine.empty(key).offer(original).line(),
                SpendingPlan.standard(key.fiscalYear()),
                new Ledger(List.of(day)));
    }

    /** Two virements, each under its own document, and an adjustment under a third one. */
    private static LineExecution withChanges(LineExecution line, String first, String second, String adjustment) {
        BudgetLine budget = line.budget();
        List<String> amounts = List.of(first, second, adjustment);
        for (int i = 0; i < amounts.size(); i++) {
            budget = budget.offer(new BudgetChange(
                            "C-" + i,
                            line.key(),
                            i < 2 ? ChangeKind.VIREMENT : ChangeKind.ADJUSTMENT,
                            0,
                            line.key().fiscalYear().firstDay(),
                            yuan(amounts.get(i)),
                            ChangeStatus.APPROVED,
                            "文号-" + i,
                            null))
                    .line();
        }
        return new LineExecution(budget, line.plan(), line.ledger());
    }
}
