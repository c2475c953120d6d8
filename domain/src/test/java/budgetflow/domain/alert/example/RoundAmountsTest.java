package budgetflow.domain.alert.example;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.LineHistory;
import budgetflow.domain.alert.RuleBook;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.YearOfALine;
import budgetflow.domain.money.Money;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example of docs/extending.md at its boundaries. */
class RoundAmountsTest {
    private static final RuleBook RULES = new RuleBook(List.of(new RoundAmounts(new Money(5_000_000))));

    @ParameterizedTest(name = "{0} fen: {1}")
    @CsvSource({
        "4000000, none",
        "5000000, OPEN INFO on 2024-05-06 by P-1",
        "5000001, none",
        "6000000, OPEN INFO on 2024-05-06 by P-1",
    })
    void roundAmountsFromTheBoundOn(long fen, String told) {
        LineHistory line =
                LineHistory.of(LineHistory.ZUNHUA_PROJECT).budgeted(100_000_000).paid("P-1", "2024-05-06", fen);

        assertThat(YearOfALine.watchedBy(RuleCode.R54, any -> RULES).through("2024-05-31", line))
                .isEqualTo(told.equals("none") ? List.of() : List.of(told));
    }

    /** What the page shows is what is compiled and run here. */
    @Test
    void thePageShowsThisRule() throws Exception {
        Path module = Path.of("").toAbsolutePath();
        Path project = Files.exists(module.resolve("docs")) ? module : module.getParent();
        String source = Files.readString(
                project.resolve("domain/src/test/java/budgetflow/domain/alert/example/RoundAmounts.java"));

        String shown = source.substring(source.indexOf("final class RoundAmounts"));
        assertThat(Files.readString(project.resolve("docs/extending.md"))).contains(shown);
    }
}
