package budgetflow.domain.history;

import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneFigures;
import budgetflow.domain.execution.QuarterFigures;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import budgetflow.domain.plan.JudgingDays;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every figure of a line as plain numbers and text, so that what the system says and what the reckoning says are
 * compared value by value. All amounts in fen.
 *
 * @param adjusted as of the day it was reckoned for
 * @param months net of the twelve months
 */
public record Reckoned(
        String line,
        long original,
        long adjusted,
        long gross,
        long refunds,
        long net,
        int entries,
        @Nullable LocalDate lastPaidOn,
        List<Quarter> quarters,
        List<Long> months,
        List<Due> milestones,
        String status) {

    /**
     * @param adjusted on the quarter's last day
     * @param rate six decimals; null where there is no budget above 0
     * @param floor ten-thousandths of a percent
     * @param pace six decimals
     */
    public record Quarter(
            long net,
            long cumulative,
            long adjusted,
            @Nullable String rate,
            int floor,
            String pace) {}

    /**
     * @param percent ten-thousandths of a percent
     * @param verdict null where there is no budget above 0
     */
    public record Due(
            LocalDate dueOn,
            int percent,
            long adjusted,
            long planned,
            long executed,
            @Nullable String verdict) {}

    /** What the system says of a line when {@code closedOn} is the last closed day. */
    public static Reckoned of(LineExecution line, LocalDate closedOn, JudgingDays judgingDays) {
        Ledger ledger = line.ledger();
        return new Reckoned(
                line.key().text(),
                line.budget().original().fen(),
                line.adjustedOn(closedOn).fen(),
                ledger.gross().fen(),
                ledger.refunds().fen(),
                ledger.net().fen(),
                ledger.entries(),
                ledger.lastPaidOn().orElse(null),
                line.quarters().stream().map(Reckoned::quarter).toList(),
                line.months().stream().map(Money::fen).toList(),
                line.milestonesOn(closedOn, judgingDays).stream()
                        .map(Reckoned::due)
                        .toList(),
                line.statusOn(closedOn).name());
    }

    private static Quarter quarter(QuarterFigures figures) {
        return new Quarter(
                figures.net().fen(),
                figures.cumulative().fen(),
                figures.adjusted().fen(),
                figures.rate().map(Ratio::asRate).orElse(null),
                figures.floor().tenThousandths(),
                figures.pace().asRate());
    }

    private static Due due(MilestoneFigures figures) {
        return new Due(
                figures.milestone().dueOn(),
                figures.milestone().percent().tenThousandths(),
                figures.adjusted().fen(),
                figures.planned().fen(),
                figures.executed().fen(),
                figures.verdict() == null ? null : figures.verdict().name());
    }
}
