package budgetflow.schemas.mapping;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import budgetflow.schemas.avro.AlertEventRecord;
import budgetflow.schemas.avro.AlertEventSymbol;
import budgetflow.schemas.avro.AlertRecord;
import budgetflow.schemas.avro.SeveritySymbol;
import org.jspecify.annotations.Nullable;

/** Alerts with their history. */
final class AlertMapping {
    private AlertMapping() {}

    static AlertRecord toAvro(Alert alert) {
        return new AlertRecord(
                alert.key().rule().name(),
                alert.key().line().text(),
                alert.history().stream().map(AlertMapping::toAvro).toList());
    }

    static Alert toDomain(AlertRecord avro) {
        return new Alert(
                new AlertKey(RuleCode.valueOf(avro.getRule()), LineKey.of(avro.getLine())),
                avro.getHistory().stream().map(AlertMapping::toDomain).toList());
    }

    private static AlertEventRecord toAvro(AlertEvent event) {
        return new AlertEventRecord(
                event.on(),
                AlertEventSymbol.valueOf(event.kind().name()),
                SeveritySymbol.valueOf(event.severity().name()),
                event.trigger(),
                fen(event.value()),
                percent(event.value()),
                fen(event.threshold()),
                percent(event.threshold()));
    }

    private static AlertEvent toDomain(AlertEventRecord avro) {
        return new AlertEvent(
                avro.getOn(),
                AlertEventKind.valueOf(avro.getKind().name()),
                Severity.valueOf(avro.getSeverity().name()),
                avro.getTrigger(),
                measure(avro.getValueFen(), avro.getValue()),
                measure(avro.getThresholdFen(), avro.getThreshold()));
    }

    private static @Nullable Long fen(Measure measure) {
        return measure instanceof Measure.Amount amount ? amount.money().fen() : null;
    }

    private static @Nullable String percent(Measure measure) {
        return measure instanceof Measure.Share share ? share.percent() : null;
    }

    private static Measure measure(@Nullable Long fen, @Nullable String percent) {
        if (fen != null) {
            return new Measure.Amount(new Money(fen));
        }
        if (percent != null) {
            return new Measure.Share(percent);
        }
        throw new IllegalArgumentException("an alert's figure is money or a percentage");
    }
}
