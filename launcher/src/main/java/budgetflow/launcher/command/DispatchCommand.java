package budgetflow.launcher.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "dispatch",
        description = {
            "投递预警 / tells people about alerts as the setting routing-file says, until it is stopped.",
            "There is one at a time: a second one takes over from the first. run and alerts bring their own."
        })
final class DispatchCommand extends Subcommand implements Callable<Integer> {
    private final DeliveryRunner runner;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    DispatchCommand(DeliveryRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        return runner.dispatch(settings.choice(), output()).code();
    }
}
