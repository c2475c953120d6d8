package budgetflow.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.schemas.topic.ClosedDay;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class ClosingSerdeTest {
    private static final LocalDate DAY = LocalDate.parse("2024-05-06");

    private final Serde<Closing> serde = ClosingSerde.serde();

    @Test
    void whatIsWrittenIsRead() {
        Closing busy = new Closing(
                new Reading(9, 7),
                new Reading(4, 4),
                new Reading(6, 2),
                DAY,
                List.of(
                        new ClosedDay(DAY.plusDays(1), 12, ClosedDay.NONE, 6),
                        new ClosedDay(DAY.plusDays(2), 13, 5, 8)));

        assertThat(readBack(busy)).isEqualTo(busy);
        assertThat(readBack(Closing.NOTHING)).isEqualTo(Closing.NOTHING);
    }

    /** As it was written before there were reconciliations. */
    @Test
    void version1IsStillRead() {
        ByteBuffer bytes = ByteBuffer.allocate(65);
        bytes.put((byte) 1).putLong(9).putLong(7).putLong(4).putLong(3).putLong(DAY.toEpochDay());
        bytes.putLong(DAY.toEpochDay() + 1).putLong(12).putLong(5);

        assertThat(serde.deserializer().deserialize("closing", bytes.array()))
                .isEqualTo(new Closing(
                        new Reading(9, 7),
                        new Reading(4, 3),
                        Reading.NOTHING,
                        DAY,
                        List.of(new ClosedDay(DAY.plusDays(1), 12, 5, ClosedDay.NONE))));
    }

    @Test
    void anUnknownVersionIsRefused() {
        byte[] bytes = serde.serializer().serialize("closing", Closing.NOTHING);
        bytes[0] = 9;

        assertThatThrownBy(() -> serde.deserializer().deserialize("closing", bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("version 9");
    }

    private Closing readBack(Closing closing) {
        return serde.deserializer().deserialize("closing", serde.serializer().serialize("closing", closing));
    }
}
