package budgetflow.launcher.platform;

import budgetflow.domain.alert.rule.RulesInForce;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.SettingsChoice;
import budgetflow.schemas.rules.RulesFile;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.settings.SettingsException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what the command line says of settings into the settings in force. */
public final class ChosenSettings {
    private ChosenSettings() {}

    /** Defaults, then the file, then this process's environment, then flags. */
    public static Settings load(SettingsChoice choice) {
        Map<String, String> environment = System.getenv();
        return choice.namedFile()
                .map(file -> Settings.load(file, environment, choice.flags()))
                .orElseGet(() -> Settings.load(environment, choice.flags()));
    }

    /**
     * For commands that bring their own broker, which speaks plain text on the loopback address: settings for the logins
     * and certificates of another Kafka, such as a bureau's file for all commands holds, are left out, with a note.
     */
    public static Settings loadForOwnBroker(SettingsChoice choice, Output output) {
        Settings settings = load(choice);
        List<String> unused = settings.kafkaNames();
        if (!unused.isEmpty()) {
            output.messages()
                    .println("本命令自带 broker，以下设置不用 / this command brings its own broker and does not heed: "
                            + String.join(", ", unused));
        }
        return settings.withoutKafka();
    }

    /** The calendar of {@code working-days-file}, else the bundled one. */
    public static WorkingCalendar workingCalendar(Settings settings) {
        Optional<Path> file = settings.find(SettingKeys.WORKING_DAYS_FILE);
        if (file.isEmpty()) {
            return WorkingCalendar.bundled();
        }
        try (Reader text = Files.newBufferedReader(file.get(), StandardCharsets.UTF_8)) {
            return WorkingCalendar.parse(text);
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandFailedException(
                    ExitCode.CONFIGURATION,
                    "working-days-file " + file.get() + ": 无法读取 / cannot be read: " + e.getMessage(),
                    e);
        }
    }

    /** The rules of {@code rules-file}, else the built-in ones; {@link SettingsException} where it has a mistake. */
    public static RulesInForce rules(Settings settings) {
        return settings.find(SettingKeys.RULES_FILE)
                .map(file -> new RulesInForce(RulesFile.read(file)))
                .orElseGet(RulesInForce::standard);
    }

    /** Reads the rules once before anything is started, so that a mistake in them is told at once. */
    public static void checkRules(Settings settings) {
        rules(settings);
    }
}
