package budgetflow.alerts;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.LineReviewer;
import budgetflow.domain.rejection.Rejection;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Sends what a review came to, each thing to its topic, with the time stamp of the record that brought it about. */
final class Reports {
    private final ProcessorContext<String, Object> context;

    Reports(ProcessorContext<String, Object> context) {
        this.context = context;
    }

    void send(LineReviewer.Outcome outcome, long timestamp) {
        outcome.changedVerdicts()
                .forEach(verdict -> context.forward(
                        new Record<String, Object>(verdict.recordKey(), verdict, timestamp),
                        AlertsTopology.VERDICTS_SINK));
        outcome.changedAlerts().forEach(alert -> send(alert, timestamp));
    }

    void send(Rejection rejection, long timestamp) {
        context.forward(
                new Record<String, Object>(rejection.recordKey(), rejection, timestamp),
                AlertsTopology.REJECTIONS_SINK);
    }

    void send(Alert alert, long timestamp) {
        context.forward(new Record<String, Object>(alert.key().text(), alert, timestamp), AlertsTopology.ALERTS_SINK);
    }
}
