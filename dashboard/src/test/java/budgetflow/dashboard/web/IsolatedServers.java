package budgetflow.dashboard.web;

import static budgetflow.dashboard.store.TwoDepartments.OURS;

import budgetflow.dashboard.access.AccessControl;
import budgetflow.dashboard.access.Gate;
import budgetflow.dashboard.access.token.TokenRight;
import budgetflow.dashboard.access.user.Assignment;
import budgetflow.dashboard.access.user.Role;
import budgetflow.dashboard.access.user.UserFile;
import budgetflow.dashboard.access.user.UserName;
import budgetflow.dashboard.api.payment.PaymentBatches;
import budgetflow.dashboard.api.payment.RowsIntake;
import budgetflow.dashboard.store.ProjectionState;
import budgetflow.dashboard.store.TwoDepartments;
import budgetflow.domain.alert.AlertCommand;
import budgetflow.schemas.settings.Settings;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Two servers over the store of two departments, one for daily work and one for the demo, with all their ways in. */
final class IsolatedServers implements AutoCloseable {
    static final char[] PASSWORD = "correct horse".toCharArray();

    final RowsIntake intake = new RowsIntake();
    final List<AlertCommand> commands = new CopyOnWriteArrayList<>();
    final TwoDepartments store;
    final WebServer server;
    final WebServer demo;
    /** Of a program of our department, with every right. */
    final String token;

    private final Path folder;
    private final PaymentBatches batches;
    private final AccessControl access;
    private final AccessControl demoAccess;

    IsolatedServers(Path folder) {
        this.folder = folder;
        Settings settings = TwoDepartments.settings(folder);
        store = new TwoDepartments(folder);
        Assignment ours = Assignment.of(Role.DEPARTMENT, List.of("130281"), List.of(OURS.department()));
        UserFile users = AccessControl.users(settings, Clock.systemUTC());
        users.add(new UserName("ours"), ours, PASSWORD.clone());
        users.add(
                new UserName("other-region"),
                Assignment.of(Role.BUREAU, List.of("610116"), List.of()),
                PASSWORD.clone());
        users.add(new UserName("bureau"), Assignment.of(Role.BUREAU, List.of("130281"), List.of()), PASSWORD.clone());
        users.add(new UserName("ops"), Assignment.of(Role.OPERATOR, List.of(), List.of()), PASSWORD.clone());
        token = AccessControl.tokens(settings, Clock.systemUTC())
                .add(new UserName("ours"), ours, EnumSet.allOf(TokenRight.class), Duration.ofDays(1));
        batches = PaymentBatches.start(folder, intake, store.reads(), Clock.systemUTC());
        access = AccessControl.open(settings, new SignInTemplate(), Clock.systemUTC());
        server = server(settings, access);
        demoAccess = AccessControl.openDemo(
                settings, new SignInTemplate(), new SampleRoles(store.reads()), Clock.systemUTC());
        demo = server(settings, demoAccess);
    }

    private WebServer server(Settings settings, AccessControl with) {
        ProjectionState live = new ProjectionState(ProjectionState.Phase.LIVE, 1, 1, Map.of(), 0, null);
        return WebServer.start(
                "127.0.0.1",
                0,
                new WebServer.Parts(
                        settings,
                        store.reads(),
                        store.desk(folder.resolve("reports")),
                        () -> live,
                        commands::add,
                        with,
                        intake,
                        batches,
                        Clock.systemUTC()));
    }

    /** Every way in, from the router and from the table. */
    List<Endpoint> routes() {
        return server.server().unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> !isGuard(endpoint))
                .toList();
    }

    private static boolean isGuard(Endpoint endpoint) {
        return Set.of(HandlerType.BEFORE, HandlerType.BEFORE_MATCHED, HandlerType.AFTER, HandlerType.AFTER_MATCHED)
                .contains(endpoint.method);
    }

    static Gate gate(Endpoint endpoint) {
        Roles roles = endpoint.metadata(Roles.class);
        Set<RouteRole> declared = roles == null ? Set.of() : roles.getRoles();
        return declared.stream()
                .filter(Gate.class::isInstance)
                .map(Gate.class::cast)
                .findFirst()
                .orElse(Gate.READING);
    }

    @Override
    public void close() {
        server.close();
        demo.close();
        batches.close();
        access.close();
        demoAccess.close();
        store.close();
    }
}
