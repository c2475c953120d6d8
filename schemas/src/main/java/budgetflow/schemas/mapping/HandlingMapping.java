package budgetflow.schemas.mapping;

import budgetflow.domain.alert.ActorRole;
import budgetflow.domain.alert.AlertAction;
import budgetflow.domain.alert.AlertCommand;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.ExplanationCode;
import budgetflow.domain.alert.Handling;
import budgetflow.domain.alert.RuleCode;
import budgetflow.schemas.avro.AlertCommandRecord;
import budgetflow.schemas.avro.HandlingRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people do about alerts, as they ask for it and as it stands in the history. */
final class HandlingMapping {
    private HandlingMapping() {}

    static AlertCommandRecord toAvro(AlertCommand command) {
        Handling handling = command.handling();
        AlertSubject subject = command.alert().subject();
        return new AlertCommandRecord(
                command.alert().rule().name(),
                subject.kind().name(),
                subject.text(),
                command.action().name(),
                handling.commandId(),
                handling.actor(),
                handling.role().name(),
                handling.at(),
                name(handling.reason()),
                handling.text(),
                handling.by(),
                command.against());
    }

    static AlertCommand toDomain(AlertCommandRecord avro) {
        AlertSubject subject = AlertSubject.of(AlertSubject.Kind.valueOf(avro.getSubjectKind()), avro.getSubject());
        return new AlertCommand(
                new AlertKey(RuleCode.valueOf(avro.getRule()), subject),
                AlertAction.valueOf(avro.getAction()),
                new Handling(
                        avro.getCommandId(),
                        avro.getActor(),
                        ActorRole.valueOf(avro.getRole()),
                        avro.getGivenAt(),
                        reason(avro.getReason()),
                        avro.getText(),
                        avro.getByOn()),
                avro.getAgainst());
    }

    /** The steps of people among all steps, each with its place. */
    static List<HandlingRecord> toAvro(List<AlertEvent> history) {
        List<HandlingRecord> records = new ArrayList<>();
        for (int position = 0; position < history.size(); position++) {
            AlertEvent event = history.get(position);
            Handling handling = event.handling();
            if (handling != null) {
                records.add(new HandlingRecord(
                        position,
                        event.kind().name(),
                        handling.commandId(),
                        handling.actor(),
                        handling.role().name(),
                        handling.at(),
                        name(handling.reason()),
                        handling.text(),
                        handling.by()));
            }
        }
        return records;
    }

    /** All steps in order; {@link IllegalArgumentException} where one of people has no place among them. */
    static List<AlertEvent> merged(List<AlertEvent> ofData, List<HandlingRecord> ofPeople) {
        List<AlertEvent> history = new ArrayList<>();
        int next = 0;
        for (HandlingRecord step : ofPeople) {
            int before = step.getPosition() - history.size();
            if (before < 0 || before > ofData.size() - next || step.getPosition() == 0) {
                throw new IllegalArgumentException("no place for a step among others: " + step.getPosition());
            }
            history.addAll(ofData.subList(next, next + before));
            next += before;
            history.add(handled(history.get(history.size() - 1), step));
        }
        history.addAll(ofData.subList(next, ofData.size()));
        return history;
    }

    private static AlertEvent handled(AlertEvent before, HandlingRecord step) {
        return AlertEvent.handled(
                before,
                AlertEventKind.valueOf(step.getStep()),
                new Handling(
                        step.getCommandId(),
                        step.getActor(),
                        ActorRole.valueOf(step.getRole()),
                        step.getGivenAt(),
                        reason(step.getReason()),
                        step.getText(),
                        step.getByOn()));
    }

    private static @Nullable String name(@Nullable ExplanationCode reason) {
        return reason == null ? null : reason.name();
    }

    private static @Nullable ExplanationCode reason(@Nullable String name) {
        return name == null ? null : ExplanationCode.valueOf(name);
    }
}
