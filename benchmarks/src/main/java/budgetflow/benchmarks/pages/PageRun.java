package budgetflow.benchmarks.pages;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks for every page many times, in an order that is shuffled anew each round: first one browser, then several. */
final class PageRun {
    private static final OperatingSystemMXBean SELF =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int OK = 200;

    private final List<PageAsk> asks;
    private final int port;
    private final String password;
    /** How often each was asked for, so that "another day each time" goes on over rounds and runs. */
    private final Map<PageAsk, AtomicInteger> times = new ConcurrentHashMap<>();

    PageRun(List<PageAsk> asks, int port, String password) {
        this.asks = asks;
        this.port = port;
        this.password = password;
    }

    private record Took(PageAsk ask, long nanos, long cpuNanos, boolean refused) {}

    /** @param rounds how often each browser asks for each page */
    List<PageTimes> run(int clients, int rounds, long seed) throws IOException {
        ExecutorService browsers = Executors.newFixedThreadPool(clients);
        try {
            List<Future<List<Took>>> asked = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                Random order = new Random(seed + client);
                Callable<List<Took>> work = () -> browse(rounds, order);
                asked.add(browsers.submit(work));
            }
            List<Took> all = new ArrayList<>();
            for (Future<List<Took>> one : asked) {
                all.addAll(one.get());
            }
            return sorted(clients, all);
        } catch (ExecutionException e) {
            throw new IOException("a browser failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            browsers.shutdownNow();
        }
    }

    private List<Took> browse(int rounds, Random order) throws IOException {
        Map<Asker, PageClient> signedIn = new EnumMap<>(Asker.class);
        for (Asker asker : Asker.values()) {
            signedIn.put(asker, PageClient.signedIn(port, asker.user(), password));
        }
        List<Took> took = new ArrayList<>();
        List<PageAsk> shuffled = new ArrayList<>(asks);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(shuffled, order);
            for (PageAsk ask : shuffled) {
                String path = ask.path().apply(number(ask));
                PageClient client = Objects.requireNonNull(signedIn.get(ask.asker()));
                long cpu = SELF.getProcessCpuTime();
                long began = System.nanoTime();
                int status = client.get(path);
                long nanos = System.nanoTime() - began;
                took.add(new Took(ask, nanos, SELF.getProcessCpuTime() - cpu, status != OK));
            }
        }
        return took;
    }

    private int number(PageAsk ask) {
        return times.computeIfAbsent(ask, first -> new AtomicInteger()).getAndIncrement();
    }

    private List<PageTimes> sorted(int clients, List<Took> all) {
        List<PageTimes> times = new ArrayList<>();
        for (PageAsk ask : asks) {
            List<Took> took = all.stream().filter(one -> one.ask().equals(ask)).toList();
            times.add(PageTimes.of(
                    ask.name(),
                    clients,
                    took.stream().map(Took::nanos).toList(),
                    (int) took.stream().filter(Took::refused).count(),
                    took.stream().mapToLong(Took::cpuNanos).sum()));
        }
        return times;
    }
}
