package budgetflow.launcher.service;

import budgetflow.domain.plan.JudgingDays;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.ServiceRunner;
import budgetflow.launcher.command.SettingsChoice;
import budgetflow.launcher.platform.ChosenSettings;
import budgetflow.launcher.platform.Dashboards;
import budgetflow.launcher.platform.Dispatching;
import budgetflow.launcher.platform.LocalPlatform;
import budgetflow.launcher.platform.Processing;
import budgetflow.schemas.app.Monitor;
import budgetflow.schemas.app.Watched;
import budgetflow.schemas.app.WatchedTogether;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.settings.CloseDays;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The command {@code run}: broker, registry, streams, alerts and dashboard in one process, durable, for a small bureau. */
public final class RunTask implements ServiceRunner {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Clock clock;

    public RunTask(Clock clock) {
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("try") // The monitor is asked from outside.
    public ExitCode run(SettingsChoice choice, Output output) {
        Settings chosen = ChosenSettings.loadForOwnBroker(choice, output);
        Dispatching.checkFile(chosen);
        JudgingDays judgingDays = JudgingDays.standard(ChosenSettings.workingCalendar(chosen));
        ChosenSettings.checkRules(chosen);
        Dashboards.check(chosen, clock);
        try (UntilStopped stopped = new UntilStopped();
                LocalPlatform platform = LocalPlatform.durable(chosen);
                WireFormat wire = WireFormat.of(platform.settings(), Patience.ENDLESS);
                Processing processing = Processing.start(platform.settings(), wire, judgingDays);
                Dispatching dispatching = Dispatching.startIfAsked(platform.settings(), wire, clock);
                Monitor monitor = Monitor.start(chosen, watched(processing, dispatching));
                Dashboards dashboard = Dashboards.start(platform.settings(), wire, clock, output)) {
            greet(platform.settings(), output);
            if (platform.settings().get(SettingKeys.CLOSE_DAYS) instanceof CloseDays.Automatic schedule) {
                new DailyClosing(
                                platform.settings(),
                                wire,
                                new DayClock(clock, schedule),
                                () -> checkAlive(processing, dispatching, dashboard),
                                output)
                        .runUntil(stopped);
            } else {
                while (!stopped.await(LOOK_EVERY)) {
                    checkAlive(processing, dispatching, dashboard);
                }
            }
        }
        return ExitCode.DONE;
    }

    private static Watched watched(Processing processing, Dispatching dispatching) {
        List<Watched> all = new ArrayList<>(processing.watched());
        all.add(dispatching);
        return new WatchedTogether(all);
    }

    private static void checkAlive(Processing processing, Dispatching dispatching, Dashboards dashboard) {
        processing.checkAlive();
        dispatching.checkAlive();
        dashboard.checkAlive();
    }

    private static void greet(Settings settings, Output output) {
        output.messages()
                .println("运行中 running: Kafka " + settings.bootstrapServers() + ", registry "
                        + settings.get(SettingKeys.REGISTRY_URL) + ", data " + settings.get(SettingKeys.DATA_DIR)
                        + "; Ctrl-C 停止 stops");
    }
}
