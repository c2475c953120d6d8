package budgetflow.dashboard.access;

import budgetflow.dashboard.access.audit.AuditEntry;
import budgetflow.dashboard.access.audit.AuditLog;
import budgetflow.dashboard.access.session.Session;
import budgetflow.dashboard.access.session.Sessions;
import budgetflow.dashboard.access.token.ClientToken;
import budgetflow.dashboard.access.token.TokenFile;
import budgetflow.dashboard.access.user.Account;
import budgetflow.dashboard.access.user.Assignment;
import budgetflow.dashboard.access.user.Role;
import budgetflow.dashboard.access.user.UserFile;
import budgetflow.dashboard.access.user.UserFileException;
import budgetflow.dashboard.access.user.UserName;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.MisdirectedRequestResponse;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.router.Endpoint;
import io.javalin.security.RouteRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 访问控制: stands before every route that was matched, and says who asks. Whatever it has not let through is answered by
 * nobody else.
 */
public final class Access {
    /** The page to sign in at. */
    public static final String SIGN_IN = "/sign-in";

    private static final Logger LOG = LoggerFactory.getLogger(Access.class);
    private static final String VIEWER = "budgetflow.viewer";
    private static final String CLIENT = "budgetflow.client";
    private static final String ABOUT = "budgetflow.about";
    private static final String TOLD = "budgetflow.told";
    private static final Assignment VISITOR = Assignment.of(Role.VISITOR, List.of(), List.of());
    private static final UserName VISITORS_NAME = new UserName("访客");

    private final AccessSettings settings;
    private final Exchange exchange;
    private final UserFile users;
    private final Sessions sessions;
    private final AuditLog audit;
    private final boolean demo;
    private final Clients clients;
    private final Clock clock;

    Access(
            AccessSettings settings,
            UserFile users,
            TokenFile tokens,
            Sessions sessions,
            AuditLog audit,
            boolean demo,
            Clock clock) {
        this.settings = settings;
        this.exchange = new Exchange(settings);
        this.users = users;
        this.sessions = sessions;
        this.audit = audit;
        this.demo = demo;
        this.clients = new Clients(tokens, clock);
        this.clock = clock;
    }

    /** Who asks; on a route that is open to anybody there is nobody. */
    public static Viewer viewer(Context context) {
        return found(context).orElseThrow(UnauthorizedResponse::new);
    }

    /** As above, for routes that are open to anybody. */
    public static Optional<Viewer> found(Context context) {
        return Optional.ofNullable(context.attribute(VIEWER));
    }

    /** Whose token came with the request; empty where somebody is signed in. */
    public static Optional<ClientToken> client(Context context) {
        return Optional.ofNullable(context.attribute(CLIENT));
    }

    /** What the audit log says this request was about: keys of lines and alerts, what was asked for. */
    public static void about(Context context, String... keys) {
        context.attribute(ABOUT, List.of(keys));
    }

    /** To be called before every matched route, with the route's {@link Gate} as its role. */
    public void guard(Context context) {
        if (!settings.isOurs(context.header("Host"))) {
            throw new MisdirectedRequestResponse(
                    "此主机名不是本系统的；如经代理访问请设置 http-public-url / this is not a name of this dashboard; behind a proxy set"
                            + " http-public-url");
        }
        Gate gate = gate(context);
        if (gate.isForPrograms() && Clients.claimsToken(context)) {
            ClientToken client = clients.holder(context, exchange.address(context));
            context.attribute(CLIENT, client);
            context.attribute(VIEWER, Viewer.of(client));
            Clients.check(gate, client);
            return;
        }
        Optional<Viewer> viewer = recognized(context).or(() -> demo ? visitor(context, gate) : Optional.empty());
        viewer.ifPresent(known -> context.attribute(VIEWER, known));
        if (gate == Gate.OPEN) {
            return;
        }
        if (viewer.isEmpty()) {
            if (gate.isForPrograms()) {
                throw Clients.nobody(context);
            }
            sendToSignIn(context);
            return;
        }
        check(context, gate, viewer.get());
    }

    /** To be called after every route: tells the audit log. A stream that goes on is told of by {@link #tellNow}. */
    public void tell(Context context) {
        boolean matched = context.endpoints().matchedHttpEndpoint() != null;
        if (matched && context.attribute(TOLD) == null && gate(context) != Gate.OPEN) {
            tellNow(context, context.status().toString());
        }
    }

    /** Tells the audit log at once, with this outcome; {@link #tell} says nothing more then. False: it could not be written. */
    public boolean tellNow(Context context, String outcome) {
        context.attribute(TOLD, true);
        Optional<Viewer> viewer = found(context);
        return audit.write(new AuditEntry(
                clock.instant(),
                viewer.map(Access::named).orElse(AuditEntry.NOBODY),
                viewer.map(known -> known.role().word()).orElse(AuditEntry.NOBODY),
                exchange.address(context),
                context.method().name(),
                route(context),
                subjects(context),
                outcome));
    }

    /** Programs and users may have the same names. */
    private static String named(Viewer viewer) {
        String name = viewer.name().text();
        return viewer.origin() == Session.Origin.TOKEN ? "token:" + name : name;
    }

