package budgetflow.schemas.security;

import budgetflow.schemas.app.StreamsProperties;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.Topic;
import budgetflow.schemas.topic.TopicSpec;
import budgetflow.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;

/**
 * The least each app must be allowed so that it works; everything else it must be refused. Names of groups, transactions
 * and internal topics follow the settings' {@code application-id-prefix}.
 *
 * <p>Every app may also look at the configuration of its own topics, since it checks them when it starts.
 */
public final class AppRights {
    /** What comes after an application id in the names of its internal topics and transactions. */
    private static final String WITHIN = "-";

    private AppRights() {}

    public static List<Right> of(App app, Settings settings) {
        return switch (app) {
            case CREATE_TOPICS ->
                List.of(Right.topicsStartingWith(
                        Topics.PREFIX, AclOperation.CREATE, AclOperation.DESCRIBE, AclOperation.DESCRIBE_CONFIGS));
            case INGEST -> ingest();
            case IMPORT_BUDGET -> importBudget();
            case STREAMS -> streams(settings);
            case ALERTS -> alerts(settings);
            case DISPATCH -> dispatch(settings);
            case HANDLE_ALERTS -> handleAlerts();
            case CLOSE_DAYS -> closeDays(settings);
            case DASHBOARD -> dashboard(settings);
        };
    }

    /** The topics an app has to do with, as they must be. */
    public static List<TopicSpec> topics(App app, Settings settings) {
        List<Right> rights = of(app, settings);
        return Topics.specs(settings.get(SettingKeys.PARTITIONS)).stream()
                .filter(spec -> rights.stream().anyMatch(right -> right.isOfTopic(spec.name())))
                .toList();
    }

    /** The consumer group of streams, which is also its application id. */
    private static String streamsGroup(Settings settings) {
        return StreamsProperties.applicationId(App.STREAMS.kebab(), settings);
    }

    /** The consumer group of alerts, which is also its application id. */
    private static String alertsGroup(Settings settings) {
        return StreamsProperties.applicationId(App.ALERTS.kebab(), settings);
    }

    /** The transactional id of whoever closes days: there is one at a time, a second fences off the first. */
    public static String closingTransactions(Settings settings) {
        return settings.get(SettingKeys.APPLICATION_ID_PREFIX) + "close-day";
    }

    /** The transactional id of the dispatcher: there is one at a time, a second fences off the first. */
    public static String dispatchTransactions(Settings settings) {
        return settings.get(SettingKeys.APPLICATION_ID_PREFIX) + App.DISPATCH.kebab();
    }

    private static List<Right> ingest() {
        return List.of(
                write(Topics.BUDGET_CHANGES),
                write(Topics.SPENDING_PLANS),
                write(Topics.PAYMENTS),
                write(Topics.CONTROL_TOTALS),
                write(Topics.REJECTIONS));
    }

    private static List<Right> importBudget() {
        return List.of(
                readAndWrite(Topics.BUDGET_CHANGES), readAndWrite(Topics.SPENDING_PLANS), write(Topics.REJECTIONS));
    }

    private static List<Right> streams(Settings settings) {
        List<Right> rights = new ArrayList<>();
        readsWithDeadLetters(
                rights, Topics.PAYMENTS, Topics.BUDGET_CHANGES, Topics.SPENDING_PLANS, Topics.CONTROL_TOTALS);
        // Written by its first half and read by its second.
        rights.add(readAndWrite(Topics.PARTIAL_LEDGERS));
        rights.add(writeDeadLetters(Topics.PARTIAL_LEDGERS));
        rights.add(readAndWrite(Topics.PARTIAL_COUNTS));
        rights.add(writeDeadLetters(Topics.PARTIAL_COUNTS));
        rights.add(write(Topics.LINE_ENTRIES));
        rights.add(write(Topics.LINE_EXECUTIONS));
        rights.add(write(Topics.RECONCILIATIONS));
        rights.add(write(Topics.REJECTIONS));
        ownState(rights, streamsGroup(settings));
        return List.copyOf(rights);
    }

