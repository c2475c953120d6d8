package budgetflow.dashboard.web;

import budgetflow.dashboard.access.AccessControl;
import budgetflow.dashboard.access.TestClock;
import budgetflow.dashboard.access.token.TokenRight;
import budgetflow.dashboard.access.user.Assignment;
import budgetflow.dashboard.access.user.Role;
import budgetflow.dashboard.access.user.UserName;
import budgetflow.dashboard.api.Contract;
import budgetflow.dashboard.api.payment.PaymentBatches;
import budgetflow.dashboard.api.payment.RowsIntake;
import budgetflow.dashboard.store.FedStore;
import budgetflow.domain.alert.AlertCommand;
import budgetflow.schemas.settings.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The REST interface over a store with the synthetic county; every answer is held against the published document. */
final class ApiFixture implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    final FedStore store;
    final SyntheticCounty county = new SyntheticCounty();
    final RowsIntake intake = new RowsIntake();
    final List<AlertCommand> commands = new CopyOnWriteArrayList<>();
    final Contract contract = new Contract();
    final TestClock clock = new TestClock();
    private final Settings settings;
    private final AccessControl access;
    private final PaymentBatches batches;
    private final WebServer server;

    /** As in daily work: nobody is let in without a token. */
    ApiFixture(Path folder, Map<String, String> set) {
        Map<String, String> all = new HashMap<>(Map.of("data-dir", folder.toString(), "api-payments", "true"));
        all.putAll(set);
        settings = Settings.load(Map.of(), all);
        store = new FedStore(folder, clock);
        store.lines(county.lines, county.entries);
        store.close(SyntheticCounty.CLOSED_ON);
        store.verdicts(county.verdicts);
        store.alerts(county.alerts);
        store.reconciliations(county.reconciliations());
        store.rejections(SyntheticCounty.rejections());
        access = AccessControl.open(settings, new SignInTemplate(), clock);
        batches = PaymentBatches.start(folder, intake, store.reads(), clock);
        server = WebServer.start(
                "127.0.0.1",
                0,
                new WebServer.Parts(
                        settings,
                        store.reads(),
                        store.desk(folder.resolve("reports")),
                        store::state,
                        commands::add,
                        access,
                        intake,
                        batches,
                        clock));
    }

    /** A new client of a name. */
    Caller caller(String name, Assignment assignment, TokenRight... rights) {
        String token = AccessControl.tokens(settings, clock)
                .add(new UserName(name), assignment, Set.of(rights), Duration.ofDays(30));
        return new Caller(token);
    }

    Caller bureau(String name, TokenRight... rights) {
        return caller(name, Assignment.of(Role.BUREAU, List.of(SyntheticCounty.REGION), List.of()), rights);
    }

    Caller nobody() {
        return new Caller(null);
    }

    void revoke(String name) {
        AccessControl.tokens(settings, clock).revoke(new UserName(name));
    }

    /** What came back. */
    record Answer(int status, HttpResponse<String> response) {
        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Of a problem, what stands behind the mark of its type. */
        String problem() {
            return json().path("type").asText().replaceFirst(".*#", "");
        }
    }

    /** A program with a token, or without one. */
    final class Caller {
        private final @Nullable String token;

        Caller(@Nullable String token) {
            this.token = token;
        }

        Answer get(String path, String... headers) {
            return send(request(path, headers).GET());
        }

        Answer post(String path, String type, String body, String... headers) {
            HttpRequest.Builder request =
                    request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
            return send(type.isEmpty() ? request : request.header("Content-Type", type));
        }

        private HttpRequest.Builder request(String path, String... headers) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1" + path));
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return token == null ? request : request.header("Authorization", "Bearer " + token);
        }

        private Answer send(HttpRequest.Builder builder) {
            HttpRequest request = builder.build();
            try {
                HttpResponse<String> response =
                        CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                contract.check(
                        request.method(),
                        request.uri().getPath(),
                        response.statusCode(),
                        response.headers().firstValue("Content-Type").orElse(null),
                        response.body());
                return new Answer(response.statusCode(), response);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        server.close();
        batches.close();
        access.close();
        store.close();
    }
}
