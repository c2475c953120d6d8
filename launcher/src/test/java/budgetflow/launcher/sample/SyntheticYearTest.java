package budgetflow.launcher.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticYearTest {
    private static final Path BUDGETS = SampleFiles.FOLDER.resolve("budgets.csv");

    @Test
    void theFilesInTheRepositoryAreWhatTheGeneratorMakes() throws Exception {
        SyntheticYear year = SyntheticYear.of(BUDGETS);

        assertThat(year.payments().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(Files.readAllBytes(SampleFiles.FOLDER.resolve("payments-synthetic.csv")));
        assertThat(year.changes().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(Files.readAllBytes(SampleFiles.FOLDER.resolve("changes-synthetic.csv")));
        assertThat(year.controlTotals().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(Files.readAllBytes(SampleFiles.FOLDER.resolve("control-totals-synthetic.csv")));
    }

    @Test
    void theSameYearIsMadeEveryTime() throws Exception {
        SyntheticYear year = SyntheticYear.of(BUDGETS);

        assertThat(year.payments()).isEqualTo(year.payments());
    }

    @Test
    void otherBudgetsAreNoSample(@TempDir Path folder) throws Exception {
        Path one = folder.resolve("budgets.csv");
        Files.write(one, Files.readAllLines(BUDGETS).subList(0, 2));

        assertThatThrownBy(() -> SyntheticYear.of(one)).hasMessage("a sample has a line for each role, not 1");
    }
}
