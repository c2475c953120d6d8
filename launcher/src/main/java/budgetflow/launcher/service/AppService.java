package budgetflow.launcher.service;

import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.KnownFailures;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.ServiceRunner;
import budgetflow.launcher.command.SettingsChoice;
import budgetflow.launcher.platform.ChosenSettings;
import budgetflow.launcher.platform.Dispatching;
import budgetflow.launcher.platform.Processing;
import budgetflow.schemas.app.Monitor;
import budgetflow.schemas.app.StreamsApp;
import budgetflow.schemas.app.WatchedTogether;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.security.App;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.time.Duration;
import java.util.List;

/** One app alone against any Kafka: the commands {@code streams} and {@code alerts}. */
public final class AppService implements ServiceRunner {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final App app;
    private final Starter starter;
    private final Companion companion;

    /** Starts one app. */
    @FunctionalInterface
    public interface Starter {
        StreamsApp start(Settings settings, WireFormat wire);
    }

    /** Starts the dispatcher beside an app, where the settings ask for it. */
    @FunctionalInterface
    public interface Companion {
        Dispatching start(Settings settings, WireFormat wire);
    }

    public AppService(App app, Starter starter) {
        this(app, starter, (settings, wire) -> Dispatching.none());
    }

    public AppService(App app, Starter starter, Companion companion) {
        this.app = app;
        this.starter = starter;
        this.companion = companion;
    }

    @Override
    @SuppressWarnings("try") // The monitor is asked from outside.
    public ExitCode run(SettingsChoice choice, Output output) {
        Settings settings = ChosenSettings.load(choice);
        if (app == App.ALERTS) {
            Dispatching.checkFile(settings);
            ChosenSettings.checkRules(settings);
        }
        Remote.prepare(settings, app);
        if (app == App.ALERTS && Dispatching.isAsked(settings)) {
            Remote.prepare(settings, App.DISPATCH);
        }
        try (UntilStopped stopped = new UntilStopped();
                WireFormat wire = WireFormat.of(settings, Patience.ENDLESS);
                StreamsApp started = starter.start(settings, wire);
                Dispatching dispatching = companion.start(settings, wire);
                Monitor monitor = Monitor.start(settings, new WatchedTogether(List.of(started, dispatching)))) {
            output.messages().println("运行中 running: " + started.applicationId() + " @ " + settings.bootstrapServers());
            while (!stopped.await(LOOK_EVERY)) {
                dispatching.checkAlive();
                Throwable cause = started.failure().getNow(null);
                if (cause != null) {
                    throw new CommandFailedException(
                            KnownFailures.codeOf(cause),
                            KnownFailures.refusal(cause)
                                    .map(reason -> started.applicationId() + " 已停止 has stopped: " + reason)
                                    .orElseGet(() -> Processing.stopped(started.applicationId(), cause)),
                            cause);
                }
            }
        }
        return ExitCode.DONE;
    }
}
