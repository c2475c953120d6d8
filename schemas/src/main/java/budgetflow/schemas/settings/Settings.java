package budgetflow.schemas.settings;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * The settings in force, each checked and with the place it came from. Nothing here prints a secret: {@link #describe()}
 * and {@link #toString()} show {@code ****}.
 */
public final class Settings {
    static final String MASK = "****";

    private final Map<String, Chosen> chosen;

    /** The text in force and where it stood, e.g. {@code default} or {@code settings.yaml:3}. */
    record Chosen(String text, String origin) {}

    Settings(Map<String, Chosen> chosen) {
        this.chosen = Map.copyOf(chosen);
    }

    /** The defaults alone. */
    public static Settings defaults() {
        return load(Map.of(), Map.of());
    }

    /** Settings without a file; see {@link #load(Path, Map, Map)}. */
    public static Settings load(Map<String, String> environment, Map<String, String> flags) {
        return new SettingsReader().environment(environment).flags(flags).read();
    }

    /**
     * Reads all sources; the later wins: defaults, file, environment, flags. Variables that do not start with {@code
     * BUDGETFLOW_} are not ours and are passed over.
     *
     * @throws SettingsException with every unknown key and bad value found
     */
    public static Settings load(Path file, Map<String, String> environment, Map<String, String> flags) {
        return new SettingsReader()
                .file(file)
                .environment(environment)
                .flags(flags)
                .read();
    }

    /** Also of keys without a default; use {@link #find} where having none is normal. */
    public <T> T get(SettingKey<T> key) {
        return find(key).orElseThrow(() -> new IllegalStateException(key.name() + " is not set and has no default"));
    }

    public <T> Optional<T> find(SettingKey<T> key) {
        return Optional.ofNullable(chosen.get(key.name()))
                .flatMap(value -> key.type().parse(value.text()));
    }

    /** {@code bootstrap} as Kafka's clients want it. */
    public String bootstrapServers() {
        return get(SettingKeys.BOOTSTRAP).stream().map(HostPort::toString).collect(Collectors.joining(","));
    }

    /** Where Streams keeps its state: {@code state-dir}, else {@code state} in {@code data-dir}. */
    public Path stateDir() {
        return find(SettingKeys.STATE_DIR)
                .orElseGet(() -> get(SettingKeys.DATA_DIR).resolve("state"));
    }

    /** What every Kafka client needs: the brokers and the {@code kafka.*} security properties. Holds secrets. */
    public Map<String, Object> clientProperties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        for (SettingKey<?> key : SettingKeys.kafka()) {
            find(key)
                    .ifPresent(value -> properties.put(key.name().substring(SettingKeys.KAFKA_PREFIX.length()), value));
        }
        return properties;
    }

    /** The names of the {@code kafka.*} settings that are set. */
    public List<String> kafkaNames() {
        return SettingKeys.kafka().stream()
                .map(SettingKey::name)
                .filter(chosen::containsKey)
                .toList();
    }

    /** The same settings without any {@code kafka.*}: for a broker that speaks plain text and knows no users. */
    public Settings withoutKafka() {
        Map<String, Chosen> kept = new LinkedHashMap<>(chosen);
        kept.keySet().removeAll(kafkaNames());
        return new Settings(kept);
    }

    /** The same settings with one replaced, e.g. the free port an embedded broker took. */
    public <T> Settings with(SettingKey<T> key, String text) {
        if (key.type().parse(text).isEmpty()) {
            throw new IllegalArgumentException(
                    "not allowed for " + key.name() + ": " + key.type().allowed());
        }
        Map<String, Chosen> replaced = new LinkedHashMap<>(chosen);
        replaced.put(key.name(), new Chosen(text, "program"));
        return new Settings(replaced);
    }

    /** One line per setting in force: name, value (secrets masked), origin. */
    public String describe() {
        StringBuilder lines = new StringBuilder();
        for (SettingKey<?> key : SettingKeys.all()) {
            Chosen value = chosen.get(key.name());
            if (value != null) {
                String shown = key.secret() ? MASK : value.text();
                lines.append(key.name()).append(" = ").append(shown);
                lines.append("  (").append(value.origin()).append(")\n");
            }
        }
        return lines.toString();
    }

    @Override
    public String toString() {
        return describe();
    }
}
