package budgetflow.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.dashboard.access.user.UserName;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.settings.SettingsException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guard, asked over HTTP as a browser would, and as others would. */
class AccessTest {
    @TempDir
    private Path data;

    private AccessServer server;

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void whoIsNotSignedInIsSentToSignInAndBackAgain() {
        Browser browser = start().browser();

        HttpResponse<String> sent = browser.get("/line?key=130281%2F2024");
        assertThat(sent.statusCode()).isEqualTo(303);
        String location = sent.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo("/sign-in?to=%2Fline%3Fkey%3D130281%252F2024");
        assertThat(sent.body()).doesNotContain("DEPARTMENT");

        HttpResponse<String> page = browser.get(location);
        HttpResponse<String> in = browser.post(
                "/sign-in",
                Map.of(
                        "name",
                        "Chen",
                        "password",
                        AccessServer.PASSWORD,
                        "to",
                        "/line?key=130281%2F2024",
                        "csrf",
                        Browser.token(page).orElseThrow()));
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).contains("/line?key=130281%2F2024");
        assertThat(browser.get("/line").body()).startsWith("chen DEPARTMENT");
    }

    @ParameterizedTest
    @CsvSource({"GET,/line", "GET,/forgotten", "POST,/step", "POST,/forgotten", "GET,/operations", "POST,/sign-out"})
    void aScriptThatIsNotSignedInIsToldSo(String method, String path) {
        Browser browser = start().browser().header("Accept", "*/*");

        assertThat(browser.send(method, path).statusCode()).isEqualTo(401);
    }

    @Test
    void aHeadRequestGoesThroughTheGuardToo() {
        assertThat(start().browser()
                        .header("Accept", "*/*")
                        .send("HEAD", "/line")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void cookiesAreHttpOnlyAndBoundToThisSiteAndTheIdIsNewAtEachSignIn() {
        Browser browser = start().browser();

        HttpResponse<String> in = browser.signIn("chen", AccessServer.PASSWORD);
        String first = browser.cookies().get("budgetflow-session");
        assertThat(in.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("budgetflow-session=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure"));
        browser.signIn("chen", AccessServer.PASSWORD);
        String second = browser.cookies().get("budgetflow-session");

        assertThat(second).isNotEqualTo(first);
        browser.cookies().put("budgetflow-session", first);
        assertThat(browser.get("/line").statusCode()).isEqualTo(303);
    }

    @Test
    void anIdThatSomebodyElsePlantedIsNotTakenOver() {
        Browser browser = start().browser();
        browser.cookies().put("budgetflow-session", "planted");

        browser.signIn("chen", AccessServer.PASSWORD);

        assertThat(browser.cookies().get("budgetflow-session")).isNotEqualTo("planted");
    }

    @Test
    void withHttpsCookiesAreForHttpsAndThisHostAlone() {
        server = new AccessServer(data, false, Map.of("http-public-url", "https://budget.example.cn"));
        Browser browser = server.browser();

        HttpResponse<String> in = browser.signIn("chen", AccessServer.PASSWORD);

        assertThat(in.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("__Host-budgetflow-session=")
                .contains("Secure"));
    }

    @Test
    void whatAProxySaysIsBelievedOnlyWhereItIsOurs() {
        server = new AccessServer(data, false, Map.of("http-trust-proxy", "true"));
        Browser browser = server.browser()
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "203.0.113.9, 198.51.100.7");
        assertThat(browser.signIn("chen", AccessServer.PASSWORD).headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("__Host-budgetflow-session="));
        assertThat(server.audit()).anyMatch(entry -> entry.path("from").asText().equals("198.51.100.7"));
        server.close();

        server = new AccessServer(data.resolve("other"), false, Map.of());
        Browser untrusted =
                server.browser().header("X-Forwarded-Proto", "https").header("X-Forwarded-For", "203.0.113.9");
        untrusted.signIn("chen", AccessServer.PASSWORD);
        assertThat(untrusted.cookies()).containsKey("budgetflow-session");
        assertThat(server.audit()).allMatch(entry -> entry.path("from").asText().equals("127.0.0.1"));
    }

    @Test
    void signingOutEndsTheSessionAndNotOnlyTheCookie() {
        Browser browser = signedIn("chen");
        String id = browser.cookies().get("budgetflow-session");
        String token = Browser.token(browser.get("/line")).orElseThrow();

        HttpResponse<String> out = browser.post("/sign-out", Map.of("csrf", token));

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.contains("Expires=Thu, 01 Jan 1970"));
        assertThat(browser.cookies()).doesNotContainKey("budgetflow-session");
        browser.cookies().put("budgetflow-session", id);
        assertThat(browser.get("/line").statusCode()).isEqualTo(303);
    }

    @Test
    void aFormWithoutItsTokenOrFromAnotherSiteChangesNothing() {
        Browser browser = signedIn("chen");
        String token = Browser.token(browser.get("/line")).orElseThrow();
        String others = Browser.token(server.browser().get("/sign-in")).orElseThrow();

        assertThat(browser.post("/step", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.post("/step", Map.of("csrf", others)).statusCode()).isEqualTo(403);
        assertThat(browser.post("/step", Map.of("csrf", token)).statusCode()).isEqualTo(200);

        browser.header("Origin", "https://evil.example");
        assertThat(browser.post("/step", Map.of("csrf", token)).statusCode()).isEqualTo(403);
        browser.header("Origin", "null");
        assertThat(browser.post("/step", Map.of("csrf", token)).statusCode()).isEqualTo(403);
        browser.header("Origin", "http://127.0.0.1:" + server.port());
        assertThat(browser.post("/step", Map.of("csrf", token)).statusCode()).isEqualTo(200);
        browser.header("Sec-Fetch-Site", "same-site");
        assertThat(browser.post("/step", Map.of("csrf", token)).statusCode()).isEqualTo(403);
        browser.header("Sec-Fetch-Site", "same-origin");
        assertThat(browser.post("/step", Map.of("csrf", token)).statusCode()).isEqualTo(200);
    }

    @Test
    void aScriptMaySendTheTokenAsAHeader() {
        Browser browser = signedIn("chen");
        String token = Browser.token(browser.get("/line")).orElseThrow();

        assertThat(browser.header("X-CSRF-Token", token).post("/step", Map.of()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theFormToSignInIsBoundToItsBrowser() {
        Browser victim = start().browser();
        String attackers = Browser.token(server.browser().get("/sign-in")).orElseThrow();

        HttpResponse<String> planted =
                victim.post("/sign-in", Map.of("name", "ops", "password", AccessServer.PASSWORD, "csrf", attackers));
        assertThat(planted.statusCode()).isEqualTo(403);
        assertThat(victim.get("/line").statusCode()).isEqualTo(303);
    }

    @Test
    void anUnknownUserAndAWrongPasswordAreAnsweredAlike() {
        Browser browser = start().browser();

        HttpResponse<String> unknown = browser.signIn("nobody", AccessServer.PASSWORD);
        HttpResponse<String> wrong = browser.signIn("chen", "not the password");

        assertThat(unknown.statusCode()).isEqualTo(401).isEqualTo(wrong.statusCode());
        String token = Browser.token(unknown).orElseThrow();
        assertThat(unknown.body())
                .isEqualTo(wrong.body().replace(Browser.token(wrong).orElseThrow(), token));
        assertThat(unknown.body()).contains("用户名或口令不正确").doesNotContain("nobody");
    }

    @Test
    void whoGuessesWaitsWhetherThereIsSuchAUserOrNotAndTheRightPasswordWaitsToo() {
        Browser browser = start().browser();
        for (String name : List.of("chen", "nobody")) {
            for (int i = 0; i < 6; i++) {
                assertThat(browser.signIn(name, "guess " + i).statusCode()).isEqualTo(401);
            }
            HttpResponse<String> waiting = browser.signIn(name, AccessServer.PASSWORD);
            assertThat(waiting.statusCode()).isEqualTo(429);
            assertThat(waiting.headers().firstValue("Retry-After")).contains("1");
        }

        server.clock.passes(Duration.ofSeconds(1));
        assertThat(browser.signIn("chen", AccessServer.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void oneAddressThatTriesManyNamesWaitsToo() {
        Browser browser = start().browser();
        for (int i = 0; i < 21; i++) {
            assertThat(browser.signIn("name" + i, "guess").statusCode()).isEqualTo(401);
        }

        assertThat(browser.signIn("chen", AccessServer.PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    void whoeverSignsInDoesNotMakeTheirAddressForgetTheGuessesAtOtherNames() {
        Browser browser = start().browser();
        for (int i = 0; i < 20; i++) {
            assertThat(browser.signIn("name" + i, "guess").statusCode()).isEqualTo(401);
        }
        assertThat(server.browser().signIn("chen", AccessServer.PASSWORD).statusCode())
                .isEqualTo(303);

        assertThat(browser.signIn("name20", "guess").statusCode()).isEqualTo(401);
        assertThat(browser.signIn("name21", "guess").statusCode()).isEqualTo(429);
    }

    @Test
    void anAccountThatIsChangedOrRemovedIsOutAtOnce() {
        Browser chen = signedIn("chen");
        Browser ops = server.browser();
        ops.signIn("ops", AccessServer.PASSWORD);

        server.users.changePassword(new UserName("chen"), "battery staple".toCharArray());
        server.users.remove(new UserName("ops"));

        assertThat(chen.get("/line").statusCode()).isEqualTo(303);
        assertThat(ops.get("/line").statusCode()).isEqualTo(303);
    }

    @Test
    void anOperatorLooksAtEverythingAndActsOnNoAlert() {
        Browser ops = signedIn("ops");
        String token = Browser.token(ops.get("/operations")).orElseThrow();

        assertThat(ops.post("/step", Map.of("csrf", token)).statusCode()).isEqualTo(403);
        assertThat(ops.post("/forgotten", Map.of("csrf", token)).statusCode()).isEqualTo(403);
        assertThat(signedIn("chen").get("/operations").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example:80", "budget.example.cn"})
    void aStrangeNameForThisMachineIsNotAnswered(String host) throws Exception {
        start();
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write(("GET /line HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes("US-ASCII"));
            String answer = new String(socket.getInputStream().readAllBytes(), "UTF-8");
            assertThat(answer).startsWith("HTTP/1.1 421");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/x\r\nSet-Cookie: a=b",
                "",
                "x",
                "/sign-in"
            })
    void afterSigningInNobodyIsLedElsewhere(String to) {
        assertThat(SignIn.ownPath(to)).isEqualTo("/");
        assertThat(SignIn.ownPath("/lines?unit=473&sort=-rate")).isEqualTo("/lines?unit=473&sort=-rate");
    }

    @Test
    void theAuditLogTellsWhoSawAndDidWhatAndHoldsNoSecret() {
        Browser chen = signedIn("chen");
        String token = Browser.token(chen.get("/line?key=130281/2024/360001/B-2080505"))
                .orElseThrow();
        chen.post("/step?key=R02/130281/2024/360001/B-2080505", Map.of("csrf", token));
        chen.post("/step", Map.of("csrf", "wrong"));
        server.browser().signIn(AccessServer.PASSWORD, "typed into the wrong field");
        String id = chen.cookies().get("budgetflow-session");

        List<String> entries = server.audit().stream().map(Object::toString).toList();
        assertThat(entries).hasSize(5);
        assertThat(entries.get(0)).contains("\"who\":\"chen\"", "\"role\":\"department\"", "SIGN-IN", "signed in");
        assertThat(entries.get(1))
                .contains("\"who\":\"chen\"", "\"GET\"", "\"/line\"", "130281/2024/360001/B-2080505", "200");
        assertThat(entries.get(2)).contains("\"POST\"", "\"/step\"", "R02/130281/2024/360001/B-2080505", "200");
        assertThat(entries.get(3)).contains("\"/step\"", "403");
        assertThat(entries.get(4)).contains("\"who\":\"-\"", "refused: name or password");
        assertThat(String.join("\n", entries))
                .doesNotContain(AccessServer.PASSWORD, id, token, "typed into the wrong field");
    }

    @Test
    void theDemosVisitorLooksAndTakesASamplesPlace() {
        server = new AccessServer(data, true, Map.of());
        Browser browser = server.browser();

        HttpResponse<String> page = browser.get("/line");
        assertThat(page.body()).startsWith("访客 VISITOR");
        String token = Browser.token(page).orElseThrow();
        assertThat(browser.post("/step", Map.of("csrf", token)).statusCode()).isEqualTo(403);
        assertThat(browser.post("/demo/role", Map.of("csrf", token, "id", "boss"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.post("/demo/role", Map.of("csrf", token, "id", "department", "to", "/line"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/line").body()).startsWith("演示部门 DEPARTMENT");
    }

    @Test
    void outsideTheDemoThereAreNoSamples() {
        Browser chen = signedIn("chen");
        String token = Browser.token(chen.get("/line")).orElseThrow();

        assertThat(chen.post("/demo/role", Map.of("csrf", token, "id", "department"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void withoutUsersItIsForThisMachineAloneAndThePageSaysWhatToDo() {
        Settings wide = Settings.load(
                Map.of(),
                Map.of(
                        "http-address",
                        "0.0.0.0",
                        "data-dir",
                        data.resolve("none").toString()));

        assertThatThrownBy(() -> AccessControl.open(wide, new PlainSignInPage(""), Clock.systemUTC()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("users add")
                .hasMessageContaining("没有用户");

        server = start();
        server.users.remove(new UserName("chen"));
        server.users.remove(new UserName("ops"));
        assertThat(server.browser().get("/sign-in").body()).contains("budgetflow users add");
    }

    @Test
    void withUsersItMayListenWider() {
        start().close();
        server = null;
        Settings wide = Settings.load(Map.of(), Map.of("http-address", "0.0.0.0", "data-dir", data.toString()));

        AccessControl.open(wide, new PlainSignInPage(""), Clock.systemUTC()).close();
    }

    private AccessServer start() {
        server = new AccessServer(data, false, Map.of());
        return server;
    }

    private Browser signedIn(String name) {
        Browser browser = (server == null ? start() : server).browser();
        assertThat(browser.signIn(name, AccessServer.PASSWORD).statusCode()).isEqualTo(303);
        return browser;
    }
}
