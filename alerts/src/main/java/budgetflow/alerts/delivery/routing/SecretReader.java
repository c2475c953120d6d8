package budgetflow.alerts.delivery.routing;

import budgetflow.alerts.delivery.secret.Reference;
import budgetflow.alerts.delivery.secret.Secret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks up what the routing file only refers to. What somebody wrote there instead is never repeated. */
final class SecretReader {
    private final Map<String, String> environment;
    private final Path folder;

    SecretReader(Map<String, String> environment, Path folder) {
        this.environment = environment;
        this.folder = folder;
    }

    List<Secret> read(Section section, String name) {
        List<Secret> secrets = new ArrayList<>();
        for (String text : section.texts(name)) {
            Optional<Reference> reference = Reference.parse(text);
            if (reference.isEmpty()) {
                section.problem(
                        name,
                        name + " is a secret: write ${env:NAME} or ${file:PATH}, and keep the secret itself there.");
                continue;
            }
            Optional<Secret> secret = reference.get().resolve(environment, folder);
            secret.ifPresentOrElse(
                    secrets::add,
                    () -> section.problem(name, name + ": " + reference.get().missing() + "."));
        }
        return secrets;
    }

    /** A value that need not be secret may stand somewhere else all the same. */
    Optional<String> plain(Section section, String name, String text) {
        Optional<Reference> reference = Reference.parse(text);
        if (reference.isEmpty()) {
            return Optional.of(text);
        }
        Optional<Secret> secret = reference.get().resolve(environment, folder);
        if (secret.isEmpty()) {
            section.problem(name, name + ": " + reference.get().missing() + ".");
        }
        return secret.map(Secret::reveal);
    }
}
