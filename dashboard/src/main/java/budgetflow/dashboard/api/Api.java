package budgetflow.dashboard.api;

import budgetflow.dashboard.access.Access;
import budgetflow.dashboard.access.Viewer;
import budgetflow.dashboard.api.payment.PaymentBatches;
import budgetflow.dashboard.api.payment.PaymentIntake;
import budgetflow.dashboard.api.problem.ProblemException;
import budgetflow.dashboard.api.problem.ProblemType;
import budgetflow.dashboard.api.problem.Problems;
import budgetflow.dashboard.read.NoSuchPlaceException;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.store.ProjectionState;
import budgetflow.dashboard.web.command.Commands;
import budgetflow.dashboard.web.route.Route;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** 接口: who answers which route of the REST interface. */
public final class Api {
    private final Map<Route, Handler> handlers = new EnumMap<>(Route.class);
    private final RequestRate rate;

    /**
     * What it is made of.
     *
     * @param projection how the store stands
     * @param commands where steps on alerts go
     * @param intake reads payments
     * @param batches null where payments are not taken
     */
    public record Parts(
            Settings settings,
            ReadStore reads,
            Supplier<ProjectionState> projection,
            Commands commands,
            PaymentIntake intake,
            @Nullable PaymentBatches batches,
            Clock clock) {}

    /** {@link budgetflow.schemas.settings.SettingsException} where the rules or the working days cannot be read. */
    public Api(Parts parts) {
        Settings settings = parts.settings();
        ReadStore reads = parts.reads();
        this.rate = new RequestRate(settings.get(SettingKeys.API_REQUESTS_PER_SECOND), System::nanoTime);
        Judging judging = Judging.of(settings);
        LineResources lines = new LineResources(reads, judging);
        FigureResources figures = new FigureResources(reads, judging, parts.projection(), parts.clock());
        RecordResources records = new RecordResources(reads);
        PaymentResources payments = new PaymentResources(settings, parts.batches());
        handlers.put(Route.API_PROBLEMS, Problems::page);
        handlers.put(Route.API_DOCUMENT, new ApiDocument()::serve);
        put(Route.API_ALERT_COMMANDS, new AlertCommands(reads, parts.commands(), parts.clock())::give);
        put(Route.API_PRECHECK, new PrecheckResource(reads, parts.intake(), judging)::ask);
        put(Route.API_PAYMENTS, payments::send);
        put(Route.API_BATCH, payments::batch);
        put(Route.API_STATUS, figures::status);
        put(Route.API_LINES, lines::lines);
        put(Route.API_LINE, lines::line);
        put(Route.API_LINE_ENTRIES, lines::entries);
        put(Route.API_LINE_SERIES, lines::series);
        put(Route.API_EXECUTIONS, figures::executions);
        put(Route.API_MILESTONES, figures::milestones);
        put(Route.API_ROLLUPS, figures::rollups);
        put(Route.API_BUSINESS_DAYS, figures::businessDays);
        put(Route.API_ALERTS, records::alerts);
        put(Route.API_ALERT, records::alert);
        put(Route.API_RECONCILIATIONS, records::reconciliations);
        put(Route.API_REJECTIONS, records::rejections);
    }

    public Map<Route, Handler> handlers() {
        return Map.copyOf(handlers);
    }

    private void put(Route route, Handler handler) {
        handlers.put(route, context -> {
            rate.count(client(context));
            try {
                handler.handle(context);
            } catch (NoSuchPlaceException madeUp) {
                throw new ProblemException(ProblemType.INVALID_CURSOR);
            }
        });
    }

    /** Whom a request is counted for: a token, a session, or, of those the demo lets in without one, their address. */
    private static String client(Context context) {
        Viewer viewer = Access.viewer(context);
        return Access.client(context)
                .map(client -> "token " + client.name())
                .orElseGet(() -> viewer.ticket().isEmpty() ? "address " + context.ip() : "session " + viewer.ticket());
    }
}
