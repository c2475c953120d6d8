package budgetflow.launcher.sample;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.launcher.sample.SampleFiles.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Reckons from the files alone, without the program, that the year shows all it is there to show. */
class SampleYearTest {
    private static final String LAGGING = "13028124P00337210001L";
    private static final String LATE = "13028124P00000410003M";
    private static final String ON_PLAN = "13028124P00000210003A";
    private static final String OVERSPENT = "13028124P000006100031";
    private static final String CORRECTED = "13028124P000012100045";
    private static final String SUPPLEMENTED = "13028124P00000810003C";
    private static final String IDLE = "13028124P00001410004G";
    private static final String MARCH_END = "2024-03-31";
    private static final String JUNE_END = "2024-06-30";
    private static final String OCTOBER_END = "2024-10-31";
    private static final String YEAR_END = "2024-12-31";
    private static final String JUNE_JUDGED = "2024-07-03";
    private static final String EVER = "9999-12-31";

    private static final List<Row> BUDGETS = SampleFiles.rows("budgets.csv");
    private static final List<Row> PLANS = SampleFiles.rows("plans.csv");
    private static final List<Row> CHANGES = SampleFiles.rows("changes-synthetic.csv");
    private static final List<Row> PAYMENTS = SampleFiles.rows("payments-synthetic.csv");

    @Test
    void eightProjectsOfOneUnitAndYear() {
        assertThat(BUDGETS).hasSize(8).allSatisfy(row -> {
            assertThat(row.get("region") + "/" + row.get("fiscal_year") + "/" + row.get("unit_code"))
                    .isEqualTo("130281/2024/473001");
            assertThat(row.get("line_kind")).isEqualTo("PROJECT");
        });
        assertThat(budgetFen(null)).isEqualTo(12_535_480_000L);
        assertThat(budgetFen(null) * 60 / 100).isEqualTo(7_521_288_000L);
        assertThat(budgetFen(null) * 90 / 100).isEqualTo(11_281_932_000L);
    }

    @Test
    void everyProjectHasTheDocumentsPlan() {
        for (Row budget : BUDGETS) {
            List<String> plan = new ArrayList<>();
            for (Row row : PLANS) {
                if (row.get("line_code").equals(budget.get("line_code"))) {
                    plan.add(row.get("due_on") + " " + row.get("cumulative_percent"));
                }
            }
            assertThat(plan).containsExactly("2024-03-31 30", "2024-06-30 60", "2024-10-31 90", "2024-12-31 100");
        }
        assertThat(PLANS).hasSize(8 * 4);
    }

    @Test
    void oneProjectIsOnPlan() {
        assertThat(percentages(ON_PLAN)).containsExactly(30L, 61L, 90L, 100L);
    }

    @Test
    void oneLagsInJuneAndOctoberAndCatchesUpBothTimes() {
        assertThat(percentages(LAGGING)).containsExactly(30L, 48L, 82L, 100L);
        assertThat(percent(LAGGING, "2024-08-31", EVER)).isGreaterThanOrEqualTo(60);
        assertThat(percent(LAGGING, "2024-11-22", EVER)).isGreaterThanOrEqualTo(90);
    }

    @Test
    void oneIsOverspentByAPaymentAndHealedByARefundOnALaterDay() {
        long budget = budgetFen(OVERSPENT);
        Row refund = only("REFUND");

        assertThat(refund.get("line_code")).isEqualTo(OVERSPENT);
        assertThat(effective(EVER).get(refund.get("relates_to")).fen()).isGreaterThanOrEqualTo(-refund.fen());
        assertThat(spentFen(OVERSPENT, "2024-11-19", "2024-11-19")).isLessThan(budget);
        assertThat(spentFen(OVERSPENT, "2024-11-20", "2024-11-20")).isGreaterThan(budget);
        assertThat(spentFen(OVERSPENT, "2024-11-26", "2024-11-26")).isGreaterThan(budget);
        assertThat(refund.get("paid_on")).isEqualTo("2024-11-27");
        assertThat(spentFen(OVERSPENT, "2024-11-27", "2024-11-27")).isEqualTo(budget);
        assertThat(spentFen(OVERSPENT, EVER, EVER)).isEqualTo(budget);
    }

