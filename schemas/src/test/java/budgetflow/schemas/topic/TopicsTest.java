package budgetflow.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.schemas.app.DeadLetters;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {
    @ParameterizedTest
    @CsvSource({
        "budgetflow.budget-changes, KEEP",
        "budgetflow.spending-plans, COMPACT",
        "budgetflow.payments, KEEP",
        "budgetflow.partial-ledgers, COMPACT",
        "budgetflow.line-entries, COMPACT",
        "budgetflow.line-executions, COMPACT",
        "budgetflow.control-totals, COMPACT",
        "budgetflow.partial-counts, COMPACT",
        "budgetflow.reconciliations, COMPACT",
        "budgetflow.business-days, KEEP",
        "budgetflow.milestone-verdicts, COMPACT",
        "budgetflow.alerts, COMPACT",
        "budgetflow.deliveries, COMPACT",
        "budgetflow.alert-commands, KEEP",
        "budgetflow.rejections, KEEP",
    })
    void everyTopicIsKeptAsDesigned(String name, Cleanup cleanup) {
        Topic<?> topic = Topics.all().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(topic.spec(6)).isEqualTo(new TopicSpec(name, 6, cleanup));
        assertThat(topic.deadLettersSpec(6)).isEqualTo(new TopicSpec(name + "-dead-letters", 6, Cleanup.KEEP));
    }

    @Test
    void theListHasEveryTopicOnce() throws IllegalAccessException {
        List<Object> constants = new ArrayList<>();
        for (Field field : Topics.class.getFields()) {
            if (field.getType().equals(Topic.class)) {
                constants.add(field.get(null));
            }
        }

        assertThat(constants).hasSize(15);
        assertThat(Topics.all())
                .containsExactlyInAnyOrderElementsOf(
                        constants.stream().<Topic<?>>map(Topic.class::cast).toList());
    }

    @Test
    void everyTopicComesWithItsDeadLettersWhereTheHandlerPutsThem() {
        List<String> names = Topics.specs(3).stream().map(TopicSpec::name).toList();

        assertThat(names).hasSize(30).doesNotHaveDuplicates();
        for (Topic<?> topic : Topics.all()) {
            assertThat(topic.deadLetters()).isEqualTo(DeadLetters.topicFor(topic.name()));
            assertThat(names).contains(topic.name(), topic.deadLetters());
        }
        assertThat(Topics.specs(3)).allMatch(spec -> spec.partitions() == 3);
    }

    @Test
    void nothingIsDeletedByAgeOrSize() {
        assertThat(Cleanup.KEEP.config())
                .isEqualTo(Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1"));
        assertThat(Cleanup.COMPACT.config()).isEqualTo(Map.of("cleanup.policy", "compact"));
    }

    @Test
    void theRegistrysTopicHasOnePartition() {
        assertThat(Topics.SCHEMAS).isEqualTo(new TopicSpec("budgetflow.schemas", 1, Cleanup.COMPACT));
    }
}
