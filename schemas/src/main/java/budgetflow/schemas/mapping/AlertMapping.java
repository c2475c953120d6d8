package budgetflow.schemas.mapping;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import budgetflow.schemas.avro.AlertEventRecord;
import budgetflow.schemas.avro.AlertEventSymbol;
import budgetflow.schemas.avro.AlertRecord;
import budgetflow.schemas.avro.SeveritySymbol;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Alerts with their history. */
final class AlertMapping {
    private static final String SPEND = "SPEND";
    private static final String OVER = "OVER";
    private static final String UNDO = "UNDO";

    private AlertMapping() {}

    static AlertRecord toAvro(Alert alert) {
        AlertSubject subject = alert.key().subject();
        return new AlertRecord(
                alert.key().rule().name(),
                subject.line().map(LineKey::text).orElse(""),
                alert.history().stream()
                        .filter(event -> event.kind().isOfData())
                        .map(AlertMapping::toAvro)
                        .toList(),
                subject.kind().name(),
                subject.text(),
                HandlingMapping.toAvro(alert.history()));
    }

    static Alert toDomain(AlertRecord avro) {
        List<AlertEvent> ofData =
                avro.getHistory().stream().map(AlertMapping::toDomain).toList();
        return new Alert(
                new AlertKey(RuleCode.valueOf(avro.getRule()), subject(avro)),
                HandlingMapping.merged(ofData, avro.getHandlings()));
    }

    /** Before there were alerts on anything else than lines, there was the line alone. */
    private static AlertSubject subject(AlertRecord avro) {
        return avro.getSubject().isEmpty()
                ? AlertSubject.of(LineKey.of(avro.getLine()))
                : AlertSubject.of(AlertSubject.Kind.valueOf(avro.getSubjectKind()), avro.getSubject());
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
                percent(event.threshold()),
                count(event.value()),
                count(event.threshold()),
                event.planned() == null ? null : event.planned().fen(),
                symbol(event.remedy()),
                event.remedy() == null ? null : event.remedy().amount().fen(),
                event.remedy() instanceof Remedy.Spend spend ? spend.by() : null,
                event.remedy() instanceof Remedy.Undo undo ? undo.entryId() : null);
    }

    private static AlertEvent toDomain(AlertEventRecord avro) {
        return new AlertEvent(
                avro.getOn(),
                AlertEventKind.valueOf(avro.getKind().name()),
                Severity.valueOf(avro.getSeverity().name()),
                avro.getTrigger(),
                measure(avro.getValueFen(), avro.getValue(), avro.getValueCount()),
                measure(avro.getThresholdFen(), avro.getThreshold(), avro.getThresholdCount()),
                avro.getPlannedFen() == null ? null : new Money(avro.getPlannedFen()),
                remedy(avro),
                null);
    }

    private static @Nullable String symbol(@Nullable Remedy remedy) {
        if (remedy == null) {
            return null;
        }
        return remedy instanceof Remedy.Spend ? SPEND : remedy instanceof Remedy.Over ? OVER : UNDO;
    }

    /** One of a kind that is not known yet is left out: the alert is the same without it. */
    private static @Nullable Remedy remedy(AlertEventRecord avro) {
        if (avro.getRemedy() == null || avro.getRemedyFen() == null) {
            return null;
        }
        Money amount = new Money(avro.getRemedyFen());
        return switch (avro.getRemedy()) {
            case SPEND -> avro.getRemedyByOn() == null ? null : new Remedy.Spend(amount, avro.getRemedyByOn());
            case OVER -> new Remedy.Over(amount);
            case UNDO -> avro.getRemedyEntry() == null ? null : new Remedy.Undo(avro.getRemedyEntry(), amount);
            default -> null;
        };
    }

    private static @Nullable Long fen(Measure measure) {
        return measure instanceof Measure.Amount amount ? amount.money().fen() : null;
    }

    private static @Nullable String percent(Measure measure) {
        return measure instanceof Measure.Share share ? share.percent() : null;
    }

    private static @Nullable Long count(Measure measure) {
        return measure instanceof Measure.Count count ? count.count() : null;
    }

    private static Measure measure(@Nullable Long fen, @Nullable String percent, @Nullable Long count) {
        if (fen != null) {
            return new Measure.Amount(new Money(fen));
        }
        if (percent != null) {
            return new Measure.Share(percent);
        }
        if (count != null) {
            return new Measure.Count(count);
        }
        throw new IllegalArgumentException("an alert's figure is money, a percentage or a count");
    }
}
