package budgetflow.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.LineReviewer;
import budgetflow.domain.alert.ReconciliationReviewer;
import budgetflow.domain.alert.rule.RulesInForce;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.registry.RegistryClient;
import budgetflow.schemas.settings.JudgeMoment;
import budgetflow.schemas.settings.StateStoreKind;
import budgetflow.schemas.wire.AvroWireFormat;
import budgetflow.schemas.wire.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names of nodes and stores are a contract: the state of a running system hangs on them. */
class TopologyDescriptionTest {

    @ParameterizedTest
    @EnumSource
    void theTopologyIsTheOneThatWasAgreedOn(StateStoreKind stores) throws IOException {
        // Nothing is asked of the registry while a topology is described.
        URI nobody = URI.create("http://127.0.0.1:1");
        try (WireFormat wire = new AvroWireFormat(RegistryClient.of(nobody, Patience.ONE_TRY))) {
            LineReviewer reviewer =
                    new LineReviewer(RulesInForce.standardBook(), JudgingDays.standard(WorkingCalendar.bundled()));
            String description = new AlertsTopology(
                            wire,
                            reviewer,
                            new ReconciliationReviewer(RulesInForce.standard(), WorkingCalendar.bundled()),
                            JudgeMoment.DAY_CLOSE,
                            stores)
                    .get()
                    .describe()
                    .toString();

            assertThat(description.strip()).isEqualTo(golden());
            assertThat(description).doesNotContain("KSTREAM-", "KTABLE-");
        }
    }

    private static String golden() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(TopologyDescriptionTest.class.getResourceAsStream("topology.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
