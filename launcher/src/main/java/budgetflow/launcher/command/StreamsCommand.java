package budgetflow.launcher.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "streams",
        description = {
            "执行数计算 / computes executions from budgets, plans and payments; several instances share the work.",
            "Runs alone against the Kafka and the registry named in the settings, until it is stopped."
        })
final class StreamsCommand extends Subcommand implements Callable<Integer> {
    private final ServiceRunner runner;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    StreamsCommand(ServiceRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        return runner.run(settings.choice(), output()).code();
    }
}
