package budgetflow.domain.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.LineHistory;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.YearOfALine;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R05, R30, R33, R37, R53 and R54: the rules that look at single entries. */
class EntryRulesTest {
    private static final LineHistory UNBUDGETED = LineHistory.of(LineHistory.ZUNHUA_PROJECT);
    private static final LineHistory BUDGETED = UNBUDGETED.budgeted(10_000);

    @ParameterizedTest(name = "R05: paid on {0} where the line is frozen from 1 October: {1}")
    @CsvSource({
        "2024-09-30, none",
        "2024-10-01, OPEN HIGH on 2024-10-01 by P-1",
        "2024-12-31, OPEN HIGH on 2024-12-31 by P-1",
    })
    void paidWhenFrozen(String paidOn, String told) {
        LineHistory line =
                BUDGETED.changed(ChangeKind.CLOSE, "2024-10-01", -5_000).paid("P-1", paidOn, 100);

        assertThat(YearOfALine.watchedBy(RuleCode.R05).through("2025-01-10", line))
                .isEqualTo(PaceRulesTest.expected(told));
    }

    @Test
    void moneyThatComesBackOnAFrozenLineIsWelcomeAndEndsIt() {
        LineHistory line = BUDGETED.paid("P-0", "2024-09-01", 100)
                .changed(ChangeKind.CLOSE, "2024-10-01", -5_000)
                .refunded("R-0", "2024-10-02", 10)
                .paid("P-1", "2024-10-08", 100);
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R05);
        assertThat(year.through("2024-10-09", line)).containsExactly("OPEN HIGH on 2024-10-08 by P-1");
        assertThat(year.remedy(line)).contains(new Remedy.Undo("P-1", new Money(100)));

