package budgetflow.launcher.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags of every command that reads settings. */
final class SettingsOptions {
    @Option(names = "--config", paramLabel = "FILE", description = "设置文件 / settings file, YAML (see README, Settings).")
    private @Nullable Path config;

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT[,HOST:PORT]",
            description = "Kafka 地址 / Kafka brokers; short for --set bootstrap=...")
    private @Nullable String bootstrap;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description = "模式注册表地址 / schema registry; short for --set registry-url=...")
    private @Nullable String registry;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "任一设置项，可重复 / any setting, may be repeated; wins over file and environment.")
    private Map<String, String> settings = new LinkedHashMap<>();

    SettingsChoice choice() {
        Map<String, String> flags = new LinkedHashMap<>(settings);
        if (bootstrap != null) {
            flags.put("bootstrap", bootstrap);
        }
        if (registry != null) {
            flags.put("registry-url", registry);
        }
        return new SettingsChoice(config, flags);
    }
}
