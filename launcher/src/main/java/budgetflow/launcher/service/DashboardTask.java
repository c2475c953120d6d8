package budgetflow.launcher.service;

import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.ServiceRunner;
import budgetflow.launcher.command.SettingsChoice;
import budgetflow.launcher.platform.ChosenSettings;
import budgetflow.launcher.platform.Dashboards;
import budgetflow.schemas.app.Monitor;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.security.App;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.time.Clock;
import java.time.Duration;

/** The command {@code dashboard}: the read store and its pages alone, against any Kafka. */
public final class DashboardTask implements ServiceRunner {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Clock clock;

    public DashboardTask(Clock clock) {
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("try") // The monitor is asked from outside.
    public ExitCode run(SettingsChoice choice, Output output) {
        Settings settings = ChosenSettings.load(choice);
        // Before Kafka is asked: whoever has set up no users shall not wait to learn it.
        Dashboards.check(settings, clock);
        Remote.prepare(settings, App.DASHBOARD);
        try (UntilStopped stopped = new UntilStopped();
                WireFormat wire = WireFormat.of(settings, Patience.ENDLESS);
                Dashboards dashboard = Dashboards.start(settings, wire, clock, output);
                Monitor monitor = Monitor.start(settings, dashboard.watched())) {
            output.messages().println("运行中 running: " + App.DASHBOARD.kebab() + " @ " + settings.bootstrapServers());
            while (!stopped.await(LOOK_EVERY)) {
                dashboard.checkAlive();
            }
        }
        return ExitCode.DONE;
    }
}
