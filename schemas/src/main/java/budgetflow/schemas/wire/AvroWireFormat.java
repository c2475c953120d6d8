package budgetflow.schemas.wire;

import budgetflow.schemas.mapping.TrustedRecords;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.registry.RegistryClient;
import budgetflow.schemas.settings.Settings;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** Our own implementation, on Avro and the JDK alone. */
public final class AvroWireFormat implements WireFormat {
    private final RegistryClient registry;
    private final SchemaIds ids;

    /** The client is closed with this. */
    public AvroWireFormat(RegistryClient registry) {
        TrustedRecords.trust();
        this.registry = registry;
        this.ids = new SchemaIds(registry);
    }

    /** With the registry of the settings; waits for it as the patience says. */
    public static AvroWireFormat of(Settings settings, Patience patience) {
        return new AvroWireFormat(RegistryClient.of(settings, patience));
    }

    @Override
    public <T extends SpecificRecord> Serializer<T> serializer(Class<T> type) {
        SpecificData model = SpecificData.getForClass(type);
        return new AvroWireSerializer<>(model.getSchema(type), model, ids);
    }

    @Override
    public <T extends SpecificRecord> Deserializer<T> deserializer(Class<T> type) {
        SpecificData model = SpecificData.getForClass(type);
        Schema schema = model.getSchema(type);
        return new AvroWireDeserializer<>(
                schema.getFullName(), ids, writer -> model.createDatumReader(writer, schema), type::cast);
    }

    @Override
    public void close() {
        registry.close();
    }
}
