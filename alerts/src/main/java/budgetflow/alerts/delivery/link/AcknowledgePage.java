package budgetflow.alerts.delivery.link;

import budgetflow.alerts.delivery.message.Html;
import budgetflow.schemas.settings.SettingsException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page behind the link: GET shows what would be acknowledged, POST does it. Mail programs and robots fetch every link
 * they see, so GET never acts. Best put behind a proxy that speaks TLS.
 */
public final class AcknowledgePage implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AcknowledgePage.class);
    private static final String PARAMETER = "token=";
    private static final int OK = 200;
    private static final int GONE = 410;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int UNAVAILABLE = 503;
    private static final int MOST_FORM_BYTES = 8_192;
    private static final int THREADS = 2;

    private final LinkTokens tokens;
    private final Set<String> recipients;
    private final Acknowledgements acknowledgements;
    private final Clock clock;
    private final HttpServer server;
    private final ExecutorService threads;

    private AcknowledgePage(
            LinkTokens tokens,
            Set<String> recipients,
            Acknowledgements acknowledgements,
            Clock clock,
            HttpServer server) {
        this.tokens = tokens;
        this.recipients = Set.copyOf(recipients);
        this.acknowledgements = acknowledgements;
        this.clock = clock;
        this.server = server;
        this.threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "acknowledge");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Answers from now on, at any path.
     *
     * @param recipients that there are: who is taken out of the routing file acknowledges nothing any more
     * @throws SettingsException where it cannot listen there
     */
    public static AcknowledgePage start(
            InetSocketAddress address,
            LinkTokens tokens,
            Set<String> recipients,
            Acknowledgements acknowledgements,
            Clock clock) {
        try {
            HttpServer server = HttpServer.create(address, 0);
            AcknowledgePage page = new AcknowledgePage(tokens, recipients, acknowledgements, clock, server);
            server.setExecutor(page.threads);
            server.createContext("/", page::handle);
            server.start();
            return page;
        } catch (IOException e) {
            throw new SettingsException(List.of("links.listen " + address.getHostString() + ":" + address.getPort()
                    + ": cannot be listened on (" + e.getMessage() + "); choose another port."));
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod()) {
                case "GET" -> show(exchange);
                case "POST" -> act(exchange);
                default -> answer(exchange, METHOD_NOT_ALLOWED, paragraph("GET, POST"));
            }
        }
    }

    private void show(HttpExchange exchange) throws IOException {
        String token = token(exchange.getRequestURI().getRawQuery());
        Optional<Claim> claim = claim(token);
        if (claim.isEmpty()) {
            refuse(exchange);
            return;
        }
        answer(
                exchange,
                OK,
                paragraph(describe(claim.get()))
                        + "<form method=\"post\"><input type=\"hidden\" name=\"token\" value=\"" + Html.escape(token)
                        + "\"><button>确认收到 acknowledge</button></form>");
    }

    private void act(HttpExchange exchange) throws IOException {
        byte[] form = exchange.getRequestBody().readNBytes(MOST_FORM_BYTES);
        Optional<Claim> claim = claim(token(new String(form, StandardCharsets.US_ASCII)));
        if (claim.isEmpty()) {
            refuse(exchange);
            return;
        }
        try {
            acknowledgements.acknowledge(claim.get(), clock.instant());
        } catch (RuntimeException failed) {
            LOG.error(
                    "An acknowledgement of {} was not taken.",
                    claim.get().alert().text(),
                    failed);
            answer(exchange, UNAVAILABLE, paragraph("暂时无法确认，请稍后再试 not possible just now, try again later"));
            return;
        }
        answer(exchange, OK, paragraph("已确认 acknowledged: " + describe(claim.get())));
    }

    private Optional<Claim> claim(String token) {
        return tokens.verify(token, clock.instant()).filter(claim -> recipients.contains(claim.recipient()));
    }

    private void refuse(HttpExchange exchange) throws IOException {
        answer(exchange, GONE, paragraph("链接无效或已过期 this link is not valid, or has expired"));
    }

    private static String describe(Claim claim) {
        return claim.alert().rule().zh() + "（" + claim.alert().rule() + "） "
                + claim.alert().subject().text() + " · " + claim.recipient();
    }

    /** The first parameter of that name in a query or a form; empty text where there is none. */
    private static String token(@org.jspecify.annotations.Nullable String parameters) {
        if (parameters == null) {
            return "";
        }
        for (String parameter : parameters.split("&", -1)) {
            if (parameter.startsWith(PARAMETER)) {
                try {
                    return URLDecoder.decode(parameter.substring(PARAMETER.length()), StandardCharsets.UTF_8);
                } catch (IllegalArgumentException notEncoded) {
                    return "";
                }
            }
        }
        return "";
    }

    private static String paragraph(String text) {
        return "<p>" + Html.escape(text) + "</p>";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] page =
                ("<!DOCTYPE html>\n<html lang=\"zh\"><head><meta charset=\"utf-8\"><title>预警确认</title></head><body>"
                                + body + "</body></html>\n")
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; form-action 'self'");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, page.length);
        exchange.getResponseBody().write(page);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
