package budgetflow.dashboard.access;

import budgetflow.dashboard.access.session.Throttle;
import budgetflow.dashboard.access.token.ClientToken;
import budgetflow.dashboard.access.token.TokenFile;
import budgetflow.dashboard.access.token.TokenRight;
import budgetflow.dashboard.access.user.UserFileException;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.UnauthorizedResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Programs: recognized by the token in {@code Authorization: Bearer …}, and by nothing else. */
final class Clients {
    private static final Logger LOG = LoggerFactory.getLogger(Clients.class);
    private static final String BEARER = "Bearer ";
    private static final String CHALLENGE = "Bearer realm=\"budgetflow\"";
    /** Wrong tokens of an address in an hour that cost no wait. */
    private static final int FREE_OF_AN_ADDRESS = 20;

    private final TokenFile tokens;
    private final Throttle wrongOnes;

    Clients(TokenFile tokens, Clock clock) {
        this.tokens = tokens;
        this.wrongOnes = new Throttle(FREE_OF_AN_ADDRESS, clock);
    }

    static boolean claimsToken(Context context) {
        return context.header(Header.AUTHORIZATION) != null;
    }

    /** Whose token it is; an answer of 401 where it is nobody's, of 429 where an address has tried too many. */
    ClientToken holder(Context context, String address) {
        String authorization = String.valueOf(context.header(Header.AUTHORIZATION));
        Optional<ClientToken> holder = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? find(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
        if (holder.isPresent()) {
            return holder.get();
        }
        Optional<Duration> wait = wrongOnes.attempt(address);
        if (wait.isPresent()) {
            long seconds = wait.get().plusMillis(999).toSeconds();
            context.header(Header.RETRY_AFTER, Long.toString(seconds));
            throw new HttpResponseException(
                    HttpStatus.TOO_MANY_REQUESTS.getCode(),
                    "无效令牌过多，请稍后再试 / too many requests with a token that is not valid: try again later");
        }
        context.header(Header.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\"");
        throw new UnauthorizedResponse("令牌无效、已过期或已撤销 / the token is not known, has expired or was revoked");
    }

    /** The answer for who brings neither a token nor a session. */
    static UnauthorizedResponse nobody(Context context) {
        context.header(Header.WWW_AUTHENTICATE, CHALLENGE);
        return new UnauthorizedResponse("请提供令牌 Authorization: Bearer … / bring a token: Authorization: Bearer …");
    }

    private Optional<ClientToken> find(String token) {
        try {
            return tokens.holder(token);
        } catch (UserFileException e) {
            LOG.error("No program is let in: {}", e.getMessage());
            throw new ServiceUnavailableResponse("暂时无法核对令牌 / tokens cannot be checked just now");
        }
    }

    /** An answer of 403 where its token does not say that it may. */
    static void check(Gate gate, ClientToken client) {
        boolean permitted =
                switch (gate) {
                    case API_READING, API_ASKING -> true;
                    case API_ACTING ->
                        client.may(TokenRight.HANDLE_ALERTS)
                                && client.assignment().role().actsAs().isPresent();
                    case API_SENDING -> client.may(TokenRight.SEND_PAYMENTS);
                    case OPEN, READING, OWN_SESSION, ACTING, OPERATING -> false;
                };
        if (!permitted) {
            throw new ForbiddenResponse("此令牌无此权限 / this token does not have the right to do that");
        }
    }
}
