package budgetflow.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.ledger.PartialLedger;
import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.schemas.mapping.Samples;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinePartitionerTest {
    private final Samples samples = new Samples(31);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 12, 1000})
    void aLineGoesWhereKafkasProducerPutsItsKey(int partitions) {
        Set<Integer> used = new HashSet<>();
        for (String key : keys()) {
            int partition = LinePartitioner.partition(key, partitions);
            used.add(partition);
            assertThat(partition)
                    .isEqualTo(BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), partitions));
        }
        assertThat(used).hasSizeGreaterThan(partitions == 1 ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6})
    void recordsOfALineMeetWhateverTheirKeysAre(int partitions) {
        samples.partialLedgers().forEach(partial -> assertThat(LinePartitioner.byLineOf(PartialLedger::line)
                        .partitions("any", partial.recordKey(), partial, partitions))
                .isEqualTo(Optional.of(
                        Set.of(LinePartitioner.partition(partial.line().text(), partitions)))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6})
    void reconciliationsOfASourceMeetWhateverTheirUnitsAndDaysAre(int partitions) {
        Set<Optional<Set<Integer>>> used = new HashSet<>();
        for (int day = 1; day <= 28; day++) {
            ReconciliationKey key = ReconciliationKey.of("130281/2024/CBS/4730%02d/2024-02-%02d".formatted(day, day));
            used.add(LinePartitioner.<ReconciliationKey>byTextOf(
                            any -> any.sourceKey().text())
                    .partitions("any", key.text(), key, partitions));
        }

        assertThat(used).containsExactly(Optional.of(Set.of(LinePartitioner.partition("130281/2024/CBS", partitions))));
    }

    /** Line keys, and texts whose bytes are not their characters. */
    private List<String> keys() {
        Set<String> keys = new HashSet<>(Set.of("", "a", "预算", "130281/2024/473001/预算"));
        samples.executions().forEach(line -> keys.add(line.key().text()));
        return List.copyOf(keys);
    }
}
