package budgetflow.dashboard.web.command;

import budgetflow.domain.alert.AlertCommand;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.AlertCommandWriter;
import budgetflow.schemas.wire.WireFormat;
import org.apache.kafka.common.KafkaException;

/** Commands into their topic. */
public final class KafkaCommands implements Commands, AutoCloseable {
    private final AlertCommandWriter writer;

    public KafkaCommands(Settings settings, WireFormat wire) {
        writer = new AlertCommandWriter(settings, wire);
    }

    @Override
    public void give(AlertCommand command) {
        try {
            writer.write(command);
        } catch (KafkaException failed) {
            throw new CommandUnsentException(failed);
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
