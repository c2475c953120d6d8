package budgetflow.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.backtest.AlertTally;
import budgetflow.domain.alert.backtest.RulesComparison;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesComparisonTableTest {
    @Test
    void whatIsTheSameStandsAloneAndWhatIsNotAsAPair() {
        RulesComparison comparison = new RulesComparison(
                LocalDate.of(2025, 1, 6),
                List.of(
                        new RulesComparison.OfRule(
                                RuleCode.R02, new AlertTally(1, 1, 1, 0, 7), new AlertTally(1, 1, 1, 0, 7)),
                        new RulesComparison.OfRule(
                                RuleCode.R16, new AlertTally(9, 12, 10, 2, 300), new AlertTally(3, 3, 3, 0, 40))),
                List.of());

        List<String> lines =
                RulesComparisonTable.of(comparison, Screen.PLAIN).lines().toList();

        assertThat(lines.get(0)).contains("2025-01-06", "0 条预警不同");
        assertThat(lines).anySatisfy(line -> assertThat(line).matches("R02 超预算 overspent +1 +1 +0 +7"));
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).matches("R16 停滞 stalled +12 → 3 +10 → 3 +2 → 0 +300 → 40"));
        assertThat(lines.get(lines.size() - 1)).matches("合计 All +13 → 4 +11 → 4 +2 → 0 +307 → 47");
    }
}
