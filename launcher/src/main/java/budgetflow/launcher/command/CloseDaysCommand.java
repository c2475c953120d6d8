package budgetflow.launcher.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "close-days",
        description = {
            "每日自动关账 / closes each business day by the clock, at the time of the setting close-days.",
            "Runs alone against the Kafka and the registry named in the settings, until it is stopped. A second one does no"
                    + " harm, and is of no use."
        })
final class CloseDaysCommand extends Subcommand implements Callable<Integer> {
    private final ServiceRunner runner;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    CloseDaysCommand(ServiceRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        return runner.run(settings.choice(), output()).code();
    }
}
