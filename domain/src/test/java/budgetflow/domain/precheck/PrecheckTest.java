package budgetflow.domain.precheck;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.LineHistory;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.rule.RulesInForce;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.execution.ExecutionStatus;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.JudgingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecheckTest {
    private static final LineKey LINE = LineHistory.ZUNHUA_PROJECT;
    private static final LocalDate TODAY = LocalDate.parse("2024-05-06");
    private static final Precheck PRECHECK =
            new Precheck(RulesInForce.standard(), JudgingDays.standard(WorkingCalendar.bundled()));

    /** Half of it is spent by 20 April: where the plan's pace on 6 May is 41.87 %, neither behind nor far ahead. */
    private static final LineHistory HALFWAY = LineHistory.of(LINE)
            .budgeted(1_000_000_00)
            .paidTo("甲公司", "P-1", "2024-02-20", 300_000_00)
            .paidTo("乙公司", "P-2", "2024-04-20", 200_000_00);

    private static Entry payment(String id, String paidOn, long fen) {
        return payment(id, 0, "丙公司", paidOn, fen);
    }

    private static Entry payment(String id, int revision, String payee, String paidOn, long fen) {
        LocalDate day = LocalDate.parse(paidOn);
        EntryDetails details = new EntryDetails(payee, null, null, null, null, null, null, null, null);
        return new Entry(id, revision, EntryKind.PAYMENT, null, LINE, day, new Money(fen), day, details);
    }

    private static LineStanding standing(LineHistory history) {
        return new LineStanding(history.execution(), List.of(), history.entries(), List.of());
    }

    private static PrecheckAnswer asked(LineHistory history, Entry proposed) {
        return PRECHECK.of(standing(history), proposed, TODAY);
    }

    private static Map<RuleCode, FindingEffect> effects(PrecheckAnswer answer) {
        return answer.findings().stream().collect(Collectors.toMap(PrecheckFinding::rule, PrecheckFinding::effect));
    }

    @Test
    void aPaymentWithinBudgetAndPlanBreachesNothing() {
        PrecheckAnswer answer = asked(HALFWAY, payment("P-3", "2024-05-06", 50_000_00));

        assertThat(answer.isBreach()).isFalse();
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.effect()).isEqualTo(EntryEffect.NEW);
        assertThat(answer.before().left()).isEqualTo(new Money(500_000_00));
        assertThat(answer.after().left()).isEqualTo(new Money(450_000_00));
        assertThat(answer.after().planned()).isEqualTo(new Money(300_000_00));
        assertThat(answer.after().status()).isEqualTo(ExecutionStatus.ON_TRACK);
    }

    /** 41.8681 % is the pace (30 + 30 × 36/91); 15 points above it 568,681.31 yuan are the most that may be spent. */
    @ParameterizedTest
    @CsvSource({"6868131, false", "6868132, true"})
    void aheadOfPlanBeginsOneFenBeyondTheBound(long fen, boolean breach) {
        PrecheckAnswer answer = asked(HALFWAY, payment("P-3", "2024-05-06", fen));

        assertThat(answer.isBreach()).isEqualTo(breach);
        assertThat(effects(answer)).isEqualTo(breach ? Map.of(RuleCode.R03, FindingEffect.RAISED) : Map.of());
    }

    @Test
    void onTheLastDayOfTheYearTheWholeBudgetMayBeSpentAndNotOneFenMore() {
        LocalDate lastDay = LocalDate.parse("2024-12-31");
        PrecheckAnswer all = PRECHECK.of(standing(HALFWAY), payment("P-3", "2024-12-31", 500_000_00), lastDay);
        PrecheckAnswer more = PRECHECK.of(standing(HALFWAY), payment("P-3", "2024-12-31", 500_000_01), lastDay);

        assertThat(effects(all)).doesNotContainKey(RuleCode.R02);
        assertThat(all.after().left()).isEqualTo(Money.ZERO);
        assertThat(effects(more)).containsEntry(RuleCode.R02, FindingEffect.RAISED);
        assertThat(more.after().left()).isEqualTo(new Money(-1));
    }

    @Test
    void moreOnAnOverspentLineMakesItWorse() {
        LineHistory over = HALFWAY.paidTo("丁公司", "P-3", "2024-04-25", 600_000_00);

        PrecheckAnswer answer = asked(over, payment("P-4", "2024-05-06", 1));

        assertThat(effects(answer)).containsEntry(RuleCode.R02, FindingEffect.WORSENED);
        assertThat(answer.isBreach()).isTrue();
    }

    @Test
    void aLineNobodyKnowsIsUnbudgeted() {
        PrecheckAnswer answer = PRECHECK.of(LineStanding.unknown(LINE), payment("P-1", "2024-05-06", 12_345), TODAY);

        assertThat(answer.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(RuleCode.R01);
            assertThat(finding.effect()).isEqualTo(FindingEffect.RAISED);
            assertThat(finding.value()).isEqualTo(new Measure.Amount(new Money(12_345)));
            assertThat(finding.threshold()).isEqualTo(new Measure.Amount(Money.ZERO));
            assertThat(finding.reason().zh()).contains("123.45元");
        });
        assertThat(answer.after().status()).isEqualTo(ExecutionStatus.UNBUDGETED);
        assertThat(answer.after().rate()).isEmpty();
    }

    @Test
    void aClosedLineAndAnotherYearAreWrong() {
        LineHistory closed = HALFWAY.changed(ChangeKind.CLOSE, "2024-05-01", 0);

        assertThat(effects(asked(closed, payment("P-3", "2024-05-06", 1))))
                .containsEntry(RuleCode.R05, FindingEffect.RAISED);
        assertThat(effects(asked(closed, payment("P-3", "2024-04-30", 1)))).doesNotContainKey(RuleCode.R05);
        PrecheckAnswer otherYear = asked(HALFWAY, payment("P-3", "2025-01-02", 1));
        assertThat(effects(otherYear)).containsEntry(RuleCode.R05, FindingEffect.RAISED);
        assertThat(otherYear.after()).isEqualTo(otherYear.before());
        assertThat(otherYear.on()).isEqualTo(TODAY);
    }

    @Test
    void aSecondDuplicateIsToldThoughTheFirstIsKnown() {
        LineHistory one = HALFWAY.paidTo("甲公司", "P-3", "2024-05-01", 10_000_00);
        LineHistory two = one.paidTo("甲公司", "P-4", "2024-05-02", 10_000_00);
        Entry alike = payment("P-5", 0, "甲公司", "2024-05-06", 10_000_00);

        assertThat(effects(asked(one, alike))).isEqualTo(Map.of(RuleCode.R30, FindingEffect.RAISED));
        assertThat(effects(asked(two, alike))).isEqualTo(Map.of(RuleCode.R30, FindingEffect.WORSENED));
        assertThat(effects(asked(two, payment("P-5", "2024-05-06", 10_000_00))))
                .isEqualTo(Map.of(RuleCode.R30, FindingEffect.STANDS));
    }

    @Test
    void aPaymentAheadIsJudgedAsOfItsOwnDay() {
        PrecheckAnswer answer = asked(HALFWAY, payment("P-3", "2024-06-30", 200_000_00));

        // 70 % where the pace has reached 60 %: on 6 May it would have been far ahead.
        assertThat(answer.on()).isEqualTo(LocalDate.parse("2024-06-30"));
        assertThat(effects(answer)).doesNotContainKey(RuleCode.R03);
        assertThat(answer.isBreach()).isFalse();
        assertThat(answer.after().net()).isEqualTo(new Money(700_000_00));
    }

    @Test
    void aRevisionTakesThePlaceOfWhatItRevises() {
        PrecheckAnswer answer = asked(HALFWAY, payment("P-2", 1, "乙公司", "2024-04-20", 250_000_00));

        assertThat(answer.effect()).isEqualTo(EntryEffect.REVISION);
        assertThat(answer.after().net()).isEqualTo(new Money(550_000_00));
    }

    @Test
    void whatIsThereAlreadyChangesNothing() {
        PrecheckAnswer same = asked(HALFWAY, payment("P-2", 0, "乙公司", "2024-04-20", 200_000_00));
        PrecheckAnswer other = asked(HALFWAY, payment("P-2", 0, "乙公司", "2024-04-20", 200_000_01));
        LineHistory revised = HALFWAY.without("P-2").with(payment("P-2", 3, "乙公司", "2024-04-20", 1));

        assertThat(same.effect()).isEqualTo(EntryEffect.DUPLICATE);
        assertThat(same.after()).isEqualTo(same.before());
        assertThat(same.isBreach()).isFalse();
        assertThat(other.effect()).isEqualTo(EntryEffect.CONFLICT);
        assertThat(other.after()).isEqualTo(other.before());
        assertThat(other.isBreach()).isTrue();
        assertThat(asked(revised, payment("P-2", 2, "乙公司", "2024-04-20", 9)).effect())
                .isEqualTo(EntryEffect.OUTDATED);
    }

    @Test
    void whatWouldResolveAnAlertIsToldAsWell() {
        LineHistory idle = LineHistory.of(LINE).budgeted(1_000_000_00);
        PrecheckAnswer answer = asked(idle, payment("P-1", "2024-03-29", 350_000_00));

        assertThat(effects(answer))
                .containsEntry(RuleCode.R10, FindingEffect.CLEARED)
                .containsEntry(RuleCode.R12, FindingEffect.CLEARED);
        assertThat(answer.isBreach()).isFalse();
    }

    @Test
    void theUnitOfAmountIsSuspectBeyondAHundredBudgets() {
        assertThat(effects(asked(HALFWAY, payment("P-3", "2024-05-06", 100_000_000_00L))))
                .doesNotContainKey(RuleCode.R54);
        assertThat(effects(asked(HALFWAY, payment("P-3", "2024-05-06", 100_000_000_01L))))
                .containsEntry(RuleCode.R54, FindingEffect.RAISED);
    }
}