    private static List<Right> alerts(Settings settings) {
        List<Right> rights = new ArrayList<>();
        readsWithDeadLetters(
                rights,
                Topics.LINE_EXECUTIONS,
                Topics.LINE_ENTRIES,
                Topics.BUSINESS_DAYS,
                Topics.RECONCILIATIONS,
                Topics.ALERT_COMMANDS);
        rights.add(write(Topics.MILESTONE_VERDICTS));
        rights.add(write(Topics.ALERTS));
        rights.add(write(Topics.REJECTIONS));
        ownState(rights, alertsGroup(settings));
        return List.copyOf(rights);
    }

    /** It reads everything anew at each start, and so needs no group; what it cannot decode it counts and skips. */
    private static List<Right> dispatch(Settings settings) {
        return List.of(
                read(Topics.ALERTS),
                read(Topics.LINE_EXECUTIONS),
                readAndWrite(Topics.DELIVERIES),
                write(Topics.ALERT_COMMANDS),
                Right.transactions(PatternType.LITERAL, dispatchTransactions(settings)));
    }

    /** It waits until its command has become a step of the alert, or was refused. */
    private static List<Right> handleAlerts() {
        return List.of(read(Topics.ALERTS), write(Topics.ALERT_COMMANDS), read(Topics.REJECTIONS));
    }

    /** It keeps its offsets in its own store, and so needs no group. */
    private static List<Right> dashboard(Settings settings) {
        List<Right> rights = new ArrayList<>(List.of(
                read(Topics.LINE_EXECUTIONS),
                read(Topics.LINE_ENTRIES),
                read(Topics.ALERTS),
                read(Topics.MILESTONE_VERDICTS),
                read(Topics.RECONCILIATIONS),
                read(Topics.REJECTIONS),
                read(Topics.BUSINESS_DAYS),
                write(Topics.ALERT_COMMANDS)));
        if (settings.get(SettingKeys.API_PAYMENTS)) {
            // Programs send by it what ingest would send.
            rights.remove(read(Topics.REJECTIONS));
            rights.add(readAndWrite(Topics.REJECTIONS));
            rights.add(write(Topics.PAYMENTS));
        }
        return List.copyOf(rights);
    }

    /** It waits until streams has read to the last record of its inputs, and tells alerts how far to read its outputs. */
    private static List<Right> closeDays(Settings settings) {
        return List.of(
                read(Topics.PAYMENTS),
                read(Topics.BUDGET_CHANGES),
                read(Topics.SPENDING_PLANS),
                read(Topics.PARTIAL_LEDGERS),
                read(Topics.LINE_ENTRIES),
                read(Topics.LINE_EXECUTIONS),
                read(Topics.CONTROL_TOTALS),
                read(Topics.PARTIAL_COUNTS),
                read(Topics.RECONCILIATIONS),
                readAndWrite(Topics.BUSINESS_DAYS),
                Right.group(streamsGroup(settings), AclOperation.DESCRIBE),
                Right.transactions(PatternType.LITERAL, closingTransactions(settings)));
    }

    private static void readsWithDeadLetters(List<Right> rights, Topic<?>... topics) {
        for (Topic<?> topic : topics) {
            rights.add(read(topic));
            rights.add(writeDeadLetters(topic));
        }
    }

    /** What Kafka Streams makes for itself: a group, a transaction for each thread, and topics that back up its stores. */
    private static void ownState(List<Right> rights, String applicationId) {
        rights.add(Right.group(applicationId, AclOperation.READ));
        rights.add(Right.transactions(PatternType.PREFIXED, applicationId + WITHIN));
        rights.add(Right.topicsStartingWith(
                applicationId + WITHIN, AclOperation.CREATE, AclOperation.READ, AclOperation.WRITE));
    }

    private static Right read(Topic<?> topic) {
        return Right.topic(topic.name(), AclOperation.READ, AclOperation.DESCRIBE_CONFIGS);
    }

    private static Right write(Topic<?> topic) {
        return Right.topic(topic.name(), AclOperation.WRITE, AclOperation.DESCRIBE_CONFIGS);
    }

    private static Right readAndWrite(Topic<?> topic) {
        return Right.topic(topic.name(), AclOperation.READ, AclOperation.WRITE, AclOperation.DESCRIBE_CONFIGS);
    }

    private static Right writeDeadLetters(Topic<?> topic) {
        return Right.topic(topic.deadLetters(), AclOperation.WRITE, AclOperation.DESCRIBE_CONFIGS);
    }
}
