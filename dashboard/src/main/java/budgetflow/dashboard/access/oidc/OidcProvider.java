package budgetflow.dashboard.access.oidc;

import budgetflow.dashboard.access.session.Tokens;
import budgetflow.dashboard.access.user.Assignment;
import budgetflow.dashboard.access.user.UserName;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An OpenID Connect provider. What it says of itself is asked for at the first sign-in, and again where it cannot be used. */
public final class OidcProvider {
    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);
    private static final int TIMEOUT_MILLIS =
            Math.toIntExact(Duration.ofSeconds(5).toMillis());
    private static final int MOST_KEY_BYTES = 256 * 1024;
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final OidcSettings settings;
    private final Claims claims;
    private final Pending pending;
    private @Nullable Resolved resolved;

    /** What the provider says of itself, and who checks its tokens. */
    private record Resolved(OIDCProviderMetadata metadata, IDTokenValidator validator) {}

    /** The provider does not answer, or not as a provider does. */
    public static final class UnavailableException extends Exception {
        private static final long serialVersionUID = 1;

        UnavailableException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** What came of signing in there. */
    public sealed interface Answer {
        /**
         * Somebody with a role.
         *
         * @param to where they wanted to go
         */
        record Known(UserName name, Assignment assignment, String to) implements Answer {}

        /**
         * Nobody is let in.
         *
         * @param reason for the audit log, in English
         * @param message for whoever tried, in both languages
         */
        record Refused(String reason, String message) implements Answer {}
    }

    public OidcProvider(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.claims = new Claims(settings);
        this.pending = new Pending(clock);
    }

    /**
     * Where to send a browser.
     *
     * @param browser what its cookie holds: only this browser may come back with the answer
     * @param to where it wants to go
     */
    public URI begin(String browser, String to) throws UnavailableException {
        OIDCProviderMetadata metadata = resolved().metadata();
        CodeVerifier verifier = new CodeVerifier();
        Nonce nonce = new Nonce(Tokens.next());
        String state = pending.add(new Pending.Begun(browser, verifier, nonce, to));
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        Scope.parse(settings.scopes()),
                        new ClientID(settings.clientId()),
                        settings.answerUrl())
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** What became of it; each state is good for one answer, right or wrong. */
    public Answer finish(String browser, @Nullable String state, @Nullable String code) {
        Optional<Pending.Begun> begun = pending.take(state);
        if (begun.isEmpty() || !Tokens.areSame(begun.get().browser(), browser)) {
            return refused("unknown state", "登录已超时，请重试 / signing in took too long, please try again");
        }
        if (code == null) {
            return refused("the provider gave no code", "认证服务未予登录 / the provider did not sign you in");
        }
        try {
            return known(identity(begun.get(), code), begun.get().to());
        } catch (UnavailableException | GeneralException | IOException | JOSEException | BadJOSEException e) {
            LOG.error("The OpenID Connect provider's answer cannot be used.", e);
            return refused(
                    "the provider's answer cannot be used",
                    "认证服务的应答无法使用，请联系运维 / the provider's answer cannot be used; the operator finds the reason in the log");
        }
    }

    private Map<String, Object> identity(Pending.Begun begun, String code)
            throws UnavailableException, GeneralException, IOException, JOSEException, BadJOSEException {
        Resolved provider = resolved();
        HTTPRequest request = new TokenRequest.Builder(
                        provider.metadata().getTokenEndpointURI(),
                        new ClientSecretBasic(new ClientID(settings.clientId()), new Secret(settings.clientSecret())),
                        new AuthorizationCodeGrant(new AuthorizationCode(code), settings.answerUrl(), begun.verifier()))
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(TIMEOUT_MILLIS);
        request.setReadTimeout(TIMEOUT_MILLIS);
        request.setFollowRedirects(false);
        var response = OIDCTokenResponseParser.parse(request.send());
        if (!(response instanceof OIDCTokenResponse success)) {
            throw new ParseException("the provider refused the code: "
                    + response.toErrorResponse().getErrorObject().getCode());
        }
        OIDCTokens tokens = success.getOIDCTokens();
        return provider.validator()
                .validate(tokens.getIDToken(), begun.nonce())
                .toJWTClaimsSet()
                .getClaims();
    }

    private Answer known(Map<String, Object> identity, String to) {
        Optional<UserName> name = claims.name(identity);
        Optional<Assignment> assignment = claims.assignment(identity);
        if (name.isEmpty()) {
            return refused("no name in claim " + settings.nameClaim(), "认证服务未提供用户名 / the provider gave no user name");
        }
        if (assignment.isEmpty()) {
            return refused(
                    "no role of ours for " + name.get(),
                    "您尚未获得本系统的角色，请联系运维 / you have no role in this system: ask its operator");
        }
        return new Answer.Known(name.get(), assignment.get(), to);
    }

    private static Answer refused(String reason, String message) {
        return new Answer.Refused(reason, message);
    }

    private synchronized Resolved resolved() throws UnavailableException {
        if (resolved != null) {
            return resolved;
        }
        try {
            Issuer issuer = new Issuer(settings.issuer());
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, TIMEOUT_MILLIS, TIMEOUT_MILLIS);
            var keys = JWKSourceBuilder.<SecurityContext>create(
                            metadata.getJWKSetURI().toURL(),
                            new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MOST_KEY_BYTES))
                    .build();
            IDTokenValidator validator = new IDTokenValidator(
                    issuer,
                    new ClientID(settings.clientId()),
                    new JWSVerificationKeySelector<>(SIGNATURES, keys),
                    null);
            Resolved answer = new Resolved(metadata, validator);
            resolved = answer;
            return answer;
        } catch (GeneralException | IOException e) {
            throw new UnavailableException("oidc-issuer " + settings.issuer() + " does not answer as a provider", e);
        }
    }
}
