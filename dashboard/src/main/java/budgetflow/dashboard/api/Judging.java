package budgetflow.dashboard.api;

import budgetflow.domain.alert.LineRules;
import budgetflow.domain.alert.rule.RulesInForce;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.plan.JudgingDays;
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
import java.util.Optional;

/** 判定依据: the rules and judging days in force, as the alerts app has them by the same settings. */
record Judging(LineRules rules, JudgingDays days) {

    /** {@link SettingsException} where {@code rules-file} or {@code working-days-file} cannot be used. */
    static Judging of(Settings settings) {
        LineRules rules = settings.find(SettingKeys.RULES_FILE)
                .map(file -> new RulesInForce(RulesFile.read(file)))
                .orElseGet(RulesInForce::standard);
        return new Judging(rules, JudgingDays.standard(calendar(settings)));
    }

    private static WorkingCalendar calendar(Settings settings) {
        Optional<Path> file = settings.find(SettingKeys.WORKING_DAYS_FILE);
        if (file.isEmpty()) {
            return WorkingCalendar.bundled();
        }
        try (Reader text = Files.newBufferedReader(file.get(), StandardCharsets.UTF_8)) {
            return WorkingCalendar.parse(text);
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsException(
                    List.of("working-days-file " + file.get() + ": 无法读取 / cannot be read: " + e.getMessage()));
        }
    }
}
