package budgetflow.dashboard.api.payment;

import budgetflow.dashboard.access.session.Tokens;
import budgetflow.dashboard.access.token.ClientToken;
import budgetflow.dashboard.access.user.UserName;
import budgetflow.dashboard.api.problem.ProblemException;
import budgetflow.dashboard.api.problem.ProblemType;
import budgetflow.dashboard.read.ReadStore;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 报送队列: takes batches, and works them off one after the other. A batch is answered for only when it is kept safe, and
 * is fed again after a crash: entries are told apart by their ids, so what had arrived before changes nothing.
 */
public final class PaymentBatches implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentBatches.class);
    /** How long a batch can be asked about, and its key is known. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int MOST_WAITING = 100;
    private static final int MOST_WAITING_OF_A_CLIENT = 10;
    private static final long QUEUE_RETRY_SECONDS = 5;
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final BatchFolder folder;
    private final BatchChecks checks;
    private final Clock clock;
    private final Thread worker = new Thread(this::work, "api-payments");

    private final Map<String, PaymentBatch> batches = new LinkedHashMap<>();
    private final Map<Request, String> ids = new HashMap<>();
    private final Set<Request> receiving = new HashSet<>();
    private boolean closed;

    /** By which a client names a request. */
    private record Request(UserName client, String key) {}

    PaymentBatches(Path dataFolder, BatchChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
        try {
            this.folder = new BatchFolder(dataFolder);
            folder.batches().forEach(this::remember);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        worker.setDaemon(true);
    }

    /** Goes on where the last process ended. */
    public static PaymentBatches start(Path dataFolder, PaymentIntake intake, ReadStore reads, Clock clock) {
        BatchChecks checks = new BatchChecks(intake, reads.lineStandings()::entry);
        PaymentBatches started = new PaymentBatches(dataFolder, checks, clock);
        started.begin();
        return started;
    }

    void begin() {
        worker.start();
    }

    /**
     * Takes a request in. When it returns, the batch is kept safe.
     *
     * @return a new batch; the one of an earlier request where that is the same
     */
    public PaymentBatch receive(
            ClientToken client, String key, InputStream body, ReceivedBody.Form form, ReceivedBody limits) {
        Request request = new Request(client.name(), key);
        claim(request);
        String id = Tokens.next();
        try {
            String digest = store(id, body, form, limits);
            return accept(client, request, id, digest);
        } catch (IOException e) {
            LOG.error("A batch of {} could not be taken.", client.name(), e);
            throw new ProblemException(ProblemType.UNAVAILABLE);
        } finally {
            release(request, id);
        }
    }

    private synchronized void claim(Request request) {
        if (!receiving.add(request)) {
            throw ProblemException.later(ProblemType.REQUEST_IN_PROGRESS, 1);
        }
    }

    private void release(Request request, String id) {
        synchronized (this) {
            receiving.remove(request);
        }
        try {
            folder.drop(id);
        } catch (IOException e) {
            LOG.warn("What is left of a request could not be removed.", e);
        }
    }

    private String store(String id, InputStream body, ReceivedBody.Form form, ReceivedBody limits) throws IOException {
        try (FileChannel channel = folder.receive(id);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            String digest = limits.copy(body, form, out);
            out.flush();
            channel.force(true);
            return digest;
        }
    }

    private synchronized PaymentBatch accept(ClientToken client, Request request, String id, String digest)
            throws IOException {
        forgetOld();
        @Nullable PaymentBatch known = batches.get(ids.getOrDefault(request, ""));
        if (known != null) {
            if (known.bodyDigest().equals(digest)) {
                return known;
            }
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        checkRoom(client.name());
        PaymentBatch batch = new PaymentBatch(
                id, client.name(), client.assignment(), request.key(), digest, clock.instant(), null, null);
        folder.accept(batch);
        remember(batch);
        notifyAll();
        return batch;
    }

    private void checkRoom(UserName client) {
        List<PaymentBatch> waiting = batches.values().stream()
                .filter(batch -> batch.state() != PaymentBatch.State.DONE)
                .toList();
        long own =
                waiting.stream().filter(batch -> batch.client().equals(client)).count();
        if (waiting.size() >= MOST_WAITING || own >= MOST_WAITING_OF_A_CLIENT) {
            throw ProblemException.later(ProblemType.QUEUE_FULL, QUEUE_RETRY_SECONDS);
        }
    }

    private void remember(PaymentBatch batch) {
        batches.put(batch.id(), batch);
        ids.put(new Request(batch.client(), batch.idempotencyKey()), batch.id());
    }

    private void forgetOld() throws IOException {
        Instant since = clock.instant().minus(KEPT);
        for (PaymentBatch batch : List.copyOf(batches.values())) {
            Instant doneAt = batch.doneAt();
            if (doneAt != null && doneAt.isBefore(since)) {
                folder.remove(batch);
                batches.remove(batch.id());
                ids.remove(new Request(batch.client(), batch.idempotencyKey()));
            }
        }
    }

    /** A client's own batch; others' are as if they were not there. */
    public synchronized Optional<PaymentBatch> find(UserName client, String id) {
        return Optional.ofNullable(batches.get(id))
                .filter(batch -> batch.client().equals(client));
    }

    /** How many are not done yet. */
    public synchronized long waiting() {
        return batches.values().stream()
                .filter(batch -> batch.state() != PaymentBatch.State.DONE)
                .count();
    }

    private void work() {
        Duration pause = Duration.ZERO;
        try {
            for (PaymentBatch next = next(pause); next != null; next = next(pause)) {
                try {
                    process(next);
                    pause = Duration.ZERO;
                } catch (IOException | RuntimeException e) {
                    pause = longer(pause);
                    LOG.warn("Batch {} waits and is tried again in {} s.", next.name(), pause.toSeconds(), e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration longer(Duration pause) {
        Duration next = pause.isZero() ? Duration.ofSeconds(1) : pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
    }

    /** Null when it was closed. */
    private synchronized @Nullable PaymentBatch next(Duration pause) throws InterruptedException {
        long until = System.nanoTime() + pause.toNanos();
        for (long left = pause.toNanos(); left > 0 && !closed; left = until - System.nanoTime()) {
            wait(left / 1_000_000 + 1);
        }
        while (!closed) {
            Optional<PaymentBatch> waiting = batches.values().stream()
                    .filter(batch -> batch.state() != PaymentBatch.State.DONE)
                    .findFirst();
            if (waiting.isPresent()) {
                return waiting.get();
            }
            wait();
        }
        return null;
    }

    private void process(PaymentBatch batch) throws IOException {
        PaymentIntake.Bytes rows = () -> Files.newInputStream(folder.rows(batch));
        PaymentBatch checked = batch.outcome() != null ? batch : batch.checked(checks.check(batch, rows));
        keep(checked);
        checks.send(checked, rows);
        keep(checked.done(clock.instant()));
        folder.forgetRows(checked);
    }

    private synchronized void keep(PaymentBatch batch) throws IOException {
        folder.write(batch);
        batches.put(batch.id(), batch);
        notifyAll();
    }

    /** A batch it is at is left as it is; the next process goes on with it. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            worker.join(CLOSE_WITHIN.toMillis());
            worker.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
