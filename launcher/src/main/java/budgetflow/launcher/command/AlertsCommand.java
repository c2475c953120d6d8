package budgetflow.launcher.command;

import java.util.concurrent.Callable;
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

    AlertsCommand(ServiceRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        return runner.run(settings.choice(), output()).code();
    }
}
