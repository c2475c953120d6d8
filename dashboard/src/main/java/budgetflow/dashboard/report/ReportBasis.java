package budgetflow.dashboard.report;

import budgetflow.domain.alert.rule.RulesInForce;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.domain.report.ClassNames;
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

/**
 * 编报口径: what reports rest on beside the store.
 *
 * @param ruleVersion the fingerprint of the alert rules in force
 */
public record ReportBasis(JudgingDays judgingDays, String ruleVersion, ClassNames names) {

    /**
     * Of {@code working-days-file} and {@code rules-file}, which are to be those of the alerts app.
     *
     * @throws SettingsException where a file cannot be read
     */
    public static ReportBasis of(Settings settings) {
        RulesInForce rules = settings.find(SettingKeys.RULES_FILE)
                .map(file -> new RulesInForce(RulesFile.read(file)))
                .orElseGet(RulesInForce::standard);
        return new ReportBasis(
                JudgingDays.standard(calendar(settings)), rules.fingerprint(), StandardClassNames.bundled());
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
