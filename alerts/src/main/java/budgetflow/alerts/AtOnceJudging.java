package budgetflow.alerts;

import budgetflow.domain.alert.LineEntries;
import budgetflow.domain.alert.LineReviewer;
import budgetflow.domain.alert.LineWatch;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 即时判断: judges, in live operation, the rules that do not wait for the day's close.
 *
 * <p>A line and its entries come by two topics, either first. While they disagree nothing is judged, so that an alert
 * names the entry that tripped it: the record that is missing will bring them to agree, and the line is judged then.
 */
final class AtOnceJudging {
    private final WatchState state;
    private final LineReviewer reviewer;
    private final Reports reports;

    AtOnceJudging(WatchState state, LineReviewer reviewer, Reports reports) {
        this.state = state;
        this.reviewer = reviewer;
        this.reports = reports;
    }

    /** Takes all that arrived, then judges a line as of the open day. */
    void judge(LineKey key, long timestamp) {
        Closing closing = state.closing();
        state.take(closing.lines().readThrough(), closing.entries().readThrough());
        state.line(key.text()).ifPresent(line -> openDay(closing, line)
                .filter(day -> !day.isBefore(LineReviewer.firstReviewOn(key)))
                .ifPresent(day -> judge(line, day, timestamp)));
    }

    private void judge(LineExecution line, LocalDate day, long timestamp) {
        LineWatch before = state.watch(line.key());
        LineEntries entries = state.entriesOf(line.key());
        LineReviewer.Outcome outcome = reviewer.atOnce(line, day, before, entries);
        // Entries are read only where something changes: a line may have very many.
        if (!outcome.changedAlerts().isEmpty() && agree(line, entries, day)) {
            state.keep(line.key(), outcome.watch());
            reports.send(outcome, timestamp);
        }
    }

    /** Before any day was closed, the line's own last day is the best that is known. */
    private static Optional<LocalDate> openDay(Closing closing, LineExecution line) {
        return closing.openDay().or(() -> line.ledger().lastPaidOn());
    }

    private static boolean agree(LineExecution line, LineEntries entries, LocalDate day) {
        Money sum = Money.ZERO;
        for (Entry entry : entries.inOrder()) {
            sum = entry.paidOn().isAfter(day) ? sum : sum.plus(entry.amount());
        }
        return sum.equals(line.executedOn(day));
    }
}
