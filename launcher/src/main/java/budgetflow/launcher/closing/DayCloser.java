package budgetflow.launcher.closing;

import budgetflow.schemas.topic.ClosedDay;
import budgetflow.schemas.topic.Topic;
import budgetflow.schemas.topic.Topics;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * 日结: closes business days. A day's tick is written only when streams has committed past everything ingested before,
 * its repartition included, and its output is visible; and it names how far a reader must have come. So no tick
 * overtakes a payment, however it is fetched.
 *
 * <p>All ticks of one call are one transaction: all partitions learn of a day, or none does. Two closers at once fence
 * each other by the producer's transactional id.
 */
public final class DayCloser {
    private static final List<String> INPUTS = List.of(
            Topics.PAYMENTS.name(),
            Topics.BUDGET_CHANGES.name(),
            Topics.SPENDING_PLANS.name(),
            Topics.CONTROL_TOTALS.name());
    private static final List<String> REPARTITIONED =
            List.of(Topics.PARTIAL_LEDGERS.name(), Topics.PARTIAL_COUNTS.name());
    private static final List<String> OUTPUTS =
            List.of(Topics.LINE_EXECUTIONS.name(), Topics.LINE_ENTRIES.name(), Topics.RECONCILIATIONS.name());

    private final Barrier barrier;
    private final Producer<String, ClosedDay> producer;
    private final String streamsGroup;
    private @Nullable LocalDate lastClosed;

    /**
     * @param producer transactional, its transactions initialised; stays the caller's
     * @param streamsGroup the application id of streams
     * @param lastClosed the last closed day, null where none is
     */
    public DayCloser(
            Barrier barrier,
            Producer<String, ClosedDay> producer,
            String streamsGroup,
            @Nullable LocalDate lastClosed) {
        this.barrier = barrier;
        this.producer = producer;
        this.streamsGroup = streamsGroup;
        this.lastClosed = lastClosed;
    }

    public Optional<LocalDate> lastClosed() {
        return Optional.ofNullable(lastClosed);
    }

    /**
     * Closes every open day up to and including one, in order; where none was closed before, from 1 January of its
     * year. A day that is closed stays closed: doing it again does nothing.
     *
     * @return the days that were closed now
     * @throws StalledException where streams does not get on
     */
    public List<LocalDate> closeThrough(LocalDate day) {
        LocalDate first = lastClosed == null ? LocalDate.of(day.getYear(), Month.JANUARY, 1) : lastClosed.plusDays(1);
        return closeThrough(first, day);
    }

    /** Closes the days from one to another, but for those that are closed already. */
    public List<LocalDate> closeThrough(LocalDate first, LocalDate last) {
        LocalDate from = lastClosed != null && !lastClosed.isBefore(first) ? lastClosed.plusDays(1) : first;
        if (from.isAfter(last)) {
            return List.of();
        }
        barrier.awaitConsumed(streamsGroup, INPUTS);
        barrier.awaitConsumed(streamsGroup, REPARTITIONED);
        Map<TopicPartition, Long> through = barrier.lastVisible(OUTPUTS);
        List<LocalDate> days = from.datesUntil(last.plusDays(1)).toList();
        producer.beginTransaction();
        days.forEach(day -> tick(day, through));
        producer.commitTransaction();
        lastClosed = last;
        return days;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The commit of the transaction reports what became of each record.
    private void tick(LocalDate day, Map<TopicPartition, Long> through) {
        String topic = Topics.BUSINESS_DAYS.name();
        for (int partition = 0; partition < barrier.partitions(topic); partition++) {
            ClosedDay tick = new ClosedDay(
                    day,
                    last(through, Topics.LINE_EXECUTIONS, partition),
                    last(through, Topics.LINE_ENTRIES, partition),
                    last(through, Topics.RECONCILIATIONS, partition));
            producer.send(new ProducerRecord<>(topic, partition, day.toString(), tick));
        }
    }

    private static long last(Map<TopicPartition, Long> through, Topic<?> topic, int partition) {
        return through.getOrDefault(new TopicPartition(topic.name(), partition), ClosedDay.NONE);
    }
}
