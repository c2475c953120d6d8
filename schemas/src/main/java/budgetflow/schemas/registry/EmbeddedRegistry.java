package budgetflow.schemas.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small schema registry on loopback, answering {@link RegistryRoutes}. Write requests must have a JSON content type,
 * which no foreign web page can send without asking first.
 */
public final class EmbeddedRegistry implements AutoCloseable {
    /** Bytes of a request; the largest schema here has a few thousand. */
    static final int LARGEST_BODY = 1 << 20;

    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final Set<String> ACCEPTED =
            Set.of(CONTENT_TYPE, "application/vnd.schemaregistry+json", "application/json");
    private static final int THREADS = 4;
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRegistry.class);

    private final ObjectMapper json = new ObjectMapper();
    private final SchemaCatalogue catalogue;
    private final RegistryRoutes routes;
    private final HttpServer server;
    private final ExecutorService threads;

    private EmbeddedRegistry(SchemaCatalogue catalogue, HttpServer server) {
        this.catalogue = catalogue;
        this.routes = new RegistryRoutes(catalogue);
        this.server = server;
        this.threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "schema-registry");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts on the loopback address; the registry owns the store from here on and closes it.
     *
     * @param port 0 takes a free one, see {@link #url()}
     * @throws RegistryUnavailableException when the port is taken
     */
    public static EmbeddedRegistry start(int port, SchemaStore store) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            EmbeddedRegistry registry = new EmbeddedRegistry(new SchemaCatalogue(store), HttpServer.create(address, 0));
            registry.server.setExecutor(registry.threads);
            registry.server.createContext("/", registry::handle);
            registry.server.start();
            return registry;
        } catch (IOException failed) {
            store.close();
            String reason = failed instanceof BindException ? "the port is taken" : String.valueOf(failed.getMessage());
            throw new RegistryUnavailableException(
                    "The schema registry cannot listen on " + address + ": " + reason + ".", failed);
        } catch (RuntimeException unreadable) {
            store.close();
            throw unreadable;
        }
    }

    public URI url() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        catalogue.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                send(exchange, 200, answer(exchange));
            } catch (RequestRefused refused) {
                send(exchange, refused.status(), error(refused.errorCode(), refused.getMessage()));
            } catch (RegistryUnavailableException unavailable) {
                LOG.warn("The registry's store does not answer", unavailable);
                send(exchange, 500, error(50001, "Error in the backend data store"));
            } catch (RuntimeException unexpected) {
                LOG.error(
                        "The registry failed at {} {}",
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        unexpected);
                send(exchange, 500, error(50001, "Error in the registry"));
            }
        }
    }

    private JsonNode answer(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        List<String> path = path(uri.getRawPath());
        String method = exchange.getRequestMethod();
        RegistryRoutes.Match match = routes.match(method, path).orElseThrow(() -> noRoute(exchange, path));
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        JsonNode body = method.equals("GET") ? MissingNode.getInstance() : body(exchange);
        return match.answer().to(new RegistryRoutes.Request(match.arguments(), query, body));
    }

    private RequestRefused noRoute(HttpExchange exchange, List<String> path) {
        Set<String> allowed = routes.methods(path);
        if (allowed.isEmpty()) {
            return new RequestRefused(404, 404, "HTTP 404 Not Found");
        }
        exchange.getResponseHeaders().set("Allow", String.join(", ", allowed));
        return new RequestRefused(405, 405, "HTTP 405 Method Not Allowed");
    }

    /** A slash inside a subject arrives encoded, so the path is split before it is decoded. */
    private static List<String> path(@Nullable String raw) {
        String path = raw == null || raw.isEmpty() ? "/" : raw;
        String whole = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        try {
            return Stream.of(whole.substring(1).split("/", -1))
                    .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
                    .toList();
        } catch (IllegalArgumentException badEscape) {
            throw new RequestRefused(400, 400, "The path is not encoded as it should be");
        }
    }

    private JsonNode body(HttpExchange exchange) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        String plain = type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (!ACCEPTED.contains(plain)) {
            throw new RequestRefused(415, 415, "The content type must be " + CONTENT_TYPE);
        }
        byte[] bytes = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new RequestRefused(413, 413, "A request may have " + LARGEST_BODY + " bytes");
        }
        try {
            JsonNode body = json.readTree(bytes);
            if (body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException notJson) {
            LOG.debug("A request without JSON", notJson);
        }
        throw new RequestRefused(400, 400, "The body must be one JSON object in UTF-8");
    }

    private static JsonNode error(int code, @Nullable String message) {
        return JsonNodeFactory.instance.objectNode().put("error_code", code).put("message", message);
    }

    private void send(HttpExchange exchange, int status, JsonNode answer) throws IOException {
        byte[] bytes = json.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", CONTENT_TYPE);
        boolean noBody = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, noBody ? -1 : bytes.length);
        if (!noBody) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
