package budgetflow.launcher.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "failed",
        description = "投递失败清单 / lists the messages that could not be delivered, each with the last answer.")
final class AlertsFailedCommand extends Subcommand implements Callable<Integer> {
    private final DeliveryRunner runner;

    @Option(names = "--replay", description = "重新投递 / has the dispatcher send them again, with the same ids.")
    private boolean replay;

    @Option(names = "--json", description = "输出 JSON / JSON on standard output.")
    private boolean json;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    AlertsFailedCommand(DeliveryRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        return runner.failed(settings.choice(), replay, json, output()).code();
    }
}
