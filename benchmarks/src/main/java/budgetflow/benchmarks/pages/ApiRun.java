package budgetflow.benchmarks.pages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Asks the REST interface at an even rate, whether it has answered or not: each request counts from the moment it was due,
 * so an answer that is late delays nobody else's question.
 */
final class ApiRun {
    private static final long NANOS = Duration.ofSeconds(1).toNanos();
    private static final int OK = 200;

    private final List<PageAsk> asks;
    private final Map<Asker, String> tokens;
    private final String base;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ApiRun(List<PageAsk> asks, Map<Asker, String> tokens, int port) {
        this.asks = asks;
        this.tokens = tokens;
        this.base = "http://127.0.0.1:" + port;
    }

    private record Took(PageAsk ask, long nanos, boolean refused) {}

    /** All kinds in turn, each turn in another order; the last row is of all kinds together. */
    List<PageTimes> run(int perSecond, int seconds, long seed) throws IOException {
        Random order = new Random(seed);
        Map<PageAsk, Integer> times = new HashMap<>();
        List<PageAsk> turn = new ArrayList<>();
        List<CompletableFuture<Took>> asked = new ArrayList<>();
        long began = System.nanoTime();
        for (int number = 0; number < perSecond * seconds; number++) {
            if (turn.isEmpty()) {
                turn.addAll(asks);
                java.util.Collections.shuffle(turn, order);
            }
            PageAsk ask = turn.remove(turn.size() - 1);
            long due = began + number * NANOS / perSecond;
            await(due);
            asked.add(ask(ask, times.merge(ask, 1, Integer::sum), due));
        }
        try {
            return sorted(asked.stream().map(CompletableFuture::join).toList());
        } catch (CompletionException e) {
            throw new IOException("a request failed", e.getCause());
        }
    }

    private CompletableFuture<Took> ask(PageAsk ask, int time, long due) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(base + ask.path().apply(time)))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + tokens.get(ask.asker()))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(answer -> new Took(ask, System.nanoTime() - due, answer.statusCode() != OK));
    }

    /** A sender that waits by the clock, not by answers. */
    private static void await(long due) throws IOException {
        long left = due - System.nanoTime();
        if (left > 0) {
            try {
                TimeUnit.NANOSECONDS.sleep(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }

    private List<PageTimes> sorted(List<Took> all) {
        List<PageTimes> times = new ArrayList<>();
        for (PageAsk ask : asks) {
            times.add(times(
                    ask.name(),
                    all.stream().filter(one -> one.ask().equals(ask)).toList()));
        }
        times.add(times("all together", all));
        return times;
    }

    private static PageTimes times(String name, List<Took> took) {
        return PageTimes.of(
                name,
                0,
                took.stream().map(Took::nanos).toList(),
                (int) took.stream().filter(Took::refused).count(),
                0);
    }
}
