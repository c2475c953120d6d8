package budgetflow.launcher.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "preview",
        description = {
            "投递预演 / prints what would be sent to whom and when, if no alert changed; nothing is sent.",
            "Also lists the standing alerts that are routed to nobody."
        })
final class AlertsPreviewCommand extends Subcommand implements Callable<Integer> {
    private static final int MOST_DAYS = 366;

    private final DeliveryRunner runner;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "7",
            description = "天数 / how many days from now, 1 to " + MOST_DAYS + "; default: ${DEFAULT-VALUE}.")
    private int days;

    @Option(names = "--json", description = "输出 JSON / JSON on standard output.")
    private boolean json;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    AlertsPreviewCommand(DeliveryRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        if (days < 1 || days > MOST_DAYS) {
            throw usage("--days: 应为 1 至 " + MOST_DAYS + " / is a number from 1 to " + MOST_DAYS);
        }
        return runner.preview(settings.choice(), days, json, output()).code();
    }
}
