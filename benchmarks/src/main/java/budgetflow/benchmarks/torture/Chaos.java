package budgetflow.benchmarks.torture;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Carries a plan out beside the work that goes on, one step after the other: what was struck is up again before the next
 * step begins, but need not have found back to its work.
 */
final class Chaos implements AutoCloseable {
    private static final int BURST = 2;

    private final ChaosPlan plan;
    private final Ground ground;
    private final Apps apps;
    private final Random random;
    private final Consumer<String> teller;
    private final Semaphore allowed = new Semaphore(0);
    private final Semaphore finished = new Semaphore(0);
    private final ExecutorService thread;
    private final Future<?> work;
    private int released;

    private Chaos(ChaosPlan plan, Ground ground, Apps apps, long seed, Consumer<String> teller) {
        this.plan = plan;
        this.ground = ground;
        this.apps = apps;
        this.random = new Random(seed);
        this.teller = teller;
        this.thread = Executors.newSingleThreadExecutor(run -> {
            Thread made = new Thread(run, "torture-chaos");
            made.setDaemon(true);
            return made;
        });
        this.work = thread.submit(this::run);
    }

    /** Nothing happens before the first {@link #release}. */
    static Chaos start(ChaosPlan plan, Ground ground, Apps apps, long seed, Consumer<String> teller) {
        return new Chaos(plan, ground, apps, seed, teller);
    }

    /**
     * Lets the plan go on in step with the work.
     *
     * <p>It goes on by bursts: while the system finds back from one blow, the next one falls.
     *
     * @param part of {@code whole} that the work has come to; this share of the plan may happen from now on
     */
    void release(int part, int whole) {
        int due = plan.steps().size() * part / whole;
        int upTo = part == whole ? due : due - due % BURST;
        allowed.release(Math.max(0, upTo - released));
        released = Math.max(released, upTo);
    }

    /** Waits until no more than {@code behind} released steps have not happened yet, so that the work does not run away. */
    void awaitAllBut(int behind) {
        int wanted = released - behind;
        while (finished.availablePermits() < wanted) {
            if (work.isDone()) {
                rethrow();
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private void rethrow() {
        try {
            work.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the chaos itself failed: " + failed.getCause(), failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Void run() throws InterruptedException {
        int number = 0;
        for (ChaosPlan.Step step : plan.steps()) {
            allowed.acquire();
            Thread.sleep(step.after().toMillis());
            strike(++number + "/" + plan.steps().size() + " ", step);
            finished.release();
        }
        return null;
    }

    private void strike(String number, ChaosPlan.Step step) throws InterruptedException {
        switch (step.blow()) {
            case KILL_STREAMS -> kill(number, apps.streams(step.target()), step.down());
            case KILL_ALERTS -> kill(number, apps.alerts(step.target()), step.down());
            case KILL_BROKER -> {
                ground.killBroker(step.target());
                teller.accept(number + "killed broker " + (step.target() + 1) + " for "
                        + step.down().toMillis() + " ms");
                Thread.sleep(step.down().toMillis());
                ground.restartBroker(step.target());
            }
            case PAUSE_STREAMS -> pause(number, apps.streams(step.target()), step.down());
            case PAUSE_ALERTS -> pause(number, apps.alerts(step.target()), step.down());
            case MOVE_PARTITIONS -> teller.accept(number + "moved " + ground.movePartitions(random));
        }
    }

    private void kill(String number, Instance instance, Duration down) throws InterruptedException {
        instance.kill();
        teller.accept(number + "killed " + instance.name() + " for " + down.toMillis() + " ms");
        Thread.sleep(down.toMillis());
        instance.start();
    }

    private void pause(String number, Instance instance, Duration pause) throws InterruptedException {
        instance.pause();
        teller.accept(number + "paused " + instance.name() + " for " + pause.toMillis() + " ms");
        Thread.sleep(pause.toMillis());
        instance.resume();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