    @Test
    void oneHasNoPaymentAtAll() {
        assertThat(PAYMENTS).noneMatch(row -> row.get("line_code").equals(IDLE));
    }

    @Test
    void oneGetsASupplementaryBudgetAfterTheOctoberMilestone() {
        assertThat(CHANGES).extracting(row -> row.get("status")).containsExactly("APPROVED", "DRAFT");
        assertThat(CHANGES).allSatisfy(row -> {
            assertThat(row.get("line_code")).isEqualTo(SUPPLEMENTED);
            assertThat(row.get("kind")).isEqualTo("ADJUSTMENT");
            assertThat(row.get("effective_on")).isGreaterThan(OCTOBER_END).isLessThan(YEAR_END);
        });
        long adjusted = budgetFen(SUPPLEMENTED) + CHANGES.get(0).fen();
        assertThat(adjusted).isEqualTo(588_000_000L);
        assertThat(spentFen(SUPPLEMENTED, EVER, EVER))
                .isGreaterThan(budgetFen(SUPPLEMENTED))
                .isLessThan(adjusted);
    }

    @Test
    void fiveRowsComeTwice() {
        Map<String, Row> first = new HashMap<>();
        int repeated = 0;
        int repeatedLater = 0;
        for (Row row : readable()) {
            Row before = first.putIfAbsent(row.get("entry_id") + "#" + row.get("revision"), row);
            if (before != null) {
                assertThat(withoutReceivedOn(row)).isEqualTo(withoutReceivedOn(before));
                repeated++;
                repeatedLater += row.get("received_on").equals(before.get("received_on")) ? 0 : 1;
            }
        }
        assertThat(repeated).isEqualTo(5);
        assertThat(repeatedLater).isBetween(1, 4);
    }

    @Test
    void aRevisionMovesAnEntryToAnotherLine() {
        List<Row> moved = PAYMENTS.stream()
                .filter(row -> !row.get("revision").equals("0"))
                .toList();

        assertThat(moved).singleElement().satisfies(row -> {
            assertThat(row.get("line_code")).isEqualTo(CORRECTED);
            Row before = effective("2024-02-28").get(row.get("entry_id"));
            assertThat(before.get("line_code")).isEqualTo(LAGGING);
            assertThat(before.fen()).isEqualTo(row.fen());
        });
    }

    @Test
    void aCorrectionHasTwoLegsThatSumToZero() {
        List<Row> legs = PAYMENTS.stream()
                .filter(row -> row.get("kind").equals("CORRECTION"))
                .toList();

        assertThat(legs).extracting(row -> row.get("line_code")).containsExactly(CORRECTED, LATE);
        assertThat(legs.get(0).fen() + legs.get(1).fen()).isZero();
        assertThat(legs.get(0).fen()).isNegative();
        assertThat(legs.get(0).get("relates_to")).isEqualTo(legs.get(1).get("relates_to"));
        assertThat(effective(EVER).get(legs.get(0).get("relates_to")).fen())
                .isEqualTo(legs.get(1).fen());
    }

    @Test
    void aReversalNegatesItsOriginalOnTheSameDay() {
        Row reversal = only("REVERSAL");
        Row original = effective(EVER).get(reversal.get("relates_to"));

        assertThat(reversal.fen()).isEqualTo(-original.fen());
        assertThat(reversal.get("line_code")).isEqualTo(original.get("line_code"));
    }

    @Test
    void oneEntryIsOnALineWithoutABudget() {
        Set<String> budgeted = new HashSet<>();
        BUDGETS.forEach(row -> budgeted.add(row.get("line_code")));

        assertThat(readable())
                .filteredOn(row -> !budgeted.contains(row.get("line_code")))
                .singleElement()
                .satisfies(row -> assertThat(row.get("line_code")).matches("\\d{8}[A-Z][0-9A-Z]{12}"));
    }

