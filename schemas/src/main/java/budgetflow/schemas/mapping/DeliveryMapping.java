package budgetflow.schemas.mapping;

import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.delivery.Delivery;
import budgetflow.domain.delivery.DeliveryKey;
import budgetflow.domain.delivery.DeliveryOutcome;
import budgetflow.domain.delivery.DeliveryReason;
import budgetflow.schemas.avro.DeliveryRecord;

/** Deliveries of alerts. */
final class DeliveryMapping {
    private DeliveryMapping() {}

    static DeliveryRecord toAvro(Delivery delivery) {
        AlertKey alert = delivery.key().alert();
        return new DeliveryRecord(
                alert.rule().name(),
                alert.subject().kind().name(),
                alert.subject().text(),
                delivery.key().recipient(),
                delivery.sequence(),
                delivery.messageId(),
                delivery.threadId(),
                delivery.reason().name(),
                delivery.outcome().name(),
                delivery.covered(),
                delivery.step(),
                delivery.episodeAt(),
                delivery.plannedAt(),
                delivery.attempts(),
                delivery.outcomeAt(),
                delivery.nextAttemptAt(),
                delivery.note());
    }

    static Delivery toDomain(DeliveryRecord avro) {
        AlertSubject subject = AlertSubject.of(AlertSubject.Kind.valueOf(avro.getSubjectKind()), avro.getSubject());
        return new Delivery(
                new DeliveryKey(new AlertKey(RuleCode.valueOf(avro.getRule()), subject), avro.getRecipient()),
                avro.getSequence(),
                avro.getMessageId(),
                avro.getThreadId(),
                DeliveryReason.valueOf(avro.getReason()),
                DeliveryOutcome.valueOf(avro.getOutcome()),
                avro.getCovered(),
                avro.getStep(),
                avro.getEpisodeAt(),
                avro.getPlannedAt(),
                avro.getAttempts(),
                avro.getOutcomeAt(),
                avro.getNextAttemptAt(),
                avro.getNote());
    }
}