    /** Whether the session a stream was opened in goes on; asking does not prolong it. */
    public boolean stillLasts(Viewer viewer) {
        return sessions.lasting(viewer.ticket()).filter(this::isInForce).isPresent();
    }

    /** Whether only programs of this machine reach it, as far as the settings tell. */
    public boolean isForThisMachineOnly() {
        return settings.loopback() && settings.shownUrl().isEmpty() && !settings.trustProxy();
    }

    boolean isDemo() {
        return demo;
    }

    Exchange exchange() {
        return exchange;
    }

    AccessSettings settings() {
        return settings;
    }

    /** Starts a session under a new id; the one before, if any, ends. */
    void begin(Context context, UserName name, Assignment assignment, Session.Origin origin, String stamp) {
        exchange.sessionId(context).ifPresent(sessions::end);
        Sessions.Begun begun = sessions.begin(name, assignment, origin, stamp);
        exchange.giveSession(context, begun.id());
        context.attribute(VIEWER, Viewer.of(begun.session(), Sessions.ticket(begun.id())));
    }

    void end(Context context) {
        exchange.sessionId(context).ifPresent(sessions::end);
        exchange.takeSession(context);
    }

    private Optional<Viewer> recognized(Context context) {
        return exchange.sessionId(context).flatMap(id -> sessions.seen(id)
                .filter(this::isInForce)
                .map(session -> Viewer.of(session, Sessions.ticket(id))));
    }

    /** The account is as it was at sign-in; where that cannot be known, it is not. */
    private boolean isInForce(Session session) {
        return switch (session.origin()) {
            case PROVIDER -> true;
            case DEMO -> demo;
            case TOKEN -> false;
            case LOCAL -> {
                try {
                    yield users.find(session.user())
                            .map(Account::stamp)
                            .filter(session.stamp()::equals)
                            .isPresent();
                } catch (UserFileException e) {
                    LOG.error("Nobody is let in: {}", e.getMessage());
                    yield false;
                }
            }
        };
    }

    /** In the demo whoever comes is a visitor, from the first page they see. */
    private Optional<Viewer> visitor(Context context, Gate gate) {
        if (gate.isForPrograms()) {
            return Optional.of(Viewer.passingBy(VISITORS_NAME, VISITOR));
        }
        if (gate == Gate.OPEN || !Exchange.isHarmless(context)) {
            return Optional.empty();
        }
        begin(context, VISITORS_NAME, VISITOR, Session.Origin.DEMO, "");
        return found(context);
    }

    /** A page is answered by the page to sign in at, and a script by a status it can act on. */
    private static void sendToSignIn(Context context) {
        String accept = String.valueOf(context.header("Accept"));
        boolean page =
                Exchange.isHarmless(context) && accept.contains("text/html") && context.header("HX-Request") == null;
        if (!page) {
            context.header("HX-Redirect", SIGN_IN);
            throw new UnauthorizedResponse("请先登录 / sign in first");
        }
        String query = context.queryString();
        String to = context.path() + (query == null ? "" : "?" + query);
        context.header("Cache-Control", "no-store");
        context.redirect(SIGN_IN + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8), HttpStatus.SEE_OTHER);
        context.skipRemainingHandlers();
    }

    private void check(Context context, Gate gate, Viewer viewer) {
        boolean changes = !Exchange.isHarmless(context);
        if (changes && !isMeant(context, gate, viewer)) {
            throw new ForbiddenResponse(
                    "表单已失效，请刷新页面后重试 / this form is not valid any more: reload the page and try again");
        }
        boolean permitted =
                switch (gate) {
                    case OPEN, OWN_SESSION, API_ASKING -> true;
                    case READING, API_READING -> !changes;
                    case API_SENDING -> false;
                    case ACTING, API_ACTING -> viewer.actsAs().isPresent();
                    case OPERATING -> viewer.operates();
                };
        if (!permitted) {
            throw new ForbiddenResponse(viewer.role().zh() + "无此权限 / not permitted to a "
                    + viewer.role().en());
        }
    }

    /** Whether it was sent by a page of ours with that page's token; who has no session has nothing to be misused. */
    private boolean isMeant(Context context, Gate gate, Viewer viewer) {
        if (!Exchange.isFromOurPages(context, settings)) {
            return false;
        }
        return gate.isForPrograms()
                ? !viewer.hasSession() || Exchange.hasHeaderToken(context, viewer.csrfToken())
                : Exchange.hasToken(context, viewer.csrfToken());
    }

    private static Gate gate(Context context) {
        for (RouteRole role : context.routeRoles()) {
            if (role instanceof Gate gate) {
                return gate;
            }
        }
        return Exchange.isHarmless(context) ? Gate.READING : Gate.ACTING;
    }

    /** As the route table has it; a dash where no route was matched. */
    static String route(Context context) {
        Endpoint matched = context.endpoints().matchedHttpEndpoint();
        return matched == null ? AuditEntry.NOBODY : matched.path;
    }

    private static List<String> subjects(Context context) {
        List<String> named = context.attribute(ABOUT);
        return named != null ? named : List.copyOf(context.pathParamMap().values());
    }
}
