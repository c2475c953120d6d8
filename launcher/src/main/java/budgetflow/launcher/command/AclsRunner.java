package budgetflow.launcher.command;

import budgetflow.schemas.security.App;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells which rights the apps need of a Kafka that asks for them. */
@FunctionalInterface
public interface AclsRunner {
    /**
     * What was asked.
     *
     * @param apps whose rights
     * @param principal as Kafka names a user, e.g. {@code User:alice}; null for one user for each app, named after it
     * @param adminConfig file with the client settings of the one who grants; null where none is needed
     */
    record Request(
            List<App> apps,
            @Nullable String principal,
            @Nullable String adminConfig,
            SettingsChoice settings) {
        public Request {
            apps = List.copyOf(apps);
        }

        public Optional<String> namedPrincipal() {
            return Optional.ofNullable(principal);
        }

        public Optional<String> adminConfigFile() {
            return Optional.ofNullable(adminConfig);
        }
    }

    ExitCode run(Request request, Output output);
}
