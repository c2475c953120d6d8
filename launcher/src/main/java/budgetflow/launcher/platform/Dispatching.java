package budgetflow.launcher.platform;

import budgetflow.alerts.delivery.Channels;
import budgetflow.alerts.delivery.DispatcherApp;
import budgetflow.alerts.delivery.outbox.OvertakenException;
import budgetflow.alerts.delivery.routing.Routing;
import budgetflow.alerts.delivery.routing.RoutingFile;
import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.KnownFailures;
import budgetflow.schemas.app.AppHealth;
import budgetflow.schemas.app.Watched;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The dispatcher beside another app in this process, where the settings name a routing file; else nothing. */
public final class Dispatching implements Watched, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatching.class);

    private final @Nullable DispatcherApp app;
    private boolean toldOfOvertaking;

    private Dispatching(@Nullable DispatcherApp app) {
        this.app = app;
    }

    public static Dispatching none() {
        return new Dispatching(null);
    }

    /** Whether the settings ask for it. */
    public static boolean isAsked(Settings settings) {
        return settings.find(SettingKeys.ROUTING_FILE).isPresent();
    }

    /** Complains about the routing file, where there is one, before anything else is begun. */
    public static void checkFile(Settings settings) {
        if (isAsked(settings)) {
            routing(settings);
        }
    }

    /**
     * Starts without waiting, if it is asked for.
     *
     * @throws budgetflow.schemas.settings.SettingsException with everything that is wrong with the routing file
     */
    public static Dispatching startIfAsked(Settings settings, WireFormat wire, Clock clock) {
        return isAsked(settings) ? new Dispatching(start(settings, wire, clock)) : none();
    }

    /** As above, where it is the only thing to do. */
    public static DispatcherApp start(Settings settings, WireFormat wire, Clock clock) {
        Routing routing = routing(settings);
        return DispatcherApp.start(
                settings,
                wire,
                new DispatcherApp.Parts(
                        routing,
                        ChosenSettings.workingCalendar(settings),
                        Channels.open(routing, clock),
                        new SplittableRandom(clock.millis()),
                        clock,
                        UnaryOperator.identity()));
    }

    /** The routing file of the settings; secrets come from this process's environment, or from files. */
    public static Routing routing(Settings settings) {
        Optional<Path> file = settings.find(SettingKeys.ROUTING_FILE);
        Routing routing = RoutingFile.read(
                file.orElseThrow(() -> new CommandFailedException(
                        ExitCode.CONFIGURATION,
                        "routing-file: 未设置 / is not set; an example: samples/routing.yaml, see docs/DELIVERY.md")),
                System.getenv(),
                Channels.kinds());
        Channels.check(routing);
        return routing;
    }

    /**
     * Throws {@link CommandFailedException} with the cause where it has failed. Where another dispatcher has taken over,
     * somebody tells people all the same: that is said once, and no reason to end the app it stands beside.
     */
    public void checkAlive() {
        if (app == null) {
            return;
        }
        Throwable cause = app.failure().getNow(null);
        if (!(cause instanceof OvertakenException)) {
            check(app);
        } else if (!toldOfOvertaking) {
            toldOfOvertaking = true;
            LOG.warn("dispatch: {}", cause.getMessage());
        }
    }

    @Override
    public AppHealth health() {
        if (app == null || app.failure().getNow(null) instanceof OvertakenException) {
            return AppHealth.RUNNING;
        }
        return app.health();
    }

    @Override
    public String metrics() {
        return app == null ? "" : app.metrics();
    }

    /** As above, of one that was started alone. */
    public static void check(DispatcherApp app) {
        Throwable cause = app.failure().getNow(null);
        if (cause instanceof OvertakenException) {
            throw new CommandFailedException(KnownFailures.codeOf(cause), "dispatch: " + cause.getMessage(), cause);
        }
        if (cause != null) {
            throw new CommandFailedException(
                    KnownFailures.codeOf(cause),
                    KnownFailures.refusal(cause)
                            .map(reason -> "dispatch 已停止 has stopped: " + reason)
                            .orElseGet(() -> Processing.stopped("dispatch", cause)),
                    cause);
        }
    }

    @Override
    public void close() {
        if (app != null) {
            app.close();
        }
    }
}
