package budgetflow.benchmarks.torture;

import budgetflow.launcher.command.ExitCode;
import budgetflow.schemas.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The instances of both apps, watched: one that ends by itself is started again and told of. */
final class Apps implements AutoCloseable {
    private static final long LOOK_EVERY_MILLIS = 200;

    private final List<Instance> streams = new ArrayList<>();
    private final List<Instance> alerts = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();
    private final Consumer<String> teller;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "torture-watch");
        thread.setDaemon(true);
        return thread;
    });

    private @Nullable Future<?> watching;

    private Apps(Consumer<String> teller) {
        this.teller = teller;
    }

    /** Starts all without waiting. */
    static Apps start(Settings settings, Path folder, Consumer<String> teller) {
        Apps apps = new Apps(teller);
        for (int number = 0; number < Ground.INSTANCES; number++) {
            apps.streams.add(new Instance("streams", number, settings, folder));
            apps.alerts.add(new Instance("alerts", number, settings, folder));
        }
        try {
            apps.all().forEach(Instance::start);
        } catch (RuntimeException | Error failed) {
            apps.close();
            throw failed;
        }
        apps.watching = apps.watch.scheduleWithFixedDelay(
                apps::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return apps;
    }

    Instance streams(int number) {
        return streams.get(number);
    }

    Instance alerts(int number) {
        return alerts.get(number);
    }

    /** Which instances ended by themselves, but for those that found no broker when they were started. */
    synchronized List<String> ends() {
        if (watching == null || watching.isDone()) {
            throw new IllegalStateException("nobody watches the instances any more");
        }
        return List.copyOf(ends);
    }

    private Stream<Instance> all() {
        return Stream.concat(streams.stream(), alerts.stream());
    }

    private void look() {
        all().forEach(instance -> {
            OptionalInt code = instance.reviveIfEnded();
            if (code.isPresent()) {
                ended(instance.name() + " ended by itself with exit code " + code.getAsInt(), code.getAsInt());
            }
        });
    }

    private synchronized void ended(String end, int code) {
        if (code != ExitCode.UNREACHABLE.code()) {
            ends.add(end);
        }
        teller.accept(end + " and was started again");
    }

    @Override
    public void close() {
        watch.shutdownNow();
        all().forEach(Instance::close);
    }
}
