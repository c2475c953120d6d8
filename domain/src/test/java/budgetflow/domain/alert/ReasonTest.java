package budgetflow.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.money.Money;
import budgetflow.domain.money.MoneyUnit;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {
    private static final Measure VALUE = new Measure.Amount(new Money(12_345));
    private static final Measure THRESHOLD = new Measure.Share("30");

    @ParameterizedTest
    @EnumSource
    void everyRuleSaysWhyInBothLanguages(RuleCode rule) {
        Reason reason = Reason.of(rule, "E-1", VALUE, THRESHOLD);

        assertThat(reason.zh())
                .doesNotContain("{", "}")
                .containsPattern("\\p{IsHan}")
                .endsWith("。");
        assertThat(reason.en())
                .doesNotContain("{", "}")
                .doesNotContainPattern("\\p{IsHan}")
                .endsWith(".");
        assertThat(reason.zh()).containsAnyOf("123.45元", "E-1");
        assertThat(reason.en()).containsAnyOf("123.45 yuan", "E-1");
    }

    /** But for R12, whose figure is nothing and whose threshold is nothing. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "R12")
    void figureAndThresholdStandInIt(RuleCode rule) {
        Reason reason = Reason.of(rule, "E-1", VALUE, THRESHOLD);

        assertThat(reason.zh()).contains("123.45元", "30%");
        assertThat(reason.en()).contains("123.45 yuan", "30%");
    }

    @Test
    void lagReadsLikeTheRegulation() {
        Reason reason = Reason.of(RuleCode.R10, "2024-06-30", new Measure.Share("40.0000"), new Measure.Share("60"));

        assertThat(reason.zh()).isEqualTo("截至2024-06-30执行率40.0000%，低于计划60%。");
        assertThat(reason.en())
                .isEqualTo("By 2024-06-30 40.0000% of the budget were spent, less than the 60% planned.");
    }

    @Test
    void amountsStandInTheUnitTheReaderHasChosen() {
        AlertEvent overspent = new AlertEvent(
                LocalDate.of(2024, 9, 25),
                AlertEventKind.OPEN,
                Severity.CRITICAL,
                "E-1",
                new Measure.Amount(new Money(1_234_567_890L)),
                new Measure.Amount(new Money(1_000_000_000L)));

        assertThat(Reason.of(RuleCode.R02, overspent, MoneyUnit.WAN_YUAN).zh()).contains("1,234.57万元", "1,000.00万元");
        assertThat(Reason.of(RuleCode.R02, overspent, MoneyUnit.WAN_YUAN).en())
                .contains("1,234.57 10k yuan", "1,000.00 10k yuan");
        assertThat(Reason.of(RuleCode.R02, overspent, MoneyUnit.YUAN).zh()).contains("12,345,678.90元");
        assertThat(Reason.of(RuleCode.R02, overspent).zh()).contains("12345678.90元");
    }

    @Test
    void aSendersTextIsNotTakenForAPattern() {
        assertThat(Reason.of(RuleCode.R30, "{value}", VALUE, new Measure.Count(7))
                        .zh())
                .startsWith("{value}与7天内");
    }
}
