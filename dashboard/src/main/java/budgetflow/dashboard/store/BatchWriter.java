package budgetflow.dashboard.store;

import budgetflow.domain.execution.LineExecution;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Writes batches, each in one transaction with its offsets. One thread uses it, between {@link #begin} and the end. */
final class BatchWriter {
    private static final List<String> TABLES = List.of(
            "partition_offset",
            "line_figures",
            "as_of",
            "department",
            "line_milestone",
            "line_day",
            "budget_change",
            "voucher",
            "synthetic_year",
            "alert_step",
            "alert",
            "milestone_verdict",
            "reconciliation",
            "rejection",
            "closed_day",
            "change_log",
            "unit",
            "line_execution",
            "line");
    /** Room for the changes of one store's life between the numbers two stores begin with. */
    private static final int CHANGES_BITS = 24;
    /** Of the number a store begins with: with the changes it stays exact in a browser. */
    private static final int STORES = 1 << 28;

    private final Store store;
    private final LineIds ids = new LineIds();
    private long generation;

    BatchWriter(Store store) {
        this.store = store;
    }

    /** From now on nobody who began earlier may write. */
    void begin() {
        store.write(connection -> {
            try (Rows rows = new Rows(connection, "UPDATE store_state SET generation = generation + 1")) {
                rows.update();
            }
            ids.load(connection);
            generation = Standing.read(connection).generation();
        });
    }

    /**
     * Empties the store. Where this ends half-way the store belongs to no cluster and is emptied again.
     *
     * @param topicIds every partition there will be, with Kafka's id of its topic
     */
    void rebuild(String clusterId, Map<TopicPartition, String> topicIds) {
        store.write(connection -> {
            standing(null, Standing.read(connection).changeSequence()).write(connection);
            beginWith(connection, 0);
        });
        store.write(BatchWriter::empty);
        store.write(connection -> {
            ids.load(connection);
            Offsets.begin(connection, topicIds);
            long first = (1L + new SecureRandom().nextInt(STORES)) << CHANGES_BITS;
            standing(clusterId, first).write(connection);
            beginWith(connection, first);
        });
    }

    private static void beginWith(Connection connection, long number) throws SQLException {
        try (Rows rows = new Rows(connection, "UPDATE store_state SET begun_with = ?")) {
            rows.number(number).update();
        }
    }

    /** Everything there was is carried: from now on the latest figures of every line are kept, and pages are quick. */
    void complete() {
        store.write(connection -> LatestFigures.complete(connection, store.years()));
        store.warm();
    }

    private Standing standing(@Nullable String clusterId, long sequence) {
        return new Standing(clusterId, generation, sequence, null, null);
    }

    private static void empty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("TRUNCATE TABLE " + table);
            }
        }
    }

    /**
     * Writes a batch.
     *
     * @param live whether each change is told to those who watch; else they are told that everything changed
     */
    void write(Batch batch, boolean live) {
        try {
            store.write(connection -> write(connection, batch, live));
            ids.committed();
        } finally {
            ids.rolledBack();
        }
    }

    private void write(Connection connection, Batch batch, boolean live) throws SQLException {
        Standing before = Standing.read(connection);
        LatestFigures figures = LatestFigures.before(connection, store.years(), batch, before.lastClosedOn());
        long sequence = ChangeLog.write(connection, batch, before.changeSequence(), live);
        new Standing(
                        before.clusterId(),
                        generation,
                        sequence,
                        lastClosed(batch, before.lastClosedOn()),
                        later(before.newestRecordAt(), batch.newest()))
                .write(connection);
        ids.add(connection, batch.lineKeys());
        Map<Integer, LineExecution> lines = new LinkedHashMap<>();
        batch.lines().forEach((key, line) -> lines.put(ids.of(key), line));
        LineWriter.write(connection, lines, sequence);
        LineWriter.writeUnits(connection, lines.values());
        VoucherWriter.write(connection, ids, batch.entries().values());
        AlertWriter.write(connection, ids, batch.alerts().values(), sequence);
        VerdictWriter.write(connection, ids, batch.verdicts().values());
        ReconciliationWriter.write(connection, batch.reconciliations().values(), sequence);
        RejectionWriter.write(connection, batch.rejections());
        close(connection, batch);
        figures.follow(connection, lines, live);
        Offsets.write(connection, batch.nextOffsets());
    }

    private static void close(Connection connection, Batch batch) throws SQLException {
        try (Rows drop = new Rows(connection, "DELETE FROM closed_day WHERE closed_on = ?");
                Rows add = new Rows(connection, "INSERT INTO closed_day (closed_on) VALUES (?)")) {
            for (LocalDate day : batch.closedDays()) {
                drop.day(day).add();
                add.day(day).add();
            }
            drop.send();
            add.send();
        }
    }

    private static @Nullable LocalDate lastClosed(Batch batch, @Nullable LocalDate before) {
        if (batch.closedDays().isEmpty()) {
            return before;
        }
        LocalDate last = batch.closedDays().last();
        return before == null || last.isAfter(before) ? last : before;
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }
}
