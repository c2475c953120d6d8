package budgetflow.alerts.delivery.outbox;

import budgetflow.alerts.delivery.link.Acknowledgements;
import budgetflow.alerts.delivery.link.Claim;
import budgetflow.alerts.delivery.message.Fingerprint;
import budgetflow.domain.alert.ActorRole;
import budgetflow.domain.alert.AlertAction;
import budgetflow.domain.alert.AlertCommand;
import budgetflow.domain.alert.Handling;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.AlertCommandWriter;
import budgetflow.schemas.wire.WireFormat;
import java.time.Instant;

/** Acknowledgements as commands, which the alerts app decides on; a link clicked twice is one command. */
public final class KafkaAcknowledgements implements Acknowledgements, AutoCloseable {
    private static final String BY_LINK = "通过链接确认 by link";

    private final AlertCommandWriter writer;

    public KafkaAcknowledgements(Settings settings, WireFormat wire) {
        writer = new AlertCommandWriter(settings, wire);
    }

    @Override
    public void acknowledge(Claim claim, Instant at) {
        writer.write(command(claim, at));
    }

    private static AlertCommand command(Claim claim, Instant at) {
        String id =
                "link-" + Fingerprint.of(claim.alert().text() + "\n" + claim.recipient() + "\n" + claim.expiresAt());
        Handling handling = new Handling(id, claim.recipient(), ActorRole.UNIT, at, null, BY_LINK, null);
        return new AlertCommand(claim.alert(), AlertAction.ACKNOWLEDGE, handling, null);
    }

    @Override
    public void close() {
        writer.close();
    }
}
