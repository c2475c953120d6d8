package budgetflow.launcher.service;

import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.ServiceRunner;
import budgetflow.launcher.command.SettingsChoice;
import budgetflow.launcher.platform.ChosenSettings;
import budgetflow.schemas.app.Monitor;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.security.App;
import budgetflow.schemas.settings.CloseDays;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.time.Clock;

/** The command {@code close-days}: beside streams and alerts on a Kafka somewhere else, what {@code run} does by itself. */
public final class CloseDaysTask implements ServiceRunner {
    private final Clock clock;

    public CloseDaysTask(Clock clock) {
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("try") // The monitor is asked from outside.
    public ExitCode run(SettingsChoice choice, Output output) {
        Settings settings = ChosenSettings.load(choice);
        if (!(settings.get(SettingKeys.CLOSE_DAYS) instanceof CloseDays.Automatic schedule)) {
            throw new CommandFailedException(
                    ExitCode.CONFIGURATION, "close-days = manual: 请用 close-day DATE / close days with close-day DATE");
        }
        Remote.prepare(settings, App.CLOSE_DAYS);
        try (UntilStopped stopped = new UntilStopped();
                WireFormat wire = WireFormat.of(settings, Patience.ENDLESS)) {
            DailyClosing closing = new DailyClosing(settings, wire, new DayClock(clock, schedule), () -> {}, output);
            try (Monitor monitor = Monitor.start(settings, closing)) {
                output.messages()
                        .println("运行中 running: " + App.CLOSE_DAYS.kebab() + " " + schedule.at() + " " + schedule.zone()
                                + " @ " + settings.bootstrapServers());
                closing.runUntil(stopped);
            }
        }
        return ExitCode.DONE;
    }
}
