package budgetflow.launcher.broker;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends {@link HangingTransactions} of a broker as long as it is open, so that nobody has to find them by hand. */
public final class TransactionWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TransactionWatch.class);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Admin admin;
    private final HangingTransactions hanging;

    private TransactionWatch(Admin admin) {
        this.admin = admin;
        this.hanging = new HangingTransactions(admin);
    }

    /**
     * Looks for the first time after {@code every}.
     *
     * @param client properties of a client that may do anything
     */
    public static TransactionWatch start(Map<String, Object> client, Duration every) {
        TransactionWatch watch = new TransactionWatch(Admin.create(client));
        Thread thread = new Thread(() -> watch.lookEach(every), "transaction-watch");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    private void lookEach(Duration every) {
        try {
            while (!closed.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What cannot be told this time is looked at next time: a transaction that hangs does not go away. */
    private void look() throws InterruptedException {
        try {
            for (AbortTransactionSpec left : hanging.find()) {
                hanging.abort(left);
                LOG.warn(
                        "Ended a transaction of producer {} that its coordinator had ended but {} still held open",
                        left.producerId(),
                        left.topicPartition());
            }
        } catch (ExecutionException | RuntimeException notTold) {
            LOG.debug("Hanging transactions were not looked for", notTold);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        admin.close(Duration.ZERO);
    }
}
