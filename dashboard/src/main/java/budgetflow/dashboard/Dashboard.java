package budgetflow.dashboard;

import budgetflow.dashboard.access.AccessControl;
import budgetflow.dashboard.api.payment.PaymentBatches;
import budgetflow.dashboard.api.payment.PaymentIntake;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.report.ReportBasis;
import budgetflow.dashboard.report.ReportDesk;
import budgetflow.dashboard.store.Projection;
import budgetflow.dashboard.store.ProjectionState;
import budgetflow.dashboard.store.Store;
import budgetflow.dashboard.web.SampleRoles;
import budgetflow.dashboard.web.SignInTemplate;
import budgetflow.dashboard.web.WebServer;
import budgetflow.dashboard.web.command.KafkaCommands;
import budgetflow.schemas.app.Watched;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 看板: read store, projection and pages, opened together and closed together. */
public final class Dashboard implements AutoCloseable {
    private final Deque<AutoCloseable> opened;
    private final Projection projection;
    private final WebServer web;

    private Dashboard(Deque<AutoCloseable> opened, Projection projection, WebServer web) {
        this.opened = opened;
        this.projection = projection;
        this.web = web;
    }

    /**
     * For daily work: on {@code http-address} and {@code http-port}, for those who sign in.
     *
     * @throws budgetflow.schemas.settings.SettingsException where the settings do not allow it
     * @throws budgetflow.dashboard.store.StoreUnusableException where the store cannot be used
     */
    public static Dashboard start(Settings settings, WireFormat wire, PaymentIntake intake, Clock clock) {
        return start(
                settings,
                wire,
                intake,
                clock,
                settings.get(SettingKeys.HTTP_ADDRESS),
                reads -> AccessControl.open(settings, new SignInTemplate(), clock));
    }

    /** For the demo: on this machine only, and whoever comes is a visitor who may take a sample's place. */
    public static Dashboard startDemo(Settings settings, WireFormat wire, PaymentIntake intake, Clock clock) {
        return start(
                settings,
                wire,
                intake,
                clock,
                LOOPBACK,
                reads -> AccessControl.openDemo(settings, new SignInTemplate(), new SampleRoles(reads), clock));
    }

    /** The folder of the versions of reports. */
    private static final String REPORTS = "reports";

    private static final String LOOPBACK = "127.0.0.1";

    /** Opens what stands between the pages and whoever asks. */
    private interface Door {
        AccessControl open(ReadStore reads);
    }

    private static Dashboard start(
            Settings settings, WireFormat wire, PaymentIntake intake, Clock clock, String host, Door door) {
        Deque<AutoCloseable> opened = new ArrayDeque<>();
        try {
            Store store = opening(opened, Store.open(settings));
            ReadStore reads = ReadStore.of(store);
            AccessControl access = opening(opened, door.open(reads));
            Projection projection = opening(opened, Projection.start(store, settings, wire));
            ReportDesk desk = new ReportDesk(
                    store,
                    ReportBasis.of(settings),
                    settings.get(SettingKeys.DATA_DIR).resolve(REPORTS),
                    () -> projection.state().phase() == ProjectionState.Phase.LIVE);
            KafkaCommands commands = opening(opened, new KafkaCommands(settings, wire));
            @Nullable
            PaymentBatches batches = settings.get(SettingKeys.API_PAYMENTS)
                    ? opening(opened, PaymentBatches.start(settings.get(SettingKeys.DATA_DIR), intake, reads, clock))
                    : null;
            WebServer web = opening(
                    opened,
                    WebServer.start(
                            host,
                            settings.get(SettingKeys.HTTP_PORT),
                            new WebServer.Parts(
                                    settings,
                                    reads,
                                    desk,
                                    projection::state,
                                    commands,
                                    access,
                                    intake,
                                    batches,
                                    clock)));
            return new Dashboard(opened, projection, web);
        } catch (RuntimeException | Error e) {
            close(opened);
            throw e;
        }
    }

    private static <T extends AutoCloseable> T opening(Deque<AutoCloseable> opened, T part) {
        opened.push(part);
        return part;
    }

    /** Where a browser finds it. */
    public String url() {
        return web.url();
    }

    /** How it is, for those who keep watch. */
    public Watched health() {
        return web.health();
    }

    /** Why it does not follow the topics any more; empty while it does. Its pages go on to show what was there then. */
    public Optional<String> failure() {
        ProjectionState state = projection.state();
        return state.phase() == ProjectionState.Phase.FAILED
                ? Optional.of(state.reason().orElse("unknown"))
                : Optional.empty();
    }

    @Override
    public void close() {
        close(opened);
    }

    /** In the other order; what fails to close does not keep the rest open. */
    private static void close(Deque<AutoCloseable> opened) {
        RuntimeException first = null;
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                if (first == null) {
                    first = new IllegalStateException("the dashboard did not close as it should", e);
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
