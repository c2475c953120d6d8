package budgetflow.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.alerts.AlertsTopology;
import budgetflow.domain.alert.LineReviewer;
import budgetflow.domain.alert.ReconciliationReviewer;
import budgetflow.domain.alert.rule.RulesInForce;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.security.App;
import budgetflow.schemas.security.AppRights;
import budgetflow.schemas.security.Right;
import budgetflow.schemas.settings.JudgeMoment;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.settings.StateStoreKind;
import budgetflow.schemas.topic.Topic;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import budgetflow.streams.ExecutionTopology;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.Test;

/** The catalogue of rights says of the topologies what they are: whoever adds a source or a sink adds its right. */
class TopologyRightsTest {
    private static final Settings SETTINGS = Settings.defaults();

    private final WireFormat wire = WireFormat.of(SETTINGS, Patience.ONE_TRY);

    @Test
    void streamsMayReadItsSourcesAndWriteItsSinks() {
        assertRights(App.STREAMS, new ExecutionTopology(wire, StateStoreKind.MEMORY, Duration.ofMillis(30)).get());
    }

    @Test
    void alertsMayReadItsSourcesAndWriteItsSinks() {
        WorkingCalendar calendar = WorkingCalendar.bundled();
        LineReviewer lines = new LineReviewer(RulesInForce.standardBook(), JudgingDays.standard(calendar));
        ReconciliationReviewer reconciliations = new ReconciliationReviewer(RulesInForce.standard(), calendar);

        assertRights(
                App.ALERTS,
                new AlertsTopology(wire, lines, reconciliations, JudgeMoment.AT_ONCE, StateStoreKind.MEMORY).get());
    }

    private static void assertRights(App app, Topology topology) {
        assertThat(nodes(topology, TopologyDescription.Source.class).flatMap(source -> source.topicSet().stream()))
                .containsExactlyInAnyOrderElementsOf(topics(app, AclOperation.READ));
        assertThat(nodes(topology, TopologyDescription.Sink.class)
                        .map(TopologyDescription.Sink::topic)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(topics(app, AclOperation.WRITE));
    }

    private static <N> Stream<N> nodes(Topology topology, Class<N> type) {
        return topology.describe().subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** Topics of the catalogue on which an app may do something; not its internal ones and not dead letters. */
    private static Set<String> topics(App app, AclOperation operation) {
        Set<String> names = Topics.all().stream().map(Topic::name).collect(Collectors.toSet());
        return AppRights.of(app, SETTINGS).stream()
                .filter(right -> right.operations().contains(operation))
                .map(Right::resource)
                .map(resource -> resource.name())
                .filter(names::contains)
                .collect(Collectors.toSet());
    }
}
