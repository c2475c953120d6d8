package budgetflow.launcher.command;

import java.util.List;

/** The commands below {@code alerts} that look at deliveries. */
final class DeliveryCommands {
    private DeliveryCommands() {}

    static List<Subcommand> all(DeliveryRunner runner) {
        return List.of(
                new AlertsPreviewCommand(runner), new AlertsTestSendCommand(runner), new AlertsFailedCommand(runner));
    }
}
