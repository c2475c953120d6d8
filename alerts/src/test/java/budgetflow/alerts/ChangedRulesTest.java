package budgetflow.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.LineHistory;
import budgetflow.domain.alert.LineRules;
import budgetflow.domain.alert.ReconciliationReview;
import budgetflow.domain.alert.ReconciliationRules;
import budgetflow.domain.alert.Rule;
import budgetflow.domain.alert.RuleBook;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.SourceRule;
import budgetflow.domain.alert.rule.Parameter;
import budgetflow.domain.alert.rule.RuleCatalogue;
import budgetflow.domain.alert.rule.RuleScope;
import budgetflow.domain.alert.rule.RuleSettings;
import budgetflow.domain.alert.rule.RulesInForce;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.domain.reconciliation.SourceKey;
import budgetflow.schemas.settings.JudgeMoment;
import budgetflow.schemas.settings.StateStoreKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules that are changed between two days hold for quiet lines, too. */
class ChangedRulesTest {
    /** As if the app were started again with another rules file. */
    private static final class Exchangeable implements LineRules, ReconciliationRules {
        private RulesInForce current = RulesInForce.standard();

        @Override
        public RuleBook of(LineKey line) {
            return current.of(line);
        }

        @Override
        public Optional<Rule<ReconciliationReview>> of(ReconciliationKey total) {
            return current.of(total);
        }

        @Override
        public Optional<SourceRule> of(SourceKey source) {
            return current.of(source);
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
    void whatARuleRaisedIsResolvedWhenItIsSwitchedOffAndComesBackWithIt() {
        Exchangeable rules = new Exchangeable();
        LineHistory line =
                LineHistory.of(LineHistory.ZUNHUA_PROJECT).budgeted(10_000).paid("P-1", "2024-02-01", 1_000);
        try (Timeline timeline = new Timeline(rules, JudgeMoment.DAY_CLOSE, StateStoreKind.MEMORY)) {
            timeline.spent(line).close("2024-02-01", "2024-04-02");
            assertThat(timeline.alerts()).containsExactly("R16 OPEN WARN on 2024-04-01 by 2024-02-01");

            rules.current = new RulesInForce(with("enabled", "false"));
            timeline.close("2024-04-03", "2024-04-04");
            assertThat(timeline.alerts()).contains("R16 RESOLVED WARN on 2024-04-03 by 2024-02-01");

            rules.current = RulesInForce.standard();
            timeline.close("2024-04-05", "2024-04-08");
            assertThat(timeline.alerts()).containsExactly("R16 REOPENED WARN on 2024-04-05 by 2024-02-01");
        }
    }

    @Test
    void totalsAndTheirSourcesAreJudgedOnceMoreByChangedRules() {
        Exchangeable rules = new Exchangeable();
        try (Timeline timeline = new Timeline(rules, JudgeMoment.DAY_CLOSE, StateStoreKind.MEMORY)) {
            timeline.held("130281/2024/CBS/473001/2024-05-13", 2, 299, 2, 300).close("2024-05-13", "2024-05-14");
            assertThat(timeline.alerts()).containsExactly("R50 OPEN HIGH on 2024-05-13 by 2024-05-13");

            rules.current = new RulesInForce(
                    with(with(RuleSettings.STANDARD, "R50", "enabled", "false"), "R51", "quiet-working-days", "1"));
            timeline.close("2024-05-15");
            assertThat(timeline.alerts())
                    .containsExactly(
                            "R50 RESOLVED HIGH on 2024-05-15 by 2024-05-13",
                            "R51 OPEN WARN on 2024-05-15 by 2024-05-13");

            rules.current = RulesInForce.standard();
            timeline.close("2024-05-16");
            assertThat(timeline.alerts()).contains("R50 REOPENED HIGH on 2024-05-16 by 2024-05-13");
        }
    }

    @Test
    void theFingerprintIsThatOfWhatHoldsNotOfHowItIsWritten() {
        String standard = RulesInForce.standard().fingerprint();

        assertThat(new RulesInForce(withSilenceOf("60")).fingerprint()).isEqualTo(standard);
        assertThat(new RulesInForce(withSilenceOf("30")).fingerprint()).isNotEqualTo(standard);
    }

    private static RuleSettings withSilenceOf(String days) {
        return with("days-without-payment", days);
    }

    private static RuleSettings with(String name, String text) {
        return with(RuleSettings.STANDARD, "R16", name, text);
    }

    private static RuleSettings with(RuleSettings settings, String rule, String name, String text) {
        Parameter<?> parameter =
                RuleCatalogue.named(rule).flatMap(spec -> spec.parameter(name)).orElseThrow();
        return settings.with(RuleScope.EVERYTHING, RuleCode.valueOf(rule), parameter, text)
                .orElseThrow();
    }
}
