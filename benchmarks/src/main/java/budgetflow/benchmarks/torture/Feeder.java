package budgetflow.benchmarks.torture;

import budgetflow.benchmarks.torture.Delivery.Row;
import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.ingest.send.KafkaRecordSink;
import budgetflow.ingest.send.RecordSink;
import budgetflow.ingest.send.SendFailedException;
import budgetflow.launcher.closing.Closing;
import budgetflow.launcher.closing.StalledException;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.OriginHeaders.Origin;
import budgetflow.schemas.wire.WireFormat;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Feeds deliveries and closes days. What fails because nobody answered is done again, as a clerk would: feeding the same
 * again changes nothing, and a day that is closed stays closed.
 */
final class Feeder implements AutoCloseable {
    /** What everything fed here is said to come from. */
    static final String FILE = "torture-synthetic.csv";

    /** Of one delivery or day; each try waits half a minute and longer by itself. */
    private static final int MOST_TRIES = 8;

    private final Settings settings;
    private final WireFormat wire;
    private final Consumer<String> teller;
    private @Nullable RecordSink sink;
    private @Nullable Closing closing;
    private int repeated;

    Feeder(Settings settings, WireFormat wire, Consumer<String> teller) {
        this.settings = settings;
        this.wire = wire;
        this.teller = teller;
    }

    /** How often something had to be done again. */
    int repeated() {
        return repeated;
    }

    /** Returns when all has arrived. */
    void feed(Delivery delivery) {
        again("feeding " + delivery.on(), () -> {
            RecordSink to = sink();
            delivery.rows().forEach(row -> send(to, row));
            to.flush();
        });
    }

    /** Closes the days from one to another, both included; those that are closed stay closed. */
    void close(LocalDate first, LocalDate last) {
        again("closing " + last, () -> closing().closer().closeThrough(first, last));
    }

    /** Returns when alerts has judged every day that was closed. */
    void awaitJudged() {
        again("waiting for alerts", () -> closing().awaitJudged());
    }

    private void again(String what, Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (KafkaException | SendFailedException | StalledException failed) {
                if (attempt == MOST_TRIES) {
                    throw failed;
                }
                repeated++;
                teller.accept(what + " failed and is done again: " + failed);
                disconnect();
            }
        }
    }

    private static void send(RecordSink to, Row row) {
        Origin origin = new Origin(FILE, row.number());
        if (row.input() instanceof SubmittedEntry entry) {
            to.payment(entry, origin);
        } else if (row.input() instanceof BudgetChange change) {
            to.budgetChange(change, origin);
        } else if (row.input() instanceof ScopedPlan plan) {
            to.plan(plan, origin);
        } else {
            throw new IllegalArgumentException("not an input: " + row.input());
        }
    }

    private RecordSink sink() {
        if (sink == null) {
            sink = KafkaRecordSink.connect(settings.clientProperties(), wire);
        }
        return sink;
    }

    private Closing closing() {
        if (closing == null) {
            closing = Closing.open(settings, wire, () -> {});
        }
        return closing;
    }

    private void disconnect() {
        if (sink != null) {
            sink.close();
            sink = null;
        }
        if (closing != null) {
            closing.close();
            closing = null;
        }
    }

    @Override
    public void close() {
        disconnect();
    }
}
