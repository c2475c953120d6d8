package budgetflow.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.dashboard.access.oidc.OidcSettings;
import budgetflow.dashboard.access.oidc.StubIssuer;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.settings.SettingsException;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in through a provider, from the link on the page to the session, against a stub on the loopback address. */
class ProviderSignInTest {
    private static final UnaryOperator<JWTClaimsSet.Builder> EDUCATION =
            claims -> claims.claim("preferred_username", "Wang")
                    .claim("budgetflow_role", List.of("staff", "department"))
                    .claim("budgetflow_region", "130281")
                    .claim("budgetflow_department", "360,361");

    @TempDir
    private Path data;

    private StubIssuer issuer;
    private AccessServer server;

    @BeforeEach
    void start() throws Exception {
        issuer = new StubIssuer().claiming(EDUCATION);
        server = new AccessServer(
                data,
                false,
                Map.of(
                        "oidc-issuer",
                        issuer.url(),
                        "oidc-client-id",
                        StubIssuer.CLIENT,
                        "oidc-client-secret",
                        StubIssuer.SECRET,
                        "http-public-url",
                        "http://127.0.0.1:18080"));
    }

    @AfterEach
    void close() {
        server.close();
        issuer.close();
    }

    @Test
    void whoTheProviderKnowsComesInWithRoleAndScopeOfTheClaims() {
        Browser browser = server.browser();
        assertThat(browser.get("/sign-in?to=/line").body()).contains("/sign-in/provider?to=%2Fline");

        HttpResponse<String> in = signIn(browser);

        assertThat(in.statusCode()).as(issuer.lastRefusal()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).contains("/line");
        assertThat(browser.get("/line").body()).startsWith("wang DEPARTMENT");
        assertThat(server.audit()).anyMatch(entry -> entry.toString().contains("signed in by provider"));
    }

    @Test
    void whatIsAskedOfTheProviderIsBoundToThisSignIn() {
        URI asked = begin(server.browser());
        Map<String, String> query = StubIssuer.parameters(asked.getRawQuery());

        assertThat(query)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", StubIssuer.CLIENT)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", "http://127.0.0.1:18080/sign-in/provider/answer")
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void anAnswerIsGoodOnceAndInItsOwnBrowserAndInTime() {
        Browser browser = server.browser();
        String answer = issuer.signIn(begin(browser));
        Browser other = server.browser();
        other.get("/sign-in");
        assertThat(other.get("/sign-in/provider/answer" + answer).statusCode()).isEqualTo(403);
        assertThat(browser.get("/sign-in/provider/answer" + answer).statusCode())
                .isEqualTo(403);

        String late = issuer.signIn(begin(browser));
        server.clock.passes(Duration.ofMinutes(10));
        assertThat(browser.get("/sign-in/provider/answer" + late).statusCode()).isEqualTo(403);
        assertThat(browser.get("/sign-in/provider/answer").statusCode()).isEqualTo(403);
        assertThat(browser.get("/line").statusCode()).isEqualTo(303);
    }

    @Test
    void aTokenThatIsNotTheProvidersOrNotForThisSignInLetsNobodyIn() throws Exception {
        refuses(claims -> EDUCATION.apply(claims).claim("nonce", "another"));
        refuses(claims -> EDUCATION.apply(claims).audience("another"));
        refuses(claims -> EDUCATION.apply(claims).issuer("http://127.0.0.1:1"));
        refuses(claims -> EDUCATION.apply(claims).expirationTime(new Date(0)));
        issuer.forge();
        refuses(EDUCATION);
    }

    @Test
    void whoHasNoRoleOrOneWithoutItsScopeIsNotLetIn() {
        refuses(claims -> claims.claim("preferred_username", "wang"));
        refuses(claims -> EDUCATION.apply(claims).claim("budgetflow_role", "visitor"));
        refuses(claims -> EDUCATION.apply(claims).claim("budgetflow_role", List.of("operator", "bureau")));
        refuses(claims -> EDUCATION.apply(claims).claim("budgetflow_department", List.of()));
        refuses(claims -> EDUCATION.apply(claims).claim("budgetflow_region", "1302"));
        refuses(claims -> EDUCATION.apply(claims).claim("preferred_username", "<script>"));
    }

    @Test
    void aProviderThatDoesNotAnswerIsSaidWithoutDetails() {
        issuer.close();

        HttpResponse<String> answer = server.browser().get("/sign-in/provider");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("暂时无法登录").doesNotContain("Exception");
    }

    @Test
    void whatTheSettingsLackIsSaidAtOnce() {
        Settings half = Settings.load(Map.of(), Map.of("oidc-issuer", "http://id.example.cn"));

        assertThatThrownBy(() -> OidcSettings.of(half))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("oidc-client-id")
                .hasMessageContaining("oidc-client-secret")
                .hasMessageContaining("http-public-url")
                .hasMessageContaining("https");
        assertThat(OidcSettings.of(Settings.defaults())).isEmpty();
    }

    private void refuses(UnaryOperator<JWTClaimsSet.Builder> claims) {
        issuer.claiming(claims);
        Browser browser = server.browser();
        HttpResponse<String> answer = signIn(browser);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("role=\"alert\"");
        assertThat(browser.get("/line").statusCode()).isEqualTo(303);
    }

    private static URI begin(Browser browser) {
        HttpResponse<String> sent = browser.get("/sign-in/provider?to=/line");
        assertThat(sent.statusCode()).isEqualTo(303);
        return URI.create(sent.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> signIn(Browser browser) {
        return browser.get("/sign-in/provider/answer" + issuer.signIn(begin(browser)));
    }
}
