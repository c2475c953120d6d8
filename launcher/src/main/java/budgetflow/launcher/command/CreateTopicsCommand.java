package budgetflow.launcher.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "create-topics",
        description = {
            "建立主题 / makes the topics that are missing, and checks those that are there.",
            "Where Kafka knows rights, run it once as a user who may; the apps then need not."
        })
final class CreateTopicsCommand extends Subcommand implements Callable<Integer> {
    private final ServiceRunner runner;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    CreateTopicsCommand(ServiceRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        return runner.run(settings.choice(), output()).code();
    }
}
