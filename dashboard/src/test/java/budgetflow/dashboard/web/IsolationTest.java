package budgetflow.dashboard.web;

import static budgetflow.dashboard.store.TwoDepartments.OURS;
import static budgetflow.dashboard.store.TwoDepartments.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.access.Browser;
import budgetflow.dashboard.access.Gate;
import budgetflow.dashboard.store.TwoDepartments;
import budgetflow.dashboard.web.route.Route;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nobody sees, is streamed or commands anything of another department, on any route of the running server: those of the
 * route table, and those its router knows, so that one that is added without a thought is tried as well.
 */
@Timeout(120)
class IsolationTest {
    @TempDir
    private static Path folder;

    private static IsolatedServers servers;
    private static TwoDepartments store;
    private static WebServer server;
    private static WebServer demo;

    @BeforeAll
    static void start() {
        servers = new IsolatedServers(folder);
        store = servers.store;
        server = servers.server;
        demo = servers.demo;
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    private static List<Endpoint> routes() {
        return servers.routes();
    }

    private static Gate gate(Endpoint route) {
        return IsolatedServers.gate(route);
    }

    @Test
    void theRouterKnowsTheRoutesOfTheTableAndNoOthers() {
        assertThat(routes().stream().map(route -> route.method + " " + route.path))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Route.values())
                        .map(route -> route.method() + " " + route.path())
                        .toList());
        assertThat(server.server().unsafe.internalRouter.allWsHandlers()).isEmpty();
    }

    @Test
    void aDepartmentSeesNothingOfAnotherOnAnyRoute() {
        assertIsolated(signedIn("ours"), server);
    }

    @Test
    void aDepartmentsTokenSeesNothingOfAnotherEither() {
        Browser program = new Browser(server.port()).header("Authorization", "Bearer " + servers.token);

        assertIsolated(program, server);
        assertThat(program.get("/lines").statusCode()).isEqualTo(303);
    }

    @Test
    void aDepartmentsTokenSendsAsksAndDoesNothingAboutAnother() {
        Browser program = new Browser(server.port()).header("Authorization", "Bearer " + servers.token);
        Browser session = signedIn("ours");
        int sending = 0;
        for (Endpoint route : routes()) {
            if (route.method != HandlerType.POST || !gate(route).isForPrograms()) {
                continue;
            }
            String path = ApiRequests.filled(route.path, THEIRS, THEIRS.lineAlert());
            String body = ApiRequests.body(route.path, THEIRS);
            HttpResponse<String> answer = program.postJson(path, body, "isolated");
            assertThat(answer.statusCode()).as(path).isIn(200, 202, 404);
            assertThat(answer.body()).as(path).doesNotContain(THEIRS.secrets()).doesNotContain(THEIRS.fen());
            // What a page elsewhere makes a browser send has its cookie, and no token of the form.
            assertThat(session.postJson(path, body, "isolated").statusCode())
                    .as(path)
                    .isEqualTo(403);
            sending++;
        }
        assertThat(sending).isEqualTo(3);
        assertThat(servers.commands).isEmpty();
        HttpResponse<String> asked =
                program.postJson("/api/v1/precheck", ApiRequests.body("/api/v1/precheck", THEIRS), "");
        assertThat(asked.body()).contains("LINE_NOT_PERMITTED").doesNotContain("before", "findings");
        HttpResponse<String> taken =
                program.postJson("/api/v1/payments", ApiRequests.body("/api/v1/payments", OURS), "ours");
        String batch = taken.headers().firstValue("Location").orElseThrow();
        while (!program.get(batch).body().contains("DONE")) {
            Thread.onSpinWait();
        }
        // The batch about theirs came first, and is worked off by now.
        assertThat(servers.intake.sent).containsExactly("SENT-" + OURS.department());
        assertThat(servers.intake.rejections).isEmpty();
    }

    private static void assertIsolated(Browser browser, WebServer server) {
        boolean program = browser.cookies().isEmpty();
        Set<String> answered = new TreeSet<>();
        Set<String> ours = new TreeSet<>();
        for (Endpoint route : routes()) {
            if (route.method != HandlerType.GET
                    || route.path.equals(Route.LIVE.path())
                    || (program && !route.path.startsWith("/api/"))) {
                continue;
            }
            for (String request : Requests.of(route.path)) {
                HttpResponse<String> answer = browser.get(request);
                if (gate(route) == Gate.API_SENDING && !program) {
                    assertThat(answer.statusCode()).as(request).isEqualTo(403);
                    continue;
                }
                assertNothingOfTheirs(request, answer);
                if (answer.statusCode() == 200) {
                    answered.add(route.path);
                }
                if (answer.body().contains(OURS.word()) || OURS.fen().stream().anyMatch(answer.body()::contains)) {
                    ours.add(route.path);
                }
            }
        }

        // Else the silence of the others would prove nothing.
        assertThat(answered).containsAll(paths(Route.Kind.API)).containsAll(paths(Route.Kind.API_OPEN));
        Set<String> without = new TreeSet<>(paths(Route.Kind.API));
        without.removeAll(ours);
        assertThat(without)
                .as("programs' routes that hold nothing of a line, or what departments do not see")
                .containsExactlyInAnyOrder("/api/v1/status", "/api/v1/business-days", "/api/v1/rejections");
        if (!program) {
            Set<String> exports = paths(Route.Kind.EXPORT);
            // What belongs to no department, a department has not.
            exports.remove(Route.EXPORT_REJECTED_ROWS.path());
            assertThat(answered)
                    .containsAll(paths(Route.Kind.PAGE))
                    .containsAll(paths(Route.Kind.FRAGMENT))
                    .containsAll(exports);
            assertThat(ours)
                    .contains("/", "/lines", "/line", "/alerts", "/alert", "/reconciliation")
                    .contains("/lines/{part}", "/line/{part}", "/alert/{part}")
                    .contains("/export/lines", "/export/vouchers", "/export/alerts", "/export/reconciliation")
                    .contains("/export/ranking", "/export/fiscal-data-package")
                    .contains("/reports", "/figure", "/reports/{part}", "/figure/{part}", "/export/report");
        }
    }

    private static void assertNothingOfTheirs(String request, HttpResponse<String> answer) {
        String asked = URLDecoder.decode(request, StandardCharsets.UTF_8);
        List<String> hidden = new ArrayList<>(THEIRS.secrets());
        hidden.addAll(THEIRS.fen());
        // What was asked for may be repeated, such as a search word.
        THEIRS.keys().stream().filter(key -> !asked.contains(key)).forEach(hidden::add);
        assertThat(answer.body()).as(request).doesNotContain(hidden);
        assertThat(answer.headers().map().toString()).as(request).doesNotContain(hidden);
        // An export refuses what it does not understand; a page says so.
        assertThat(answer.statusCode()).as(request).isIn(200, 303, 404, asked.startsWith("/export/") ? 400 : 404);
        // How far the data goes is no matter of one line.
        if (isAboutOneOfTheirs(asked) && !asked.contains("/asof")) {
            int refused = asked.startsWith("/export/") && !asked.contains("format=") ? 400 : 404;
            assertThat(answer.statusCode()).as(request).isEqualTo(refused);
        }
    }

    private static boolean isAboutOneOfTheirs(String request) {
        if (request.startsWith("/api/")) {
            return ApiRequests.areAbout(THEIRS, request);
        }
        boolean one = request.matches("/(line|alert|export/(vouchers|quarters|milestones|changes))[/?].*");
        return one
                && request.contains("key=")
                && request.contains(THEIRS.line().unit().code());
    }

    @Test
    void theBureauOfTheirRegionSeesBothWhichIsWhyTheSilenceMeansSomething() {
        Browser browser = signedIn("bureau");

        assertThat(browser.get("/lines?" + Requests.IN_YUAN).body())
                .contains(
                        OURS.secrets().get(0),
                        THEIRS.word(),
                        THEIRS.line().code().code());
        assertThat(browser.get("/line?key=" + Requests.encoded(THEIRS.line().text()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/alert?key="
                                + Requests.encoded(THEIRS.lineAlert().text()))
                        .body())
                .contains(THEIRS.word());
        assertThat(browser.get("/rejections").body()).contains(THEIRS.word());
        for (String format : List.of("xlsx", "csv", "json")) {
            assertThat(browser.get("/export/lines?format=" + format).body())
                    .as(format)
                    .contains(OURS.word(), THEIRS.word());
        }
        assertThat(browser.get("/export/rejected-rows?source=" + Requests.encoded(THEIRS.word() + ".csv"))
                        .body())
                .contains(THEIRS.word());
    }

    @Test
    void anotherRegionsBureauSeesNeither() {
        Browser browser = signedIn("other-region");
        for (Endpoint route : routes()) {
            if (route.method != HandlerType.GET || route.path.equals(Route.LIVE.path())) {
                continue;
            }
            for (String request : Requests.of(route.path)) {
                HttpResponse<String> answer = browser.get(request);
                assertThat(answer.body()).as(request).doesNotContain(OURS.word(), THEIRS.word());
            }
        }
    }

    @Test
    void whoIsNotSignedInSeesNothingAndIsSentToSignIn() {
        for (Endpoint route : routes()) {
            Gate gate = gate(route);
            List<String> requests = Requests.of(route.path);
            for (String request : route.method == HandlerType.GET ? requests : requests.subList(0, 1)) {
                Browser browser = new Browser(server.port());
                HttpResponse<String> answer = route.method == HandlerType.GET
                        ? browser.get(request)
                        : browser.post(request, Requests.about(THEIRS, ""));
                assertThat(answer.body()).as(request).doesNotContain(OURS.word(), THEIRS.word());
                if (gate != Gate.OPEN) {
                    boolean page = route.method == HandlerType.GET && !gate.isForPrograms();
                    int expected = page ? 303 : 401;
                    assertThat(answer.statusCode()).as(request).isEqualTo(expected);
                    HttpResponse<String> script =
                            new Browser(server.port()).header("Accept", "*/*").send(route.method.name(), request);
                    assertThat(script.statusCode()).as(request).isEqualTo(401);
                }
            }
        }
        assertThat(servers.commands).isEmpty();
    }

    @Test
    void whatChangesSomethingIsRefusedToWhomItIsNotGiven() {
        Browser ours = signedIn("ours");
        String token = token(ours);
        for (Endpoint route : routes()) {
            if (route.method == HandlerType.GET || gate(route) != Gate.ACTING) {
                continue;
            }
            assertThat(ours.post(route.path, Requests.about(THEIRS, token)).statusCode())
                    .as(route.path)
                    .isEqualTo(404);
            assertThat(ours.post(route.path, Requests.total(THEIRS, token)).statusCode())
                    .as(route.path)
                    .isEqualTo(404);
            assertThat(ours.post(route.path, Requests.about(OURS, "another")).statusCode())
                    .as(route.path)
                    .isEqualTo(403);
            Browser ops = signedIn("ops");
            assertThat(ops.post(route.path, Requests.about(OURS, token(ops))).statusCode())
                    .as(route.path)
                    .isEqualTo(403);
            Browser visitor = new Browser(demo.port());
            assertThat(visitor.post(route.path, Requests.about(OURS, token(visitor)))
                            .statusCode())
                    .as(route.path)
                    .isEqualTo(403);
        }
        assertThat(servers.commands).isEmpty();

        assertThat(ours.post(Route.ALERT_STEP.path(), Requests.about(OURS, token))
                        .statusCode())
                .isEqualTo(303);
        assertThat(servers.commands).singleElement().satisfies(command -> {
            assertThat(command.alert()).isEqualTo(OURS.lineAlert());
            assertThat(command.handling().actor()).isEqualTo("ours");
        });
        servers.commands.clear();
    }

    @Test
    void aDepartmentIsToldThatItsCommandWasRefusedAndNothingOfOthers() {
        store.refuse("C-ours", OURS);
        store.refuse("C-theirs", THEIRS);
        Browser ours = signedIn("ours");
        String alert = "/alert?lang=en&key=" + Requests.encoded(OURS.lineAlert().text());

        assertThat(ours.get(alert + "&sent=C-ours").body()).contains("Refused:");
        for (String other : List.of("C-theirs", "C-", THEIRS.word(), "nothing")) {
            assertThat(ours.get(alert + "&sent=" + Requests.encoded(other)).body())
                    .as(other)
                    .doesNotContain("Refused:")
                    .contains("the alerts app has yet to take it");
        }
    }

    @Test
    void aRouteForReadingCannotBeWrittenTo() {
        Browser ours = signedIn("ours");
        String token = token(ours);
        for (Endpoint route : routes()) {
            for (String method : List.of("PUT", "PATCH", "DELETE")) {
                assertThat(ours.header("X-CSRF-Token", token)
                                .send(method, Requests.of(route.path).get(0))
                                .statusCode())
                        .as(method + " " + route.path)
                        .isIn(404, 405);
            }
        }
    }

    @Test
    void theStreamTellsADepartmentOfNothingButItsOwn() throws Exception {
        Browser browser = signedIn("ours");
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + Route.LIVE.path() + "?since="
                        + store.reads().changes().newest()))
                .header("Accept", "text/event-stream")
                .header("Cookie", cookies(browser))
                .build();
        HttpResponse<InputStream> stream =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);
        store.both();

        StringBuilder told = new StringBuilder();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            String line = "";
            while (line != null && !told.toString().contains(OURS.lineAlert().text())) {
                line = lines.readLine();
                told.append(line).append('\n');
            }
        }
        assertThat(told.toString())
                .contains(OURS.line().text(), OURS.lineAlert().text())
                .doesNotContain(THEIRS.secrets())
                .doesNotContain(THEIRS.keys())
                .doesNotContain(THEIRS.lineAlert().text());
    }

    private static Set<String> paths(Route.Kind kind) {
        return Arrays.stream(Route.values())
                .filter(route -> route.kind() == kind)
                .map(Route::path)
                .collect(Collectors.toSet());
    }

    private static Browser signedIn(String name) {
        Browser browser = new Browser(server.port());
        assertThat(browser.signIn(name, new String(IsolatedServers.PASSWORD)).statusCode())
                .isEqualTo(303);
        return browser;
    }

    private static String token(Browser browser) {
        return Browser.token(browser.get("/")).orElseThrow();
    }

    private static String cookies(Browser browser) {
        return browser.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
