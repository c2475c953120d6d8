package budgetflow.dashboard.health;

import budgetflow.dashboard.access.AccessControl;
import budgetflow.dashboard.store.ProjectionState;
import budgetflow.schemas.app.AppHealth;
import budgetflow.schemas.app.MetricsText;
import budgetflow.schemas.app.StreamsProperties;
import budgetflow.schemas.app.Watched;
import budgetflow.schemas.security.App;
import budgetflow.schemas.settings.Settings;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** How the dashboard is: ready once its store holds what was in the topics when it started. */
public final class DashboardHealth implements Watched {
    private static final double HUNDRED = 100;

    private final String app;
    private final Supplier<ProjectionState> projection;
    private final AccessControl access;
    private final Traffic traffic;
    private final IntSupplier watchers;

    /** @param watchers how many browsers follow live */
    public DashboardHealth(
            Settings settings,
            Supplier<ProjectionState> projection,
            AccessControl access,
            Traffic traffic,
            IntSupplier watchers) {
        this.app = StreamsProperties.applicationId(App.DASHBOARD.kebab(), settings);
        this.projection = projection;
        this.access = access;
        this.traffic = traffic;
        this.watchers = watchers;
    }

    @Override
    public AppHealth health() {
        return switch (projection.get().phase()) {
            // Brokers come back; a new start would not bring them sooner.
            case RESTORING, WAITING -> AppHealth.STARTING;
            case LIVE -> AppHealth.RUNNING;
            case FAILED -> AppHealth.FAILED;
            case CLOSED -> AppHealth.CLOSED;
        };
    }

    /** What it is doing, and how far it is, in one line. */
    public String sentence() {
        ProjectionState state = projection.get();
        return switch (state.phase()) {
            case RESTORING ->
                "正在恢复 restoring: " + state.percentRestored() + " % (" + state.done() + " / " + state.toDo() + ")";
            case LIVE -> "running";
            case WAITING -> "等待中 waiting: " + state.reason().orElse("?");
            case FAILED -> "已停止 failed: " + state.reason().orElse("?");
            case CLOSED -> "已关闭 closed";
        };
    }

    @Override
    public String metrics() {
        ProjectionState state = projection.get();
        MetricsText text = new MetricsText()
                .addHealth(app, health())
                .add("budgetflow_undecodable_records_total", Map.of("app", app), state.undecodable())
                .add("budgetflow_projection_records_total", Map.of("app", app), state.done())
                .add("budgetflow_projection_restored_ratio", Map.of("app", app), state.percentRestored() / HUNDRED)
                .add(
                        "budgetflow_dashboard_sessions",
                        Map.of("app", app),
                        access.sessions().count())
                .add("budgetflow_dashboard_live_streams", Map.of("app", app), watchers.getAsInt())
                .add(
                        "budgetflow_audit_failures_total",
                        Map.of("app", app),
                        access.audit().failures());
        state.lag()
                .forEach((topic, records) ->
                        text.add("budgetflow_projection_lag_records", Map.of("app", app, "topic", topic), records));
        traffic.addTo(text);
        return text.toString();
    }
}
