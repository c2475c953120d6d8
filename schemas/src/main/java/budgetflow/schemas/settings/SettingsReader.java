package budgetflow.schemas.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Lays the sources over each other in the order they are given, and gathers every problem before it complains. */
final class SettingsReader {
    private final Map<String, Settings.Chosen> chosen = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    SettingsReader() {
        for (SettingKey<?> key : SettingKeys.all()) {
            String fallback = key.fallback();
            if (fallback != null) {
                chosen.put(key.name(), new Settings.Chosen(fallback, "default"));
            }
        }
    }

    SettingsReader file(Path file) {
        Map<String, Integer> firstLines = new LinkedHashMap<>();
        for (SettingsFile.Entry entry : SettingsFile.read(file)) {
            String origin = file + ":" + entry.line();
            Integer earlier = firstLines.putIfAbsent(entry.name(), entry.line());
            if (earlier != null) {
                problems.add(
                        origin + ": " + entry.name() + " is already set in line " + earlier + "; keep one of them.");
            }
            take(SettingKeys.named(entry.name()), entry.name(), entry.text(), origin, SettingKey::name);
        }
        return this;
    }

    SettingsReader environment(Map<String, String> environment) {
        new TreeMap<>(environment).forEach((variable, text) -> {
            if (variable.startsWith(SettingKey.VARIABLE_PREFIX)) {
                take(
                        SettingKeys.ofVariable(variable),
                        variable,
                        text,
                        "environment variable " + variable,
                        SettingKey::variable);
            }
        });
        return this;
    }

    SettingsReader flags(Map<String, String> flags) {
        flags.forEach((name, text) -> take(SettingKeys.named(name), name, text, "--set " + name, SettingKey::name));
        return this;
    }

    Settings read() {
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return new Settings(chosen);
    }

    private void take(
            Optional<SettingKey<?>> known,
            String written,
            String text,
            String origin,
            Function<SettingKey<?>, String> spelling) {
        if (known.isEmpty()) {
            List<String> names = SettingKeys.all().stream().map(spelling).toList();
            String nearest = NearestName.hint(written, names);
            problems.add(origin + ": there is no setting " + written + nearest);
            return;
        }
        SettingKey<?> key = known.get();
        String value = text.strip();
        if (value.isEmpty() || key.type().parse(value).isEmpty()) {
            problems.add(origin + ": " + key.name() + " cannot be '" + shown(key, value) + "'; allowed: "
                    + key.type().allowed() + ".");
            return;
        }
        chosen.put(key.name(), new Settings.Chosen(value, origin));
    }

    /** Masks secrets, also those somebody put into an address or a list of hosts. */
    private static String shown(SettingKey<?> key, String value) {
        return key.secret() ? Settings.MASK : value.replaceAll("//[^/@]*@", "//" + Settings.MASK + "@");
    }
}
