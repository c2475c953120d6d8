package budgetflow.benchmarks.pages;

import budgetflow.benchmarks.county.CountyFill;
import budgetflow.benchmarks.county.CountySpec;
import budgetflow.benchmarks.county.CountyTotals;
import budgetflow.benchmarks.county.SyntheticCounty;
import budgetflow.dashboard.access.AccessControl;
import budgetflow.dashboard.access.user.UserFile;
import budgetflow.dashboard.access.user.UserName;
import budgetflow.dashboard.store.BulkStore;
import budgetflow.dashboard.web.ServedStore;
import budgetflow.launcher.command.BuildVersion;
import budgetflow.launcher.command.ExitCode;
import budgetflow.schemas.settings.Settings;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fills a store with a county that does not exist, and asks its pages. */
@Command(
        name = "bench-pages",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        description = {
            "看板性能测量，合成数据 / measures how fast the dashboard answers, over a county that does not exist.",
            "Every page is asked by one browser and then by several; what the rows mean: docs/PERFORMANCE.md."
        })
public final class PagesCommand implements Callable<Integer> {
    private static final String PASSWORD = "synthetic-passphrase-of-a-benchmark";

    private final Clock clock;

    @Option(names = "--lines", paramLabel = "N", description = "Budget lines (default: ${DEFAULT-VALUE}).")
    private int lines = 100_000;

    @Option(names = "--vouchers", paramLabel = "N", description = "About so many (default: ${DEFAULT-VALUE}).")
    private long vouchers = 5_000_000;

    @Option(names = "--seed", paramLabel = "S", description = "Of the county (default: ${DEFAULT-VALUE}).")
    private long seed = 2024;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "Keeps the store there, and takes what an equal call has kept; else it is temporary.")
    private @Nullable Path kept;

    @Option(names = "--store-url", paramLabel = "URL", description = "Of a PostgreSQL database of its own: is emptied.")
    private @Nullable String storeUrl;

    @Option(names = "--store-user", paramLabel = "NAME", description = "Of that database.")
    private @Nullable String storeUser;

    @Option(
            names = "--browsers",
            split = ",",
            paramLabel = "N",
            description = "At once, one run each (default: ${DEFAULT-VALUE}).")
    private List<Integer> browsers = List.of(1, 4);

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often each kind of request is made in a run (default: ${DEFAULT-VALUE}).")
    private int rounds = 20;

    @Option(names = "--warm-up", paramLabel = "N", description = "Rounds not counted (default: ${DEFAULT-VALUE}).")
    private int warmUp = 3;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Also write the tables to a file.")
    private @Nullable Path markdown;

    @Spec
    @SuppressWarnings("NullAway.Init") // Filled in before the command is called.
    private CommandSpec spec;

    /** With the clock of the dashboard and of the results. */
    public PagesCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        SyntheticCounty county = new SyntheticCounty(new CountySpec(lines, vouchers, seed));
        Path folder = kept == null ? Files.createTempDirectory("budgetflow-bench-pages") : kept;
        try {
            return told(measured(county, Files.createDirectories(folder)));
        } finally {
            if (kept == null) {
                delete(folder);
            }
        }
    }

    private PageReport measured(SyntheticCounty county, Path folder) throws IOException {
        Settings settings = settings(folder);
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long filled = -1;
        CountyTotals totals;
        long began = System.nanoTime();
        try (BulkStore store = new BulkStore(settings, county.spec().text())) {
            boolean before = store.isFilled();
            if (before) {
                tell("the store is there; reckoning what it must show");
                totals = CountyFill.totals(county);
            } else {
                totals = CountyFill.fill(county, store, this::tell);
                filled = System.nanoTime() - began;
            }
        }
        users(settings);
        long started = System.nanoTime();
        try (BulkStore store = new BulkStore(settings, county.spec().text())) {
            if (!store.isFilled()) {
                throw new IOException("the store was not kept");
            }
            long ready = System.nanoTime() - started;
            List<String> wrong = CountyCheck.of(store.reads(), totals, county);
            double load = machine.getSystemLoadAverage();
            List<PageTimes> pages = asked(settings, store, county);
            return new PageReport(
                    clock.instant(),
                    county.spec(),
                    totals,
                    storeUrl == null ? "H2" : "PostgreSQL",
                    filled,
                    ready,
                    storeUrl == null ? Files.size(folder.resolve("read-store.mv.db")) : -1,
                    Runtime.getRuntime().maxMemory(),
                    load,
                    machine.getAvailableProcessors(),
                    pages,
                    wrong);
        }
    }

    private List<PageTimes> asked(Settings settings, BulkStore store, SyntheticCounty county) throws IOException {
        List<PageTimes> pages = new ArrayList<>();
        try (ServedStore served = new ServedStore(settings, store, clock)) {
            PageRun run = new PageRun(PageMix.of(county), served.port(), PASSWORD);
            if (warmUp > 0) {
                tell("warming up");
                run.run(1, warmUp, seed);
            }
            for (int many : browsers) {
                tell(many + (many == 1 ? " browser" : " browsers"));
                pages.addAll(run.run(many, rounds, seed + many));
            }
        }
        return pages;
    }

    private Settings settings(Path folder) {
        Map<String, String> given = new HashMap<>();
        given.put("data-dir", folder.toString());
        if (storeUrl != null) {
            given.put("store-url", storeUrl);
        }
        if (storeUser != null) {
            given.put("store-user", storeUser);
        }
        return Settings.load(Map.of(), given);
    }

    private void users(Settings settings) {
        UserFile users = AccessControl.users(settings, clock);
        for (Asker asker : Asker.values()) {
            UserName name = UserName.parse(asker.user()).orElseThrow();
            if (users.find(name).isPresent()) {
                users.remove(name);
            }
            users.add(name, asker.assignment(), PASSWORD.toCharArray());
        }
    }

    private int told(PageReport report) throws IOException {
        spec.commandLine().getOut().print(report.text());
        if (markdown != null) {
            Files.writeString(markdown, report.text(), StandardCharsets.UTF_8);
        }
        report.wrong().forEach(wrong -> tell("不符 wrong: " + wrong));
        return report.isVerified() ? ExitCode.DONE.code() : ExitCode.SOFTWARE_ERROR.code();
    }

    private void tell(String line) {
        PrintWriter messages = spec.commandLine().getErr();
        messages.println("bench-pages: " + line);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
