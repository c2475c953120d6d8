package budgetflow.launcher.sample;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.key.FiscalYear;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which kinds of alerts the five bureaus' years show; R50 and R51 come from the one bureau with control totals. */
class SampleKindsTest {
    /**
     * No line is closed before the end, none is changed three times and no amount mistaken for one of ten thousands in any
     * of the samples.
     */
    private static final Set<RuleCode> NOT_IN_THE_SAMPLES = EnumSet.of(RuleCode.R05, RuleCode.R40, RuleCode.R54);

    private static final Set<RuleCode> OF_TOTALS = EnumSet.of(RuleCode.R50, RuleCode.R51);

    @Test
    void theFiveBureausTogetherRaiseEveryKindTheSamplesContain() {
        List<Alert> alerts = new ArrayList<>(new SampleReplay().alerts());
        PlainYearTest.folders().forEach(folder -> alerts.addAll(replay(folder).alerts()));

        Set<RuleCode> expected = EnumSet.allOf(RuleCode.class);
        expected.removeAll(NOT_IN_THE_SAMPLES);
        expected.removeAll(OF_TOTALS);
        assertThat(kinds(alerts)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("budgetflow.launcher.sample.PlainYearTest#folders")
    void everyBureauShowsWhatGoesWrongWithSinglePayments(Path folder) {
        List<Alert> alerts = replay(folder).alerts();

        assertThat(kinds(alerts)).contains(RuleCode.R01, RuleCode.R02, RuleCode.R12, RuleCode.R30, RuleCode.R33);
        assertThat(alerts)
                .filteredOn(alert ->
                        alert.key().rule() == RuleCode.R30 || alert.key().rule() == RuleCode.R33)
                .hasSize(2)
                .allMatch(alert -> alert.resolvedOn().isPresent());
        assertThat(alerts)
                .filteredOn(alert -> alert.key().rule() == RuleCode.R53)
                .singleElement()
                .matches(alert -> alert.resolvedOn().isEmpty());
    }

    private static SampleReplay replay(Path folder) {
        String name = folder.getFileName().toString();
        return new SampleReplay(folder, new FiscalYear(Integer.parseInt(name.substring(name.indexOf('-') + 1))));
    }

    private static Set<RuleCode> kinds(List<Alert> alerts) {
        return alerts.stream()
                .map(alert -> alert.key().rule())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RuleCode.class)));
    }
}
