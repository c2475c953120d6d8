package budgetflow.domain.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.domain.alert.LineHistory;
import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.YearOfALine;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;
import budgetflow.domain.reconciliation.ReconciliationKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a bureau sets of its rules, and for whom it holds. */
class RuleSettingsTest {
    private static final LineKey LINE = LineHistory.ZUNHUA_PROJECT;
    private static final RuleScope REGION = new RuleScope(LINE.region(), null, null);
    private static final RuleScope UNIT = new RuleScope(LINE.region(), LINE.unit(), null);
    private static final LineHistory LAGGING =
            LineHistory.of(LINE).budgeted(10_000).paid("P-1", "2024-03-20", 2_000);

    @ParameterizedTest
    @EnumSource
    void everyRuleStandsInTheCatalogueOnce(RuleCode code) {
        assertThat(RuleCatalogue.all()).filteredOn(spec -> spec.code() == code).hasSize(1);
    }

    @Test
    void aRuleStandsAfterTheOneThatInhibitsIt() {
        Set<RuleCode> before = new HashSet<>();
        for (LineRule rule : RulesInForce.standardBook().rules()) {
            assertThat(before).containsAll(rule.inhibitedBy().stream().toList());
            before.add(rule.code());
        }
        assertThat(before).hasSize(RuleCode.values().length - 2);
    }

