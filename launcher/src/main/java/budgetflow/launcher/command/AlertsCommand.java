package budgetflow.launcher.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "alerts",
        description = {
            "预警判断 / judges milestones and rules whenever a day is closed; several instances share the work.",
            "Runs alone against the Kafka and the registry named in the settings, until it is stopped.",
            "With a command of its own: 查看与处置预警 / shows alerts, and says what is done about them."
        })
final class AlertsCommand extends Subcommand implements Callable<Integer> {
    private final ServiceRunner runner;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    private AlertsCommand(ServiceRunner runner) {
        this.runner = runner;
    }

    /** By itself it is the app; its commands are for people. */
    static CommandLine commandLine(ServiceRunner app, AlertsRunner people, DeliveryRunner delivery) {
        CommandLine alerts = new CommandLine(new AlertsCommand(app))
                .addSubcommand(new AlertsListCommand(people))
                .addSubcommand(new AlertsShowCommand(people));
        AlertsStepCommand.all(people).forEach(alerts::addSubcommand);
        DeliveryCommands.all(delivery).forEach(alerts::addSubcommand);
        return alerts;
    }

    SettingsChoice settings() {
        return settings.choice();
    }

    @Override
    public Integer call() {
        return runner.run(settings.choice(), output()).code();
    }
}
