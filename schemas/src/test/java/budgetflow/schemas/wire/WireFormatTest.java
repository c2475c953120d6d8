package budgetflow.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.schemas.avro.ClosedDayRecord;
import budgetflow.schemas.avro.MilestoneRecord;
import budgetflow.schemas.registry.EmbeddedRegistry;
import budgetflow.schemas.registry.InMemorySchemaStore;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.registry.RegistryUnavailableException;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds whoever made the format: run with and without the profile {@code confluent}. */
class WireFormatTest {
    private static final ClosedDayRecord RECORD = new ClosedDayRecord(LocalDate.of(2024, 6, 30), 7L, -1L, 5L);
    private static final String TOPIC = "some-topic";

    private final EmbeddedRegistry registry = EmbeddedRegistry.start(0, new InMemorySchemaStore());
    private final Settings settings =
            Settings.defaults().with(SettingKeys.REGISTRY_URL, registry.url().toString());
    private final WireFormat wire = WireFormat.of(settings, Patience.ONE_TRY);
    private final Serializer<ClosedDayRecord> serializer = wire.serializer(ClosedDayRecord.class);
    private final Deserializer<ClosedDayRecord> deserializer = wire.deserializer(ClosedDayRecord.class);

    @AfterEach
    void stop() {
        wire.close();
        registry.close();
    }

    @Test
    void itIsOursUnlessTheBuildBroughtAnother() {
        boolean another = getClass().getResource("ConfluentWireFormat.class") != null;

        assertThat(wire instanceof AvroWireFormat).isNotEqualTo(another);
    }

    @Test
    void theBytesAreThoseOfTheWireFormat() {
        byte[] bytes = serializer.serialize(TOPIC, RECORD);

        // Magic byte, schema id 1, then 19904 days, 7, -1 and 5 in Avro's zigzag.
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo("0000000001" + "80b702" + "0e" + "01" + "0a");
        assertThat(deserializer.deserialize(TOPIC, bytes)).isEqualTo(RECORD);
    }

    @Test
    void nothingIsNothing() {
        assertThat(serializer.serialize(TOPIC, null)).isNull();
        assertThat(deserializer.deserialize(TOPIC, null)).isNull();
    }

    @Test
    void bytesNobodyCanReadAreUndecodable() {
        byte[] bytes = serializer.serialize(TOPIC, RECORD);
        byte[] unknownId = bytes.clone();
        unknownId[4] = 9;
        byte[] otherMagic = bytes.clone();
        otherMagic[0] = 1;

        assertUndecodable(unknownId);
        assertUndecodable(otherMagic);
        assertUndecodable(Arrays.copyOf(bytes, bytes.length - 1));
        assertUndecodable(Arrays.copyOf(bytes, 3));
    }

    @Test
    void aRecordOfAnotherTypeIsUndecodable() {
        var milestones = wire.serializer(MilestoneRecord.class);
        byte[] other = milestones.serialize(TOPIC + "-other", new MilestoneRecord(LocalDate.of(2024, 6, 30), 600_000));

        assertUndecodable(other);
    }

    @Test
    void aRegistryThatIsAwaySaysNothingAboutTheBytes() {
        byte[] bytes = serializer.serialize(TOPIC, RECORD);
        WireFormat late = WireFormat.of(settings, Patience.ONE_TRY);
        registry.close();

        assertThatThrownBy(() -> late.deserializer(ClosedDayRecord.class).deserialize(TOPIC, bytes))
                .isInstanceOf(RegistryUnavailableException.class);
        assertThatThrownBy(() -> late.serializer(ClosedDayRecord.class).serialize(TOPIC, RECORD))
                .isInstanceOf(RegistryUnavailableException.class);
        late.close();
    }

    private void assertUndecodable(byte[] bytes) {
        assertThatThrownBy(() -> deserializer.deserialize(TOPIC, bytes)).isInstanceOf(UndecodableRecordException.class);
    }
}
