package budgetflow.schemas.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and its answer, asked again while the registry does not answer and the patience lasts. */
final class RegistryExchange {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryExchange.class);
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);
    private static final int LARGEST_ANSWER = 16 << 20;

    private final URI base;
    private final @Nullable String authorization;
    private final Patience patience;
    private final ObjectMapper json = new ObjectMapper();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    RegistryExchange(URI url, Optional<String> authorization, Patience patience) {
        String text = url.toString();
        this.base = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        this.authorization = authorization.orElse(null);
        this.patience = patience;
    }

    JsonNode get(String path) {
        return ask(request(path).GET());
    }

    JsonNode post(String path, JsonNode body) {
        return ask(request(path).POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    JsonNode put(String path, JsonNode body) {
        return ask(request(path).PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    void close() {
        closed.countDown();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER_TIMEOUT)
                .header("Content-Type", CONTENT_TYPE)
                .header("Accept", CONTENT_TYPE + ", application/json");
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private JsonNode ask(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        long started = System.nanoTime();
        Duration pause = patience.firstPause();
        boolean told = false;
        while (true) {
            try {
                return once(request);
            } catch (RegistryUnavailableException noAnswer) {
                Duration waited = Duration.ofNanos(System.nanoTime() - started);
                if (waited.plus(pause).compareTo(patience.deadline()) > 0) {
                    throw noAnswer;
                }
                if (!told) {
                    LOG.warn("Waiting for the schema registry: {}", noAnswer.getMessage());
                    told = true;
                }
                pauseUnlessClosed(pause, noAnswer);
                pause = patience.pauseAfter(pause);
            }
        }
    }

    private void pauseUnlessClosed(Duration pause, RegistryUnavailableException noAnswer) {
        try {
            if (closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw noAnswer;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw noAnswer;
        }
    }

    private JsonNode once(HttpRequest request) {
        HttpResponse<InputStream> response;
        byte[] body;
        try {
            response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream stream = response.body()) {
                body = stream.readNBytes(LARGEST_ANSWER);
            }
        } catch (IOException noAnswer) {
            throw new RegistryUnavailableException(
                    "The schema registry at " + base + " does not answer ("
                            + noAnswer.getClass().getSimpleName() + ").",
                    noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException("Interrupted while asking the schema registry.", interrupted);
        }
        return judged(request, response.statusCode(), body);
    }

    /** A server in trouble, or busy, is a registry that does not answer; everything else outside 2xx is a refusal. */
    private JsonNode judged(HttpRequest request, int status, byte[] body) {
        JsonNode answer = parsed(body);
        if (status >= 500 || status == 429) {
            throw new RegistryUnavailableException(
                    "The schema registry at " + base + " cannot work now (HTTP " + status + ").", null);
        }
        if (status < 200 || status >= 300 || answer.isMissingNode()) {
            String said = answer.path("message").asText("no explanation; check registry-url and the credentials");
            throw new RegistryRefusedException(
                    status,
                    answer.path("error_code").asInt(status),
                    "The schema registry refused " + request.method() + " " + request.uri() + " (HTTP " + status + "): "
                            + said);
        }
        return answer;
    }

    private JsonNode parsed(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException notJson) {
            LOG.debug("An answer that is not JSON", notJson);
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory", impossible);
        }
        return MissingNode.getInstance();
    }
}
