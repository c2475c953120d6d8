package budgetflow.schemas.security;

import static budgetflow.schemas.security.App.ALERTS;
import static budgetflow.schemas.security.App.CLOSE_DAYS;
import static budgetflow.schemas.security.App.CREATE_TOPICS;
import static budgetflow.schemas.security.App.DASHBOARD;
import static budgetflow.schemas.security.App.DISPATCH;
import static budgetflow.schemas.security.App.HANDLE_ALERTS;
import static budgetflow.schemas.security.App.IMPORT_BUDGET;
import static budgetflow.schemas.security.App.INGEST;
import static budgetflow.schemas.security.App.STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.Topic;
import budgetflow.schemas.topic.TopicSpec;
import budgetflow.schemas.topic.Topics;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppRightsTest {
    private static final Settings SETTINGS = Settings.defaults();

    @Test
    void everyTopicHasTheWritersOfTheDesign() {
        Map<Topic<?>, Set<App>> writers = new LinkedHashMap<>();
        writers.put(Topics.BUDGET_CHANGES, Set.of(INGEST, IMPORT_BUDGET));
        writers.put(Topics.SPENDING_PLANS, Set.of(INGEST, IMPORT_BUDGET));
        writers.put(Topics.PAYMENTS, Set.of(INGEST));
        writers.put(Topics.PARTIAL_LEDGERS, Set.of(STREAMS));
        writers.put(Topics.LINE_ENTRIES, Set.of(STREAMS));
        writers.put(Topics.LINE_EXECUTIONS, Set.of(STREAMS));
        writers.put(Topics.CONTROL_TOTALS, Set.of(INGEST));
        writers.put(Topics.PARTIAL_COUNTS, Set.of(STREAMS));
        writers.put(Topics.RECONCILIATIONS, Set.of(STREAMS));
        writers.put(Topics.BUSINESS_DAYS, Set.of(CLOSE_DAYS));
        writers.put(Topics.MILESTONE_VERDICTS, Set.of(ALERTS));
        writers.put(Topics.ALERTS, Set.of(ALERTS));
        writers.put(Topics.DELIVERIES, Set.of(DISPATCH));
        writers.put(Topics.ALERT_COMMANDS, Set.of(HANDLE_ALERTS, DISPATCH, DASHBOARD));
        writers.put(Topics.REJECTIONS, Set.of(INGEST, IMPORT_BUDGET, STREAMS, ALERTS));

        assertThat(writers.keySet()).containsExactlyInAnyOrderElementsOf(Topics.all());
        writers.forEach((topic, apps) -> assertThat(allowed(AclOperation.WRITE, topic.name()))
                .as(topic.name())
                .isEqualTo(apps));
    }

    @Test
    void aDashboardThatTakesPaymentsMayWriteWhatIngestWouldAndNoMore() {
        Settings taking = SETTINGS.with(SettingKeys.API_PAYMENTS, "true");
        for (Topic<?> topic : Topics.all()) {
            boolean written = AppRights.of(DASHBOARD, taking).stream()
                    .anyMatch(right ->
                            right.isOfTopic(topic.name()) && right.operations().contains(AclOperation.WRITE));
            assertThat(written)
                    .as(topic.name())
                    .isEqualTo(Set.<Topic<?>>of(Topics.PAYMENTS, Topics.REJECTIONS, Topics.ALERT_COMMANDS)
                            .contains(topic));
            assertThat(AppRights.of(DASHBOARD, taking).stream().filter(right -> right.isOfTopic(topic.name())))
                    .as(topic.name())
                    .hasSizeLessThan(2);
        }
    }

    @Test
    void whoeverReadsByAnAppMayWriteItsDeadLetters() {
        for (App app : List.of(STREAMS, ALERTS)) {
            for (Topic<?> topic : Topics.all()) {
                assertThat(may(app, AclOperation.WRITE, topic.deadLetters()))
                        .as(app + " " + topic.deadLetters())
                        .isEqualTo(may(app, AclOperation.READ, topic.name()));
            }
        }
    }

    @Test
    void topicsAreMadeByOneAppAlone() {
        for (TopicSpec topic : Topics.specs(1)) {
            assertThat(allowed(AclOperation.CREATE, topic.name())).containsExactly(CREATE_TOPICS);
        }
    }

    @ParameterizedTest
    @EnumSource(App.class)
    void nobodyMayAlterDeleteOrAdministrate(App app) {
        assertThat(AppRights.of(app, SETTINGS)).allSatisfy(right -> {
            assertThat(right.operations())
                    .isSubsetOf(
                            AclOperation.READ,
                            AclOperation.WRITE,
                            AclOperation.CREATE,
                            AclOperation.DESCRIBE,
                            AclOperation.DESCRIBE_CONFIGS);
            assertThat(right.resource().resourceType()).isNotEqualTo(ResourceType.CLUSTER);
            assertThat(right.resource().name()).isNotEqualTo("*");
        });
    }

    @Test
    void whatAnAppCallsItsOwnFollowsThePrefix() {
        Settings settings = SETTINGS.with(SettingKeys.APPLICATION_ID_PREFIX, "county-");

        assertThat(names(STREAMS, settings, ResourceType.GROUP)).containsExactly("county-streams");
        assertThat(names(STREAMS, settings, ResourceType.TRANSACTIONAL_ID)).containsExactly("county-streams-");
        assertThat(names(CLOSE_DAYS, settings, ResourceType.GROUP)).containsExactly("county-streams");
        assertThat(names(CLOSE_DAYS, settings, ResourceType.TRANSACTIONAL_ID)).containsExactly("county-close-day");
        assertThat(names(DISPATCH, settings, ResourceType.GROUP)).isEmpty();
        assertThat(names(DISPATCH, settings, ResourceType.TRANSACTIONAL_ID)).containsExactly("county-dispatch");
        assertThat(AppRights.of(ALERTS, settings))
                .contains(Right.topicsStartingWith(
                        "county-alerts-", AclOperation.CREATE, AclOperation.READ, AclOperation.WRITE))
                .filteredOn(right -> right.resource().patternType() == PatternType.PREFIXED)
                .allSatisfy(right -> assertThat(right.resource().name()).isEqualTo("county-alerts-"));
    }

    @Test
    void anAppChecksItsOwnTopicsOnly() {
        assertThat(AppRights.topics(INGEST, SETTINGS))
                .extracting(TopicSpec::name)
                .containsExactly(
                        Topics.BUDGET_CHANGES.name(),
                        Topics.SPENDING_PLANS.name(),
                        Topics.PAYMENTS.name(),
                        Topics.CONTROL_TOTALS.name(),
                        Topics.REJECTIONS.name());
        assertThat(AppRights.topics(CREATE_TOPICS, SETTINGS))
                .isEqualTo(Topics.specs(SETTINGS.get(SettingKeys.PARTITIONS)));
    }

    private static Set<App> allowed(AclOperation operation, String topic) {
        return Arrays.stream(App.values())
                .filter(app -> may(app, operation, topic))
                .collect(Collectors.toSet());
    }

    private static boolean may(App app, AclOperation operation, String topic) {
        return AppRights.of(app, SETTINGS).stream()
                .anyMatch(right -> right.isOfTopic(topic) && right.operations().contains(operation));
    }

    private static List<String> names(App app, Settings settings, ResourceType type) {
        return AppRights.of(app, settings).stream()
                .filter(right -> right.resource().resourceType() == type)
                .map(right -> right.resource().name())
                .toList();
    }
}
