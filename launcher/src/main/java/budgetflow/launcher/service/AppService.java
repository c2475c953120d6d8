package budgetflow.launcher.service;

import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.ServiceRunner;
import budgetflow.launcher.command.SettingsChoice;
import budgetflow.launcher.platform.ChosenSettings;
import budgetflow.launcher.platform.Processing;
import budgetflow.schemas.app.StreamsApp;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.time.Duration;

/** One app alone against any Kafka: the commands {@code streams} and {@code alerts}. */
public final class AppService implements ServiceRunner {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Starter starter;

    /** Starts one app. */
    @FunctionalInterface
    public interface Starter {
        StreamsApp start(Settings settings, WireFormat wire);
    }

    public AppService(Starter starter) {
        this.starter = starter;
    }

    @Override
    public ExitCode run(SettingsChoice choice, Output output) {
        Settings settings = ChosenSettings.load(choice);
        Remote.prepare(settings);
        try (UntilStopped stopped = new UntilStopped();
                WireFormat wire = WireFormat.of(settings, Patience.ENDLESS);
                StreamsApp app = starter.start(settings, wire)) {
            output.messages().println("运行中 running: " + app.applicationId() + " @ " + settings.bootstrapServers());
            while (!stopped.await(LOOK_EVERY)) {
                Throwable cause = app.failure().getNow(null);
                if (cause != null) {
                    throw new CommandFailedException(
                            ExitCode.SOFTWARE_ERROR, Processing.stopped(app.applicationId(), cause), cause);
                }
            }
        }
        return ExitCode.DONE;
    }
}
