package budgetflow.streams;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.registry.RegistryClient;
import budgetflow.schemas.settings.StateStoreKind;
import budgetflow.schemas.wire.AvroWireFormat;
import budgetflow.schemas.wire.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopologyNamesTest {
    /** Serdes ask the registry for records alone, never to be made. */
    private static final URI NOT_ASKED = URI.create("http://127.0.0.1:1");

    /**
     * Stores are found again by their names: if this fails, a running installation loses its state. Change the file only
     * together with a way to carry the state over.
     */
    @ParameterizedTest
    @EnumSource(StateStoreKind.class)
    void everyNodeAndStoreKeepsItsName(StateStoreKind stores) throws IOException {
        String description = describe(stores);

        assertThat(description).doesNotContain("KSTREAM-", "KTABLE-");
        assertThat(description).isEqualToNormalizingNewlines(golden());
    }

    @Test
    void theThreeStagesAreTasksOfTheirOwn() {
        assertThat(describe(StateStoreKind.MEMORY))
                .containsOnlyOnce("Sub-topology: 0")
                .containsOnlyOnce("Sub-topology: 1")
                .containsOnlyOnce("Sub-topology: 2")
                .doesNotContain("Sub-topology: 3");
    }

    private static String describe(StateStoreKind stores) {
        try (WireFormat wire = new AvroWireFormat(RegistryClient.of(NOT_ASKED, Patience.ONE_TRY))) {
            return new ExecutionTopology(wire, stores, Duration.ofMillis(100))
                    .get()
                    .describe()
                    .toString();
        }
    }

    private static String golden() throws IOException {
        try (InputStream in = TopologyNamesTest.class.getResourceAsStream("execution-topology.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
