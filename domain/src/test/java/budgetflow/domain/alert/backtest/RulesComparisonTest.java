package budgetflow.domain.alert.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.given.Given;
import budgetflow.domain.key.LineKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesComparisonTest {
    private static final LocalDate CLOSED_ON = LocalDate.of(2024, 7, 10);

    @Test
    void anEpisodeLastsFromTheDayItIsRaisedToTheDayItIsResolved() {
        Alert alert = alert(
                RuleCode.R10,
                Given.ROAD,
                "OPEN 2024-07-03",
                "RESOLVED 2024-07-05",
                "REOPENED 2024-07-08",
                "WORSENED 2024-07-09");

        assertThat(AlertTally.of(List.of(alert), CLOSED_ON)).isEqualTo(new AlertTally(1, 2, 1, 1, 2 + 3));
    }

    @Test
    void anAlertOfTheLastDayIsOpenForOneDay() {
        Alert alert = alert(RuleCode.R10, Given.ROAD, "OPEN 2024-07-10");

        assertThat(AlertTally.of(List.of(alert), CLOSED_ON)).isEqualTo(new AlertTally(1, 1, 0, 1, 1));
    }

    @Test
    void theSameRulesChangeNothing() {
        List<Alert> alerts = List.of(alert(RuleCode.R10, Given.ROAD, "OPEN 2024-07-03"));

        RulesComparison comparison = RulesComparison.of(alerts, alerts, CLOSED_ON);

        assertThat(comparison.changed()).isEmpty();
        assertThat(comparison.present()).isEqualTo(comparison.other());
        assertThat(comparison.rules()).hasSize(1);
    }

    @Test
    void whatOnlyOneOfThemRaisedAndWhatTheyRaisedOtherwiseIsToldInOrder() {
        Alert both = alert(RuleCode.R10, Given.ROAD, "OPEN 2024-07-03");
        Alert earlier = alert(RuleCode.R16, Given.ROAD, "OPEN 2024-06-01");
        Alert later = alert(RuleCode.R16, Given.ROAD, "OPEN 2024-07-01", "RESOLVED 2024-07-02");
        Alert gone = alert(RuleCode.R03, Given.BRIDGE, "OPEN 2024-07-09");
        Alert fresh = alert(RuleCode.R02, Given.SCHOOL, "OPEN 2024-07-10");

        RulesComparison comparison =
                RulesComparison.of(List.of(gone, both, earlier), List.of(fresh, later, both), CLOSED_ON);

        assertThat(comparison.changed())
                .containsExactly(
                        new RulesComparison.Changed(earlier.key(), earlier, later),
                        new RulesComparison.Changed(gone.key(), gone, null),
                        new RulesComparison.Changed(fresh.key(), null, fresh));
        assertThat(comparison.rules())
                .containsExactly(
                        new RulesComparison.OfRule(RuleCode.R02, AlertTally.NOTHING, new AlertTally(1, 1, 0, 1, 1)),
                        new RulesComparison.OfRule(RuleCode.R03, new AlertTally(1, 1, 0, 1, 2), AlertTally.NOTHING),
                        new RulesComparison.OfRule(
                                RuleCode.R10, new AlertTally(1, 1, 0, 1, 8), new AlertTally(1, 1, 0, 1, 8)),
                        new RulesComparison.OfRule(
                                RuleCode.R16, new AlertTally(1, 1, 0, 1, 40), new AlertTally(1, 1, 1, 0, 1)));
        assertThat(comparison.present()).isEqualTo(new AlertTally(3, 3, 0, 3, 50));
    }

    /** Each step as {@code OPEN 2024-07-03}. */
    private static Alert alert(RuleCode rule, LineKey line, String... steps) {
        Measure nothing = new Measure.Count(0);
        return new Alert(
                new AlertKey(rule, AlertSubject.of(line)),
                Arrays.stream(steps)
                        .map(step -> step.split(" ", -1))
                        .map(step -> new AlertEvent(
                                LocalDate.parse(step[1]),
                                AlertEventKind.valueOf(step[0]),
                                Severity.WARN,
                                "E-1",
                                nothing,
                                nothing))
                        .toList());
    }
}
