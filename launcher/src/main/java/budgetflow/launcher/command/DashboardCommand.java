package budgetflow.launcher.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "dashboard",
        description = {
            "监控看板 / the read store and its live pages, at the settings http-address and http-port.",
            "Runs alone against the Kafka and the registry named in the settings, until it is stopped.",
            "Nobody gets in without signing in: budgetflow users add."
        })
final class DashboardCommand extends Subcommand implements Callable<Integer> {
    private final ServiceRunner runner;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    DashboardCommand(ServiceRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        return runner.run(settings.choice(), output()).code();
    }
}
