package budgetflow.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.LineHistory;
import budgetflow.domain.alert.LineRules;
import budgetflow.domain.alert.RuleBook;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.rule.Parameter;
import budgetflow.domain.alert.rule.RuleCatalogue;
import budgetflow.domain.alert.rule.RuleScope;
import budgetflow.domain.alert.rule.RuleSettings;
import budgetflow.domain.alert.rule.RulesInForce;
import budgetflow.domain.key.LineKey;
import budgetflow.schemas.settings.JudgeMoment;
import budgetflow.schemas.settings.StateStoreKind;
import org.junit.jupiter.api.Test;

/** Rules that are changed between two days hold for quiet lines, too. */
class ChangedRulesTest {
    /** As if the app were started again with another rules file. */
    private static final class Exchangeable implements LineRules {
        private LineRules current = RulesInForce.standard();

        @Override
        public RuleBook of(LineKey line) {
            return current.of(line);
        }

        @Override
        public String fingerprint() {
            return current.fingerprint();
        }
    }

    @Test
    void aShorterSilenceIsNoticedOnTheNextDayThatIsClosed() {
        Exchangeable rules = new Exchangeable();
        LineHistory line =
                LineHistory.of(LineHistory.ZUNHUA_PROJECT).budgeted(10_000).paid("P-1", "2024-02-01", 1_000);
        try (Timeline timeline = new Timeline(rules, JudgeMoment.DAY_CLOSE, StateStoreKind.MEMORY)) {
            timeline.spent(line).close("2024-02-01", "2024-03-14");
            assertThat(timeline.alerts()).isEmpty();

            rules.current = new RulesInForce(withSilenceOf("30"));
            timeline.close("2024-03-15", "2024-03-20");
            assertThat(timeline.alerts()).containsExactly("R16 OPEN WARN on 2024-03-15 by 2024-02-01");
        }
    }

    @Test
    void theFingerprintIsThatOfWhatHoldsNotOfHowItIsWritten() {
        String standard = RulesInForce.standard().fingerprint();

        assertThat(new RulesInForce(withSilenceOf("60")).fingerprint()).isEqualTo(standard);
        assertThat(new RulesInForce(withSilenceOf("30")).fingerprint()).isNotEqualTo(standard);
    }

    private static RuleSettings withSilenceOf(String days) {
        Parameter<?> parameter = RuleCatalogue.named("R16")
                .flatMap(spec -> spec.parameter("days-without-payment"))
                .orElseThrow();
        return RuleSettings.STANDARD
                .with(RuleScope.EVERYTHING, RuleCode.R16, parameter, days)
                .orElseThrow();
    }
}
