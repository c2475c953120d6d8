package budgetflow.launcher.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says about settings; checked by whoever reads them.
 *
 * @param file null where none was named
 * @param flags by setting name
 */
public record SettingsChoice(@Nullable Path file, Map<String, String> flags) {
    public static final SettingsChoice NONE = new SettingsChoice(null, Map.of());

    public SettingsChoice {
        flags = Map.copyOf(flags);
    }

    /** This choice where it says something, else the other. */
    SettingsChoice over(SettingsChoice other) {
        Map<String, String> both = new HashMap<>(other.flags);
        both.putAll(flags);
        return new SettingsChoice(file == null ? other.file : file, both);
    }

    public Optional<Path> namedFile() {
        return Optional.ofNullable(file);
    }
}
