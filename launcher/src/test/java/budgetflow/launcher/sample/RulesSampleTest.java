package budgetflow.launcher.sample;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.schemas.rules.RulesFile;
import budgetflow.schemas.rules.StandardRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The rules file that comes with the project is what is built in. */
class RulesSampleTest {
    private static final Path SAMPLE = SampleFiles.FOLDER.resolveSibling("rules.yaml");

    @Test
    void theSampleHoldsEveryParameterWithItsDefault() throws IOException {
        assertThat(Files.readString(SAMPLE)).isEqualTo(StandardRules.text());
        assertThat(RulesFile.read(SAMPLE)).isNotNull();
    }
}
