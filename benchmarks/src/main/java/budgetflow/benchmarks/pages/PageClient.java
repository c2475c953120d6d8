package budgetflow.benchmarks.pages;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser that is signed in, as far as asking for pages goes. */
final class PageClient {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;
    private String cookies = "";

    private PageClient(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    static PageClient signedIn(int port, String user, String password) throws IOException {
        PageClient client = new PageClient(port);
        HttpResponse<String> form = client.send(client.request("/sign-in").GET());
        client.keep(form);
        Matcher token = TOKEN.matcher(form.body());
        if (!token.find()) {
            throw new IOException("the sign-in page has no form: " + form.statusCode());
        }
        Map<String, String> fields =
                Map.of("name", user, "password", password, "to", "/", "csrf", String.valueOf(token.group(1)));
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = client.send(client.request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() >= 400) {
            throw new IOException("nobody may sign in as " + user + ": " + answer.statusCode());
        }
        client.keep(answer);
        return client;
    }

    /** The status; what came was read to its end. */
    int get(String path) throws IOException {
        HttpResponse<String> answer = send(request(path).GET());
        return answer.body().isEmpty() ? 0 : answer.statusCode();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html,application/xhtml+xml");
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void keep(HttpResponse<String> answer) {
        Map<String, String> kept = new java.util.TreeMap<>();
        for (String known : cookies.split("; *", -1)) {
            put(kept, known);
        }
        answer.headers().allValues("Set-Cookie").forEach(cookie -> put(kept, cookie.split("; *", 2)[0]));
        cookies = kept.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static void put(Map<String, String> kept, String cookie) {
        Optional.of(cookie.indexOf('='))
                .filter(at -> at > 0)
                .ifPresent(at -> kept.put(cookie.substring(0, at), cookie.substring(at + 1)));
    }
}
