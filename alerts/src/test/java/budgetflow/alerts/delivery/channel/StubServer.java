package budgetflow.alerts.delivery.channel;

import budgetflow.alerts.delivery.channel.http.AddressGuard;
import budgetflow.alerts.delivery.channel.http.PinnedPoster;
import budgetflow.alerts.delivery.secret.Secret;
import budgetflow.alerts.delivery.tls.Trust;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.SSLContext;

/** Some other side's server, on the loopback address: answers what it is told to, or hangs. */
public final class StubServer implements AutoCloseable {
    /** One request. */
    public record Got(String target, Map<String, String> headers, String body) {}

    /** One answer; a status of 0 hangs until the stub is closed. */
    public record Says(int status, String body, Map<String, String> headers) {}

    public final List<Got> got = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Says> answers = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Says otherwise = new Says(200, "{\"errcode\":0,\"code\":0}", Map.of());

    public StubServer() throws IOException {
        this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    private StubServer(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** One that speaks HTTPS. */
    public static StubServer secured(SSLContext context) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new StubServer(server);
    }

    public StubServer says(int status, String body) {
        otherwise = new Says(status, body, Map.of());
        return this;
    }

    public StubServer says(int status, String body, String header, String value) {
        otherwise = new Says(status, body, Map.of(header, value));
        return this;
    }

    public StubServer first(int status, String body) {
        answers.add(new Says(status, body, Map.of()));
        return this;
    }

    public String url() {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return scheme + "://127.0.0.1:" + server.getAddress().getPort();
    }

    public Surroundings surroundings(Instant now) {
        return surroundings(now, Trust.with(List.of()));
    }

    public Surroundings surroundings(Instant now, Trust trust) {
        return new Surroundings(
                PinnedPoster.of(new AddressGuard(Set.of("127.0.0.1")), trust, Duration.ofSeconds(2)),
                trust,
                Clock.fixed(now, ZoneId.of("UTC")),
                ZoneId.of("Asia/Shanghai"));
    }

    public static ChannelSettings settings(Map<String, String> plain, Map<String, String> secrets) {
        Map<String, List<Secret>> all = new HashMap<>();
        secrets.forEach((key, text) ->
                all.put(key, List.of(text.split(" ")).stream().map(Secret::new).toList()));
        return new ChannelSettings(plain, all);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            got.add(new Got(exchange.getRequestURI().toString(), headers, body));
            Says next = answers.poll();
            answer(exchange, next == null ? otherwise : next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, Says says) throws IOException, InterruptedException {
        if (says.status() == 0) {
            closed.await();
            return;
        }
        says.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = says.body().getBytes(StandardCharsets.UTF_8);
        // 0 makes it chunked.
        exchange.sendResponseHeaders(says.status(), 0);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
