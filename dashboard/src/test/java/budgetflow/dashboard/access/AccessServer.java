package budgetflow.dashboard.access;

import budgetflow.dashboard.access.audit.AuditLog;
import budgetflow.dashboard.access.oidc.OidcProvider;
import budgetflow.dashboard.access.oidc.OidcSettings;
import budgetflow.dashboard.access.session.Sessions;
import budgetflow.dashboard.access.user.Assignment;
import budgetflow.dashboard.access.user.QuickPasswords;
import budgetflow.dashboard.access.user.Role;
import budgetflow.dashboard.access.user.UserFile;
import budgetflow.dashboard.access.user.UserName;
import budgetflow.schemas.settings.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A server with the guard and some routes behind it, and two users. */
final class AccessServer implements AutoCloseable {
    static final String PASSWORD = "correct horse";
    static final DemoRoles.Sample SAMPLE = new DemoRoles.Sample(
            "department",
            "部门",
            "department",
            new UserName("演示部门"),
            Assignment.of(Role.DEPARTMENT, List.of("130281"), List.of("360")));

    final TestClock clock = new TestClock();
    final UserFile users;
    final AccessControl control;
    private final Path data;
    private final Javalin server;

    AccessServer(Path data, boolean demo, Map<String, String> settings) {
        this.data = data;
        this.users = new UserFile(data, QuickPasswords.create(), clock);
        users.add(
                new UserName("chen"),
                Assignment.of(Role.DEPARTMENT, List.of("130281"), List.of("360")),
                PASSWORD.toCharArray());
        users.add(new UserName("ops"), Assignment.of(Role.OPERATOR, List.of(), List.of()), PASSWORD.toCharArray());
        Settings all = Settings.load(Map.of(), settings);
        Sessions sessions = new Sessions(Duration.ofMinutes(60), Duration.ofHours(12), clock);
        AuditLog audit = new AuditLog(data);
        Access access = new Access(
                AccessSettings.of(all), users, AccessControl.tokens(all, clock), sessions, audit, demo, clock);
        OidcProvider provider =
                OidcSettings.of(all).map(oidc -> new OidcProvider(oidc, clock)).orElse(null);
        this.control = new AccessControl(
                access,
                new SignIn(access, users, provider, new PlainSignInPage(""), audit, clock),
                new DemoRoles(access, () -> List.of(SAMPLE)),
                sessions,
                audit);
        this.server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    install(config.routes);
                    config.routes.get("/open", context -> context.result("open to anybody"), Gate.OPEN);
                    config.routes.get("/line", AccessServer::who, Gate.READING);
                    config.routes.get("/forgotten", AccessServer::who);
                    config.routes.post("/forgotten", AccessServer::who);
                    config.routes.post("/step", AccessServer::who, Gate.ACTING);
                    config.routes.get("/operations", AccessServer::who, Gate.OPERATING);
                })
                .start("127.0.0.1", 0);
    }

    private void install(JavalinDefaultRoutingApi routes) {
        routes.beforeMatched(control.access()::guard);
        routes.afterMatched(control.access()::tell);
        routes.get(Access.SIGN_IN, control.signIn()::show, Gate.OPEN);
        routes.post(Access.SIGN_IN, control.signIn()::submit, Gate.OPEN);
        routes.get(Access.SIGN_IN + "/provider", control.signIn()::toProvider, Gate.OPEN);
        routes.get(OidcSettings.ANSWER_PATH, control.signIn()::fromProvider, Gate.OPEN);
        routes.post("/sign-out", control.signIn()::end, Gate.OWN_SESSION);
        routes.post("/demo/role", control.demoRoles()::take, Gate.OWN_SESSION);
    }

    private static void who(io.javalin.http.Context context) {
        Viewer viewer = Access.viewer(context);
        Access.about(context, String.valueOf(context.queryParam("key")));
        context.html(viewer.name() + " " + viewer.role() + " csrf name=\"csrf\" value=\"" + viewer.csrfToken() + "\"");
    }

    Browser browser() {
        return new Browser(server.port());
    }

    int port() {
        return server.port();
    }

    /** Everything the audit log holds. */
    List<JsonNode> audit() {
        List<JsonNode> entries = new ArrayList<>();
        try (var files = Files.list(data.resolve("audit"))) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    entries.add(new ObjectMapper().readTree(line));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return entries;
    }

    @Override
    public void close() {
        server.stop();
        control.close();
    }
}
