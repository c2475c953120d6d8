package budgetflow.schemas.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchedTogetherTest {
    private record Stub(AppHealth health, String metrics) implements Watched {}

    @ParameterizedTest
    @CsvSource({
        "RUNNING, RUNNING, RUNNING",
        "RUNNING, STARTING, STARTING",
        "STARTING, CLOSED, CLOSED",
        "FAILED, RUNNING, FAILED",
        "CLOSED, FAILED, FAILED"
    })
    void isAsTheOneThatIsWorstOff(AppHealth one, AppHealth other, AppHealth together) {
        List<Watched> both = Stream.of(one, other)
                .<Watched>map(health -> new Stub(health, "# TYPE a gauge\na{app=\"" + health + "\"} 1\n"))
                .toList();

        assertThat(new WatchedTogether(both).health()).isEqualTo(together);
        assertThat(new WatchedTogether(both).metrics()).startsWith("# TYPE a gauge\na{app=\"" + one + "\"} 1\n");
    }
}
