package budgetflow.dashboard.web;

import budgetflow.dashboard.access.Access;
import budgetflow.dashboard.access.AccessControl;
import budgetflow.dashboard.access.Viewer;
import budgetflow.dashboard.api.Api;
import budgetflow.dashboard.api.payment.PaymentBatches;
import budgetflow.dashboard.api.payment.PaymentIntake;
import budgetflow.dashboard.api.problem.ProblemException;
import budgetflow.dashboard.api.problem.Problems;
import budgetflow.dashboard.export.Exports;
import budgetflow.dashboard.file.ReportWriter;
import budgetflow.dashboard.health.DashboardHealth;
import budgetflow.dashboard.health.HealthRoutes;
import budgetflow.dashboard.health.Traffic;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.report.ReportDesk;
import budgetflow.dashboard.store.ProjectionState;
import budgetflow.dashboard.web.address.Address;
import budgetflow.dashboard.web.asset.Assets;
import budgetflow.dashboard.web.command.Commands;
import budgetflow.dashboard.web.live.LiveStream;
import budgetflow.dashboard.web.page.AlertPage;
import budgetflow.dashboard.web.page.AlertsPage;
import budgetflow.dashboard.web.page.LinePage;
import budgetflow.dashboard.web.page.LinesPage;
import budgetflow.dashboard.web.page.OverviewPage;
import budgetflow.dashboard.web.page.PageHandler;
import budgetflow.dashboard.web.page.ReconciliationPage;
import budgetflow.dashboard.web.page.RejectionsPage;
import budgetflow.dashboard.web.page.Templates;
import budgetflow.dashboard.web.report.FigurePage;
import budgetflow.dashboard.web.report.Reports;
import budgetflow.dashboard.web.report.ReportsPage;
import budgetflow.dashboard.web.route.Route;
import budgetflow.schemas.settings.Settings;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseHandler;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jetty.server.HttpConfiguration;
import org.jspecify.annotations.Nullable;

/** The server of the pages: {@link Route} says what there is, this class who answers it. */
public final class WebServer implements AutoCloseable {
    /** The longest form: an explanation of a thousand characters, encoded. */
    private static final long MOST_REQUEST_BYTES = 65_536;

    private final Javalin server;
    private final LiveStream live;
    private final DashboardHealth health;
    private final String host;

    private WebServer(Javalin server, LiveStream live, DashboardHealth health, String host) {
        this.server = server;
        this.live = live;
        this.health = health;
        this.host = host;
    }

    /**
     * What the pages are made of.
     *
     * @param desk gives the reports
     * @param projection how the store stands
     * @param commands where people's steps go
     * @param intake reads payments for programs
     * @param batches null where programs may not send payments
     */
    public record Parts(
            Settings settings,
            ReadStore reads,
            ReportDesk desk,
            Supplier<ProjectionState> projection,
            Commands commands,
            AccessControl access,
            PaymentIntake intake,
            @Nullable PaymentBatches batches,
            Clock clock) {

        /** Without a way to read or send payments. */
        public Parts(
                Settings settings,
                ReadStore reads,
                ReportDesk desk,
                Supplier<ProjectionState> projection,
                Commands commands,
                AccessControl access,
                Clock clock) {
            this(settings, reads, desk, projection, commands, access, PaymentIntake.none(), null, clock);
        }

        private Api.Parts forPrograms() {
            return new Api.Parts(settings, reads, projection, commands, intake, batches, clock);
        }
    }

    /** Answers from now on; {@link io.javalin.util.JavalinBindException} where it cannot listen there. */
    public static WebServer start(String host, int port, Parts parts) {
        LiveStream live = new LiveStream(parts.reads().changes(), parts.access().access()::stillLasts);
        Traffic traffic = new Traffic();
        DashboardHealth health =
                new DashboardHealth(parts.settings(), parts.projection(), parts.access(), traffic, live::watchers);
        Map<Route, Handler> handlers = handlers(parts, live, health);
        Javalin server = Javalin.create(config -> configure(config, parts, traffic, handlers));
        try {
            server.start(host, port);
        } catch (RuntimeException e) {
            live.close();
            throw e;
        }
        return new WebServer(server, live, health, host);
    }

    public int port() {
        return server.port();
    }

    /** For the test that walks every route there is. */
    Javalin server() {
        return server;
    }

    /** Where a browser finds it. */
    public String url() {
        return "http://" + host + ":" + port();
    }

    /** How many browsers follow it live. */
    public int watchers() {
        return live.watchers();
    }

    /** How it is, for those who keep watch. */
    public DashboardHealth health() {
        return health;
    }

