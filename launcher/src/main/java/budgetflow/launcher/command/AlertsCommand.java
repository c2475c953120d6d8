package budgetflow.launcher.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "alerts",
        description = {
            "预警判断 / judges milestones and rules whenever a day is closed; several instances share the work.",
            "Runs alone against the Kafka and the registry named in the settings, until it is stopped."
        })
final class AlertsCommand extends Subcommand implements Callable<Integer> {
    private final ServiceRunner runner;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    private AlertsCommand(ServiceRunner runner) {
        this.runner = runner;
    }

    /** By itself it is the app; its commands are for people. */
    static CommandLine commandLine(ServiceRunner app, DeliveryRunner delivery) {
        CommandLine alerts = new CommandLine(new AlertsCommand(app));
        DeliveryCommands.all(delivery).forEach(alerts::addSubcommand);
        return alerts;
    }

    @Override
    public Integer call() {
        return runner.run(settings.choice(), output()).code();
    }
}
