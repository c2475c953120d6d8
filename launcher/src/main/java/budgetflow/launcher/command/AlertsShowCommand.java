package budgetflow.launcher.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description =
                "显示一条预警 / shows one alert: figure, threshold, plan, what would resolve it, and its whole history.")
final class AlertsShowCommand extends AlertsSubcommand implements Callable<Integer> {
    private final AlertsRunner runner;

    @Parameters(index = "0", paramLabel = "KEY", description = "预警键 / the alert's key, as list shows it.")
    private String key = "";

    @Option(names = "--json", description = "在标准输出打印 JSON / print JSON.")
    private boolean json;

    AlertsShowCommand(AlertsRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        return runner.run(new AlertsRunner.Showing(key, json, settings()), output())
                .code();
    }
}
