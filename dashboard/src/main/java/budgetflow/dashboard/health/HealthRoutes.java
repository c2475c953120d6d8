package budgetflow.dashboard.health;

import budgetflow.dashboard.access.Access;
import budgetflow.schemas.app.AppHealth;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;

/**
 * The three pages of {@link budgetflow.schemas.app.Monitor} on the dashboard's own port, for proxies and containers that
 * know no other. Health tells nothing about figures or people and is open to anybody. Metrics are for programs of this
 * machine; where others reach this port, they are the operator's, and Prometheus asks at {@code monitor-address}.
 */
public final class HealthRoutes {
    private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final String TEXT_TYPE = "text/plain; charset=utf-8";

    private final DashboardHealth health;
    private final Access access;

    public HealthRoutes(DashboardHealth health, Access access) {
        this.health = health;
        this.access = access;
    }

    /** GET {@code /health/live}: 503 where only a new start helps. */
    public void live(Context context) {
        AppHealth state = health.health();
        tell(context, state == AppHealth.STARTING || state == AppHealth.RUNNING);
    }

    /** GET {@code /health/ready}: 503 while pages are not complete; says what is going on, and how far it is. */
    public void ready(Context context) {
        tell(context, health.health() == AppHealth.RUNNING);
    }

    /** GET {@code /metrics}, in the text format of Prometheus. */
    public void metrics(Context context) {
        if (!access.isForThisMachineOnly() && !Access.viewer(context).operates()) {
            throw new ForbiddenResponse("请从 monitor-address 读取 / read them at monitor-address");
        }
        context.contentType(METRICS_TYPE).result(health.metrics());
    }

    private void tell(Context context, boolean well) {
        context.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(TEXT_TYPE)
                .result(health.sentence() + "\n");
    }
}