        LineHistory returned = line.refunded("R-1", "2024-10-10", 99);
        assertThat(year.through("2024-10-10", returned)).isEmpty();
        LineHistory allBack = returned.refunded("R-2", "2024-10-11", 1);
        assertThat(year.through("2024-10-11", allBack)).containsExactly("RESOLVED HIGH on 2024-10-11 by P-1");
    }

    @ParameterizedTest(name = "R05: dated {0} in the budget of 2024: {1}")
    @CsvSource({
        "2023-12-31, OPEN HIGH on 2024-01-01 by P-1",
        "2024-01-01, none",
        "2024-12-31, none",
        "2025-01-01, OPEN HIGH on 2024-01-01 by P-1",
    })
    void datedOutsideTheYear(String paidOn, String told) {
        assertThat(YearOfALine.watchedBy(RuleCode.R05).through("2025-01-10", BUDGETED.paid("P-1", paidOn, 100)))
                .isEqualTo(PaceRulesTest.expected(told));
    }

    @Test
    void aRevisionThatBringsTheDayIntoTheYearEndsIt() {
        LineHistory wrong = BUDGETED.paid("P-1", "2023-12-31", 100);
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R05);
        assertThat(year.through("2024-01-02", wrong)).containsExactly("OPEN HIGH on 2024-01-01 by P-1");
        assertThat(year.remedy(wrong)).contains(new Remedy.Undo("P-1", new Money(100)));

        LineHistory stillWrong = wrong.revised("P-1", 1, "2025-01-02", 100);
        assertThat(year.through("2024-01-03", stillWrong)).isEmpty();
        LineHistory right = stillWrong.revised("P-1", 2, "2024-01-04", 100);
        assertThat(year.through("2024-01-04", right)).containsExactly("RESOLVED HIGH on 2024-01-04 by P-1");
        LineHistory wrongAgain = right.revised("P-1", 1, "2025-01-03", 100);
        assertThat(year.through("2024-01-05", wrongAgain)).isEmpty();
    }

    @Test
    void theSameRevisionPutRightEndsItToo() {
        LineHistory wrong = BUDGETED.paid("P-1", "2023-12-31", 100);
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R05);
        assertThat(year.through("2024-01-02", wrong)).containsExactly("OPEN HIGH on 2024-01-01 by P-1");

        assertThat(year.through("2024-01-03", wrong.paid("P-1", "2024-01-02", 100)))
                .containsExactly("RESOLVED HIGH on 2024-01-03 by P-1");
    }

    @Test
    void whatCameBackOutsideTheYearEndsItToo() {
        LineHistory line = BUDGETED.paid("P-1", "2023-12-30", 100);
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R05);
        assertThat(year.through("2024-01-02", line)).containsExactly("OPEN HIGH on 2024-01-01 by P-1");

        LineHistory back = line.related("V-1", EntryKind.REVERSAL, "P-1", "2023-12-31", -100);
        assertThat(year.through("2024-01-03", back)).containsExactly("RESOLVED HIGH on 2024-01-03 by P-1");
    }

    @ParameterizedTest(name = "R30: {0} paid {1} fen on {2} after 合成公司 got 100 on 8 May: {3}")
    @CsvSource({
        "合成公司, 100, 2024-05-08, OPEN WARN on 2024-05-08 by P-2",
        "合成公司, 100, 2024-05-15, OPEN WARN on 2024-05-15 by P-2",
        "合成公司, 100, 2024-05-16, none",
        "合成公司, 101, 2024-05-09, none",
        "另一公司, 100, 2024-05-09, none",
        "' 合成 公司 ', 100, 2024-05-09, OPEN WARN on 2024-05-09 by P-2",
    })
    void possibleDuplicate(String payee, long fen, String paidOn, String told) {
        LineHistory line = BUDGETED.paidTo("合成公司", "P-1", "2024-05-08", 100).paidTo(payee, "P-2", paidOn, fen);

        assertThat(YearOfALine.watchedBy(RuleCode.R30).through("2024-06-30", line))
                .isEqualTo(PaceRulesTest.expected(told));
    }

    @Test
    void paymentsWithoutAPayeeAreLikeNone() {
        LineHistory line = BUDGETED.paid("P-1", "2024-05-08", 100).paid("P-2", "2024-05-08", 100);

        assertThat(YearOfALine.watchedBy(RuleCode.R30).through("2024-06-30", line))
                .isEmpty();
    }

    @Test
    void aReversalOfOneOfTheTwoEndsTheSuspicion() {
        LineHistory line = BUDGETED.paidTo("合成公司", "P-1", "2024-05-08", 100).paidTo("合成公司", "P-2", "2024-05-09", 100);
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R30);
        assertThat(year.through("2024-05-10", line)).containsExactly("OPEN WARN on 2024-05-09 by P-2");
        assertThat(year.remedy(line)).contains(new Remedy.Undo("P-2", new Money(100)));

        assertThat(year.through("2024-05-11", line.related("V-1", EntryKind.REVERSAL, "P-1", "2024-05-11", -100)))
                .containsExactly("RESOLVED WARN on 2024-05-11 by P-2");
    }

    @ParameterizedTest(name = "R33: unit {0}, payee {1}: {2}")
    @CsvSource({
        "合成单位, 合成单位, OPEN HIGH on 2024-05-08 by P-1",
        "合成单位（本级）, 合成单位(本级), OPEN HIGH on 2024-05-08 by P-1",
        "合成单位, 合成单位工会, none",
        ", 合成单位, none",
    })
    void paidToOwnAccount(String unit, String payee, String told) {
        LineHistory line = UNBUDGETED
                .budgeted(LineHistory.described("合成项目", unit, null), 10_000)
                .paidTo(payee, "P-1", "2024-05-08", 100);

        assertThat(YearOfALine.watchedBy(RuleCode.R33).through("2024-06-30", line))
                .isEqualTo(PaceRulesTest.expected(told));
    }

    @Test
    void moneyThatComesBackFromTheOwnAccountEndsIt() {
        LineHistory line = UNBUDGETED
                .budgeted(LineHistory.described("合成项目", "合成单位", null), 10_000)
                .paidTo("合成单位", "P-1", "2024-05-08", 100)
                .paidTo("合成单位", "P-2", "2024-05-09", 50);
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R33);
        year.through("2024-05-10", line);
        assertThat(year.alert().value()).isEqualTo(new Measure.Amount(new Money(100)));

        LineHistory back = line.related("R-1", EntryKind.REFUND, "P-1", "2024-05-11", -100);
        assertThat(year.through("2024-05-11", back)).isEmpty();
        assertThat(year.through("2024-05-12", back.related("R-2", EntryKind.REFUND, "P-2", "2024-05-12", -50)))
                .containsExactly("RESOLVED HIGH on 2024-05-12 by P-1");
    }

    @ParameterizedTest(name = "R37: {0} ({1}), {3} fen of {2}: {4}")
    @CsvSource({
        "公务接待费, , 100, 100, none",
        "公务接待费, , 100, 101, OPEN HIGH on 2024-05-08 by P-1",
        "公务用车购置, , 0, 1, OPEN HIGH on 2024-05-08 by P-1",
        "合成项目, 30212, 100, 101, OPEN HIGH on 2024-05-08 by P-1",
        "合成项目, 30217, 100, 101, OPEN HIGH on 2024-05-08 by P-1",
        "合成项目, 30231, 100, 101, OPEN HIGH on 2024-05-08 by P-1",
        "合成项目, 31013, 100, 101, OPEN HIGH on 2024-05-08 by P-1",
        "合成项目, 30211, 100, 101, none",
        "合成项目, , 0, 1, none",
    })
    void officialExpenses(String name, String economicCode, long budget, long fen, String told) {
        LineHistory line = UNBUDGETED
                .budgeted(LineHistory.described(name, null, economicCode), budget)
                .paid("P-1", "2024-05-08", fen);

        assertThat(YearOfALine.watchedBy(RuleCode.R37).through("2024-06-30", line))
                .isEqualTo(PaceRulesTest.expected(told));
    }

    @ParameterizedTest(name = "R37 without a budget line: class {0} / {1}: {2}")
    @CsvSource({
        "30217, , OPEN HIGH on 2024-05-08 by P-1",
        ", 50207, OPEN HIGH on 2024-05-08 by P-1",
        "30201, 50201, none",
        ", , none",
    })
    void whatNobodyBudgetedIsRecognisedByItsEntries(String department, String government, String told) {
        EntryDetails details = new EntryDetails(null, null, department, government, null, null, null, null, null);
        LineHistory line = UNBUDGETED.with(entry("P-1", "2024-05-08", 1, details));

        assertThat(YearOfALine.watchedBy(RuleCode.R37).through("2024-06-30", line))
                .isEqualTo(PaceRulesTest.expected(told));
    }

    @Test
    void aRefundBringsOfficialExpensesBackWithinTheirBudget() {
        LineHistory line = UNBUDGETED
                .budgeted(LineHistory.described("公务接待费", null, null), 100)
                .paid("P-1", "2024-05-08", 103);
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R37);
        year.through("2024-05-08", line);
        assertThat(year.remedy(line)).contains(new Remedy.Over(new Money(3)));

        assertThat(year.through("2024-05-09", line.refunded("R-1", "2024-05-09", 2)))
                .isEmpty();
        assertThat(year.through("2024-05-10", line.refunded("R-1", "2024-05-09", 3)))
                .containsExactly("RESOLVED HIGH on 2024-05-10 by P-1");
    }

    @ParameterizedTest(name = "R53: a {0} of {2} fen about {1} on {3}: {4}")
    @CsvSource({
        "REFUND, P-1, -100, 2024-05-08, none",
        "REFUND, P-1, -101, 2024-05-08, OPEN HIGH on 2024-05-08 by X-1",
        "REFUND, P-1, -1, 2024-05-07, OPEN HIGH on 2024-05-07 by X-1",
        "REFUND, P-9, -1, 2024-05-09, OPEN HIGH on 2024-05-09 by X-1",
        "REFUND, , -1, 2024-05-09, OPEN HIGH on 2024-05-09 by X-1",
        "REVERSAL, P-1, -100, 2024-05-09, none",
        "REVERSAL, P-1, -99, 2024-05-09, OPEN HIGH on 2024-05-09 by X-1",
        "REVERSAL, P-9, -100, 2024-05-09, OPEN HIGH on 2024-05-09 by X-1",
        "REVERSAL, , -100, 2024-05-09, OPEN HIGH on 2024-05-09 by X-1",
        "CORRECTION, , -100, 2024-05-09, none",
        "CORRECTION, , -101, 2024-05-09, none",
        "CORRECTION, , -201, 2024-05-09, OPEN HIGH on 2024-05-09 by 2024-05-09",
    })
    void irregularRefund(EntryKind kind, String original, long fen, String on, String told) {
        LineHistory line = BUDGETED.paid("P-0", "2024-05-01", 100)
                .paid("P-1", "2024-05-08", 100)
                .related("X-1", kind, original, on, fen);

        assertThat(YearOfALine.watchedBy(RuleCode.R53).through("2024-05-31", line))
                .isEqualTo(PaceRulesTest.expected(told));
    }

    @Test
    void severalRefundsMayNotTakeMoreThanTheirOriginal() {
        LineHistory line = BUDGETED.paid("P-1", "2024-05-08", 100)
                .related("R-1", EntryKind.REFUND, "P-1", "2024-05-09", -60)
                .related("R-2", EntryKind.REFUND, "P-1", "2024-05-10", -40);
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R53);
        assertThat(year.through("2024-05-10", line)).isEmpty();

        LineHistory more = line.paid("P-2", "2024-05-11", 5).related("R-3", EntryKind.REFUND, "P-1", "2024-05-11", -1);
        assertThat(year.through("2024-05-11", more)).containsExactly("OPEN HIGH on 2024-05-11 by R-3");
        assertThat(year.alert().threshold()).isEqualTo(new Measure.Amount(Money.ZERO));
        assertThat(year.through("2024-05-12", more.without("R-3")))
                .containsExactly("RESOLVED HIGH on 2024-05-12 by R-3");
    }

    @Test
    void whereOriginalsAreNeverNamedTheRuleCanDoWithout() {
        RuleSettings settings = RuleSettings.STANDARD
                .with(
                        RuleScope.EVERYTHING,
                        RuleCode.R53,
                        RuleCatalogue.of(RuleCode.R53)
                                .parameter("original-must-be-named")
                                .orElseThrow(),
                        "false")
                .orElseThrow();
        LineHistory line =
                BUDGETED.paid("P-1", "2024-05-08", 100).related("R-1", EntryKind.REFUND, null, "2024-05-09", -1);

        assertThat(YearOfALine.watchedBy(RuleCode.R53, new RulesInForce(settings))
                        .through("2024-05-31", line))
                .isEmpty();
    }

    @ParameterizedTest(name = "R54: {0} fen on a budget of 100: {1}")
    @CsvSource({"10000, none", "10001, OPEN HIGH on 2024-05-08 by P-1"})
    void suspectUnit(long fen, String told) {
        LineHistory line = UNBUDGETED.budgeted(100).paid("P-1", "2024-05-08", fen);

        assertThat(YearOfALine.watchedBy(RuleCode.R54).through("2024-06-30", line))
                .isEqualTo(PaceRulesTest.expected(told));
    }

    @Test
    void aReversalOrALargerBudgetEndsTheSuspicionOfTheUnit() {
        LineHistory line = UNBUDGETED.budgeted(100).paid("P-1", "2024-05-08", 10_001);

        for (LineHistory healed : List.of(
                line.related("V-1", EntryKind.REVERSAL, "P-1", "2024-05-10", -10_001),
                line.changed(ChangeKind.ADJUSTMENT, "2024-05-10", 1))) {
            YearOfALine year = YearOfALine.watchedBy(RuleCode.R54);
            year.through("2024-05-09", line);
            assertThat(year.through("2024-05-10", healed)).containsExactly("RESOLVED HIGH on 2024-05-10 by P-1");
        }
    }

    @Test
    void withoutABudgetThereIsNothingToCompareAnAmountWith() {
        LineHistory line = UNBUDGETED.paid("P-1", "2024-05-08", Money.LIMIT_FEN);

        assertThat(YearOfALine.watchedBy(RuleCode.R54).through("2024-06-30", line))
                .isEmpty();
    }

    private static Entry entry(String id, String paidOn, long fen, EntryDetails details) {
        LineKey line = LineHistory.ZUNHUA_PROJECT;
        LocalDate day = LocalDate.parse(paidOn);
        return new Entry(id, 0, EntryKind.PAYMENT, null, line, day, new Money(fen), day, details);
    }
}
