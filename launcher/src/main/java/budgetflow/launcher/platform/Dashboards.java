package budgetflow.launcher.platform;

import budgetflow.dashboard.Dashboard;
import budgetflow.dashboard.access.AccessControl;
import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.schemas.app.Watched;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.net.BindException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dashboard in this process. */
public final class Dashboards implements AutoCloseable {
    private static final String ANY_PORT = "0";

    private final Dashboard dashboard;

    private Dashboards(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    /** Complains about the settings of access before anything else is begun. */
    public static void check(Settings settings, Clock clock) {
        AccessControl.check(settings, clock);
    }

    /** For daily work, on the address and port of the settings; says where it is. */
    public static Dashboards start(Settings settings, WireFormat wire, Clock clock, Output output) {
        Dashboards started =
                open(settings, () -> Dashboard.start(settings, wire, new IngestIntake(settings, wire), clock));
        output.messages().println("看板 dashboard: " + started.dashboard.url());
        return started;
    }

    /** For the demo: a visitor looks at synthetic data. Where somebody else has the port, it takes a free one. */
    public static Dashboards startDemo(Settings settings, WireFormat wire, Clock clock, Output output) {
        Dashboards started = openDemo(settings, wire, clock);
        output.messages()
                .println("看板 dashboard: " + started.dashboard.url()
                        + " （只读访客，可在页面上切换演示角色 / as a read-only visitor; sample roles can be taken on the page）");
        return started;
    }

    private static Dashboards openDemo(Settings settings, WireFormat wire, Clock clock) {
        try {
            return open(settings, () -> Dashboard.startDemo(settings, wire, new IngestIntake(settings, wire), clock));
        } catch (CommandFailedException e) {
            if (bindFailure(e).isEmpty()) {
                throw e;
            }
            Settings elsewhere = settings.with(SettingKeys.HTTP_PORT, ANY_PORT);
            return open(
                    elsewhere, () -> Dashboard.startDemo(elsewhere, wire, new IngestIntake(elsewhere, wire), clock));
        }
    }

    private interface Opening {
        Dashboard open();
    }

    private static Dashboards open(Settings settings, Opening opening) {
        try {
            return new Dashboards(opening.open());
        } catch (RuntimeException e) {
            if (bindFailure(e).isEmpty()) {
                throw e;
            }
            String address = settings.get(SettingKeys.HTTP_ADDRESS) + ":" + settings.get(SettingKeys.HTTP_PORT);
            throw new CommandFailedException(
                    ExitCode.CONFIGURATION,
                    "看板无法监听 / the dashboard cannot listen on " + address
                            + ", is the port taken? 请换端口 choose another: --set http-port=PORT",
                    e);
        }
    }

    private static Optional<Throwable> bindFailure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }

    public Watched watched() {
        return dashboard.health();
    }

    /** Throws {@link CommandFailedException} with the cause where it has failed. */
    public void checkAlive() {
        @Nullable String reason = dashboard.failure().orElse(null);
        if (reason != null) {
            throw new CommandFailedException(ExitCode.SOFTWARE_ERROR, "dashboard 已停止 has stopped: " + reason);
        }
    }

    @Override
    public void close() {
        dashboard.close();
    }
}
