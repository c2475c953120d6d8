package budgetflow.launcher.command;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** What the commands about alerts share: settings may stand before their name or after it; those after it win. */
abstract class AlertsSubcommand extends Subcommand {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // Filled in before any command is called.
    private AlertsCommand alerts;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    SettingsChoice settings() {
        return settings.choice().over(alerts.settings());
    }
}