    @Test
    void everyDefaultIsReadBackAsItIsWritten() {
        for (RuleSpec<?> spec : RuleCatalogue.all()) {
            assertThat(spec.parameters()).extracting(Parameter::name).doesNotHaveDuplicates();
            for (Parameter<?> parameter : spec.parameters()) {
                assertThat(parameter
                                .type()
                                .parser()
                                .apply(parameter.fallbackText())
                                .map(Object::toString))
                        .as(spec.code() + " " + parameter.name())
                        .hasValue(String.valueOf(parameter.fallback()));
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2} is {3}")
    @CsvSource({
        "R03, ahead-pp, 15.5, true",
        "R03, ahead-pp, 100.0001, false",
        "R03, ahead-pp, -1, false",
        "R03, near-limit-before, 12-01, true",
        "R03, near-limit-before, 02-30, false",
        "R03, near-limit-before, 12月1日, false",
        "R10, warn-from-yuan, 50000.00, true",
        "R10, warn-from-yuan, 0.001, false",
        "R10, warn-from-yuan, -1, false",
        "R16, days-without-payment, 366, true",
        "R16, days-without-payment, 367, false",
        "R16, days-without-payment, 1.5, false",
        "R21, times-mean, 4.95, true",
        "R21, times-mean, 4.95555, false",
        "R51, quiet-working-days, 0, false",
        "R02, severity, CRITICAL, true",
        "R02, severity, critical, false",
        "R02, enabled, false, true",
        "R02, enabled, yes, false",
    })
    void aValueIsTakenOrRefusedAsAWhole(RuleCode rule, String name, String text, boolean taken) {
        Parameter<?> parameter = RuleCatalogue.of(rule).parameter(name).orElseThrow();

        assertThat(RuleSettings.STANDARD
                        .with(RuleScope.EVERYTHING, rule, parameter, text)
                        .isPresent())
                .isEqualTo(taken);
    }

    @Test
    void theNarrowestScopeWinsParameterByParameter() {
        RuleSettings settings = set(RuleSettings.STANDARD, RuleScope.of(LINE), "info-up-to-pp", "10");
        settings = set(settings, UNIT, "info-up-to-pp", "3");
        settings = set(settings, REGION, "warn-up-to-pp", "9");

        // The line's own INFO up to 10 points, and its region's WARN up to 9.
        assertThat(told(settings, LAGGING)).containsExactly("OPEN INFO on 2024-04-03 by 2024-03-31");
        LineHistory sister = LineHistory.of(LineKey.of("130281/2024/473001/13028124P00337210002M"))
                .budgeted(10_000)
                .paid("P-1", "2024-03-20", 2_100);
        assertThat(told(settings, sister)).containsExactly("OPEN WARN on 2024-04-03 by 2024-03-31");
        LineHistory stranger = LineHistory.of(LineKey.of("371302/2024/473001/13028124P00337210002M"))
                .budgeted(10_000)
                .paid("P-1", "2024-03-20", 2_000);
        assertThat(told(settings, stranger)).containsExactly("OPEN WARN on 2024-04-03 by 2024-03-31");
    }

    @Test
    void aRuleIsSwitchedOffForAUnitAndOnAgainForALine() {
        RuleSettings off = set(RuleSettings.STANDARD, UNIT, "enabled", "false");
        assertThat(told(off, LAGGING)).isEmpty();

        RuleSettings on = set(off, RuleScope.of(LINE), "enabled", "true");
        assertThat(told(on, LAGGING)).hasSize(1);
    }

    @Test
    void rulesOfTotalsHoldForAUnitAndThoseOfSourcesForARegion() {
        ReconciliationKey total = ReconciliationKey.of("130281/2024/CBS/473001/2024-05-06");
        RuleSettings off = RuleSettings.STANDARD
                .with(UNIT, RuleCode.R50, RuleSpec.ENABLED, "false")
                .flatMap(set -> set.with(REGION, RuleCode.R51, RuleSpec.ENABLED, "false"))
                .orElseThrow();

        assertThat(RulesInForce.standard().of(total)).isPresent();
        assertThat(RulesInForce.standard().of(total.sourceKey())).isPresent();
        assertThat(new RulesInForce(off).of(total)).isEmpty();
        assertThat(new RulesInForce(off).of(total.sourceKey())).isEmpty();
    }

    /** 10 points behind, which is WARN: 10.00 元 at stake. */
    @ParameterizedTest(name = "WARN from {0}, INFO from {1}: {2}")
    @CsvSource({
        "10.00, 0, OPEN WARN on 2024-04-03 by 2024-03-31",
        "10.01, 0, OPEN INFO on 2024-04-03 by 2024-03-31",
        "10.01, 10.00, OPEN INFO on 2024-04-03 by 2024-03-31",
        "10.01, 10.01, none",
    })
    void severityAsksForAGapAndAnAmount(String warnFrom, String infoFrom, String told) {
        RuleSettings settings = set(
                set(RuleSettings.STANDARD, RuleScope.EVERYTHING, "warn-from-yuan", warnFrom),
                RuleScope.EVERYTHING,
                "info-from-yuan",
                infoFrom);

        assertThat(told(settings, LAGGING)).isEqualTo(PaceRulesTest.expected(told));
    }

    @Test
    void whatWasRaisedIsNotResolvedByBecomingSmall() {
        RuleSettings settings = set(
                set(RuleSettings.STANDARD, RuleScope.EVERYTHING, "info-from-yuan", "10.00"),
                RuleScope.EVERYTHING,
                "warn-from-yuan",
                "10.00");
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R10, new RulesInForce(settings));
        assertThat(year.through("2024-04-03", LAGGING)).hasSize(1);

        LineHistory nearly = LAGGING.paid("P-2", "2024-04-04", 999);
        assertThat(year.through("2024-04-04", nearly)).isEmpty();
        assertThat(year.through("2024-04-05", nearly.paid("P-3", "2024-04-05", 1)))
                .containsExactly("RESOLVED WARN on 2024-04-05 by 2024-03-31");
    }

    @Test
    void aUnitNeedsItsRegionAndALineItsUnit() {
        assertThatThrownBy(() -> new RuleScope(null, new UnitCode("473001"), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RuleScope(new Region("130281"), null, LINE.code()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> told(RuleSettings settings, LineHistory line) {
        return YearOfALine.watchedBy(RuleCode.R10, new RulesInForce(settings)).through("2024-05-31", line);
    }

    private static RuleSettings set(RuleSettings settings, RuleScope scope, String name, String text) {
        Parameter<?> parameter = RuleCatalogue.of(RuleCode.R10).parameter(name).orElseThrow();
        return settings.with(scope, RuleCode.R10, parameter, text).orElseThrow();
    }
}
