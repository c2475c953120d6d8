package budgetflow.dashboard.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** An OpenID Connect provider on the loopback address: it believes whoever asks, and checks what a real one would. */
public final class StubIssuer implements AutoCloseable {
    public static final String CLIENT = "budgetflow";
    public static final String SECRET = "stub-secret";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, String>> asked = new TreeMap<>();
    private UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
    private RSAKey signedWith;
    private volatile String lastRefusal = "";

    public StubIssuer() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("stub").generate();
        signedWith = key;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, metadata()));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What the tokens claim beside what every token must. */
    public StubIssuer claiming(UnaryOperator<JWTClaimsSet.Builder> change) {
        claims = change;
        return this;
    }

    /** From now on tokens are signed by somebody else under the same name. */
    public void forge() throws JOSEException {
        signedWith = new RSAKeyGenerator(2048).keyID("stub").generate();
    }

    /** Why the last token was not given. */
    public String lastRefusal() {
        return lastRefusal;
    }

    /** What the provider does after somebody signed in there: the address the browser is sent back to, query included. */
    public String signIn(URI authorization) {
        Map<String, String> query = parameters(authorization.getRawQuery());
        String code = "code-" + asked.size();
        asked.put(code, query);
        return "?code=" + code + "&state=" + query.get("state");
    }

    public static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
        Map<String, String> query = asked.remove(String.valueOf(form.get("code")));
        String basic = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.US_ASCII));
        if (query == null) {
            lastRefusal = "unknown code";
        } else if (!("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            lastRefusal = "wrong client";
        } else if (!"S256".equals(query.get("code_challenge_method"))
                || !query.get("code_challenge").equals(challenge(form.get("code_verifier")))) {
            lastRefusal = "wrong verifier";
        } else if (!query.get("redirect_uri").equals(form.get("redirect_uri"))) {
            lastRefusal = "wrong redirect_uri";
        } else {
            answer(
                    exchange,
                    200,
                    "{\"access_token\":\"stub\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
                            + idToken(query.get("nonce")) + "\"}");
            return;
        }
        answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
    }

    private String idToken(String nonce) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject("42")
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("nonce", nonce);
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("stub").build(),
                    claims.apply(builder).build());
            token.sign(new RSASSASigner(signedWith));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String metadata() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(url());
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
