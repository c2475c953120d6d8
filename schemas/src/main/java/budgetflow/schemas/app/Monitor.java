package budgetflow.schemas.app;

import budgetflow.schemas.settings.HostPort;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.settings.SettingsException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Tells by HTTP, at the setting {@code monitor-address}, how an app is: {@code /health/live} answers 200 unless it has
 * failed, {@code /health/ready} while it is processing, {@code /metrics} its figures. Nothing can be changed there, and
 * nothing of it is secret; still the address is best one that only those who keep watch can reach.
 */
public final class Monitor implements AutoCloseable {
    private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final String TEXT_TYPE = "text/plain; charset=utf-8";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int UNAVAILABLE = 503;
    private static final int THREADS = 2;
    private static final long NO_BODY = -1;

    private final @Nullable HttpServer server;
    private final ExecutorService threads;
    private final Watched app;

    private Monitor(@Nullable HttpServer server, Watched app) {
        this.server = server;
        this.app = app;
        this.threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "monitor");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Answers from now on; where the settings name no address, nothing is opened.
     *
     * @throws SettingsException where the address cannot be listened on
     */
    public static Monitor start(Settings settings, Watched app) {
        Optional<HostPort> address = settings.find(SettingKeys.MONITOR_ADDRESS);
        if (address.isEmpty()) {
            return new Monitor(null, app);
        }
        try {
            InetSocketAddress socket =
                    new InetSocketAddress(address.get().host(), address.get().port());
            HttpServer server = HttpServer.create(socket, 0);
            Monitor monitor = new Monitor(server, app);
            server.setExecutor(monitor.threads);
            server.createContext("/", monitor::handle);
            server.start();
            return monitor;
        } catch (IOException e) {
            throw new SettingsException(List.of("monitor-address " + address.get() + ": cannot be listened on ("
                    + e.getMessage() + "); choose another port, or an address of this machine."));
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                answer(exchange, METHOD_NOT_ALLOWED, TEXT_TYPE, "only GET\n");
                return;
            }
            AppHealth health = app.health();
            String state = health.name().toLowerCase(Locale.ROOT) + "\n";
            switch (exchange.getRequestURI().getPath()) {
                case "/health/live" -> answer(exchange, isAlive(health) ? OK : UNAVAILABLE, TEXT_TYPE, state);
                case "/health/ready" ->
                    answer(exchange, health == AppHealth.RUNNING ? OK : UNAVAILABLE, TEXT_TYPE, state);
                case "/metrics" -> answer(exchange, OK, METRICS_TYPE, app.metrics());
                default -> answer(exchange, NOT_FOUND, TEXT_TYPE, "/health/live, /health/ready, /metrics\n");
            }
        }
    }

    private static boolean isAlive(AppHealth health) {
        return switch (health) {
            case STARTING, RUNNING -> true;
            case FAILED, CLOSED -> false;
        };
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, NO_BODY);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }
}
