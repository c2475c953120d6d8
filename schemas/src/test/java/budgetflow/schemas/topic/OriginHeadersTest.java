package budgetflow.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.schemas.topic.OriginHeaders.Origin;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginHeadersTest {
    private final RecordHeaders headers = new RecordHeaders();

    @Test
    void fileAndRowComeBack() {
        OriginHeaders.write(headers, "2024年 支付/一月.csv", 8_000_000_001L);

        assertThat(OriginHeaders.read(headers)).contains(new Origin("2024年 支付/一月.csv", 8_000_000_001L));
    }

    @Test
    void theLastOneCounts() {
        OriginHeaders.write(headers, "a.csv", 2);
        OriginHeaders.write(headers, "b.csv", 3);

        assertThat(OriginHeaders.read(headers)).contains(new Origin("b.csv", 3));
    }

    @Test
    void othersRecordsHaveNone() {
        assertThat(OriginHeaders.read(headers)).isEmpty();
        headers.add("origin-file", bytes("a.csv"));
        assertThat(OriginHeaders.read(headers)).isEmpty();
        headers.add("origin-row", null);
        assertThat(OriginHeaders.read(headers)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "two", "９", "1234567890123456789"})
    void aRowThatIsNoneMakesNone(String row) {
        headers.add("origin-file", bytes("a.csv"));
        headers.add("origin-row", bytes(row));

        assertThat(OriginHeaders.read(headers)).isEmpty();
    }

    @Test
    void aFileWithoutTextMakesNone() {
        headers.add("origin-file", null);
        headers.add("origin-row", bytes("2"));

        assertThat(OriginHeaders.read(headers)).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
