package budgetflow.alerts;

import budgetflow.domain.alert.LineReviewer;
import budgetflow.domain.alert.LineWatch;
import budgetflow.domain.execution.LineExecution;
import budgetflow.schemas.topic.ClosedDay;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * 日结: closes business days. A tick neither overtakes the records it asks for, since it waits until they were read, nor
 * is it overtaken by later ones: these were read, but are not taken before the tick.
 */
final class DayClosing {
    private final WatchState state;
    private final ReconciliationState reconciliations;
    private final LineReviewer reviewer;
    private final ReconciliationClosing reconciliationClosing;
    private final Reports reports;

    DayClosing(ProcessorContext<String, Object> context, Reviewers reviewers) {
        this.state = new WatchState(context);
        this.reconciliations = new ReconciliationState(context);
        this.reviewer = reviewers.lines();
        this.reports = new Reports(context);
        this.reconciliationClosing = new ReconciliationClosing(reconciliations, reviewers.reconciliations(), reports);
    }

    /** Closes every pending day whose records were read, in order. */
    void closeDue(long timestamp) {
        for (Optional<ClosedDay> tick = state.closing().due();
                tick.isPresent();
                tick = state.closing().due()) {
            take(tick.get());
            close(tick.get().day(), timestamp);
            reconciliationClosing.close(tick.get().day(), reviewer.rulesFingerprint(), timestamp);
            state.keep(state.closing().closed());
        }
    }

    private void take(ClosedDay tick) {
        state.take(tick.linesThrough(), tick.entriesThrough());
        Closing closing = state.closing();
        reconciliations.take(closing.reconciliations(), tick.reconciliationsThrough());
        state.keep(closing.withReconciliations(closing.reconciliations().taken(tick.reconciliationsThrough())));
    }

    /** Quiet lines are left alone; lines of earlier years are not: what is due on 31 December is judged in January. */
    private void close(LocalDate day, long timestamp) {
        state.judgeBy(reviewer.rulesFingerprint());
        for (String lineKey : state.takeDue(day)) {
            // An entry may be known before its line is; the line, once taken, is due by itself.
            state.line(lineKey).ifPresent(line -> review(line, day, timestamp));
        }
    }

    private void review(LineExecution line, LocalDate day, long timestamp) {
        LineWatch before = state.watch(line.key());
        LineReviewer.Outcome outcome = reviewer.close(line, day, before, state.entriesOf(line.key()));
        if (!outcome.watch().equals(before)) {
            state.keep(line.key(), outcome.watch());
        }
        reports.send(outcome, timestamp);
        reviewer.nextReviewOn(line, day).ifPresent(next -> state.schedule(line.key(), next));
    }
}
