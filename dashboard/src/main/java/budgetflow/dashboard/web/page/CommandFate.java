package budgetflow.dashboard.web.page;

import budgetflow.domain.alert.AlertState;
import budgetflow.domain.rejection.RejectCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a command that was just sent.
 *
 * @param sent whether there was one
 * @param led where it has led; null until it was taken
 * @param code why it was refused; null unless it was
 */
public record CommandFate(
        boolean sent, @Nullable AlertState led, @Nullable RejectCode code) {
    static final CommandFate NONE = new CommandFate(false, null, null);
    static final CommandFate WAITING = new CommandFate(true, null, null);

    static CommandFate taken(AlertState state) {
        return new CommandFate(true, state, null);
    }

    static CommandFate refused(RejectCode code) {
        return new CommandFate(true, null, code);
    }

    public Optional<AlertState> taken() {
        return Optional.ofNullable(led);
    }

    public Optional<RejectCode> refused() {
        return Optional.ofNullable(code);
    }

    public boolean isWaiting() {
        return sent && led == null && code == null;
    }
}