    @Test
    void oneEntryIsReceivedAfterItsMilestoneWasJudged() {
        assertThat(percent(LATE, JUNE_END, JUNE_JUDGED)).isLessThan(60);
        assertThat(percent(LATE, JUNE_END, EVER)).isGreaterThanOrEqualTo(60);
        assertThat(readable())
                .filteredOn(row -> row.get("paid_on").compareTo(JUNE_END) <= 0
                        && row.get("received_on").compareTo(JUNE_JUDGED) > 0)
                .singleElement()
                .satisfies(row -> assertThat(row.get("line_code")).isEqualTo(LATE));
    }

    @Test
    void threeRowsAreMalformedEachInItsOwnWay() {
        Map<Integer, String> malformed = new TreeMap<>();
        for (Row row : PAYMENTS) {
            if (!row.get("amount").matches("-?\\d+\\.\\d{2}")) {
                malformed.put(row.number(), "amount " + row.get("amount"));
            }
            if (row.get("paid_on").equals("2024-02-30")) {
                malformed.put(row.number(), "paid_on " + row.get("paid_on"));
            }
            if (!row.get("line_code").matches("\\d{8}[A-Z][0-9A-Z]{12}")) {
                malformed.put(row.number(), "line_code " + row.get("line_code"));
            }
        }
        assertThat(malformed).isEqualTo(SampleReplay.MALFORMED);
    }

    @Test
    void everythingInventedSaysSo() {
        assertThat(PAYMENTS).hasSizeBetween(300, 500).allSatisfy(row -> {
            assertThat(row.get("source")).isEqualTo("SYNTHETIC");
            assertThat(row.get("payee")).startsWith("合成收款人");
            assertThat(row.get("voucher_no")).startsWith("合成凭证");
        });
        assertThat(CHANGES).allSatisfy(row -> assertThat(row.get("change_id")).startsWith("SYNTHETIC"));
    }

    @Test
    void moneyIsPaidOnWorkingDaysOnlyAndRowsComeInTheOrderTheyWereSent() {
        WorkingCalendar calendar = WorkingCalendar.bundled();

        assertThat(readable()).allMatch(row -> calendar.isWorkingDay(LocalDate.parse(row.get("paid_on"))));
        assertThat(readable()).allMatch(row -> row.get("received_on").compareTo(row.get("paid_on")) >= 0);
        assertThat(PAYMENTS).extracting(row -> row.get("received_on")).isSorted();
    }

    private static List<Row> readable() {
        return PAYMENTS.stream()
                .filter(row -> !SampleReplay.MALFORMED.containsKey(row.number()))
                .toList();
    }

    /** The highest revision of every entry that was received up to a day. */
    private static Map<String, Row> effective(String receivedUpTo) {
        Map<String, Row> effective = new LinkedHashMap<>();
        for (Row row : readable()) {
            Row known = effective.get(row.get("entry_id"));
            boolean higher = known == null || known.get("revision").compareTo(row.get("revision")) < 0;
            if (higher && row.get("received_on").compareTo(receivedUpTo) <= 0) {
                effective.put(row.get("entry_id"), row);
            }
        }
        return effective;
    }

    private static long spentFen(String line, String paidUpTo, String receivedUpTo) {
        long fen = 0;
        for (Row row : effective(receivedUpTo).values()) {
            if (row.get("line_code").equals(line) && row.get("paid_on").compareTo(paidUpTo) <= 0) {
                fen += row.fen();
            }
        }
        return fen;
    }

    /** Of one line, or of all where it is null. */
    private static long budgetFen(String line) {
        long fen = 0;
        for (Row row : BUDGETS) {
            if (line == null || row.get("line_code").equals(line)) {
                fen += row.fen();
            }
        }
        return fen;
    }

    /** Whole percent of the original budget, rounded down. */
    private static long percent(String line, String paidUpTo, String receivedUpTo) {
        return spentFen(line, paidUpTo, receivedUpTo) * 100 / budgetFen(line);
    }

    private static List<Long> percentages(String line) {
        return List.of(
                percent(line, MARCH_END, EVER),
                percent(line, JUNE_END, EVER),
                percent(line, OCTOBER_END, EVER),
                percent(line, YEAR_END, EVER));
    }

    private static Row only(String kind) {
        List<Row> rows =
                PAYMENTS.stream().filter(row -> row.get("kind").equals(kind)).toList();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static Map<String, String> withoutReceivedOn(Row row) {
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.remove("received_on");
        return cells;
    }
}
