package budgetflow.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.SettingsChoice;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloseDaysTaskTest {
    private final Clock clock = Clock.fixed(Instant.parse("2024-03-01T00:00:00Z"), ZoneOffset.UTC);
    private final Output output = new Output(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));

    @Test
    void whoeverClosesByHandIsTold() {
        SettingsChoice manual = new SettingsChoice(null, Map.of("close-days", "manual"));

        CommandFailedException refused =
                catchThrowableOfType(CommandFailedException.class, () -> new CloseDaysTask(clock).run(manual, output));

        assertThat(refused.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(refused).hasMessageContaining("close-day DATE");
    }
}
