package budgetflow.launcher.reset;

import budgetflow.alerts.AlertsTopology;
import budgetflow.launcher.broker.FolderTree;
import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.ResetRunner.App;
import budgetflow.launcher.platform.Processing;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.TopicProvisioner;
import budgetflow.schemas.topic.TopicSpec;
import budgetflow.schemas.topic.Topics;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Resets apps that are not running. The offsets go first: from then on nothing an app still finds of its state can hide
 * what it must read again. A reset that was interrupted is simply done again.
 */
final class AppReset {
    private static final String CHANGELOG = "-changelog";

    private final Admin admin;
    private final Settings settings;

    AppReset(Admin admin, Settings settings) {
        this.admin = admin;
        this.settings = settings;
    }

    /**
     * What a reset would do; nothing is done yet.
     *
     * @throws CommandFailedException while an instance is running
     */
    ResetPlan plan(App app) {
        String applicationId = applicationId(app);
        refuseIfRunning(applicationId);
        List<String> changelogs = changelogs(applicationId);
        List<String> kept = kept(app, applicationId);
        return new ResetPlan(
                applicationId,
                changelogs.stream().filter(topic -> !kept.contains(topic)).toList(),
                emptied(app),
                changelogs.stream().filter(kept::contains).toList(),
                settings.stateDir().resolve(applicationId),
                consequences(app));
    }

    void carryOut(ResetPlan plan) {
        try {
            get(admin.deleteConsumerGroups(List.of(plan.applicationId())).all());
        } catch (GroupIdNotFoundException neverRan) {
            // Then there are no offsets to forget.
        } catch (GroupNotEmptyException startedMeanwhile) {
            throw running(plan.applicationId(), "?");
        }
        List<String> doomed = Stream.concat(
                        plan.changelogs().stream(), plan.emptied().stream().map(TopicSpec::name))
                .toList();
        doomed.forEach(this::delete);
        TopicProvisioner.awaitGone(admin, doomed);
        TopicProvisioner.provision(admin, plan.emptied(), settings.get(SettingKeys.REPLICATION_FACTOR));
        FolderTree.delete(plan.state());
    }

    private String applicationId(App app) {
        return switch (app) {
            case STREAMS -> Processing.streamsGroup(settings);
            case ALERTS -> Processing.alertsGroup(settings);
        };
    }

    /**
     * What was reported is never reported otherwise, and lines and reconciliations of the past may be gone from their
     * compacted topics: it cannot be computed again.
     */
    private static List<String> kept(App app, String applicationId) {
        return switch (app) {
            case STREAMS -> List.of();
            case ALERTS ->
                AlertsTopology.REPORTED_STORES.stream()
                        .map(store -> applicationId + "-" + store + CHANGELOG)
                        .toList();
        };
    }

    /** Sums of an earlier reckoning must not be added to those of the new one, should the new one know fewer. */
    private List<TopicSpec> emptied(App app) {
        return switch (app) {
            case STREAMS -> {
                int partitions = settings.get(SettingKeys.PARTITIONS);
                yield List.of(Topics.PARTIAL_LEDGERS.spec(partitions), Topics.PARTIAL_COUNTS.spec(partitions));
            }
            case ALERTS -> List.of();
        };
    }

    private static List<String> consequences(App app) {
        return switch (app) {
            case STREAMS ->
                List.of(
                        "不动 untouched: all that was ingested; alerts and verdicts",
                        "再次写出 written again, the same: line-executions, line-entries, reconciliations; rejections and dead letters come a"
                                + " second time, under the same keys",
                        "注意 until all is counted again, lines show less than was paid; close-day waits for it by itself,"
                                + " but with judge: at-once an open R01 or R02 may be resolved and reopened meanwhile");
            case ALERTS ->
                List.of(
                        "不动 untouched: executions; verdicts as they were reported",
                        "再次写出 written again: every closed day is judged again; the same alerts come under the same ids"
                                + " and replace themselves, so nobody is told twice; refused commands come a second time"
                                + " in rejections, under the same keys",
                        "注意 with judge: at-once, R01 and R02 may be dated to the day of a closing instead of a day between");
        };
    }

    private void refuseIfRunning(String applicationId) {
        try {
            List<MemberDescription> members =
                    get(admin.describeConsumerGroups(List.of(applicationId)).all()).values().stream()
                            .flatMap(group -> group.members().stream())
                            .toList();
            if (!members.isEmpty()) {
                throw running(
                        applicationId,
                        members.stream()
                                .map(member -> member.clientId() + " @ " + member.host())
                                .sorted()
                                .collect(Collectors.joining(", ")));
            }
        } catch (GroupIdNotFoundException neverRan) {
            // Nobody is in it.
        }
    }

    private static CommandFailedException running(String applicationId, String members) {
        return new CommandFailedException(
                ExitCode.CONFIGURATION,
                applicationId + " 正在运行，请先停止 / is running, stop it first (after a crash wait for 10 s): " + members);
    }

    /** By Kafka's rule for their names; those of another app whose id begins like ours are its own. */
    private List<String> changelogs(String applicationId) {
        Set<String> others = get(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .filter(group -> group.startsWith(applicationId + "-"))
                .collect(Collectors.toSet());
        return get(admin.listTopics().names()).stream()
                .filter(topic -> topic.startsWith(applicationId + "-") && topic.endsWith(CHANGELOG))
                .filter(topic -> others.stream().noneMatch(other -> topic.startsWith(other + "-")))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private void delete(String topic) {
        try {
            get(admin.deleteTopics(List.of(topic)).all());
        } catch (UnknownTopicOrPartitionException alreadyGone) {
            // By a reset that was interrupted.
        }
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }
}
