package budgetflow.alerts;

import budgetflow.domain.alert.AlertCommand;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.schemas.settings.StateStoreKind;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * 被拒指令: commands that were refused stay so, and whoever sends one again is told again. Those that were taken stand in their alerts; without these, one that was
 * refused could be taken when it is sent again, or read again after a reset, and the alert has changed meanwhile.
 */
final class RefusedCommands {
    /** Alert key and command id to the code of the reason. */
    static final String REFUSED_COMMANDS = "refused-commands";

    private final KeyValueStore<String, String> codes;

    RefusedCommands(ProcessorContext<?, ?> context) {
        this.codes = context.getStateStore(REFUSED_COMMANDS);
    }

    static StoreBuilder<?> builder(StateStoreKind kind) {
        return WatchState.store(kind, REFUSED_COMMANDS, Serdes.String(), Serdes.String());
    }

    /** Why a command was refused; empty where it was not, yet. */
    Optional<RejectCode> reason(AlertCommand command) {
        return Optional.ofNullable(codes.get(key(command))).map(RejectCode::valueOf);
    }

    void add(AlertCommand command, RejectCode code) {
        codes.put(key(command), code.name());
    }

    private static String key(AlertCommand command) {
        return command.alert().text() + "#" + command.handling().commandId();
    }
}