    @Override
    public void close() {
        live.close();
        server.stop();
    }

    private static void configure(JavalinConfig config, Parts parts, Traffic traffic, Map<Route, Handler> handlers) {
        Access access = parts.access().access();
        Failures failures = new Failures(new Templates(), Assets.load());
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = MOST_REQUEST_BYTES;
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(WebServer::sayLess);
        config.routes.before(traffic::began);
        config.routes.before(SecurityHeaders::put);
        config.routes.beforeMatched(access::guard);
        config.routes.after(access::tell);
        config.routes.after(traffic::ended);
        for (Route route : Route.values()) {
            Handler handler = handlers.get(route);
            if (handler == null) {
                throw new IllegalStateException("nobody answers " + route);
            }
            config.routes.addHttpHandler(route.method(), route.path(), handler, route.gate());
        }
        config.routes.exception(ProblemException.class, Problems::answer);
        config.routes.exception(HttpResponseException.class, failures::refused);
        config.routes.exception(Exception.class, failures::failed);
        config.routes.error(HttpStatus.NOT_FOUND.getCode(), failures::unknown);
    }

    private static void sayLess(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
    }

    private static Map<Route, Handler> handlers(Parts parts, LiveStream live, DashboardHealth health) {
        ReadStore reads = parts.reads();
        Assets assets = Assets.load();
        Frames frames = new Frames(reads, parts.projection(), parts.access().demoRoles(), assets, parts.clock());
        Pages pages = new Pages(frames, new Templates());
        AlertPage alert = new AlertPage(reads);
        AlertSteps steps = new AlertSteps(reads, frames, pages, alert, parts.commands(), parts.clock());
        Map<Route, Handler> handlers = new EnumMap<>(Route.class);
        page(handlers, pages, Route.OVERVIEW, Route.OVERVIEW_PART, new OverviewPage(reads));
        page(handlers, pages, Route.LINES, Route.LINES_PART, new LinesPage(reads));
        page(handlers, pages, Route.LINE, Route.LINE_PART, new LinePage(reads));
        page(handlers, pages, Route.ALERTS, Route.ALERTS_PART, new AlertsPage(reads));
        page(handlers, pages, Route.ALERT, Route.ALERT_PART, alert);
        page(handlers, pages, Route.RECONCILIATION, Route.RECONCILIATION_PART, new ReconciliationPage(reads));
        page(handlers, pages, Route.REJECTIONS, Route.REJECTIONS_PART, new RejectionsPage(reads));
        Reports reports = new Reports(parts.desk());
        ReportWriter writer = ReportWriter.of(parts.settings());
        page(handlers, pages, Route.REPORTS, Route.REPORTS_PART, new ReportsPage(reads, reports, writer));
        page(handlers, pages, Route.FIGURE, Route.FIGURE_PART, new FigurePage(reports));
        handlers.put(Route.REPORT_FILE, new ReportFiles(frames, reports, writer)::give);
        handlers.putAll(new Exports(reads, frames::view).handlers());
        handlers.put(Route.ALERT_STEP, steps::take);
        handlers.put(Route.LIVE, stream(parts.access().access(), live));
        handlers.put(Route.ASSET, assets::serve);
        HealthRoutes watched = new HealthRoutes(health, parts.access().access());
        handlers.put(Route.HEALTH_LIVE, watched::live);
        handlers.put(Route.HEALTH_READY, watched::ready);
        handlers.put(Route.METRICS, watched::metrics);
        handlers.put(Route.SIGN_IN, parts.access().signIn()::show);
        handlers.put(Route.SIGN_IN_SUBMIT, parts.access().signIn()::submit);
        handlers.put(Route.SIGN_IN_PROVIDER, parts.access().signIn()::toProvider);
        handlers.put(Route.SIGN_IN_PROVIDER_ANSWER, parts.access().signIn()::fromProvider);
        handlers.put(Route.SIGN_OUT, parts.access().signIn()::end);
        handlers.put(Route.DEMO_ROLE, parts.access().demoRoles()::take);
        handlers.putAll(new Api(parts.forPrograms()).handlers());
        return handlers;
    }

    private static <A extends Address> void page(
            Map<Route, Handler> handlers, Pages pages, Route whole, Route part, PageHandler<A> page) {
        handlers.put(whole, context -> pages.page(context, page));
        handlers.put(part, context -> pages.part(context, page));
    }

    private static Handler stream(Access access, LiveStream live) {
        return new SseHandler(0, client -> {
            Viewer viewer = Access.viewer(client.ctx());
            access.tellNow(client.ctx(), "opened");
            live.join(client, viewer);
        });
    }
}
