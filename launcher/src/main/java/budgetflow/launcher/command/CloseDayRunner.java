package budgetflow.launcher.command;

import java.time.LocalDate;

/** Closes a business day and every open one before it; a day that is closed stays as it is. */
@FunctionalInterface
public interface CloseDayRunner {
    ExitCode run(LocalDate day, SettingsChoice settings, Output output);
}
