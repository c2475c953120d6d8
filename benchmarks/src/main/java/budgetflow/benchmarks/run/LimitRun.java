package budgetflow.benchmarks.run;

import budgetflow.benchmarks.run.Stopwatch.Elapsed;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A limit from the first poll to the last record; what limit 2 has summed is left in a file. */
public final class LimitRun {
    private static final String SUMS = "sums.txt";

    private final RunRequest request;
    private final ProcessHandle broker;

    LimitRun(RunRequest request, ProcessHandle broker) {
        this.request = request;
        this.broker = broker;
    }

    RunResult run(Stopwatch born) {
        Settings settings = request.settings("limit");
        InputReader reader = new InputReader(settings.clientProperties(), request.threads());
        try (WireFormat wire = WireFormat.of(settings, Patience.ENDLESS)) {
            if (request.warmUp() > 0) {
                read(reader, wire, request.warmUp());
            }
            Stopwatch watch = request.warmUp() > 0 ? Stopwatch.start(broker) : born;
            Map<String, long[]> sums = read(reader, wire, Long.MAX_VALUE);
            Elapsed elapsed = watch.elapsed();
            write(request.file(SUMS), sums);
            return new RunResult(
                    request.entries(),
                    elapsed.wallNanos(),
                    0,
                    elapsed.appCpuNanos(),
                    elapsed.brokerCpuNanos(),
                    0,
                    -1,
                    null);
        }
    }

    private Map<String, long[]> read(InputReader reader, WireFormat wire, long atMost) {
        if (request.contestant() == Contestant.POLL) {
            reader.read(atMost, Limits.Discard::new);
            return Map.of();
        }
        return Limits.Sum.merged(reader.read(atMost, () -> new Limits.Sum(wire)));
    }

    /** Of each line the sum in fen and how many records there were, as the run in that folder found them. */
    public static Map<String, long[]> sums(Path folder) {
        try {
            Map<String, long[]> sums = new TreeMap<>();
            for (String row : Files.readAllLines(folder.resolve(SUMS), StandardCharsets.UTF_8)) {
                String[] cells = row.split("\t", -1);
                sums.put(cells[0], new long[] {Long.parseLong(cells[1]), Long.parseLong(cells[2])});
            }
            return sums;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(Path file, Map<String, long[]> sums) {
        List<String> rows = sums.entrySet().stream()
                .map(line -> line.getKey() + "\t" + line.getValue()[0] + "\t" + line.getValue()[1])
                .toList();
        try {
            Files.write(file, rows, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
