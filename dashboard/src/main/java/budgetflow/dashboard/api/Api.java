package budgetflow.dashboard.api;

import budgetflow.dashboard.access.Access;
import budgetflow.dashboard.access.Viewer;
import budgetflow.dashboard.api.problem.ProblemException;
import budgetflow.dashboard.api.problem.ProblemType;
import budgetflow.dashboard.api.problem.Problems;
import budgetflow.dashboard.read.NoSuchPlaceException;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.store.ProjectionState;
import budgetflow.dashboard.web.route.Route;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** 接口: who answers which route of the REST interface. */
public final class Api {
    private final Map<Route, Handler> handlers = new EnumMap<>(Route.class);
    private final RequestRate rate;

    /** {@link budgetflow.schemas.settings.SettingsException} where the rules or the working days cannot be read. */
    public Api(Settings settings, ReadStore reads, Supplier<ProjectionState> projection, Clock clock) {
        this.rate = new RequestRate(settings.get(SettingKeys.API_REQUESTS_PER_SECOND), System::nanoTime);
        Judging judging = Judging.of(settings);
        LineResources lines = new LineResources(reads, judging);
        FigureResources figures = new FigureResources(reads, judging, projection, clock);
        RecordResources records = new RecordResources(reads);
        handlers.put(Route.API_PROBLEMS, Problems::page);
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
