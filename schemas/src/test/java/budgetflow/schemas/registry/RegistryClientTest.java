package budgetflow.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import budgetflow.schemas.settings.Settings;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The client against a server that misbehaves as told. */
@Timeout(30)
class RegistryClientTest {
    private static final Patience QUICK =
            new Patience(Duration.ofMillis(1), Duration.ofMillis(4), Duration.ofSeconds(20));

    private final Queue<String> authorizations = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> statuses = new ArrayDeque<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            authorizations.add(authorization == null ? "none" : authorization);
            int status = statuses.size() > 1 ? statuses.remove() : statuses.element();
            byte[] body = (status == 200 ? "[\"a\"]" : "<html>no</html>").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
            asked.countDown();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aRegistryInTroubleIsAskedAgain() {
        statuses.addAll(List.of(503, 500, 429, 200));

        try (RegistryClient client = RegistryClient.of(url(), QUICK)) {
            assertThat(client.subjects()).containsExactly("a");
        }
        assertThat(authorizations).hasSize(4);
    }

    @Test
    void aRefusalIsNotAskedAgain() {
        statuses.add(401);

        try (RegistryClient client = RegistryClient.of(url(), QUICK)) {
            assertThatThrownBy(client::subjects)
                    .isInstanceOfSatisfying(RegistryRefusedException.class, refused -> assertThat(refused.errorCode())
                            .isEqualTo(401))
                    .hasMessageContaining("check registry-url and the credentials");
        }
        assertThat(authorizations).hasSize(1);
    }

    /** A wrong path must never look like a schema that does not exist: that would make poison of good records. */
    @Test
    void aPageThatIsNotThereIsNotAnUnknownSchema() {
        statuses.add(404);

        try (RegistryClient client = RegistryClient.of(url(), QUICK)) {
            assertThatThrownBy(() -> client.schema(1)).isInstanceOf(RegistryRefusedException.class);
        }
    }

    @Test
    void noAnswerEndsWithTheDeadline() {
        server.stop(0);

        try (RegistryClient client = RegistryClient.of(url(), QUICK.upTo(Duration.ofMillis(20)))) {
            assertThatThrownBy(client::subjects)
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessage("The schema registry at " + url() + " does not answer (ConnectException).");
        }
    }

    @Test
    void closingEndsTheWaiting() throws Exception {
        statuses.add(503);
        RegistryClient client = RegistryClient.of(url(), Patience.ENDLESS);
        CompletableFuture<Throwable> waiting = CompletableFuture.supplyAsync(() -> catchThrowable(client::subjects));
        asked.await();

        client.close();

        assertThat(waiting.get(20, TimeUnit.SECONDS)).isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void userAndPasswordAreSentAndNeverSaid() {
        statuses.add(401);
        Settings settings = Settings.load(
                Map.of("BUDGETFLOW_REGISTRY_PASSWORD", "hush"),
                Map.of("registry-url", url().toString(), "registry-user", "me"));

        try (RegistryClient client = RegistryClient.of(settings, Patience.ONE_TRY)) {
            assertThatThrownBy(client::subjects).hasMessageNotContaining("hush");
        }
        assertThat(authorizations).containsExactly("Basic bWU6aHVzaA==");
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
