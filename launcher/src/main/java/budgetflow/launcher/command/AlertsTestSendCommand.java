package budgetflow.launcher.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "test-send",
        description = "测试投递 / sends one message, which says that it is a test, to a recipient of the routing file.")
final class AlertsTestSendCommand extends Subcommand implements Callable<Integer> {
    private final DeliveryRunner runner;

    @Option(
            names = "--recipient",
            required = true,
            paramLabel = "NAME",
            description = "接收人 / as the routing file calls them.")
    private @Nullable String recipient;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    AlertsTestSendCommand(DeliveryRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        return runner.testSend(settings.choice(), String.valueOf(recipient), output())
                .code();
    }
}
