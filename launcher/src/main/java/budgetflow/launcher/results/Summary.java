package budgetflow.launcher.results;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * A replay in a few figures.
 *
 * @param lines how many executions there are, unbudgeted lines included
 * @param net spent on all lines
 * @param adjusted budgets of all lines on the last closed day
 * @param alertsRaised alerts, one for each rule and line, however often each came back
 * @param alertsOpen those somebody still has to act on
 * @param took from the first row read to the last result; the only figure that differs between equal replays
 */
public record Summary(
        int lines, EntryCounts entries, Money net, Money adjusted, int alertsRaised, int alertsOpen, Duration took) {

    public static Summary of(
            Collection<LineExecution> lines,
            LocalDate closedOn,
            EntryCounts entries,
            Collection<Alert> alerts,
            Duration took) {
        Money net = Money.ZERO;
        Money adjusted = Money.ZERO;
        for (LineExecution line : lines) {
            net = net.plus(line.ledger().net());
            adjusted = adjusted.plus(line.adjustedOn(closedOn));
        }
        int open =
                (int) alerts.stream().filter(alert -> alert.state().isActive()).count();
        return new Summary(lines.size(), entries, net, adjusted, alerts.size(), open, took);
    }

    /** Of the sums, never a mean of rates; empty where the budgets are not above 0. */
    public Optional<Ratio> rate() {
        return LineExecution.share(net, adjusted);
    }

    /** The document that stands in {@code summary.json}. */
    public String json() {
        return JsonText.of(SummaryJson.of(this));
    }
}
