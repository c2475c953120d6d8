package budgetflow.launcher.command;

import budgetflow.domain.alert.ActorRole;
import budgetflow.domain.alert.AlertAction;
import budgetflow.domain.alert.AlertState;
import budgetflow.domain.alert.ExplanationCode;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows alerts, and takes what people do about them to the alerts app. */
@FunctionalInterface
public interface AlertsRunner {

    /** What is asked for. */
    sealed interface Request {
        SettingsChoice settings();
    }

    /**
     * Which alerts; an empty list, and null, is any.
     *
     * @param atLeast the least severity
     * @param line line code, or the whole line key
     */
    record Filter(
            List<AlertState> states,
            @Nullable Severity atLeast,
            List<RuleCode> rules,
            @Nullable String region,
            @Nullable String unit,
            @Nullable String line) {
        public static final Filter NONE = new Filter(List.of(), null, List.of(), null, null, null);

        public Filter {
            states = List.copyOf(states);
            rules = List.copyOf(rules);
        }
    }

    /** All alerts that pass a filter. */
    record Listing(Filter filter, boolean json, SettingsChoice settings) implements Request {}

    /** One alert with its whole history. */
    record Showing(String key, boolean json, SettingsChoice settings) implements Request {}

    /**
     * Something somebody does about an alert.
     *
     * @param id null where one is to be made up
     * @param actor null for whoever runs the program
     * @param patience how long to wait until it is taken or refused
     */
    record Step(
            String key,
            AlertAction action,
            @Nullable String id,
            @Nullable String actor,
            ActorRole role,
            @Nullable ExplanationCode reason,
            String text,
            @Nullable LocalDate by,
            @Nullable Integer against,
            Duration patience,
            SettingsChoice settings)
            implements Request {
        public Optional<String> namedId() {
            return Optional.ofNullable(id);
        }

        public Optional<String> namedActor() {
            return Optional.ofNullable(actor);
        }
    }

    ExitCode run(Request request, Output output);
}
