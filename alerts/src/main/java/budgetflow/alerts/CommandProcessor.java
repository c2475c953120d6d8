package budgetflow.alerts;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertCommand;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertLifecycle;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.CommandDecision;
import budgetflow.domain.alert.Handling;
import budgetflow.domain.alert.LineWatch;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejected;
import budgetflow.domain.rejection.Rejection;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Decides a command when it is read, upon what was reported until then: that is what its giver can have seen. A day that
 * waits to be closed waits on; what its closing does to the alert comes after the step. Commands and ticks are read in
 * any order, and so whether a command is taken may depend on which came first; what the data does to an alert does not.
 */
final class CommandProcessor implements Processor<String, AlertCommand, String, Object> {
    private WatchState lines;
    private ReconciliationState reconciliations;
    private RefusedCommands refused;
    private Arrivals arrivals;
    private Reports reports;

    @Override
    public void init(ProcessorContext<String, Object> context) {
        lines = new WatchState(context);
        reconciliations = new ReconciliationState(context);
        refused = new RefusedCommands(context);
        arrivals = new Arrivals(context);
        reports = new Reports(context);
    }

    @Override
    public void process(Record<String, AlertCommand> record) {
        if (!arrivals.hasValue(record)) {
            return;
        }
        AlertCommand command = record.value();
        Optional<RejectCode> before = refused.reason(command);
        if (before.isPresent()) {
            reports.send(rejection(command, null, before.get(), null), record.timestamp());
        } else {
            decide(command, record.timestamp());
        }
    }

    private void decide(AlertCommand command, long timestamp) {
        CommandDecision decision = AlertLifecycle.decide(alert(command.alert()), command);
        if (decision instanceof CommandDecision.Taken taken) {
            keep(taken.alert());
            reports.send(taken.alert(), timestamp);
        } else if (decision instanceof CommandDecision.Refused no) {
            refused.add(command, no.reason().code());
            Rejected reason = no.reason();
            reports.send(rejection(command, reason.field(), reason.code(), reason.value()), timestamp);
        }
    }

    private @Nullable Alert alert(AlertKey key) {
        return key.subject() instanceof AlertSubject.OfLine line
                ? lines.watch(line.key()).alert(key.rule()).orElse(null)
                : reconciliations.alert(key);
    }

    private void keep(Alert alert) {
        if (alert.key().subject() instanceof AlertSubject.OfLine line) {
            LineKey key = line.key();
            LineWatch watch = lines.watch(key);
            lines.keep(key, watch.with(alert));
        } else {
            reconciliations.keep(alert);
        }
    }

    private Rejection rejection(AlertCommand command, @Nullable String field, RejectCode code, @Nullable String value) {
        Handling handling = command.handling();
        String original = "%s %s %s %s %s %s: %s"
                .formatted(
                        handling.commandId(),
                        command.action(),
                        command.alert().text(),
                        handling.role(),
                        handling.actor(),
                        handling.at(),
                        handling.text());
        return new Rejection(arrivals.place(), arrivals.offset(), field, code, value, original);
    }
}
